import assert from 'node:assert/strict';
import test from 'node:test';
import type { Course } from '../../src/course/course.ts';
import type { MarkdownContext } from '../../src/markdown/markdown-context.ts';
import { proseOf } from '../../src/markdown/prose.ts';
import { renderLine } from '../../src/markdown/render-text.ts';

const course = {
  language: 'en',
  platforms: [],
  chapters: {},
  sources: {},
  concepts: { c: { citations: [] } },
  claims: { a: { id: 'a', claim: 'It is *so*.', verdict: 'wrong', takenUp: [] } },
} as unknown as Course;
const context: MarkdownContext = { course, href: (path) => `/x${path}` };

const texts: [markdown: string, html: string][] = [
  ['They say [](claim:a).', 'They say <a href="/x/claims/no_chapter/#a"><q>It is so</q></a>.'],
  ['See [what *they* say](claim:a).', 'See <a href="/x/claims/no_chapter/#a">what <em>they</em> say</a>.'],
  ['[](claim:a)', '<a href="/x/claims/no_chapter/#a"><q>It is so</q></a>'],
];
for (const [markdown, html] of texts) {
  test(`in a line, ${markdown} shows no verdict`, async () => {
    assert.equal(await renderLine(markdown, context, { numbers: {}, prefix: '' }), html);
  });
}

const written = (text: string, file = 'content/chapters/p/c/index.mdx') =>
  proseOf({ file, written: text }, context);

test('a paragraph of a chapter that is nothing but the link sets the claim out', async () => {
  const segments = await written('Before.\n\n[](claim:a)\n\nAfter [](claim:a).');
  assert.deepEqual(
    segments.filter((one) => typeof one !== 'string'),
    [{ tag: 'Claim', attributes: { id: 'a' } }],
  );
  assert.match(segments.filter((one) => typeof one === 'string').join(''), /After <a href.*<q>It is so<\/q>/);
});

test('a concept’s text only leads to it', async () => {
  const segments = await written('[](claim:a)', 'content/concepts/c.md');
  assert.match(
    segments.filter((one) => typeof one === 'string').join(''),
    /<p><a href="\/x\/claims\/no_chapter\/#a"><q>/,
  );
});
