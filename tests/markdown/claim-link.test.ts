import assert from 'node:assert/strict';
import test from 'node:test';
import type { Course } from '../../src/course/course.ts';
import type { MarkdownContext } from '../../src/markdown/markdown-context.ts';
import { renderLine } from '../../src/markdown/render-text.ts';

const course = {
  claims: {
    a: { id: 'a', verdict: 'disputed', takenUp: [{ chapter: 'rising', section: 'start' }] },
    b: { id: 'b', verdict: 'holds', takenUp: [] },
  },
  sources: { s: { id: 's', type: 'book', title: 'S', status: 'opened' } },
} as unknown as Course;
const context: MarkdownContext = { course, href: (path) => `/x${path}` };
const numbers = { s: 1 };

/** The text with marks in brackets, citations as their number, and spaces that do not break as "_". */
async function shown(markdown: string): Promise<string> {
  const html = await renderLine(markdown, context, { numbers, prefix: '', isBrief: true });
  return html
    .replace(/<sup[^>]*><a[^>]*>(\d+)<\/a><\/sup>/g, '^$1')
    .replace(
      /<a class="claim-mark" data-verdict="(\w+)" href="\/x\/claims\/(?:rising|no_chapter)\/#(\w+)">claim: \1<\/a>/g,
      '[$2 $1]',
    )
    .replaceAll('\u00a0', '_');
}

const texts: [markdown: string, text: string][] = [
  ['They disagreed [](claim:a).', 'They disagreed_[a disputed].'],
  ['They disagreed\n[](claim:a) at once.', 'They disagreed_[a disputed] at once.'],
  ['They disagreed[](claim:a).', 'They disagreed[a disputed].'],
  ['[](claim:b) It is so.', '[b holds] It is so.'],
  ['It is *so* [](claim:a) [](claim:b).', 'It is <em>so</em>_[a disputed]_[b holds].'],
  ['**It is so [](claim:b)**', '<strong>It is so_[b holds]</strong>'],
  ['It is so [](cite:s) [](claim:b).', 'It is so^1_[b holds].'],
  ['It is so [](claim:b) [](cite:s).', 'It is so_[b holds].^1'],
  ['See [what *they* say](claim:a).', 'See <a href="/x/claims/rising/#a">what <em>they</em> say</a>.'],
];
for (const [markdown, text] of texts) {
  test(`${JSON.stringify(markdown)} > ${text}`, async () => {
    assert.equal(await shown(markdown), text);
  });
}
