/** "Your data": what is kept, the export, the reset and its undo, the reminder. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { progressOf } from '../../../src/course/reader/progress.ts';
import { axeComplaints, inPassing } from '../../axe.ts';
import { madeAnswers, makeDatabase, storedAnswers, storedEvents } from './events-database.ts';
import { chapterPages, reads, readsInAll, useBrowser } from '../reader.ts';
import { downloaded, imported, part, yourData } from './your-data-page.ts';

useBrowser();

const chapter = chapterPages()[0]!;
const says = (page: Page, name: string, text: string | RegExp) =>
  part(page, name).filter({ hasText: text }).waitFor();
const idOf = (page: Page) => page.locator('[data-chapter-page]').getAttribute('data-chapter-page');

/** Answers the first question of the chapter's page. */
async function answer(page: Page): Promise<void> {
  const question = page.locator('course-question[data-type=choice]').first();
  await question.locator('.options input').first().check();
  await question.locator('.act').click();
  await question.locator('.question-result').filter({ hasText: /right/i }).waitFor();
}

readsInAll('an empty browser has nothing to export and nothing to reset', async ({ page, open }) => {
  await open(yourData);
  await says(page, 'answers', 'None yet');
  assert.equal(await part(page, 'last-export').textContent(), 'None yet');
  await part(page, 'export').click();
  await says(page, 'export-status', 'nothing to export');
  await part(page, 'reset').click();
  await says(page, 'reset-status', 'nothing to reset');
  await part(page, 'what').selectOption('');
  await part(page, 'reset').click();
  await says(page, 'reset-status', 'nothing to reset in “Everything”');
  assert.equal(await part(page, 'undo').isVisible(), false);
  assert.equal(await part(page, 'trouble').isVisible(), false);
  assert.deepEqual(await storedEvents(page), []);
});

reads(
  'an export brings the same progress into a fresh browser, and the answers back into their questions',
  async ({ page, context, open }) => {
    await open('/404.html');
    await makeDatabase(page, madeAnswers(7));
    await open(chapter);
    await answer(page);
    await storedAnswers(page, 8);
    await open(yourData);
    await says(page, 'answers', '8, to 8 questions');
    const { name, text, events } = await downloaded(page, 'export');
    assert.match(name, /^[a-z0-9-]+-progress-\d{4}-\d\d-\d\d\.json$/);
    await says(page, 'export-status', `${String(events.length)} entries in ${name}`);
    await says(page, 'last-export', 'with all answers');
    const stored = await storedEvents(page);
    assert.equal(events.length, stored.length);

    const fresh = await context.browser()!.newContext();
    const other = await open(yourData, await fresh.newPage());
    assert.match(await imported(other, text), new RegExp(`^${String(events.length)} entries are added\\.$`));
    await says(other, 'answers', '8, to 8 questions');
    await says(other, 'last-export', 'with all answers');
    const nowMs = Date.now();
    assert.deepEqual(progressOf(await storedEvents(other), nowMs), progressOf(stored, nowMs));
    await open(chapter, other);
    await other.locator('.question-earlier:visible').first().waitFor();
    await fresh.close();
  },
);

reads('a chapter’s reset can be undone on the spot, and after a reload', async ({ page, open }) => {
  await open(chapter);
  const id = (await idOf(page)) ?? '';
  await answer(page);
  await storedAnswers(page, 1);
  await open(yourData);
  await says(page, 'answers', '1, to 1 question');
  await part(page, 'what').selectOption(id);
  await part(page, 'reset').click();
  assert.match((await part(page, 'ask-says').textContent()) ?? '', /1 answer and how far you have read/);
  assert.equal(await part(page, 'ask-export').isVisible(), false);
  await part(page, 'ask-yes').click();
  await says(page, 'answers', 'None yet');
  await says(page, 'reset-status', 'is reset');
  await part(page, 'undo').click();
  await says(page, 'answers', '1, to 1 question');
  assert.equal(await part(page, 'undo').isVisible(), false);
  assert.ok(await part(page, 'reset').evaluate((button) => button === document.activeElement));

  await part(page, 'reset').click();
  await part(page, 'ask-yes').click();
  await says(page, 'answers', 'None yet');
  await page.reload();
  await says(page, 'undo', /^Undo the reset of “/);
  await part(page, 'undo').click();
  await says(page, 'answers', '1, to 1 question');

  await part(page, 'what').selectOption(id);
  await part(page, 'reset').click();
  await part(page, 'ask-yes').click();
  await says(page, 'answers', 'None yet');
  await open(chapter);
  await page.locator('.question-act').first().waitFor();
  assert.equal(await page.locator('.question-earlier:visible').count(), 0);
  await answer(page);
  await storedAnswers(page, 2);
  await open(yourData);
  await says(page, 'answers', '1, to 1 question');
  assert.equal(await part(page, 'undo').isVisible(), false, 'something else has happened since');
});

