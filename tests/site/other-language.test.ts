/** The course about tea as if it were in Arabic, which the interface does not speak: whatever that says is marked as English. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { before, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parse, type HTMLElement } from 'node-html-parser';
import type { Browser, Page } from 'playwright';
import { examplesOf } from '../../src/course/questions/question.ts';
import { fillIn, handIn } from '../browser/questions/answering.ts';
import { layoutFaults } from '../layout/layout-faults.ts';
import { forNow, testInAll } from '../left-for-all.ts';
import { serveFolder, type StaticServer } from '../static-server.ts';
import { pageAt, readSite, type Site } from './built-site.ts';
import { courseAt, type CheckedCourse } from './checks/course-checks.ts';
import { languageFaults, type Speakers } from './checks/language-checks.ts';
import { closingAfterwards } from './closing.ts';
import { teaCourse } from './folders.ts';
import { markWords } from './marked-words.ts';
import { noComplaints } from './no-complaints.ts';
import { copyProject, runAstro, temporaryFolder } from './project-copy.ts';
import { heaviestOfEach } from './page-kinds.ts';
import { teaSite } from './whole-sites.ts';
import { openBrowser, visit } from './with-browser.ts';

const speakers: Speakers = {
  ofInterface: { language: 'en', direction: 'ltr' },
  ofCourse: { language: 'ar', direction: 'rtl' },
};

const languageOf = (root: HTMLElement) => {
  const html = root.querySelector('html');
  return `${html?.getAttribute('lang') ?? ''} ${html?.getAttribute('dir') ?? ''}`;
};

suite('the tea site in Arabic', () => {
  let site: Site;
  let checked: CheckedCourse;
  let served: StaticServer;
  let browser: Browser;

  const closeLater = closingAfterwards();
  before(async () => {
    // What it cites and highlights is the same, and made already.
    const { CACHE_DIR } = (await teaSite()).env;
    const folder = await temporaryFolder(closeLater);
    const [root, out] = [path.join(folder, teaCourse), path.join(folder, 'site')];
    await copyProject(folder);
    await markWords(folder);
    const courseFile = path.join(root, 'content/course.yaml');
    const course = await readFile(courseFile, 'utf8');
    await writeFile(courseFile, course.replace('language: en', 'language: ar'));
    await writeFile(
      path.join(root, 'content/warnings.yaml'),
      'accepted: [{ rule: interface-language, at: language, reason: Readers know English. }]\n',
    );
    const { code, output } = await runAstro(folder, ['build', '--root', teaCourse], {
      OUT_DIR: out,
      CACHE_DIR,
    });
    assert.equal(code, 0, output);
    site = readSite(out);
    checked = await courseAt(root);
    served = await serveFolder(pathToFileURL(`${out}/`));
    closeLater(served.close);
    browser = await openBrowser();
  });

  const open = async (page: Page, address: string) => {
    await page.goto(new URL(address, served.home).href);
    return page;
  };
  /** What is wrong with a page as it is now. */
  const faultsIn = async (page: Page) =>
    languageFaults(
      parse(await page.content(), { blockTextElements: { script: true, style: true } }),
      speakers,
      new URL(page.url()).pathname,
      true,
    );
  /** What is wrong after `use`, in a browser without a past. */
  const faultsAfter = async (address: string, use: (page: Page) => Promise<unknown>) => {
    const context = await browser.newContext();
    const page = await open(await context.newPage(), address);
    await use(page);
    const faults = await faultsIn(page);
    await context.close();
    return faults;
  };
  const answer = async (page: Page, question = page.locator('course-question:visible').first()) => {
    const asked = checked.course.questions[(await question.getAttribute('data-id')) ?? ''];
    assert.ok(asked);
    const instance = question.locator('[data-part=instance]');
    const chosen = (await instance.count()) > 0 ? `instance=${await instance.inputValue()}` : undefined;
    const { right, wrong } = examplesOf(asked);
    const example = [...wrong, ...right].find((one) => chosen === undefined || one.includes(chosen));
    await fillIn(question, example ?? []);
    await handIn(question);
  };

  test('runs from right to left, and says on each page what is English and what is not', () => {
    const pages = site.pages.filter(({ kind }) => kind !== 'redirect');
    assert.ok(pages.length > 10);
    noComplaints(pages.flatMap(({ path: name, root }) => languageFaults(root, speakers, name)));
    const languages = (kind: string) =>
      new Set(site.pages.filter((page) => page.kind === kind).map(({ root }) => languageOf(root)));
    assert.deepEqual([...languages('page'), ...languages('redirect')], ['ar rtl', 'en ']);
  });

  test('is complained of where a text has the language of the other', () => {
    const page = (body: string) =>
      languageFaults(parse(`<html lang="ar" dir="rtl"><body>${body}</body></html>`), speakers, '/');
    const [ours, theirs] = ['\uE000Next\uE001', 'The leaf'];
    assert.deepEqual(page(`<a lang="en" dir="ltr">${ours}</a> ${theirs}`), []);
    assert.deepEqual(page(`<a>${ours}</a> <b lang="en">${theirs}</b>`), [
      '/:  html body a says “Next” of the interface as ar, rtl',
      '/:  html body b says “The leaf” of the course as en, rtl',
    ]);
    assert.equal(page(`<p lang="en" dir="ltr">\uE000Next: \uE002${theirs}\uE003\uE001</p>`).length, 1);
    assert.equal(page(`<nav aria-label="${ours}"></nav>`).length, 1);
  });

  testInAll('says it of what scripts put into its pages', async () => {
    const found: string[] = [];
    const context = await browser.newContext();
    const every = site.pages.filter(({ kind }) => kind === 'page').map((page) => page.path);
    const shown = forNow(
      'pages whose language is looked at',
      every,
      heaviestOfEach(every, (name) => pageAt(site, name).html.length),
    );
    await visit(context, shown, async (page, address) => {
      await open(page, address.slice(1));
      found.push(...(await faultsIn(page)));
    });
    await context.close();
    noComplaints(found);
  });

  testInAll('says it of answers, of figures and of what is stepped through', async () => {
    const found: string[] = [];
    for (const { path: address } of site.pages.filter((page) => page.path.startsWith('/questions/')))
      found.push(
        ...(await faultsAfter(address.slice(1), async (page) => {
          for (const question of await page.locator('course-question').all()) await answer(page, question);
        })),
      );
    found.push(
      ...(await faultsAfter('cup/extraction/', async (page) => {
        await page.locator('course-trace .stepping-go').first().click();
        await page.locator('course-trace [data-move=next]').click();
        await page.locator('course-diagram-steps > .stepping-go').first().click();
        await page.locator('course-diagram-steps [data-move=next]').first().click();
      })),
      ...(await faultsAfter('leaf/oxidation/', async (page) => {
        await page.locator('.enlarge').first().click();
        await page.locator('.viewer').waitFor();
      })),
      ...(await faultsAfter('', async (page) => {
        await page.keyboard.press('?');
        await page.locator('dialog.keys').waitFor();
      })),
    );
    noComplaints(found);
  });

  test('draws from left to right all the same', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const directions = () =>
      page.evaluate(() => [
        ...new Set(
          [...document.querySelectorAll('main svg, dialog svg')].map(
            (svg) => getComputedStyle(svg).direction,
          ),
        ),
      ]);
    await open(page, 'concepts/map/');
    assert.deepEqual(await directions(), ['ltr']);
    await open(page, 'leaf/oxidation/');
    await page.locator('.enlarge').first().click();
    await page.locator('.viewer svg').waitFor();
    assert.deepEqual(await directions(), ['ltr']);
    await context.close();
  });

  testInAll('covers nothing, and keeps labels from what they label', async () => {
    const found: string[] = [];
    for (const width of [320, 1280]) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
      const page = await context.newPage();
      for (const address of [
        'leaf/oxidation/',
        'cup/extraction/',
        'concepts/catechin/',
        'claims/extraction/',
      ]) {
        await open(page, `${address}#content`);
        const faults = await layoutFaults(page);
        found.push(...faults.map((fault) => `${address} at ${String(width)} px ${fault}`));
        const gaps = await page.evaluate(() =>
          [...document.querySelectorAll('.about dt, .trace-title > span')].flatMap((label) => {
            const labelled = document.createRange();
            labelled.selectNodeContents(label.nextElementSibling!);
            const first = labelled.getClientRects()[0];
            const { left, bottom } = label.getBoundingClientRect();
            const isBeside = first && first.top < bottom && label.nextElementSibling!.childElementCount === 0;
            return isBeside ? [left - first.right] : [];
          }),
        );
        assert.ok(Math.min(Infinity, ...gaps) > 3, `${address}: ${gaps.join(', ')}`);
      }
      await context.close();
    }
    noComplaints(found);
  });

  testInAll('shows what it says of an answer where the answer begins', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 900 } });
    const page = await context.newPage();
    const astray: string[] = [];
    for (const { path: address } of site.pages.filter((page) => page.path.startsWith('/questions/'))) {
      await open(page, address.slice(1));
      for (const question of await page.locator('course-question').all()) await answer(page, question);
      const found = await page.evaluate(() => {
        const rightOf = (place: Element) => {
          const content = document.createRange();
          content.selectNodeContents(place);
          return Math.max(...[...content.getClientRects()].map(({ right }) => right));
        };
        const rows = [...document.querySelectorAll('.question-outcome, .self')].filter(
          (row) => row.clientHeight > 0 && row.getBoundingClientRect().right - rightOf(row) > 20,
        );
        const signs = [...document.querySelectorAll('.gap > .feedback')].filter((sign) => {
          const verdict = sign.querySelector('.verdict')!.getBoundingClientRect();
          return Math.abs(verdict.left - sign.getBoundingClientRect().left) > 1;
        });
        const links = [...document.querySelectorAll('.read-again')].filter((row) => {
          const [label, link] = [...row.querySelectorAll('span, a')].map((part) => part.getClientRects()[0]);
          return label && link && link.top < label.bottom && label.left - link.right < 3;
        });
        return [...rows, ...signs, ...links].map(({ className }) => className);
      });
      astray.push(...found.map((name) => `${address} ${name}`));
    }
    await context.close();
    noComplaints(astray);
  });

  testInAll('draws what traces do under the heads of their lanes', async () => {
    const context = await browser.newContext();
    const page = await open(await context.newPage(), 'traces/one-cup/');
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const figures = await page.evaluate(() =>
        [...document.querySelectorAll('.trace-figure')].map((figure) =>
          [...figure.querySelectorAll('.trace-heads, .trace-rows > svg, .trace-row > svg')].map((part) => {
            const { left, right } = part.getBoundingClientRect();
            return `${left.toFixed()} to ${right.toFixed()}`;
          }),
        ),
      );
      assert.ok(figures.length > 1);
      for (const places of figures) assert.equal(new Set(places).size, 1, places.join(', '));
    }
    await context.close();
  });

  test('says it of what is found', async () => {
    const found: string[] = [];
    const queries = ['catechin', 'extraction or withering', 'gaiwan or teapot', 'leaf', 'catechni', 'zzz'];
    for (const query of forNow('searches whose language is looked at', queries, [
      'extraction or withering',
      'zzz',
    ]))
      found.push(
        ...(await faultsAfter(`search/?q=${encodeURIComponent(query)}`, async (page) => {
          await page.locator('.results[aria-busy=false]').waitFor({ state: 'attached' });
        })),
      );
    noComplaints(found);
  });

  testInAll('says it of practice and of what comes of it', async () => {
    const context = await browser.newContext();
    const page = await open(await context.newPage(), 'practice/');
    const found: string[] = [];
    const look = async () => found.push(...(await faultsIn(page)));
    await page.locator('course-practice-form .act').click();
    for (let left = 8; left > 0; left -= 1) {
      await page.locator('.sitting-question > course-question:visible').waitFor();
      await answer(page);
      await look();
      await page.locator('.sitting-foot [rel=next]').click();
    }
    await page.locator('.score-table').waitFor();
    await look();
    await open(page, 'practice/');
    await page.locator('#exam-count').fill('3');
    await page.locator('course-exam-form .act').click();
    await page.locator('.hand-in').waitFor();
    await open(page, 'practice/');
    await page.locator('.unfinished .rows').waitFor();
    await look();
    await page.locator('.unfinished .rows a').first().click();
    await page.locator('.hand-in').click();
    await page.locator('.sitting-foot .act').click();
    await page.locator('.given-answers').waitFor();
    await look();
    for (const [address, drawn] of [
      ['practice/progress/', 'course-dashboard .ledger'],
      ['practice/data/', '[data-part=answers]:not(:text-is("–"))'],
      ['practice/review/', '.sitting-head h2'],
      ['', 'course-resume a'],
    ] as const) {
      await open(page, address);
      await page.locator(drawn).first().waitFor();
      await look();
    }
    await context.close();
    noComplaints(found);
  });
});
