/** The bibliography, as it is read, narrowed and linked. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { choice, isSound, narrows, said, searchOf } from './entry-filter.ts';
import { chapterPages, reads, useBrowser } from './reader.ts';

useBrowser();

const entries = (page: Page) => page.locator('.bibliography > li');
const shown = (page: Page) => page.locator('.bibliography > li:visible');

reads(
  'without script every source stands there, and nothing to choose',
  async ({ page, open }) => {
    await open('/sources/');
    assert.ok((await entries(page).count()) > 0);
    assert.equal(await shown(page).count(), await entries(page).count());
    assert.equal(await page.locator('.entry-filter').isVisible(), false);
    await open('/sources/?kind=no-such-kind');
    assert.equal(await shown(page).count(), await entries(page).count());
  },
  { javaScriptEnabled: false },
);

reads('choosing a kind shows its sources, says how many, and leads the address', async ({ page, open }) => {
  await open('/sources/');
  const value = (await choice(page, 'kind').locator('option').nth(1).getAttribute('value')) ?? '';
  await narrows(page, '.bibliography > li', { name: 'kind', value, kind: 'sources' });
});

reads('a chapter shows what its own list has', async ({ page, open }) => {
  const [path = ''] = chapterPages();
  await open(path);
  const listed = await page.locator('.sources > li').count();
  const id = await page.locator('[data-chapter-page]').getAttribute('data-chapter-page');
  await open(`/sources/?chapter=${id ?? ''}`);
  assert.equal(await shown(page).count(), listed);
});

reads('what is chosen goes together, by keyboard alone', async ({ page, open }) => {
  await open('/sources/');
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

reads('what the address cannot mean is passed over', async ({ page, open }) => {
  await open('/sources/?kind=no-such-kind&x=1');
  assert.equal(await shown(page).count(), await entries(page).count());
  assert.equal(searchOf(page), '?x=1');
});

reads('an entry that the address names is shown, whatever is chosen', async ({ page, open }) => {
  await open('/sources/');
  const id = (await entries(page).last().getAttribute('id')) ?? '';
  await open(`/sources/?q=qqqq#${id}`);
  assert.ok(await page.locator(`[id="${id}"]`).isVisible());
  await choice(page, 'q').fill('qqqq');
  assert.equal(await page.locator(`[id="${id}"]`).isVisible(), false);
  const other = (await entries(page).first().getAttribute('id')) ?? '';
  await page.evaluate((hash) => {
    location.hash = hash;
  }, other);
  await page.locator(`[id="${other}"]`).waitFor({ state: 'visible' });
});

reads(
  "a chapter's list leads to the bibliography, and that over its uses back to the place",
  async ({ page, open }) => {
    const [path = ''] = chapterPages();
    await open(path);
    const elsewhere = page.locator('.sources > li', { hasText: 'all places that cite it' }).first();
    const id = ((await elsewhere.getAttribute('id')) ?? '').replace(/^source-/, '');
    await elsewhere.getByRole('link', { name: 'all places that cite it' }).click();
    await page.waitForURL(`**/sources/#${id}`);
    await page.locator(`[id="${id}"] .source-uses a`).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/sources/cited/*/#${id}`);
    const entry = page.locator(`[id="${id}"]`);
    assert.ok(await entry.isVisible());
    const mark = await entry.evaluate((element) => getComputedStyle(element, '::before').content);
    assert.match(mark, /→/, 'it is marked among those of its letter');
    await page.keyboard.press('Tab');
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute('href')?.replace(/^.*(?=#)/, '')),
      `#${id}`,
      'the keyboard goes on from there',
    );
    const back = entry.locator(`.source-uses a[href*="${path}"]`).first();
    await back.click();
    await page.waitForURL(`**${path}*`);
    const target = page.locator(':target');
    if (page.url().includes('#')) assert.ok(await target.isVisible());
    await page.getByRole('link', { name: 'All sources of the course' }).click();
    await page.waitForURL('**/sources/');
  },
);

reads(
  'without script the letters lead to where every source is cited, and each from there to its entry',
  async ({ page, open }) => {
    await open('/sources/');
    const all = await entries(page).count();
    await page.locator('.source-uses a').first().click();
    const letters = await page
      .locator('.letters a')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    let found = 0;
    for (const path of letters) {
      await open(path);
      assert.equal(await page.locator('.letters [aria-current=page]').count(), 1);
      found += await shown(page).count();
    }
    assert.equal(found, all);
    const id = (await entries(page).last().getAttribute('id')) ?? '';
    await entries(page).last().locator('.entry a').click();
    await page.waitForURL(`**/sources/#${id}`);
  },
  { javaScriptEnabled: false },
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

reads(
  'axe finds nothing in a narrowed list and behind it on a phone, and nothing overflows',
  async ({ page, open }) => {
    await open('/sources/');
    await choice(page, 'chapter').selectOption({ index: 1 });
    await isSound(page);
    await shown(page).locator('.source-uses a').first().click();
    await page.waitForURL('**/sources/cited/**');
    await isSound(page);
  },
  { viewport: { width: 360, height: 800 } },
);
