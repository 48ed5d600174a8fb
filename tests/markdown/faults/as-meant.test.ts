import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { asMeant } from '../../../src/markdown/faults/as-meant.ts';
import type { Format } from '../../../src/markdown/features.ts';
import { readDocument, readMarkdown } from '../../../src/markdown/read-document.ts';

const linksIn = (text: string, format: 'md' | 'mdx' = 'mdx') =>
  readDocument('f', text, format).document.links.map(
    ({ line, column, url }) => `${String(line)}:${String(column)} ${url}`,
  );

for (const [text, links] of [
  ['A ratio of 2:1[](cite:a) and a:b[c](concept:d).', ['1:15 cite:a', '1:33 concept:d']],
  ['At 10:30[x](concept:a), 0000:af:00.1[](cite:b)', ['1:9 concept:a', '1:37 cite:b']],
  ['::leaf[x](concept:a) and more', ['1:7 concept:a']],
  ['import the disk of [a](concept:a).', ['1:20 concept:a']],
  ['export it, says\n[a](concept:a).', ['2:1 concept:a']],
  ['a <!-- [b](concept:b) --> [c](concept:c)', ['1:27 concept:c']],
  ['a\n\n<!--\n[b](concept:b)\n-->\n\n[c](concept:c)', ['7:1 concept:c']],
  ['a <br> [c](concept:c)', ['1:8 concept:c']],
  ['~10 ~ [c](concept:c)', ['1:7 concept:c']],
  ['これは**「a」**の[c](concept:c)', ['1:12 concept:c']],
  ['a\r\n\r\n2:1 [c](concept:c)', ['3:5 concept:c']],
] as const) {
  test(`the links of ${JSON.stringify(text)} are found at their places`, () => {
    assert.deepEqual(linksIn(text), links);
  });
}

for (const text of [
  "import a from 'a'",
  'import { a } from "./b.js";',
  "import * as a from 'a'",
  "import 'a.css'",
  'export const a = 1',
  'export default function A() {}',
  'export { a }',
]) {
  test(`"${text}" is script`, () => {
    assert.deepEqual(
      readDocument('f', text, 'mdx').document.scripts.map((one) => one.text),
      [text],
    );
  });
}

for (const text of [
  'import the disk image, then start.',
  'import it from "backup" first.',
  'export the log. Then read it.',
  'export default settings before you begin.',
  'import',
]) {
  test(`"${text}" is a sentence`, () => {
    const { document, findings } = readDocument('f', text, 'mdx');
    assert.deepEqual([document.scripts, findings], [[], []]);
    assert.equal(document.stretches[0]?.text, text);
  });
}

for (const [text, shown] of [
  ['<!-- a note --> text', 'text'],
  ['- <!-- a note --> one\n- two', 'one two'],
  ['> <!-- a note --> one\n> two', 'one two'],
  ['<!-- a\n\nnote --> text', 'text'],
  ['one <!-- a note -->\ntwo', 'one two'],
  ['o<!-- a note -->ne, **o**<!-- a note -->ne', 'one, one'],
  ['<!-- [^1] $x$ ==y== **z -->one', 'one'],
  ['<!--> one', 'one'],
  ['<!-- a --><!-- note -->\n\none', 'one'],
] as const) {
  for (const format of ['mdx', 'md', 'yaml'] as const)
    test(`${format}: "${text.replaceAll('\n', '⏎')}" is read as "${shown}", without code or a fault`, () => {
      const document = format === 'yaml' ? readMarkdown(text) : readDocument('f', text, format).document;
      assert.deepEqual([document?.faults, document?.fences], [[], []]);
      assert.equal(document?.stretches.map((one) => one.text).join(' '), shown);
    });
}

for (const text of [
  '{/* a note */}',
  'One {/* a note */} two',
  '<!-- a note -->',
  'One <!-- a\nnote --> two',
]) {
  test(`"${text.replace('\n', '⏎')}" is a comment in a chapter, and no word of it`, () => {
    const { document, findings } = readDocument('f', text, 'mdx');
    assert.deepEqual([document.scripts, document.faults, findings], [[], [], []]);
    assert.doesNotMatch(document.stretches[0]?.text ?? '', /note/);
  });
}

test('a place in a text that begins like a block is the author’s', () => {
  assert.deepEqual(readMarkdown('  - 40 [x](concept:a)')?.links[0]?.column, 8);
});

test('whatever is put in, the text keeps its lines and its words', () => {
  const unit = fc.constantFrom(
    ...Array.from(' \n:~*<>-[](){}!"a1「」の'),
    '::',
    '<!--',
    '-->',
    'import ',
    '**',
  );
  fc.assert(
    fc.property(fc.string({ unit }), fc.constantFrom<Format>('mdx', 'md', 'yaml'), (text, format) => {
      const meant = asMeant(text, format);
      const lines = (one: string) => one.trim().split('\n').length;
      assert.equal(lines(meant.text.replace(/\u2001/, '')) <= lines(meant.source), true);
    }),
  );
});
