/** Where answers are kept: several tabs, and a storage that is refused, full, newer or damaged. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright';
import { madeAnswers, makeDatabase, storedAnswers, storedEvents } from './events-database.ts';
import { chapterPages, reads, readsInAll, useBrowser } from '../reader.ts';
import { downloaded, fileOf, imported, part, yourData } from './your-data-page.ts';

useBrowser();

const chapter = chapterPages()[0]!;
const question = (page: Page, place = 0) => page.locator('course-question[data-type=choice]').nth(place);
const notice = (page: Page) => page.locator('.question-trouble');

/** Answers with the first option, right or not. */
async function answer(one: Locator): Promise<void> {
  await one.locator('.options input').first().check();
  await one.locator('.act').click();
  await one.locator('.question-result').filter({ hasText: /right/i }).waitFor();
}

const kindsOf = (events: readonly Record<string, unknown>[]) =>
  events.map(({ kind }) => String(kind)).filter((kind) => !kind.startsWith('chapter'));

reads(
  'two tabs that answer at once lose nothing, and count every event once',
  async ({ page, context, open }) => {
    await open(chapter);
    const second = await open(chapter, await context.newPage());
    for (const place of [0, 1, 2])
      await Promise.all([answer(question(page, place)), answer(question(second, place + 3))]);
    const answers = await storedAnswers(page, 6);
    assert.equal(new Set(answers.map((one) => one['question'])).size, 6);
    const events = await storedEvents(page);
    assert.equal(new Set(events.map(({ device }) => device)).size, 1);
    assert.deepEqual(
      events.map(({ seq }) => Number(seq)).sort((a, b) => a - b),
      events.map((_, index) => index + 1),
    );
  },
);

readsInAll(
  'with the first answer the browser is asked to keep what is stored, once',
  async ({ page, open }) => {
    await open(chapter);
    const asked = () => page.evaluate(() => (window as unknown as { asked?: number }).asked ?? 0);
    await page.waitForTimeout(300);
    assert.equal(await asked(), 0);
    await answer(question(page, 0));
    await storedAnswers(page, 1);
    await answer(question(page, 1));
    await storedAnswers(page, 2);
    assert.equal(await asked(), 1);
  },
  {
    before: () => {
      if (!('StorageManager' in window)) return;
      StorageManager.prototype.persist = () => {
        const counted = window as unknown as { asked?: number };
        counted.asked = (counted.asked ?? 0) + 1;
        return Promise.reject(new TypeError('no'));
      };
    },
  },
);

reads(
  'where storage is refused answers count for the page, the reader is told once, and can export them apart',
  async ({ page, context, open }) => {
    await open(chapter);
    await answer(question(page, 0));
    await notice(page).waitFor();
    await answer(question(page, 1));
    await page.waitForTimeout(200);
    assert.equal(await notice(page).count(), 1);
    assert.match((await notice(page).textContent()) ?? '', /does not let the site store/);
    assert.equal(await question(page).locator('.question-trouble').count(), 1, 'beside the first question');
    const opening = context.waitForEvent('page');
    await notice(page).locator('a').click();
    const apart = await opening;
    assert.equal(new URL(apart.url()).pathname, yourData);
    await part(apart, 'answers').filter({ hasText: '2, to 2 questions' }).waitFor();
    assert.match((await part(apart, 'trouble-says').textContent()) ?? '', /does not let the site store/);
    assert.equal(await part(apart, 'anew').isVisible(), false);
    const { events } = await downloaded(apart, 'export');
    assert.deepEqual(kindsOf(events), ['answered', 'answered', 'exported']);
  },
  { before: () => Object.defineProperty(window, 'indexedDB', { get: () => undefined }) },
);

readsInAll(
  'the same where opening throws, and neither preferences nor talk among tabs are allowed',
  async ({ page, open }) => {
    await open(chapter);
    await answer(question(page));
    await notice(page).waitFor();
    assert.match((await notice(page).textContent()) ?? '', /does not let the site store/);
    await page.locator('course-theme select').selectOption('dark');
    assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
  },
  {
    before: () => {
      const refuse = (): never => {
        throw new DOMException('no', 'SecurityError');
      };
      IDBFactory.prototype.open = refuse;
      Object.defineProperty(window, 'localStorage', { get: refuse });
      window.BroadcastChannel = refuse as unknown as typeof BroadcastChannel;
    },
  },
);

