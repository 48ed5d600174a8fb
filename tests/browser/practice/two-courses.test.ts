/** Two courses on one origin, and what was kept before each had an id. */
import assert from 'node:assert/strict';
import type { BrowserContext } from 'playwright';
import { madeAnswers, makeDatabase, oldDatabase, storedEvents } from './events-database.ts';
import { answersOf, facts } from './practice-pages.ts';
import { reads, readsInAll, useBrowser } from '../reader.ts';
import { downloaded, fileOf, imported, part, yourData } from './your-data-page.ts';

useBrowser();

/** From now on the server gives another course, at the same addresses. */
async function asOtherCourse(context: BrowserContext): Promise<void> {
  await context.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const body = (await response.text()).replace(' data-course="vm-exit"', ' data-course="other"');
    await route.fulfill({ response, body });
  });
}
const answers = (count: number) =>
  answersOf(facts.slice(0, count).map(({ id }) => ({ id, score: 1, daysAgo: 30 })));

reads(
  'another course at the same address sees nothing of this one, and changes nothing',
  async ({ page, context, open }) => {
    await open(yourData);
    await imported(page, fileOf(answers(3)));
    await part(page, 'answers').filter({ hasText: '3, to 3 questions' }).waitFor();
    await open('/practice/');
    await page.locator('.due').filter({ hasText: '3 questions are due.' }).waitFor();
    await open('/');
    assert.equal(await page.locator('html').getAttribute('data-due'), '');
    await asOtherCourse(context);
    await open('/');
    assert.equal(await page.locator('html').getAttribute('data-due'), null);
    await open(yourData);
    await part(page, 'answers').filter({ hasText: 'None yet' }).waitFor();
    await context.unrouteAll();
    await open(yourData);
    await part(page, 'answers').filter({ hasText: '3, to 3 questions' }).waitFor();
  },
);

readsInAll(
  'what this course wrote before it had an id is taken over once; what others wrote is left to them',
  async ({ page, open }) => {
    await open('/404.html');
    await makeDatabase(page, [...answers(4), ...madeAnswers(3)], { database: oldDatabase });
    await open(yourData);
    await part(page, 'answers').filter({ hasText: '4, to 4 questions' }).waitFor();
    assert.equal((await storedEvents(page)).length, 4);
    assert.equal((await storedEvents(page, oldDatabase)).length, 7, 'the old store stays for the others');
    await part(page, 'what').selectOption('');
    await part(page, 'reset').click();
    await part(page, 'ask-yes').click();
    await part(page, 'answers').filter({ hasText: 'None yet' }).waitFor();
    await page.reload();
    await part(page, 'undo').waitFor();
    assert.equal(await part(page, 'answers').textContent(), 'None yet', 'once');
  },
);

readsInAll('a store that is begun anew leaves out what was written before', async ({ page, open }) => {
  await open('/404.html');
  await makeDatabase(page, answers(4), { database: oldDatabase });
  await makeDatabase(page, [], { stores: ['events'] });
  await open(yourData);
  await part(page, 'anew').click();
  await part(page, 'ask-yes').click();
  await part(page, 'import-status').filter({ hasText: 'new and empty' }).waitFor();
  await page.reload();
  await part(page, 'answers').filter({ hasText: /./ }).waitFor();
  assert.equal(await part(page, 'answers').textContent(), 'None yet');
  assert.equal((await storedEvents(page, oldDatabase)).length, 4, 'the old store stays for the others');
});

readsInAll('what was taken out again is no longer due', async ({ page, open }) => {
  const isDue = () => page.locator('html').evaluate((one) => one.hasAttribute('data-due'));
  const summary = () => page.evaluate(() => localStorage.getItem('course-summary:/vm-exit') ?? '');
  await open(yourData);
  await imported(page, fileOf(answers(3)));
  await page.waitForFunction(() => localStorage.getItem('course-summary:/vm-exit')?.includes('due'));
  await open('/');
  assert.equal(await isDue(), true);
  await open(yourData);
  await part(page, 'undo-import').click();
  await part(page, 'ask-yes').click();
  await part(page, 'answers').filter({ hasText: 'None yet' }).waitFor();
  assert.doesNotMatch(await summary(), /due/);
  await open('/');
  assert.equal(await isDue(), false);
});

readsInAll('where there is no old store none is made', async ({ page, open }) => {
  await open(yourData);
  await imported(page, fileOf(answers(1)));
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  assert.deepEqual(names, ['course-progress:/vm-exit']);
});

reads(
  'a file of another course is asked about before it is added, and can be taken out again',
  async ({ page, open }) => {
    await open(yourData);
    await imported(page, fileOf(answers(2)));
    const foreign = fileOf([...madeAnswers(3), { ...madeAnswers(1)[0], id: 'r', kind: 'reset' }], {
      course: 'Bread',
      courseId: 'bread',
    });
    const choose = () =>
      part(page, 'file').setInputFiles({
        name: 'progress.json',
        mimeType: 'application/json',
        buffer: Buffer.from(foreign),
      });
    await choose();
    await part(page, 'ask-says')
      .filter({
        hasText:
          'This file is of another course, “Bread”. Of its 3 answers, none is to questions of this course. Add it all the same?',
      })
      .waitFor();
    assert.equal((await storedEvents(page)).length, 2, 'nothing is added before the answer');
    await page.getByRole('button', { name: 'Leave it out' }).click();
    await part(page, 'import-status').filter({ hasText: 'Nothing was added.' }).waitFor();
    await choose();
    await part(page, 'ask-yes').click();
    await part(page, 'import-status').filter({ hasText: '3 entries are added.' }).waitFor();
    await part(page, 'answers').filter({ hasText: '5, to 5 questions' }).waitFor();
    await page.reload();
    await part(page, 'undo-import').click();
    await part(page, 'ask-says')
      .filter({ hasText: 'Take 3 entries that were brought in out again?' })
      .waitFor();
    await page.keyboard.press('Escape');
    assert.equal((await storedEvents(page)).length, 5, 'nothing is taken out before the answer');
    await part(page, 'undo-import').click();
    await part(page, 'ask-yes').click();
    await part(page, 'import-status')
      .filter({ hasText: '3 entries that were brought in are taken out again.' })
      .waitFor();
    await part(page, 'answers').filter({ hasText: '2, to 2 questions' }).waitFor();
    assert.equal(await part(page, 'undo-import').isVisible(), false);
  },
);

readsInAll('a file from before courses had ids is ours if its answers are', async ({ page, open }) => {
  await open(yourData);
  assert.equal(await imported(page, fileOf(answers(2), { courseId: undefined })), '2 entries are added.');
  await part(page, 'file').setInputFiles({
    name: 'progress.json',
    mimeType: 'application/json',
    buffer: Buffer.from(fileOf(madeAnswers(2), { courseId: undefined })),
  });
  await part(page, 'ask-says').filter({ hasText: 'does not say of which course it is' }).waitFor();
  await page.getByRole('button', { name: 'Leave it out' }).click();
});

readsInAll('an export says whose it is', async ({ page, open }) => {
  await open(yourData);
  await imported(page, fileOf(answers(1)));
  const { text } = await downloaded(page, 'export');
  assert.equal((JSON.parse(text) as { courseId: string }).courseId, 'vm-exit');
});
