/** Lighthouse, as a phone sees it, on home, one chapter, one concept and one comparison. */
import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import lighthouse from 'lighthouse';
import { forNow } from '../left-for-all.ts';
import { openDebuggableBrowser, type DebuggableBrowser } from './debuggable-browser.ts';
import { distUrl } from './folders.ts';
import { noComplaints } from './no-complaints.ts';
import { samplePages } from './page-kinds.ts';
import { ownSite } from './whole-sites.ts';
import { closingAfterwards } from './closing.ts';
import { serveFolder, type StaticServer } from '../static-server.ts';

/** Of each of these every point is wanted. Performance depends on the machine: it is printed. */
const asserted = ['accessibility', 'best-practices', 'seo'];

const { home, chapter, concept, comparison } = samplePages(ownSite());
const every = [home, chapter, concept, ...(comparison === undefined ? [] : [comparison])];
const pages = forNow('pages that Lighthouse looks at', every, []);

suite('Lighthouse (mobile)', { skip: pages.length === 0 }, () => {
  let served: StaticServer;
  let browser: DebuggableBrowser;
  const closeLater = closingAfterwards();
  before(async () => {
    served = await serveFolder(distUrl);
    closeLater(served.close);
    browser = await openDebuggableBrowser();
    closeLater(browser.close);
  });

  for (const path of pages) {
    test(`gives ${path} every point for ${asserted.join(', ')}, and sees nothing move`, async (t) => {
      const result = await lighthouse(new URL(path.slice(1), served.home).href, {
        port: browser.port,
        output: 'json',
        logLevel: 'error',
        onlyCategories: [...asserted, 'performance'],
      });
      assert.ok(result, 'Lighthouse has a result');
      const { categories, audits } = result.lhr;
      const shift = audits['cumulative-layout-shift']?.numericValue;
      for (const { title, score } of Object.values(categories))
        t.diagnostic(`${String(Math.round((score ?? 0) * 100))}  ${title}`);
      t.diagnostic(
        `layout shift ${String(shift)}, largest paint ${audits['largest-contentful-paint']?.displayValue ?? '?'}`,
      );
      const missed = asserted.flatMap((id) =>
        (categories[id]?.auditRefs ?? [])
          .filter(({ weight }) => weight > 0)
          .flatMap(({ id: audit }) => audits[audit] ?? [])
          .filter(
            ({ score, scoreDisplayMode }) =>
              score !== null && score < 1 && scoreDisplayMode !== 'informative',
          )
          .map(({ id: audit, title, explanation }) => `${id}: ${audit}: ${title} ${explanation ?? ''}`),
      );
      noComplaints(missed);
      for (const id of asserted) assert.equal(categories[id]?.score, 1, id);
      assert.equal(shift, 0);
    });
  }
});
