/** axe on every page (in the normal run on the heaviest of each kind), in both themes, with everything open that can be opened. */
import assert from 'node:assert/strict';
import { before, suite, test, type TestContext } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright';
import { axeAgainOn, axeOn } from '../axe.ts';
import { forNow } from '../left-for-all.ts';
import { serveFolder, type StaticServer } from '../static-server.ts';
import { readSite, type Site } from './built-site.ts';
import { closingAfterwards } from './closing.ts';
import { dist, distUrl } from './folders.ts';
import { noComplaints } from './no-complaints.ts';
import { heaviestOfEach } from './page-kinds.ts';
import { samplePages } from './sample-pages.ts';
import { openBrowser, visit } from './with-browser.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules that are not applied, each with its reason. The tests print them. */
const rulesLeftOut: Record<string, string> = {};
const themes = ['light', 'dark'] as const;

suite('axe finds nothing, in the light theme and in the dark one,', () => {
  const site: Site = readSite(dist);
  const [home, chapter, concept] = samplePages(site);
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

  test('on any page', async (t) => {
    tellWhatIsLeftOut(t);
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

  test('on a narrow home page, chapter, concept, search, bibliography and map', async () => {
    const context = await reader(360);
    const found: string[] = [];
    await visit(
      context,
      [home, chapter, concept, '/search/', '/sources/', '/concepts/map/'],
      async (tab, path) => {
        await open(tab, path);
        await openAll(tab);
        found.push(...(await violations(tab, `${path} at 360 px`)));
      },
    );
    await context.close();
    noComplaints(found);
  });

  const states: Record<string, { width: number; path: string; reach: (tab: Page) => Promise<void> }> = {
    'in the search palette': {
      width: 1280,
      path: home,
      async reach(tab) {
        await tab.keyboard.press('/');
        await tab.locator('#palette input[type=search]').fill('memory');
        await tab.locator('#palette .result').first().waitFor();
      },
    },
    'in the list of keys': {
      width: 1280,
      path: home,
      async reach(tab) {
        await tab.keyboard.press('?');
        await tab.locator('dialog.keys[open]').waitFor();
      },
    },
    'in an enlarged figure': {
      width: 1280,
      path: chapter,
      async reach(tab) {
        await tab.locator('.enlarge').first().click();
        await tab.locator('dialog[open]').waitFor();
      },
    },
    'in a question that was answered wrong': {
      width: 1280,
      path: chapter,
      async reach(tab) {
        const question = tab.locator('course-question[data-type=choice]').first();
        await question.locator('.options input').first().check();
        await question.locator('.act').click();
        await question.locator('.question-result:not(:empty)').waitFor();
      },
    },
    'in the contents of a chapter on a phone': {
      width: 360,
      path: chapter,
      async reach(tab) {
        await tab.locator('.contents-button').click();
        await tab.locator('#navigation').waitFor();
      },
    },
  };
  for (const [where, { width, path, reach }] of Object.entries(states)) {
    test(where, async () => {
      const context = await reader(width);
      const tab = await context.newPage();
      await open(tab, path);
      await reach(tab);
      noComplaints(await violations(tab, path));
      await context.close();
    });
  }
});

async function violations(tab: Page, where: string): Promise<string[]> {
  const found: string[] = [];
  for (const theme of themes) {
    await tab.emulateMedia({ colorScheme: theme });
    const axe = theme === 'light' ? axeOn(tab).withTags(tags) : axeAgainOn(tab);
    const { violations } = await axe.disableRules(Object.keys(rulesLeftOut)).analyze();
    for (const { id, help, nodes } of violations) {
      const some = nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `    ${html.slice(0, 160)}\n    ${failureSummary ?? ''}`);
      found.push(`${where}, ${theme}, ${id}: ${help}`, ...some);
    }
  }
  return found;
}

/** Solutions and outlines are read too. */
async function openAll(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

function tellWhatIsLeftOut(t: TestContext): void {
  const left = Object.entries(rulesLeftOut).map(
    ([rule, reason]) => `axe's rule ${rule} is left out: ${reason}`,
  );
  t.diagnostic(left.join('\n') || 'no rule of axe is left out');
}
