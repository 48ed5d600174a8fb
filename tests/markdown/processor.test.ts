/** What a chapter becomes on its way through Astro: the compiled module holds the HTML. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { markdownProcessor } from '../../src/markdown/processor.ts';
import { soundCourse } from '../course-from-files.ts';

const context = { course: await soundCourse(), href: (path: string) => path };
const processor = markdownProcessor(
  context,
  (file) => file.slice(1),
  (findings) =>
    findings
      .map(({ file, line, column, rule }) => `${file}:${String(line)}:${String(column)} ${rule}`)
      .join('\n'),
);
const renderer = await processor.createMdxRenderer?.({}, { optimize: true });
const compiled = async (text: string) => (await renderer?.process(text, '/a/b.mdx', {}))?.code ?? '';

for (const [text, html] of [
  ['A ratio of 2:1[x](#a), at 10:30', 'A ratio of 2:1<a href=\\"#a\\">x</a>, at 10:30'],
  ['import the flour, 1~3 and ~10 ~ 20.', 'import the flour, 1~3 and ~10 ~ 20.'],
  ['use --all -- or not...', 'use --all – or not…'],
  ['これは**「a」**の', 'これは<strong>「a」</strong>の'],
  ['One <!-- a note -->two, x<sup>2</sup>', 'One two, x<sup>2</sup>'],
  [
    '```Console\r\n$ ls\r\nout\r\n```',
    '<span class=\\"prompt\\">$ </span>ls</span>\\n<span class=\\"line\\">out</span>',
  ],
  [
    '```DIFF\ndiff --git a b\n+a\nb\n```',
    '>diff --git a b</span>\\n<span class=\\"line\\" data-diff=\\"added\\">a</span>\\n<span class=\\"line\\">b</span>',
  ],
] as const) {
  test(`${JSON.stringify(text)} becomes what is meant`, async () => {
    const code = await compiled(text);
    assert.ok(code.includes(html), code);
    assert.doesNotMatch(code, /[\u2001\uE002]/);
  });
}

test('a text that cannot be parsed is told as a finding', async () => {
  await assert.rejects(compiled('One.\n\n2:1 { two'), { message: 'a/b.mdx:3:5 markdown-syntax' });
});

test('straight quotation marks become English ones in an English course only, also when its language changes', async () => {
  const { language } = context.course;
  assert.match(await compiled('"ja", „nein“'), /“ja”, „nein“/);
  context.course.language = 'de';
  assert.match(await compiled('"ja", „nein“'), /\\"ja\\", „nein“/);
  const markdown = await processor.createRenderer({});
  assert.match((await markdown.render('"ja", „nein“')).code, /"ja", „nein“/);
  context.course.language = language;
  assert.match((await markdown.render('"ja", „nein“')).code, /“ja”, „nein“/);
});
