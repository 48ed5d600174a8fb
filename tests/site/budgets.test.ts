/** The budgets of every built page, gzip -9. They were tuned once; from here they only go down. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { before, suite, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright';
import { forNow, testInAll } from '../left-for-all.ts';
import { pageAt, type SitePage } from './built-site.ts';
import { distUrl } from './folders.ts';
import { noComplaints } from './no-complaints.ts';
import { heaviestOfEach, samplePages } from './page-kinds.ts';
import { fileAt, kilobytes, sizeOf, weightOf, type PageWeight } from './page-weight.ts';
import { ownSite } from './whole-sites.ts';
import { openBrowser, visit } from './with-browser.ts';
import { closingAfterwards } from './closing.ts';
import { serveFolder, type StaticServer } from '../static-server.ts';

const budgets = {
  page: 60,
  script: 12,
  scriptWithoutQuiz: 5,
  practiceScript: 45,
  fragment: 20,
  css: 14,
  fonts: 60,
  firstSearch: 130,
};
const bytes = (kilo: number) => kilo * 1000;

/** Fonts on a slow line. */
const lateMs = 1500;

declare global {
  interface Window {
    layoutShifts: string[];
    /** What had arrived when the first result stood there. */
    arrived: string[];
  }
}

suite('budgets', () => {
  const site = ownSite();
  let served: StaticServer;
  let browser: Browser;
  const closeLater = closingAfterwards();
  before(async () => {
    served = await serveFolder(distUrl);
    closeLater(served.close);
    browser = await openBrowser();
  });
  const addressOf = ({ path }: SitePage) => new URL(path.slice(1), served.home).href;

  test('HTML, CSS and script of each page weigh no more than they may', (t) => {
    const rows = site.pages.map((page) => ({ page, weight: weightOf(site, page) }));
    for (const line of table(rows)) t.diagnostic(line);
    noComplaints(
      rows.flatMap(({ page, weight: { html, css, script } }) => {
        const hasQuiz = page.root.querySelector('course-question') !== null;
        const withoutQuiz = page.path.startsWith('/practice/')
          ? budgets.practiceScript
          : budgets.scriptWithoutQuiz;
        const scriptBudget = hasQuiz ? budgets.script : withoutQuiz;
        return [
          ...(html + css + script <= bytes(budgets.page)
            ? []
            : [`${page.path}: ${kilobytes(html + css + script)} KB in all`]),
          ...(script <= bytes(scriptBudget)
            ? []
            : [`${page.path}: ${kilobytes(script)} KB of script, may have ${String(scriptBudget)}`]),
          ...(css <= bytes(budgets.css) ? [] : [`${page.path}: ${kilobytes(css)} KB of CSS`]),
        ];
      }),
    );
  });

  test('the questions of each chapter, which practice fetches, weigh no more than they may', (t) => {
    const weights = site.pages
      .filter(({ path }) => path.startsWith('/questions/'))
      .map((one) => ({ path: one.path, html: weightOf(site, one).html }));
    for (const { path, html } of weights) t.diagnostic(`${kilobytes(html).padStart(7)} KB  ${path}`);
    assert.ok(weights.length > 0, 'there are questions to fetch');
    noComplaints(
      weights
        .filter(({ html }) => html > bytes(budgets.fragment))
        .map(({ path, html }) => `${path}: ${kilobytes(html)} KB`),
    );
  });

  testInAll('the fonts that a browser really loads for a page weigh no more than they may', async (t) => {
    const heavy: string[] = [];
    let most = 0;
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const every = site.pages.filter(({ kind }) => kind !== 'redirect').map(({ path }) => path);
    await visit(
      context,
      forNow('pages whose fonts are weighed', every, heaviestOfEach(every)).map((path) => pageAt(site, path)),
      async (page, one) => {
        await page.goto(addressOf(one));
        const loaded = await page.evaluate(async () => {
          await document.fonts.ready;
          return performance.getEntriesByType('resource').map(({ name }) => name);
        });
        const files = new Set(
          loaded
            .filter((name) => /\.(woff2?|ttf|otf)$/.test(name))
            .flatMap((name) => fileAt(site, one.path, new URL(name).pathname)),
        );
        const weight = [...files].reduce((sum, file) => sum + sizeOf(site, file), 0);
        most = Math.max(most, weight);
        if (weight > bytes(budgets.fonts))
          heavy.push(`${one.path}: ${kilobytes(weight)} KB in ${[...files].join(', ')}`);
      },
    );
    await context.close();
    t.diagnostic(`most fonts on a page: ${kilobytes(most)} KB of ${String(budgets.fonts)}`);
    assert.ok(most > 0, 'pages load the site’s own fonts');
    noComplaints(heavy);
  });

  test('whoever reads a chapter to its end downloads no more script than that', async (t) => {
    const heavy: string[] = [];
    const chapters = site.pages
      .filter(({ root }) => root.querySelector('[data-chapter-page]'))
      .map(({ path }) => path);
    assert.ok(chapters.length > 0);
    for (const path of forNow('chapters whose script is weighed', chapters, heaviestOfEach(chapters))) {
      const one = pageAt(site, path);
      const page = await browser.newPage();
      const asked = new Set<string>();
      page.on('request', (request) => {
        if (request.resourceType() === 'script') asked.add(new URL(request.url()).pathname);
      });
      // The pointer of a browser without windows lies in the corner from the start, where no reader put it.
      await page.addInitScript(() => {
        const inTheCorner = (event: PointerEvent) => {
          if (event.clientX === 0 && event.clientY === 0) event.stopImmediatePropagation();
        };
        document.addEventListener('pointerover', inTheCorner, { capture: true });
      });
      await page.goto(addressOf(one), { waitUntil: 'networkidle' });
      for (const heading of await page.locator('.prose h2, .chapter-end').all()) {
        await heading.evaluate((element) => {
          element.scrollIntoView({ behavior: 'instant' });
        });
        // Less than this, and it is not seen.
        await page.waitForTimeout(300);
      }
      await page.locator('[data-chapter][data-progress=read]').first().waitFor({ state: 'attached' });
      const size = () =>
        [...asked]
          .flatMap((name) => fileAt(site, one.path, name))
          .reduce((sum, file) => sum + sizeOf(site, file), 0);
      const read = size();
      if (read > bytes(budgets.script)) heavy.push(`${one.path}: ${kilobytes(read)} KB`);
      const types = await page
        .locator('course-question')
        .evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLElement).dataset['type'] ?? ''))]);
      for (const type of types) await page.locator(`course-question[data-type=${type}]`).first().hover();
      await page.waitForLoadState('networkidle');
      t.diagnostic(
        `${kilobytes(read)} KB of ${String(budgets.script)} read, ${kilobytes(size())} KB with each of its types of questions: ${one.path}`,
      );
      await page.close();
    }
    noComplaints(heavy);
  });

  /** The heaviest first. */
  const firstQueries = [
    'why does a guest kernel trap',
    'who drives the network card in Xen',
    'what broke windows clock readings',
    'interrupt',
    'EPT',
  ];
  for (const query of forNow('first searches that are weighed', firstQueries, firstQueries.slice(0, 2))) {
    test(`“${query}” as a first search loads no more than it may until its first result`, async (t) => {
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(served.home, { waitUntil: 'networkidle' });
      noComplaints(
        asked
          .filter((name) => /\/(?:pagefind|translations|sought)\/|(?:names|card)\.json$/.test(name))
          .map((name) => `${name} is loaded before the first search`),
      );
      asked.length = 0;
      const weightOf = (names: readonly string[]) => {
        const files = new Set(names.flatMap((name) => fileAt(site, '/', name)));
        return [...files].reduce((sum, file) => sum + sizeOf(site, file), 0);
      };
      await page.evaluate(() => {
        const results = document.querySelector('#palette .results')!;
        new MutationObserver((_, observer) => {
          if (!results.querySelector('[role=option]')) return;
          observer.disconnect();
          window.arrived = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
        }).observe(results, { childList: true, subtree: true });
      });
      await page.keyboard.press('/');
      await page.locator('#palette input[type=search]').fill(query);
      await page.locator('#palette .results[aria-busy=false] [role=option]').first().waitFor();
      const arrived = new Set(await page.evaluate(() => window.arrived));
      const first = weightOf(asked.filter((name) => arrived.has(name)));
      t.diagnostic(`${kilobytes(first).padStart(7)} KB until a result, of ${String(budgets.firstSearch)}`);
      t.diagnostic(`${kilobytes(weightOf(asked)).padStart(7)} KB until all results`);
      assert.ok(first > 0 && first <= bytes(budgets.firstSearch));
      await page.close();
    });
  }

  for (const width of [360, 1280]) {
    for (const late of [false, true]) {
      const tried = late === (width === 360) ? test : testInAll;
      tried(
        `nothing moves while a page of ${String(width)} px loads${late ? ' with late fonts' : ''}`,
        async () => {
          const context = await browser.newContext({ viewport: { width, height: 800 } });
          await noteShifts(context);
          if (late) {
            await context.route('**/*.woff2', async (route) => {
              await new Promise((resolve) => setTimeout(resolve, lateMs));
              await route.continue();
            });
          }
          const shifts = await Promise.all(
            Object.values(samplePages(site)).map(async (sample) => {
              if (sample === undefined) return [];
              const page = await context.newPage();
              await page.goto(addressOf(pageAt(site, sample)), { waitUntil: 'networkidle' });
              return (await shiftsOf(page)).map((shift) => `${sample}: ${shift}`);
            }),
          );
          await context.close();
          noComplaints(shifts.flat());
        },
      );
    }
  }

  testInAll('nothing that is painted moves when the rest of a page comes late', async () => {
    const { chapter } = samplePages(site);
    const places: [path: string, rest: string][] = [
      [chapter, '<ol class="page-contents"'],
      [chapter, '<p class="summary"'],
      ['/sources/', '<script type="module"'],
    ];
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await noteShifts(context);
    const found: string[] = [];
    for (const [path, rest] of places) {
      const halved = await serveHalved(served.home, rest);
      const page = await context.newPage();
      // Sheets and fonts are there when the page comes again.
      for (const visit of ['first', 'again']) {
        const address = new URL(`${path.slice(1)}?visit=${visit}`, halved.home).href;
        await page.goto(address, { waitUntil: 'networkidle' });
      }
      found.push(...(await shiftsOf(page)).map((shift) => `${path} without ${rest} at first: ${shift}`));
      await page.close();
      halved.close();
    }
    await context.close();
    noComplaints(found);
  });
});

