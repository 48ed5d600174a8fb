/**
 * Every built page in the narrowest window (in the normal run the heaviest of each kind), once with script and once without: no complaint of the browser,
 * nothing left hidden by mistake, nothing wider than the window.
 */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { forNow } from '../left-for-all.ts';
import { heaviestOfEach } from '../site/page-kinds.ts';
import { visit } from '../site/with-browser.ts';
import { pagesWith, reads, useBrowser } from './reader.ts';

useBrowser();

const everyPage = pagesWith();
const pages = forNow('pages that open, with and without script', everyPage, heaviestOfEach(everyPage));
const viewport = { width: 320, height: 800 };

async function isReadable(page: Page, path: string): Promise<void> {
  assert.ok(await page.locator('h1').first().isVisible(), path);
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.equal(over, 0, `${path} is ${String(over)} px wider than the window`);
}

reads(
  'every page opens without a complaint, fits, and its elements wake up',
  async ({ context, open }) => {
    await visit(context, pages, async (page, path) => {
      await open(path, page);
      await isReadable(page, path);
      assert.ok(await page.locator('course-theme').isVisible(), path);
      // What answers questions, steps through traces or copies code comes when a reader turns to something.
      for (const [place, names] of [
        ['course-can-you a', ['course-can-you']],
        ['course-trace', ['course-trace']],
        ['course-diagram-steps', ['course-diagram-steps']],
        ['course-kept-cards button', ['course-kept-cards']],
        ['course-question', ['course-question', 'course-copy']],
      ] as const) {
        const first = page.locator(place).first();
        if ((await first.count()) === 0) continue;
        const go = first.locator('.stepping-go').first();
        await ((await go.count()) > 0 ? go.click() : first.hover());
        await page.waitForFunction(
          (all) => all.every((name) => !document.querySelector(name) || customElements.get(name)),
          names,
        );
      }
      const asleep = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .map(({ localName }) => localName)
          .filter(
            (name) => name.startsWith('course-') && name !== 'course-search' && !customElements.get(name),
          ),
      );
      assert.deepEqual(asleep, [], path);
    });
  },
  { viewport },
);

reads(
  'every page can be read without script, and fits',
  async ({ context, open }) => {
    await visit(context, pages, async (page, path) => {
      await open(path, page);
      await isReadable(page, path);
      assert.equal(await page.locator('main .tab[hidden]').count(), 0, path);
    });
  },
  { viewport, javaScriptEnabled: false },
);
