/** Every kind of page is one click from every page's head. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { isSound } from './entry-filter.ts';
import { chapterPages, reads, readsInAll, useBrowser } from './reader.ts';

useBrowser();

const kinds = [
  '/',
  '/concepts/',
  '/paths/',
  '/compare/',
  '/traces/',
  '/claims/',
  '/misconceptions/',
  '/sources/',
  '/practice/',
];
const ways = (page: Page) => page.locator('#ways a');
const shownWays = (page: Page) => page.locator('#ways a:visible');
const addressesOf = async (page: Page) => {
  const links = await shownWays(page).all();
  return Promise.all(links.map((link) => link.getAttribute('href')));
};

for (const path of [chapterPages()[0] ?? '/', '/practice/review/', '/404.html'])
  reads(`in a row on a wide window: ${path}`, async ({ page, open }) => {
    await open(path);
    assert.deepEqual(await addressesOf(page), kinds);
    assert.equal(await page.locator('.ways-button:visible').count(), 0);
  });

reads('the kind of page that one is on is marked, the page itself as the page', async ({ page, open }) => {
  for (const [path, way, mark] of [
    ['/claims/', '/claims/', 'page'],
    ['/practice/review/', '/practice/', 'true'],
  ] as const) {
    await open(path);
    const marked = page.locator('#ways [aria-current]');
    assert.equal(await marked.count(), 1);
    assert.equal(await marked.getAttribute('href'), way);
    assert.equal(await marked.getAttribute('aria-current'), mark);
  }
  await open('/search/');
  assert.equal(await page.locator('#ways [aria-current]').count(), 0);
});

for (const javaScriptEnabled of [true, false])
  reads(
    `on a phone a menu has them, ${javaScriptEnabled ? 'by keyboard' : 'without script'}`,
    async ({ page, open }) => {
      await open(chapterPages()[0] ?? '/');
      assert.equal(await shownWays(page).count(), 0);
      const menu = page.getByRole('button', { name: 'Menu' });
      await menu.focus();
      await page.keyboard.press('Enter');
      assert.deepEqual(await addressesOf(page), kinds);
      await page.keyboard.press('Escape');
      assert.equal(await shownWays(page).count(), 0);
      await menu.click();
      await page.locator('#ways').getByRole('button', { name: 'Close' }).click();
      assert.equal(await shownWays(page).count(), 0);
      await menu.click();
      await ways(page).nth(3).click();
      await page.waitForURL(`**${kinds[3] ?? ''}`);
    },
    { viewport: { width: 360, height: 800 }, javaScriptEnabled },
  );

readsInAll(
  'axe finds nothing in the open menu, and it is no wider than the window',
  async ({ page, open }) => {
    await open('/practice/');
    await page.getByRole('button', { name: 'Menu' }).click();
    await isSound(page);
  },
  { viewport: { width: 320, height: 640 } },
);

for (const [opener, menu] of [
  ['.ways-button', '#ways'],
  ['.contents-button', '#navigation'],
] as const)
  readsInAll(
    `on a phone, who tabs on beyond what ${opener} opened sees where that leads`,
    async ({ page, open }) => {
      await open(chapterPages()[0] ?? '/');
      await page.locator(opener).first().focus();
      await page.keyboard.press('Enter');
      const links = page.locator(`${menu} :is(a, button)`);
      for (let left = await links.count(); left > 0; left -= 1) {
        assert.ok(await page.locator(menu).isVisible());
        await page.keyboard.press('Tab');
      }
      assert.ok(await links.last().isVisible());
      for (const after of ['first', 'second', 'third', 'fourth']) {
        await page.keyboard.press('Tab');
        assert.equal(await page.locator(menu).isVisible(), false, `${after} stop after it`);
      }
    },
    { viewport: { width: 360, height: 740 } },
  );

readsInAll(
  'the menu opens while a field has the focus, as where a tap takes none',
  async ({ page, open }) => {
    await open('/search/');
    await page.locator('main input[type=search]').focus();
    await page.locator('.ways-button').first().dispatchEvent('click');
    assert.ok(await page.locator('#ways').isVisible());
  },
  { viewport: { width: 360, height: 740 } },
);
