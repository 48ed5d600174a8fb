/** What the text of a chapter or a concept becomes: HTML, and in between what components draw. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { proseOf, type Segment } from '../../src/markdown/prose.ts';
import { soundCourse } from '../course-from-files.ts';

const context = { course: await soundCourse(), href: (path: string) => path };
const htmlIn = (segments: readonly Segment[]) =>
  segments.map((segment) => (typeof segment === 'string' ? segment : '·')).join('');
const chapter = (written: string) => proseOf({ file: 'content/chapters/a/b/index.mdx', written }, context);
const concept = (written: string) => proseOf({ file: 'content/concepts/b.md', written }, context);

for (const [text, html] of [
  ...(
    [
      ['„', 'https://x.org', '“ und'],
      ['中文', 'https://x.org/a', '，继续'],
      ['«', 'https://x.org', '» so'],
      ['‘', 'https://x.org', '’ so'],
      ['「', 'https://x.org/b', '」は'],
      ['（', 'https://x.org/b', '）。'],
      ['“', 'https://x.org/a', '.” So'],
      ['So ', 'https://x.org/it’s/中文', ' b'],
    ] as const
  ).map(
    ([before, url, after]) =>
      [`${before}${url}${after}`, `${before}<a href="${encodeURI(url)}">${url}</a>${after}`] as const,
  ),
  ['A ratio of 2:1[x](#a), at 10:30', 'A ratio of 2:1<a href="#a">x</a>, at 10:30'],
  ['import the flour, 1~3 and ~10 ~ 20.', 'import the flour, 1~3 and ~10 ~ 20.'],
  ['use --all -- or not...', 'use --all – or not…'],
  ['これは**「a」**の', 'これは<strong>「a」</strong>の'],
  ['One <!-- a note -->two, x<sup>2</sup>', 'One two, x<sup>2</sup>'],
  ['4 < 5 & "so"', '4 &lt; 5 &amp; “so”'],
  [
    '```Console\r\n$ ls\r\nout\r\n```',
    '<span class="prompt">$ </span>ls</span>\n<span class="line">out</span>',
  ],
  [
    '```DIFF\ndiff --git a b\n+a\nb\n```',
    '>diff --git a b</span>\n<span class="line" data-diff="added">a</span>\n<span class="line">b</span>',
  ],
] as const) {
  test(`${JSON.stringify(text)} becomes what is meant, in chapters and in concepts`, async () => {
    for (const render of [chapter, concept]) {
      if (render === chapter && text.includes(' < ')) continue;
      const rendered = htmlIn(await render(text));
      assert.ok(rendered.includes(html), rendered);
      assert.doesNotMatch(rendered, /[\u2001\uE002·]/);
    }
  });
}

test('a table of more than three columns is marked as wide', async () => {
  const table = (columns: number) => ['|a', '|-', '|b'].map((cell) => `${cell.repeat(columns)}|`).join('\n');
  assert.match(
    htmlIn(await chapter(table(3))),
    /<section class="table" role="group" aria-label="Table 1" tabindex="0">/,
  );
  for (const columns of [4, 6])
    assert.match(htmlIn(await chapter(table(columns))), /<section class="table"[^>]* data-size="wide">/);
});

test('components and pictures stand between pieces of HTML, which go on with the elements around them', async () => {
  const segments = await chapter(
    [
      'First & "foremost".',
      '## One {#one}',
      '- a <Check id="b.q"/> b & c',
      '',
      ':::note[So]',
      '```mermaid id=b.d caption="c"\nflowchart LR\n```',
      ':::',
      '![A cup](cup.png "Full")',
      '<Compare id="c" rows="a b"/>',
    ].join('\n\n'),
  );
  const drawn = segments.filter((segment) => typeof segment !== 'string');
  assert.deepEqual(drawn, [
    { tag: 'Check', attributes: { id: 'b.q' } },
    { tag: 'Diagram', attributes: { id: 'b.d' } },
    {
      file: 'content/chapters/a/b/cup.png',
      attributes: { alt: 'A cup', loading: 'lazy', decoding: 'async' },
    },
    { tag: 'Compare', attributes: { id: 'c', rows: 'a b' } },
  ]);
  const html = htmlIn(segments);
  assert.match(html, /^<p>First &amp; “foremost”\.<\/p>\n<section class="passage"><h2 id="one">/);
  assert.match(html, /<li>\s*(<p>)?a · b &amp; c(<\/p>)?\s*<\/li>/);
  assert.match(
    html,
    /<aside class="callout" data-kind="note"><p class="callout-title">.*<\/p>\s*·\s*<\/aside>/,
  );
  assert.match(html, /<figure class="figure">·<figcaption>Full<\/figcaption><\/figure>\s*·\s*<\/section>$/);
});

test('straight quotation marks become English ones in an English course only, also when its language changes', async () => {
  const { language } = context.course;
  assert.match(htmlIn(await chapter('"ja", „nein“')), /“ja”, „nein“/);
  context.course.language = 'de';
  assert.match(htmlIn(await chapter('"ja", „nein“')), /"ja", „nein“/);
  assert.match(htmlIn(await concept('"ja", „nein“')), /"ja", „nein“/);
  context.course.language = language;
  assert.match(htmlIn(await concept('"ja", „nein“')), /“ja”, „nein“/);
});

test('the anchor of a dictionary’s row is made of its words, which a break parts', async () => {
  const text = ':::dictionary\n\n| a | b | c |\n| - | - | - |\n| top<br>*bottom* | d | e |\n\n:::\n';
  for (const segments of [await chapter(text), await concept(text)])
    assert.match(
      segments.map((one) => (typeof one === 'string' ? one : '')).join(''),
      /<tr id="term-top-bottom">/,
    );
});
