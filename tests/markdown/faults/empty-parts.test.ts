/** A part of a text with nothing in it is told at its place. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { readDocument, readMarkdown } from '../../../src/markdown/read-document.ts';

const item = 'This item of the list is empty. Write its words, or take its line out.';
const quotation = 'The quotation is empty. Write its words, or take the line out.';
const table = 'All cells of the table are empty. Write what stands in them, or take it out.';

for (const [text, ...found] of [
  ['- a\n- \n- b', `2:1 ${item}`],
  ['1.\n2. b', `1:1 ${item}`],
  ['- <!-- later -->\n- b', `1:1 ${item}`],
  ['- a\n  - b\n  -\n- c', `3:3 ${item}`],
  ['So:\n\n> \n\nMore.', `3:1 ${quotation}`],
  ['- >\n- b', `1:3 ${quotation}`],
  ['| | |\n|---|---|\n| | |', `1:1 ${table}`],
  ['| <br> | |\n|---|---|\n| | &nbsp; |', `1:1 ${table}`],
  ['| a | |\n|---|---|\n| | |'],
  ['| | |\n|---|---|\n| | ![a](b.png) |'],
  ['- [](cite:x)\n- `a`\n- ![a](b.png)\n- - a\n- <kbd>a</kbd>'],
  ['> - a\n\n* * *\n\na'],
] as const)
  for (const format of ['mdx', 'md', 'yaml'] as const)
    test(`${format}: \`${text.replaceAll('\n', '⏎')}\` has ${String(found.length)} empty parts`, () => {
      const document = format === 'yaml' ? readMarkdown(text) : readDocument('f', text, format).document;
      assert.deepEqual(
        document?.faults.map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`),
        found,
      );
    });