readsInAll('a full store: practice goes on with its page', async ({ page, context, open }) => {
  await open('/practice/');
  const { origin } = new URL(page.url());
  const browser = await context.newCDPSession(page);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await page.locator('course-practice-form [type=submit]').click();
  await page.locator('.sitting-question > course-question:visible').waitFor();
});

reads(
  'a full store: the answer counts, the reader is told once, and the export has it',
  async ({ page, context, open }) => {
    await open(chapter);
    const { origin } = new URL(page.url());
    const browser = await context.newCDPSession(page);
    await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await answer(question(page, 0));
    await notice(page).waitFor();
    assert.match((await notice(page).textContent()) ?? '', /no room left/);
    await answer(question(page, 1));
    await page.waitForTimeout(200);
    assert.equal(await notice(page).count(), 1);
    assert.deepEqual(await storedEvents(page), []);
    const apart = await open(yourData, await context.newPage());
    await part(apart, 'answers').filter({ hasText: '2, to 2 questions' }).waitFor();
    const { events } = await downloaded(apart, 'export');
    assert.deepEqual(kindsOf(events), ['answered', 'answered', 'exported']);
    await part(apart, 'trouble-says').filter({ hasText: 'no room left' }).waitFor();
    assert.equal(await part(apart, 'anew').isVisible(), false);
    assert.match(await imported(apart, fileOf(madeAnswers(1))), /^Nothing was added\. There is no room left/);
    await browser.send('Storage.overrideQuotaForOrigin', { origin });
    await answer(question(page, 2));
    assert.equal((await storedAnswers(page, 3)).length, 3, 'with room again, what waited is stored too');
    await open(yourData);
    await part(page, 'trouble').waitFor({ state: 'hidden' });
    await part(page, 'answers').filter({ hasText: '3, to 3 questions' }).waitFor();
  },
);

readsInAll(
  'an answer that a browser fails to store at first is stored all the same, and nobody is told',
  async ({ page, open }) => {
    await open(chapter);
    for (const place of [0, 1]) await answer(question(page, place));
    assert.equal((await storedAnswers(page, 2)).length, 2);
    assert.equal(await notice(page).count(), 0);
  },
  {
    before: () => {
      const begin = Reflect.get(IDBDatabase.prototype, 'transaction');
      const lost = new Set<IDBDatabase>();
      IDBDatabase.prototype.transaction = function (stores, mode, ...more) {
        if (mode === 'readwrite' && lost.size === 0) lost.add(this);
        if (lost.has(this))
          throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
        return begin.call(this, stores, mode, ...more);
      };
    },
  },
);

readsInAll(
  'a store of a newer version of the site is left alone, and the reader is told',
  async ({ page, open }) => {
    await open('/404.html');
    await makeDatabase(page, [{ id: 'kept' }], { stores: ['future'], version: 99 });
    await open(chapter);
    await answer(question(page));
    await notice(page).waitFor();
    assert.match((await notice(page).textContent()) ?? '', /newer version/);
    await open(yourData);
    await part(page, 'trouble-says').filter({ hasText: 'newer version' }).waitFor();
    assert.equal(await part(page, 'anew').isVisible(), false);
    const databases = await page.evaluate(() => indexedDB.databases());
    assert.equal(databases.find(({ name }) => name === 'course-progress:/vm-exit')?.version, 99);
  },
);

readsInAll('rubbish in the store is passed over and kept', async ({ page, open }) => {
  await open('/404.html');
  const rubbish = [
    { id: 'x' },
    { id: 'y', v: 1, kind: 'dreamt', device: 'd', seq: 1, atMs: 1 },
    { id: 'z', kind: 7 },
  ];
  await makeDatabase(page, rubbish);
  await open(chapter);
  await answer(question(page));
  await storedAnswers(page, 1);
  assert.deepEqual(
    (await storedEvents(page)).filter(({ id }) => String(id).length === 1),
    rubbish,
  );
  assert.equal(await notice(page).count(), 0);
  await open(yourData);
  await part(page, 'answers').filter({ hasText: '1, to 1 question' }).waitFor();
  const { events } = await downloaded(page, 'export');
  assert.deepEqual(
    events.filter((one) => String(one['id']).length === 1),
    rubbish,
  );
});

