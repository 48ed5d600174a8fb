/** Every built page, opened once with script and once without: no complaint of the browser, nothing left hidden by mistake. */
import assert from 'node:assert/strict';
import { pagesWith, reads, useBrowser } from './reader.ts';

useBrowser();

const pages = pagesWith();

reads('every page opens without a complaint, and its elements wake up', async ({ page, open }) => {
  for (const path of pages) {
    await open(path);
    assert.ok(await page.locator('h1').first().isVisible(), path);
    assert.ok(await page.locator('course-theme').isVisible(), path);
    // What answers questions comes when a reader turns to one.
    const question = page.locator('course-question').first();
    if ((await question.count()) > 0) {
      await question.hover();
      await page.waitForFunction(() => customElements.get('course-question'));
    }
    const asleep = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .map(({ localName }) => localName)
        .filter(
          (name) => name.startsWith('course-') && name !== 'course-search' && !customElements.get(name),
        ),
    );
    assert.deepEqual(asleep, [], path);
  }
});

reads(
  'every page can be read without script',
  async ({ page, open }) => {
    for (const path of pages) {
      await open(path);
      assert.ok(await page.locator('h1').first().isVisible(), path);
      assert.equal(await page.locator('main .tab[hidden]').count(), 0, path);
    }
  },
  { javaScriptEnabled: false },
);
