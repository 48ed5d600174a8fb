/** An address on a line of its own is used, or told at its line. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { readDocument, readMarkdown } from '../../../src/markdown/read-document.ts';

const unused = (label: string, url: string) =>
  `Nothing names "${label}", so its line would not be shown. Write [words](${url}) where the link belongs, cite a source with [](cite:id), or take the line out.`;
const paper = 'https://example.org/paper';

for (const [text, ...found] of [
  [`One.\n\n[1]: ${paper} "Paper"`, `3:1 ${unused('[1]', paper)}`],
  [
    `One.\n\n[A b]: <${paper}>\n[c]: x.html`,
    `3:1 ${unused('[A b]', paper)}`,
    `4:1 ${unused('[c]', 'x.html')}`,
  ],
  [
    `[One][a].\n\n[a]: ${paper}\n[A]: x.html`,
    '4:1 An address stands above for "[A]" already, and this one leads nowhere. Write [words](x.html) where the link belongs, cite a source with [](cite:id), or take the line out.',
  ],
  [`[One][A], [b], [c][].\n\n[a]: ${paper}\n[b]: b\n[C]: c`],
  [`> [one]\n\n- x\n\n  [ONE]: ${paper}`],
] as const)
  for (const format of ['mdx', 'md', 'yaml'] as const)
    test(`${format}: \`${text.replaceAll('\n', '⏎')}\` has ${String(found.length)} addresses that nothing names`, () => {
      const document = format === 'yaml' ? readMarkdown(text) : readDocument('f', text, format).document;
      assert.deepEqual(
        document?.faults.map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`),
        found,
      );
    });
