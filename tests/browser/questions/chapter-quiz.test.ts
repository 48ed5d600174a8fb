/** A chapter's quiz: a page of its own, which the chapter brings in as its reader comes near. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import {
  chapterPages,
  nextFrames,
  reads,
  readsInAll,
  readsOurs,
  readsOursInAll,
  useBrowser,
} from '../reader.ts';

useBrowser();

const chapter = chapterPages()[0] ?? '';
const quiz = (page: Page) => page.locator('#quiz ~ course-question');
const link = (page: Page) => page.locator('course-chapter-quiz a');
const comeNear = (page: Page) =>
  page.locator('#quiz').evaluate((heading) => {
    heading.scrollIntoView({ behavior: 'instant' });
  });

reads('is not there before, comes in without a jump, and can be answered', async ({ page, open }) => {
  await open(chapter);
  const number = Number.parseInt(await link(page).innerText(), 10);
  assert.ok(number > 0);
  assert.equal(await quiz(page).count(), 0);
  await page.locator('.prose h2').last().scrollIntoViewIfNeeded();
  await comeNear(page);
  const top = await page.locator('#quiz').evaluate((heading) => heading.getBoundingClientRect().top);
  await quiz(page).first().waitFor();
  assert.equal(await quiz(page).count(), number);
  assert.equal(await link(page).count(), 0);
  assert.equal(await page.locator('#quiz').evaluate((heading) => heading.getBoundingClientRect().top), top);
  const choice = page.locator('#quiz ~ course-question[data-type=choice]').first();
  await choice.locator('.options input').first().check();
  await choice.locator('.act').click();
  await choice.locator('.question-result:not(:empty)').waitFor();
});

const leads: Record<string, (page: Page, open: (path: string) => Promise<unknown>) => Promise<void>> = {
  'by an address': async (_, open) => {
    await open(`${chapter}#sources`);
  },
  'from the page’s beginning': async (page, open) => {
    await open(chapter);
    await page.evaluate(() => {
      location.hash = 'sources';
    });
  },
};
for (const width of [360, 1280])
  for (const [how, lead] of Object.entries(leads)) {
    const tried = width === 360 && how !== 'by an address' ? readsOurs : readsOursInAll;
    tried(
      `whoever is led past it ${how} at ${String(width)} px comes to the place that was meant, and stays there`,
      async ({ context, page, open }) => {
        const session = await context.newCDPSession(page);
        // So the browser is still on its way when the questions come in.
        await session.send('Emulation.setCPUThrottlingRate', { rate: 3 });
        await lead(page, open);
        await quiz(page).first().waitFor();
        const top = () => page.locator('#sources').evaluate((heading) => heading.getBoundingClientRect().top);
        let [before, after] = [NaN, await top()];
        while (before !== after) [before, after] = [after, await page.waitForTimeout(300).then(top)];
        assert.ok(after >= 0 && after < 200, String(after));
      },
      { viewport: { width, height: 800 }, reducedMotion: 'no-preference' },
    );
  }

readsInAll('whoever goes back to it from what follows is left there', async ({ page, open }) => {
  await open(`${chapter}#changes`);
  await comeNear(page);
  await quiz(page).first().waitFor();
  await nextFrames(page);
  const top = await page.locator('#quiz').evaluate((heading) => heading.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 800, String(top));
});

reads(
  'a link to a question of the quiz leads to it on its page, and to it in the chapter',
  async ({ page, open }) => {
    await open(chapter);
    const address = (await link(page).getAttribute('href')) ?? '';
    await open(address);
    const anchor =
      (await page.locator('#quiz ~ course-question .question[id]').first().getAttribute('id')) ?? '';
    for (const path of [`${address}#${anchor}`, `${chapter}#${anchor}`]) {
      await open('/keys/');
      await open(path);
      await page.locator(`#${anchor}`).waitFor();
      await page.waitForFunction((id) => {
        const { top, bottom } = document.getElementById(id)?.getBoundingClientRect() ?? {
          top: -1,
          bottom: -1,
        };
        return bottom > 0 && top >= -1 && top < innerHeight;
      }, anchor);
    }
  },
);

readsInAll(
  'what could not be fetched leaves the link, and is fetched when one comes near again',
  async ({ page, open }) => {
    await page.route('**/questions/*/**', (route) => route.abort());
    await open(chapter);
    const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('/questions/'));
    await comeNear(page);
    await failed;
    assert.ok(await link(page).isVisible());
    await page.unroute('**/questions/*/**');
    await page.evaluate(() => {
      scrollTo({ top: 0, behavior: 'instant' });
    });
    await comeNear(page);
    await quiz(page).first().waitFor();
  },
  { expected: /ERR_FAILED|Failed to load/ },
);

reads(
  'without script the link leads to all questions with their answers',
  async ({ page, open }) => {
    await open(chapter);
    await link(page).click();
    await page.waitForURL('**/questions/*/**');
    const questions = page.locator('course-question');
    assert.ok((await questions.count()) > 0);
    await questions.first().locator('summary').click();
    assert.ok(await questions.first().locator('.answers').isVisible());
  },
  { javaScriptEnabled: false },
);

readsInAll(
  'whoever tabs back from the end of the page sees where the focus is while it comes in',
  async ({ page, open }) => {
    await open(chapter);
    await page.keyboard.press('Shift+Tab');
    await quiz(page).first().waitFor();
    await page.waitForFunction(() => {
      const { top, bottom } = document.activeElement!.getBoundingClientRect();
      return document.activeElement !== document.body && top >= 0 && bottom <= innerHeight;
    });
  },
  { viewport: { width: 1280, height: 800 }, reducedMotion: 'no-preference' },
);