/** What `home` serves, whose pages come in two parts: after a while what begins with `rest`. */
async function serveHalved(home: string, rest: string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(new URL(request.url ?? '/', home));
      const type = answer.headers.get('content-type') ?? '';
      const body = Buffer.from(await answer.arrayBuffer());
      response.writeHead(answer.status, { 'content-type': type, 'cache-control': 'max-age=600' });
      const cut = type.startsWith('text/html') ? body.indexOf(rest, body.indexOf('<body')) : 0;
      if (cut > 0) {
        response.write(body.subarray(0, cut));
        await new Promise((resolve) => setTimeout(resolve, lateMs));
      }
      response.end(body.subarray(cut));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    home: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** From now on each page notes what moves in it without its reader's doing. */
async function noteShifts(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.layoutShifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node?: Node }[];
      })[]) {
        const moved = entry.sources.map(({ node }) =>
          node instanceof Element ? `${node.tagName} ${node.className}` : (node?.textContent ?? ''),
        );
        window.layoutShifts.push(`${entry.value.toFixed(4)} by ${moved.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

function shiftsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => setTimeout(resolve, 300));
    return window.layoutShifts;
  });
}

/** The heaviest page of each kind, and every page with a quiz. */
function table(rows: { page: SitePage; weight: PageWeight }[]): string[] {
  const sum = ({ html, css, script }: PageWeight) => html + css + script;
  const kindOf = ({ path, root }: SitePage) =>
    root.querySelector('course-question') ? path : path.replace(/^\/(concepts|sources\/cited)\/.+/, '/$1/*/');
  const heaviest = new Map<string, PageWeight>();
  for (const { page, weight } of rows) {
    const before = heaviest.get(kindOf(page));
    if (!before || sum(weight) > sum(before)) heaviest.set(kindOf(page), weight);
  }
  const line = (cells: string[], name: string) =>
    `${cells.map((cell) => cell.padStart(7)).join('')}  ${name}`;
  return [
    line(['KB', 'HTML', 'CSS', 'script'], 'gzip -9; of /…/*/ the heaviest'),
    ...[...heaviest].map(([name, weight]) =>
      line([sum(weight), weight.html, weight.css, weight.script].map(kilobytes), name),
    ),
  ];
}
