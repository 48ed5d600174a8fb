/** A chapter begins with its story, and ends with what its reader takes along. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { forNow } from '../left-for-all.ts';
import { heaviestOfEach } from '../site/page-kinds.ts';
import { chapterPages, reads, useBrowser } from './reader.ts';
import { answersOf, facts, openWith } from './practice/practice-pages.ts';

useBrowser();

const sizes = [
  { width: 1280, height: 900 },
  { width: 360, height: 800 },
];
reads(
  'every chapter has its first paragraph in the first screen, and objectives that lead to questions',
  async ({ page, open }) => {
    const links: string[] = [];
    for (const chapter of forNow('beginnings of chapters', chapterPages(), heaviestOfEach(chapterPages()))) {
      await open(chapter);
      for (const size of sizes) {
        await page.setViewportSize(size);
        const first = await firstLines(page);
        // Two lines are a beginning; what follows is a matter of how long the first paragraph is.
        const seen = first.lines.filter((bottom) => bottom <= first.foot).length;
        const where = `${chapter} at ${String(size.width)} px: ${JSON.stringify(first)}`;
        assert.ok(seen >= Math.min(2, first.lines.length), where);
      }
      const items = page.locator('.can-you > li');
      const all = await items
        .locator('a[aria-describedby]')
        .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
      assert.equal(all.length, await items.count(), chapter);
      links.push(...all);
    }
    for (const link of links.filter((_, index) => index % 10 === 0)) {
      await page.goto(link);
      assert.ok(await page.locator(new URL(link).hash).isVisible(), link);
    }
  },
);

/** Where the lines of the first paragraph end, and the part of the window that is read. */
function firstLines(page: Page): Promise<{ lines: number[]; foot: number }> {
  return page.evaluate(() => {
    const text = document.querySelector('article.prose > p');
    const lines = document.createRange();
    if (text) lines.selectNodeContents(text);
    const bar = document.querySelector('.page-bar')?.getBoundingClientRect();
    const foot = bar && bar.height > 0 ? bar.top : innerHeight;
    return { lines: [...lines.getClientRects()].map(({ bottom }) => bottom), foot };
  });
}

reads(
  'a chapter’s end says of each objective whether the reader’s answers show it',
  async ({ page, open }) => {
    const [first] = facts;
    const path = `/${first!.part}/${first!.chapter}/`;
    await open(path);
    const items = page.locator('.can-you > li');
    const [known = [], missed = []] = await items.evaluateAll((all) =>
      all.map((one) => ((one as HTMLElement).dataset['questions'] ?? '').split(' ')),
    );
    const answers = [
      ...known.map((id) => ({ id, score: 1, daysAgo: 1 })),
      ...missed.map((id) => ({ id, score: 0, daysAgo: 1 })),
    ];
    await openWith(open, answersOf(answers), path);
    await items.first().scrollIntoViewIfNeeded();
    await items
      .nth(0)
      .getByText(/^You can: (\d+) of \1 right$/)
      .waitFor();
    await items
      .nth(1)
      .getByText(/^Not yet: 0 of \d+ right$/)
      .waitFor();
    assert.equal(
      await items.nth(2).locator('.can').isVisible(),
      false,
      'of what was not asked nothing is said',
    );
  },
);

reads(
  'what a chapter is about is folded on a phone, and unfolds',
  async ({ page, open }) => {
    await open(chapterPages()[0]!);
    for (const folded of await page.locator('.beside').all()) {
      const content = folded.locator('dl, ul').first();
      assert.equal(await content.isVisible(), false);
      await folded.locator('> summary').click();
      assert.ok(await content.isVisible());
    }
  },
  { viewport: { width: 360, height: 800 }, javaScriptEnabled: false },
);

reads('what a chapter is about stands open in the margin where there is one', async ({ page, open }) => {
  await open(chapterPages()[0]!);
  const text = (await page.locator('article.prose > p').first().boundingBox())!;
  for (const content of await page.locator('.about > dl, .objectives > ul').all()) {
    const { x } = (await content.boundingBox())!;
    assert.ok(x > text.x + text.width, 'beside the text');
  }
});