reads(
  'a store that can’t be opened: the answer counts, and the reader is told that it is damaged',
  async ({ page, open }) => {
    await open(chapter);
    await answer(question(page));
    await notice(page).waitFor();
    assert.match((await notice(page).textContent()) ?? '', /damaged/);
    await open(yourData);
    await part(page, 'trouble-says').filter({ hasText: 'damaged' }).waitFor();
    assert.equal(await part(page, 'anew').isVisible(), true);
    assert.equal(await part(page, 'rescue').isVisible(), false, 'there is nothing to download');
  },
  {
    before: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Internal error opening backing store', 'UnknownError');
      };
    },
  },
);

for (const { name, stores, counted } of [
  { name: 'somebody else’s database', stores: ['notes'], counted: 'None yet' },
  { name: 'a store that was cut short', stores: ['events'], counted: '4, to 4 questions' },
]) {
  readsInAll(
    `${name} is kept until the reader has downloaded what can be read and starts anew`,
    async ({ page, context, open }) => {
      const records = stores[0] === 'events' ? madeAnswers(4) : [{ id: 'note', text: 'Not of this site' }];
      await open('/404.html');
      await makeDatabase(page, records, { stores });
      await open(chapter);
      await answer(question(page));
      await notice(page).waitFor();
      assert.match((await notice(page).textContent()) ?? '', /damaged/);
      await open(yourData);
      await part(page, 'trouble-says').filter({ hasText: 'damaged' }).waitFor();
      await part(page, 'answers').filter({ hasText: counted }).waitFor();
      const { events } = await downloaded(page, 'rescue');
      assert.deepEqual(events.slice(0, records.length), records);
      const watching = await open(yourData, await context.newPage());
      await part(watching, 'trouble-says').filter({ hasText: 'damaged' }).waitFor();
      await part(page, 'anew').click();
      await page.keyboard.press('Escape');
      assert.equal(await part(page, 'trouble').isVisible(), true);
      await part(page, 'anew').click();
      await part(page, 'ask-yes').click();
      await part(page, 'import-status').filter({ hasText: 'new and empty' }).waitFor();
      await part(page, 'trouble').waitFor({ state: 'hidden' });
      await part(watching, 'trouble').waitFor({ state: 'hidden' });
      await imported(page, fileOf(events));
      await part(page, 'answers').filter({ hasText: counted }).waitFor();
      await open(chapter);
      await answer(question(page));
      const stored = await storedAnswers(page, 1);
      assert.ok(stored.length > (stores[0] === 'events' ? 4 : 0));
      assert.equal(await notice(page).count(), 0);
    },
  );
}

readsInAll(
  'one record that can’t be read: the others count and can be downloaded, and the reader is told',
  async ({ page, open }) => {
    await open('/404.html');
    await makeDatabase(page, madeAnswers(5));
    await open(chapter);
    await answer(question(page));
    await notice(page).waitFor();
    assert.match((await notice(page).textContent()) ?? '', /damaged/);
    await open(yourData);
    await part(page, 'answers').filter({ hasText: '5, to 5 questions' }).waitFor();
    await part(page, 'trouble-says').filter({ hasText: 'damaged' }).waitFor();
    const { events } = await downloaded(page, 'rescue');
    const ids = events.map((one) => one['id']);
    assert.deepEqual(
      ['made-0', 'made-1', 'made-2', 'made-3', 'made-4'].filter((id) => !ids.includes(id)),
      ['made-2'],
    );
  },
  {
    before: () => {
      const unreadable = (): never => {
        throw new DOMException('Failed to read', 'DataError');
      };
      const get = Reflect.get(IDBObjectStore.prototype, 'get');
      IDBObjectStore.prototype.getAll = unreadable;
      IDBObjectStore.prototype.get = function (key) {
        return key === 'made-2' ? unreadable() : get.call(this, key);
      };
    },
  },
);
