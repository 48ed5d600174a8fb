/** axe on every page (in the normal run on the heaviest of each kind), in both themes, with everything open that can be opened. */
import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright';
import { axeComplaints } from '../axe.ts';
import { forNow, testInAll } from '../left-for-all.ts';
import { serveFolder, type StaticServer } from '../static-server.ts';
import { closingAfterwards } from './closing.ts';
import { distUrl } from './folders.ts';
import { noComplaints } from './no-complaints.ts';
import { heaviestOfEach, samplePages } from './page-kinds.ts';
import { ownSite } from './whole-sites.ts';
import { openBrowser, visit } from './with-browser.ts';

suite('axe finds nothing, in the light theme and in the dark one,', () => {
  const site = ownSite();
  const { home, chapter, concept } = samplePages(site);
  let served: StaticServer;
  let browser: Browser;
  const closeLater = closingAfterwards();
  before(async () => {
    served = await serveFolder(distUrl);
    closeLater(served.close);
    browser = await openBrowser();
  });

  const reader = (width: number): Promise<BrowserContext> =>
    browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  const open = (tab: Page, path: string) => tab.goto(new URL(path.slice(1), served.home).href);

  test('on any page, though it would find an image without a text', async () => {
    const context = await reader(1280);
    const tab = await context.newPage();
    await tab.setContent('<html lang="en"><title>A</title><main><h1>A</h1><img src="a.png"></main></html>');
    assert.match((await violations(tab, 'here')).join('\n'), /^here, light, image-alt:/m);
    await context.close();
  });

  test('on any page', async () => {
    const context = await reader(1280);
    const every = site.pages.filter(({ kind }) => kind !== 'redirect').map(({ path }) => path);
    const pages = forNow('pages that axe looks at', every, heaviestOfEach(every));
    const found: string[] = [];
    await visit(context, pages, async (tab, path) => {
      await open(tab, path);
      await openAll(tab);
      found.push(...(await violations(tab, path)));
    });
    await context.close();
    noComplaints(found);
  });

  test('on narrow pages', async () => {
    const context = await reader(360);
    const found: string[] = [];
    const every = [home, chapter, concept, '/search/', '/sources/', '/concepts/map/'];
    await visit(context, forNow('narrow pages that axe looks at', every, [chapter]), async (tab, path) => {
      await open(tab, path);
      await openAll(tab);
      found.push(...(await violations(tab, `${path} at 360 px`)));
    });
    await context.close();
    noComplaints(found);
  });

  // What opens on a page elsewhere is looked at where it is tried: the palette, the keys, the viewer, answered questions.
  testInAll('in the contents of a chapter on a phone', async () => {
    const context = await reader(360);
    const tab = await context.newPage();
    await open(tab, chapter);
    await tab.locator('.contents-button').click();
    await tab.locator('#navigation').waitFor();
    noComplaints(await violations(tab, chapter));
    await context.close();
  });
});

async function violations(tab: Page, where: string): Promise<string[]> {
  return (await axeComplaints(tab)).map((complaint) => `${where}, ${complaint}`);
}

/** Solutions and outlines are read too. */
async function openAll(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
