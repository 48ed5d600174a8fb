/** The bibliography, as it is read, narrowed and linked. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { choice, isSound, narrows, said, searchOf } from './entry-filter.ts';
import { chapterPages, reads, readsInAll, useBrowser } from './reader.ts';

useBrowser();

const entries = (page: Page) => page.locator('.bibliography > li');
const shown = (page: Page) => page.locator('.bibliography > li:visible');

/** The page of all sources once it has brought them. */
async function listed(page: Page, open: (path: string) => Promise<Page>, search = ''): Promise<void> {
  await open(`/sources/${search}`);
  await choice(page, 'q').fill('x');
  await entries(page).first().waitFor({ state: 'attached' });
  await choice(page, 'q').fill('');
}

readsInAll(
  'without script the letters lead to every source, with all places that cite it, and nothing is to choose',
  async ({ page, open }) => {
    await open('/sources/?kind=no-such-kind');
    assert.equal(await page.locator('.entry-filter').isVisible(), false);
    const all = Number(/\d+/.exec(await page.locator('.summary').innerText())?.[0]);
    const pages = await page
      .locator('.bibliography-index a')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    let found = 0;
    for (const path of pages) {
      await open(path);
      assert.equal(await page.locator('.letters [aria-current=page]').count(), 1);
      assert.equal(await page.locator('.letters a').count(), pages.length);
      found += await shown(page).count();
    }
    assert.equal(found, all);
    const uses = page.locator('details.source-uses').first();
    await uses.locator('summary').click();
    assert.ok(await uses.locator('li a').first().isVisible());
  },
  { javaScriptEnabled: false },
);

reads(
  'nothing is fetched before a reader chooses; what does not come is said, and comes later',
  async ({ page, open }) => {
    let asked = 0;
    await page.route('**/sources/list.json', (route) => {
      asked += 1;
      return asked === 1 ? route.abort() : route.continue();
    });
    await open('/sources/');
    assert.ok(await page.locator('.bibliography-index').isVisible());
    assert.equal(asked, 0);
    await choice(page, 'status').selectOption({ index: 1 });
    await page.locator('.entry-filter [role=status]', { hasText: 'could not be loaded' }).waitFor();
    await choice(page, 'status').selectOption({ index: 2 });
    await shown(page).first().waitFor();
    assert.match(await said(page), /^\d+ of \d+ sources$/);
    assert.equal(asked, 2);
    assert.equal(await page.locator('.bibliography-index').isVisible(), false);
  },
  { expected: /ERR_FAILED/ },
);

readsInAll(
  'choosing a kind shows its sources, says how many, and leads the address',
  async ({ page, open }) => {
    await listed(page, open);
    const value = (await choice(page, 'kind').locator('option').nth(1).getAttribute('value')) ?? '';
    await narrows(page, '.bibliography > li', { name: 'kind', value, kind: 'sources' });
  },
);

readsInAll('a chapter shows what its own list has', async ({ page, open }) => {
  const [path = ''] = chapterPages();
  await open(path);
  const listed = await page.locator('.sources > li').count();
  const id = await page.locator('[data-chapter-page]').getAttribute('data-chapter-page');
  await open(`/sources/?chapter=${id ?? ''}`);
  await shown(page).first().waitFor();
  assert.equal(await shown(page).count(), listed);
});

readsInAll('what is chosen goes together, by keyboard alone', async ({ page, open }) => {
  await listed(page, open);
  await choice(page, 'status').focus();
  await page.keyboard.press('ArrowDown');
  const opened = await page.locator('.bibliography > li[data-status=opened]').count();
  assert.equal(await shown(page).count(), opened);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  const title = /\p{L}+/u.exec(await shown(page).first().locator('.entry').innerText())?.[0] ?? '';
  await page.keyboard.type(title.toUpperCase());
  const found = await shown(page).count();
  assert.ok(found > 0 && found <= opened);
  for (const text of await shown(page).locator('.entry').allInnerTexts())
    assert.ok(text.toLowerCase().includes(title.toLowerCase()), text);
  await page.keyboard.press('Enter');
  assert.deepEqual(
    [...new URL(page.url()).searchParams],
    [
      ['status', 'opened'],
      ['q', title.toUpperCase()],
    ],
    'Enter sends nothing away',
  );
  await page.keyboard.type(' qqqq');
  assert.equal(await shown(page).count(), 0);
  assert.match(await said(page), /^No source is like that\./);
});

readsInAll('what the address cannot mean is passed over', async ({ page, open }) => {
  await listed(page, open, '?kind=no-such-kind&x=1');
  assert.equal(await shown(page).count(), await entries(page).count());
  assert.equal(searchOf(page), '?x=1');
});

readsInAll(
  'an address of the page of all sources shows its entry, whatever is chosen',
  async ({ page, open }) => {
    await listed(page, open);
    const id = (await entries(page).last().getAttribute('id')) ?? '';
    const other = (await entries(page).first().getAttribute('id')) ?? '';
    await open(`/sources/?q=qqqq#${id}`);
    await page.locator(`[id="${id}"]`).waitFor({ state: 'visible' });
    await choice(page, 'q').fill('qqqq');
    assert.equal(await page.locator(`[id="${id}"]`).isVisible(), false);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, other);
    await page.locator(`[id="${other}"]`).waitFor({ state: 'visible' });
    await page.locator(`[id="${other}"] .source-uses a`).click();
    await page.waitForURL(`**/sources/cited/*/#${other}`);
  },
);

readsInAll(
  "a chapter's list leads to the bibliography, and that over its uses back to the place",
  async ({ page, open }) => {
    const [path = ''] = chapterPages();
    await open(path);
    const elsewhere = page.locator('.sources > li', { hasText: 'all places that cite it' }).first();
    const id = ((await elsewhere.getAttribute('id')) ?? '').replace(/^source-/, '');
    await elsewhere.getByRole('link', { name: 'all places that cite it' }).click();
    await page.waitForURL(`**/sources/cited/*/#${id}`);
    const entry = page.locator(`[id="${id}"]`);
    assert.ok(await entry.isVisible());
    const mark = await entry.evaluate((element) => getComputedStyle(element, '::before').content);
    assert.match(mark, /→/, 'it is marked among those of its letter');
    assert.equal(await page.locator('.bibliography details[open]').count(), 1, 'it alone is open');
    const back = entry.locator(`.source-uses a[href*="${path}"]`).first();
    await back.click();
    await page.waitForURL(`**${path}*`);
    const target = page.locator(':target');
    if (page.url().includes('#')) assert.ok(await target.isVisible());
    await page.getByRole('link', { name: 'All sources of the course' }).click();
    await page.waitForURL('**/sources/');
  },
);

reads('the downloads are there under their names', async ({ page, open }) => {
  await open('/sources/');
  for (const [name, file] of [
    ['CSL-JSON', 'sources.json'],
    ['BibTeX', 'sources.bib'],
  ] as const) {
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: new RegExp(`^${name}, \\d+ KB$`) }).click();
    assert.equal((await coming).suggestedFilename(), file);
  }
});

readsInAll(
  'axe finds nothing in a narrowed list and behind it on a phone, and nothing overflows',
  async ({ page, open }) => {
    await open('/sources/');
    await isSound(page);
    await choice(page, 'q').fill('a');
    await shown(page).first().waitFor();
    await isSound(page);
    await shown(page).locator('.source-uses a').first().click();
    await page.waitForURL('**/sources/cited/**');
    await isSound(page);
  },
  { viewport: { width: 360, height: 800 } },
);
