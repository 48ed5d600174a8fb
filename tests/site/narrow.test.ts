/** Nothing is wider than the narrowest window, and words that stand in a row stand apart. */
import { before, suite, test } from 'node:test';
import type { Browser } from 'playwright';
import { serveFolder, type StaticServer } from '../static-server.ts';
import { readSite, type Site } from './built-site.ts';
import { closingAfterwards } from './closing.ts';
import { dist, distUrl } from './folders.ts';
import { noComplaints } from './no-complaints.ts';
import { openBrowser, visit } from './with-browser.ts';

const width = 320;

suite(`at ${String(width)} px`, () => {
  const site: Site = readSite(dist);
  let served: StaticServer;
  let browser: Browser;
  const closeLater = closingAfterwards();
  before(async () => {
    served = await serveFolder(distUrl);
    closeLater(served.close);
    browser = await openBrowser();
    closeLater(() => browser.close());
  });

  for (const javaScriptEnabled of [true, false]) {
    test(`no page ${javaScriptEnabled ? 'with' : 'without'} script scrolls sideways`, async () => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled });
      const pages = site.pages.filter(({ kind }) => kind !== 'redirect').map(({ path }) => path);
      const found: string[] = [];
      await visit(context, pages, async (tab, path) => {
        await tab.goto(new URL(path.slice(1), served.home).href);
        const over = await tab.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (over > 0) found.push(`${path} is ${String(over)} px wider than the window`);
      });
      await context.close();
      noComplaints(found);
    });
  }

  test('names in a list that runs on have a space between them', () => {
    noComplaints(
      site.pages.flatMap(({ path, root }) =>
        root
          .querySelectorAll('.comma-list')
          .filter((list) =>
            /,\S/.test(
              list
                .querySelectorAll('li')
                .map(({ textContent }) => textContent)
                .join(''),
            ),
          )
          .map((list) => `${path}: ${list.textContent.slice(0, 60)}`),
      ),
    );
  });
});
