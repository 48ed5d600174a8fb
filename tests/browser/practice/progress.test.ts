/** What was begun and read, wherever chapters are listed. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright';
import { storedAnswers, storedEvents } from './events-database.ts';
import { chapterPages, nextFrames, pagesWith, reads, readsInAll, useBrowser } from '../reader.ts';

useBrowser();

const idOf = (page: Page) => page.locator('[data-chapter-page]').getAttribute('data-chapter-page');
const progressOf = (page: Page, id: string | null) =>
  page
    .locator(`[data-chapter="${id ?? ''}"]`)
    .first()
    .getAttribute('data-progress');
const wordOf = (page: Page, id: string | null) =>
  page
    .locator(`[data-chapter="${id ?? ''}"]`)
    .first()
    .locator('.progress-mark > :not([hidden])')
    .allTextContents();

/** A heading that was in the window for less is not seen. */
const staysMs = 300;

/** Reads as people do: down the page, a heading at a time. */
async function readDown(page: Page, headings = Infinity): Promise<void> {
  const all = await page.locator('.prose h2').all();
  for (const heading of all.slice(0, headings)) {
    await heading.evaluate((one) => {
      one.scrollIntoView({ behavior: 'instant' });
    });
    await nextFrames(page);
    await page.waitForTimeout(staysMs);
  }
}

async function firstChapter(page: Page, open: (path: string) => Promise<Page>): Promise<string> {
  await open('/');
  return new URL((await page.locator('course-resume a').getAttribute('href'))!, page.url()).pathname;
}

reads(
  'a chapter is begun with its second section and read with its end; map, part and navigation show it',
  async ({ page, open }) => {
    const first = await firstChapter(page, open);
    assert.match((await page.locator('course-resume a').textContent()) ?? '', /^Begin/);
    await open(first);
    const id = await idOf(page);
    assert.equal(await progressOf(page, id), null);
    await readDown(page, 2);
    await page.waitForFunction(
      (one) =>
        document.querySelector(`[data-chapter="${one ?? ''}"]`)?.getAttribute('data-progress') === 'started',
      id,
    );
    assert.deepEqual(await wordOf(page, id), [', begun']);
    const title = await page.locator('h1').textContent();
    await open('/');
    await page.locator(`[data-chapter="${id ?? ''}"][data-progress=started]`).waitFor();
    assert.deepEqual(await wordOf(page, id), [' · begun']);
    assert.equal(await page.locator('course-resume a').textContent(), `Go on: 1.1 ${title ?? ''}`);
    await open(first);
    await readDown(page);
    await page.waitForFunction(
      (one) =>
        document.querySelector(`[data-chapter="${one ?? ''}"]`)?.getAttribute('data-progress') === 'read',
      id,
    );
    assert.deepEqual(await wordOf(page, id), [', read']);
    await open(`${first.split('/').slice(0, 2).join('/')}/`);
    await page.locator(`[data-chapter="${id ?? ''}"][data-progress=read]`).waitFor();
    await open('/');
    await page.locator('course-resume a', { hasText: 'Go on: 1.2' }).click();
    await page.waitForURL((url) => url.pathname !== '/');
    assert.match((await page.locator('.chapter-number').textContent()) ?? '', /1\.2/);
  },
);

readsInAll(
  'several headings in the window at once note the beginning once',
  async ({ page, open }) => {
    await open(chapterPages()[0]!);
    assert.ok((await page.locator('.passage > h2').count()) > 2);
    await page.locator('[data-chapter][data-progress]').first().waitFor({ state: 'attached' });
    await answerFirst(page.locator('.passage > course-question[data-type=choice]'), page);
    const begun = (await storedEvents(page)).filter(({ kind }) => kind === 'chapter-started');
    assert.equal(begun.length, 1);
  },
  { viewport: { width: 1280, height: 4_000 } },
);

/** Answers a question below the text: once that is stored, so is whatever reaching the questions has brought about. */
async function answerInQuiz(page: Page): Promise<void> {
  await answerFirst(page.locator('#quiz ~ course-question[data-type=choice]'), page);
}

async function answerFirst(questions: Locator, page: Page): Promise<void> {
  const question = questions.first();
  await question.locator('.options input').first().check();
  await question.locator('.act').click();
  assert.equal((await storedAnswers(page, 1)).length, 1);
}

const withoutQuiz = chapterPages().find((path) => !pagesWith('<course-chapter-quiz').includes(path));
readsInAll(
  'a chapter whose questions all stand in its text is read with its end too',
  async ({ page, open }) => {
    await open(withoutQuiz!);
    await readDown(page);
    await page.locator('.chapter-end').evaluate((end) => {
      end.scrollIntoView({ behavior: 'instant' });
    });
    const id = await idOf(page);
    await page
      .locator(`[data-chapter="${id ?? ''}"][data-progress=read]`)
      .first()
      .waitFor();
  },
  { skip: withoutQuiz === undefined && 'every chapter has a quiz' },
);

reads('whoever jumps to the questions has not read the chapter', async ({ page, open }) => {
  await open(`${chapterPages()[0]!}#quiz`);
  await answerInQuiz(page);
  assert.ok((await storedEvents(page)).every(({ kind }) => kind !== 'chapter-read'));
});

readsInAll('nor has who looks at its second section and goes on to the questions', async ({ page, open }) => {
  await open(chapterPages()[0]!);
  const id = await idOf(page);
  await page.locator('.prose h2').nth(1).scrollIntoViewIfNeeded();
  await page
    .locator(`[data-chapter="${id ?? ''}"][data-progress=started]`)
    .first()
    .waitFor({ state: 'attached' });
  await page.locator('#quiz').evaluate((heading) => {
    heading.scrollIntoView({ behavior: 'instant' });
  });
  await answerInQuiz(page);
  assert.equal(await progressOf(page, id), 'started');
  assert.ok((await storedEvents(page)).every(({ kind }) => kind !== 'chapter-read'));
});

readsInAll('an open map follows what is read in another tab', async ({ page, context, open }) => {
  const first = await firstChapter(page, open);
  const reading = await open(first, await context.newPage());
  const id = await idOf(reading);
  await readDown(reading);
  await page.locator(`[data-chapter="${id ?? ''}"][data-progress=read]`).waitFor();
  assert.match((await page.locator('course-resume a').textContent()) ?? '', /^Go on: /);
});
