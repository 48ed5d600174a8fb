/** axe on every page, in both themes, with everything open that can be opened without script. */
import { AxeBuilder } from '@axe-core/playwright';
import { after, before, suite, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { readSite, type Site } from './built-site.ts';
import { dist } from './folders.ts';
import { noComplaints } from './no-complaints.ts';
import { samplePages } from './sample-pages.ts';
import { serve, type Served } from './serve.ts';
import { openBrowser, visit } from './with-browser.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules that are not applied, each with its reason. The tests print them. */
const rulesLeftOut: Record<string, string> = {};

suite('axe', () => {
  const site: Site = readSite(dist);
  let served: Served;
  let browser: Browser;
  before(async () => {
    served = await serve(dist);
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    served.close();
  });

  const everyPage = site.pages.filter(({ kind }) => kind !== 'redirect').map(({ path }) => path);
  const cases = [
    { width: 1280, name: 'every page', pages: everyPage },
    { width: 360, name: 'home, chapter, concept and search', pages: [...samplePages(site), '/search/'] },
  ];
  for (const { width, name, pages } of cases) {
    for (const theme of ['light', 'dark'] as const) {
      test(`finds nothing on ${name} in the ${theme} theme at ${String(width)} px`, async (t) => {
        for (const [rule, reason] of Object.entries(rulesLeftOut)) t.diagnostic(`axe's rule ${rule} is left out: ${reason}`);
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme, reducedMotion: 'reduce' });
        const found: string[] = [];
        await visit(context, pages, async (tab, path) => {
          await tab.goto(new URL(path.slice(1), served.home).href);
          await openAll(tab);
          const { violations } = await new AxeBuilder({ page: tab }).withTags(tags).disableRules(Object.keys(rulesLeftOut)).setLegacyMode().analyze();
          for (const { id, help, nodes } of violations) {
            found.push(`${path} ${id}: ${help}`, ...nodes.slice(0, 3).map(({ html, failureSummary }) => `    ${html.slice(0, 160)}\n    ${failureSummary ?? ''}`));
          }
        });
        await context.close();
        noComplaints(found);
      });
    }
  }
});

/** Solutions and outlines are read too. */
async function openAll(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