reads(
  'everything is reset with the keyboard alone, after an export, and other tabs hear of it',
  async ({ page, context, open }) => {
    await open('/404.html');
    await makeDatabase(page, madeAnswers(3));
    await open(yourData);
    const watching = await open(yourData, await context.newPage());
    await says(page, 'answers', '3, to 3 questions');
    await page.bringToFront();
    await part(page, 'what').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.match((await part(page, 'ask-says').textContent()) ?? '', /3 of them are in no export yet/);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent.trim()), 'Keep it');
    await page.keyboard.press('Escape');
    assert.ok(await part(page, 'reset').evaluate((button) => button === document.activeElement));
    await page.keyboard.press('Enter');
    const coming = page.waitForEvent('download');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await coming;
    await page.locator('dialog.ask[open]').waitFor();
    assert.doesNotMatch((await part(page, 'ask-says').textContent()) ?? '', /no export/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await says(page, 'answers', 'None yet');
    await says(watching, 'answers', 'None yet');
    await says(watching, 'undo', 'Undo the reset of everything');
    // A tab behind another draws a frame a second.
    await watching.bringToFront();
    await part(watching, 'undo').click();
    await says(watching, 'answers', '3, to 3 questions');
    await page.bringToFront();
    await says(page, 'answers', '3, to 3 questions');
    assert.equal(await part(page, 'undo').isVisible(), false);
  },
);

readsInAll(
  'with twenty answers in no export the reader is reminded, once on a page, until the export',
  async ({ page, open }) => {
    const notice = page.locator('.question-trouble');
    await open('/404.html');
    await makeDatabase(page, madeAnswers(18));
    await open(chapter);
    await answer(page);
    await storedAnswers(page, 19);
    await page.waitForTimeout(300);
    assert.equal(await notice.count(), 0);
    await page.locator('.question-again:visible').first().click();
    await answer(page);
    await notice.waitFor();
    assert.match((await notice.textContent()) ?? '', /^Twenty or more of your answers are in no export/);
    await page.locator('.question-again:visible').first().click();
    await answer(page);
    await storedAnswers(page, 21);
    assert.equal(await notice.count(), 1);
    await notice.locator('a').click();
    await says(page, 'answers', '21, to 19 questions');
    await downloaded(page, 'export');
    await says(page, 'last-export', 'with all answers');
    await open(chapter);
    await page.locator('.question-again:visible').first().click();
    await answer(page);
    await storedAnswers(page, 22);
    await page.waitForTimeout(300);
    assert.equal(await notice.count(), 0);
    await open(yourData);
    await says(page, 'last-export', '1 answer since');
  },
);

for (const { isKept, isAllowed, text } of [
  { isKept: true, isAllowed: true, text: 'Until you clear' },
  { isKept: false, isAllowed: true, text: 'As long as the browser likes' },
  { isKept: false, isAllowed: false, text: 'As long as the browser likes' },
]) {
  readsInAll(
    `how long: ${isKept ? 'kept' : isAllowed ? 'kept when asked' : 'not even when asked'}`,
    async ({ page, context, open }) => {
      await context.addInitScript(
        ([kept, allowed]) => {
          if (!('StorageManager' in window)) return;
          let isPersisted = kept;
          StorageManager.prototype.persisted = () => Promise.resolve(isPersisted);
          StorageManager.prototype.persist = () => Promise.resolve((isPersisted = allowed));
        },
        [isKept, isAllowed] as const,
      );
      await open(yourData);
      await says(page, 'keeping', text);
      assert.equal(await part(page, 'persist').isVisible(), !isKept);
      if (isKept) return;
      await part(page, 'persist').click();
      if (isAllowed) await says(page, 'keeping', 'Until you clear');
      else await says(page, 'keeping-status', 'did not agree');
      assert.equal(await part(page, 'persist').isVisible(), !isAllowed);
    },
  );
}

reads(
  'without script the page says where progress lives and what it needs',
  async ({ page, open }) => {
    await open(yourData);
    assert.match(await page.locator('main').innerText(), /kept by your browser, and without JavaScript/);
    assert.equal(await page.locator('course-your-data').isVisible(), false);
  },
  { javaScriptEnabled: false },
);

readsInAll('axe finds nothing on the page, in trouble and asking', async ({ page, open }) => {
  await open('/404.html');
  await makeDatabase(page, madeAnswers(3), { stores: ['events'] });
  await open(yourData);
  await part(page, 'trouble').waitFor();
  assert.deepEqual(await axeComplaints(page, inPassing), []);
  await part(page, 'anew').click();
  assert.deepEqual(await axeComplaints(page, inPassing), []);
});
