/** The same generator with another course, about tea, under another base path: all that authors can write, as it comes out. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, suite, test } from 'node:test';
import type { Browser } from 'playwright';
import { hostFiles, responseHeaders } from '../../src/site/response-headers.ts';
import { forNow, testInAll } from '../left-for-all.ts';
import { filesIn, pageAt, readSite, textOf, withCopies } from './built-site.ts';
import { teaCourse } from './folders.ts';
import { noComplaints } from './no-complaints.ts';
import { astroWith, quiet, runAstro, type Finished } from './project-copy.ts';
import { stepFaults } from './checks/diagram-step-checks.ts';
import { siteChecks } from './checks/site-checks.ts';
import { steppedDiagramTests } from './stepped-diagrams.ts';
import { teaBase, teaBasePath, teaSite, type TeaSite } from './whole-sites.ts';
import { openBrowser } from './with-browser.ts';
import { closingAfterwards } from './closing.ts';
import { serveFolder, type StaticServer } from '../static-server.ts';
import { pathToFileURL } from 'node:url';

suite('the tea site', () => {
  let folder: string;
  let out: string;
  let built: TeaSite;
  let served: StaticServer;
  let browser: Browser;

  const build = (other: Partial<TeaSite['env']> = {}): Promise<Finished> =>
    runAstro(folder, ['build', '--root', teaCourse], { ...built.env, ...other });
  const page = (name: string) => pageAt(built.site, name).root;
  const contents = () =>
    new Map(filesIn(out).map((file) => [file, readFileSync(path.join(out, file), 'base64')]));

  const closeLater = closingAfterwards();
  before(async () => {
    built = await teaSite();
    folder = built.folder;
    out = built.env.OUT_DIR;
    served = await serveFolder(pathToFileURL(`${out}/`), teaBase);
    closeLater(served.close);
    browser = await openBrowser();
  });

  for (const [sentence, find] of Object.entries(siteChecks)) {
    test(sentence, async () => {
      noComplaints(await find(built));
    });
  }

  const whatSteps = Object.keys(steppedDiagramTests);
  for (const sentence of forNow('tests of diagrams with steps', whatSteps, whatSteps.slice(0, 5))) {
    test(`shows diagrams with steps: ${sentence}`, async () => {
      await steppedDiagramTests[sentence]?.({ browser, home: served.home });
    });
  }

  test('is complained of where a chapter lacks a step of its diagram, or the sheet for steps', () => {
    const chapter = '/leaf/oxidation/';
    for (const [selector, complaint] of [
      ['.steps > li', 'oxidation.three-ways: does not tell its 5 steps'],
      ['.figure svg [data-ref=fix]', 'oxidation.three-ways: does not draw what step 2 is about'],
      ['link[href*=diagram-steps]', '/leaf/oxidation/: lacks the sheet for steps'],
    ] as const) {
      const site = withCopies(built.site, (one) => one === chapter);
      pageAt(site, chapter).root.querySelector(selector)?.remove();
      assert.deepEqual(stepFaults(site, built), [complaint]);
    }
  });

  test('says nothing of a draft, in pages, names and index', () => {
    assert.ok(existsSync(path.join(folder, teaCourse, 'content/chapters/cup/cold-brew/index.mdx')));
    const telling = [...built.site.files].filter((file) =>
      /cold-brew|Tea without heat/.test(readFileSync(path.join(out, file), 'utf8')),
    );
    assert.deepEqual(telling, []);
  });

  test('leads from an old path to the chapter’s page', async () => {
    const redirect = page('/basics/processing/');
    assert.equal(
      redirect.querySelector('meta[http-equiv=refresh]')?.getAttribute('content'),
      `0; url=${teaBase}leaf/oxidation/`,
    );
    assert.equal(
      redirect.querySelector('link[rel=canonical]')?.getAttribute('href'),
      `${built.address}${teaBase}leaf/oxidation/`,
    );
    const tab = await browser.newPage();
    for (const behind of ['', '#what-browns', '?platform=pot', '?platform=pot#what-browns', '#%D7%A9']) {
      await tab.goto(`${served.home}basics/processing/${behind}`);
      await tab.waitForURL(`${served.home}leaf/oxidation/${behind}`);
    }
    await tab.close();
  });

  test('says on its first page for whom it is, what is inside, and how long it takes', () => {
    const told = page('/').querySelector('.in-short');
    assert.deepEqual(told?.querySelectorAll('dt').map(textOf), ['For', 'Inside', 'Takes']);
    const [audience, inside, length = ''] = told.querySelectorAll('dd').map(textOf);
    assert.equal(audience, 'Whoever owns a kettle, and wants to know what it is for');
    assert.equal(inside, 'Gaiwan · Teapot');
    assert.match(length, /^3 chapters, about \d+ minutes of reading, 21 questions(, \d+ cards)?$/);
  });

  test('prints what only looks like markup as it was written', () => {
    const text = textOf(page('/cup/brewing-water/').querySelector('article'));
    for (const kept of [
      'at 2:1 keeps',
      '0000:af:00.1,',
      'TCP:443 or',
      'ioctl:KVM_RUN;',
      'even ::leaf in',
      '🍵',
      'شاي',
      'תה',
      'چای',
    ]) {
      assert.ok(text.includes(kept), kept);
    }
    const alone = page('/cup/brewing-water/').querySelectorAll('article p').map(textOf);
    assert.ok(alone.includes('::leaf'));
  });

  test('makes a passage of each heading of the second level and what follows it, in chapters alone', () => {
    for (const { path: name, root } of built.site.pages) {
      const isChapter = root.querySelector('[data-chapter-page]') !== null;
      const inPassages = root.querySelectorAll('article > .passage').map(({ children }) => children[0]?.id);
      const headings = root.querySelectorAll('article h2').map(({ id }) => id);
      assert.deepEqual(
        inPassages,
        isChapter ? headings.filter((id) => !['keep', 'can-you', 'quiz'].includes(id)) : [],
        name,
      );
    }
    const last = page('/cup/brewing-water/').querySelectorAll('.passage').at(-1);
    assert.ok((last?.children.length ?? 0) > 1, 'what follows the last heading is in its passage');
  });

  test('leads along a path past its draft, in lines as they are written', () => {
    const steps = page('/paths/first-cup/').querySelectorAll('.chapter-list > li .chapter-entry');
    assert.deepEqual(
      steps.map((step) => step.querySelector('h2 > a')?.getAttribute('href')),
      [`${teaBase}cup/extraction/#two-ways`, `${teaBase}leaf/oxidation/`],
    );
    assert.match(textOf(steps[0] ?? assert.fail()), /1984\. A year in which/);
    assert.match(textOf(steps[1] ?? assert.fail()), /\+ 5 minutes: what the leaf went through before\.$/);
    for (const step of steps) assert.deepEqual(step.querySelectorAll('li, ol, ul').length, 0);
    assert.equal(
      page('/paths/').querySelector('.comparisons h2 > a')?.getAttribute('href'),
      `${teaBase}paths/first-cup/`,
    );
  });

  test('makes callouts of each kind, with their own title or the kind’s', () => {
    const callouts = ['/leaf/oxidation/', '/cup/extraction/', '/cup/brewing-water/']
      .flatMap((name) => page(name).querySelectorAll('aside.callout'))
      .map((callout) => ({
        kind: callout.getAttribute('data-kind'),
        title: textOf(callout.querySelector('.callout-title')),
        text: textOf(callout),
      }));
    assert.deepEqual([...new Set(callouts.map(({ kind }) => kind))].sort(), [
      'claim',
      'history',
      'misconception',
      'note',
      'platform',
      'warning',
    ]);
    assert.deepEqual(
      callouts.filter(({ kind }) => kind === 'warning' || kind === 'platform').map(({ title }) => title),
      ['G Gaiwan', 'Warning'],
    );
    for (const { title, text } of callouts) assert.ok(title !== '' && text.length > title.length + 20, text);
  });

  test('shows the sentences to keep at a chapter’s end, and takes them into the reviews once asked to', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${served.home}cup/extraction/`);
    const kept = tab.locator('.kept > li');
    assert.equal(await kept.count(), 3);
    assert.ok(await kept.first().isVisible());
    await tab.getByRole('button', { name: 'Ask me these later' }).click();
    await tab.getByText('They come back as cards in your reviews.').waitFor();
    const due = () =>
      tab.evaluate(() => {
        const key = Object.keys(localStorage).find((one) => one.startsWith('course-summary'));
        const { due = [] } = JSON.parse(localStorage.getItem(key ?? '') ?? '{}') as {
          due?: [number, number][];
        };
        return due.reduce((sum, [, count]) => sum + count, 0);
      });
    const begun = Date.now();
    while ((await due()) < 3 && Date.now() - begun < 10_000) await tab.waitForTimeout(100);
    assert.equal(await due(), 3);
    await tab.goto(`${served.home}questions/extraction/#question-keep-pace`);
    const card = tab.locator('#question-keep-pace');
    await card.locator('summary').click();
    assert.match(await card.innerText(), /leave the leaf early/);
    await tab.close();
  });

  testInAll('has tabs that are complete, named and visible without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    await tab.goto(`${served.home}cup/extraction/`);
    for (const said of ['Add some seconds in each round.', 'Pour all the water at once.'])
      assert.ok(await tab.getByText(said).isVisible(), said);
    for (const name of ['Gaiwan', 'Teapot'])
      assert.ok(await tab.locator('.tab-title', { hasText: name }).isVisible(), name);
    await context.close();
  });

  test('shows two states beside each other, and on a phone one in the place of the other', async () => {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await tab.goto(`${served.home}leaf/oxidation/`);
    const [before, after] = ['before', 'after'].map((one) => tab.locator(`[data-moment=${one}]`));
    await tab.locator('.state-switch').waitFor({ state: 'attached' });
    const [one, other] = [(await before!.boundingBox())!, (await after!.boundingBox())!];
    assert.ok(other.x >= one.x + one.width && Math.abs(one.y - other.y) < 2);
    await tab.setViewportSize({ width: 360, height: 800 });
    assert.equal(await after!.isVisible(), false);
    await tab.getByRole('button', { name: 'An hour later' }).click();
    await after!.waitFor();
    assert.deepEqual([await before!.isVisible(), await after!.isVisible()], [false, true]);
    await tab.close();
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 800 },
    });
    const bare = await context.newPage();
    await bare.goto(`${served.home}leaf/oxidation/`);
    for (const moment of ['before', 'after'])
      assert.ok(await bare.locator(`[data-moment=${moment}]`).isVisible());
    await context.close();
  });

  test('shows on a concept’s page the figure and the steps that its front matter names', () => {
    const article = page('/concepts/extraction/').querySelector('article')!;
    const number = article.querySelector('figure > figcaption a.figure-number');
    assert.equal(number?.getAttribute('href'), `${teaBase}cup/extraction/#figure-one-round`);
    assert.equal(textOf(number), '2.1, Figure 1');
    assert.ok(article.querySelector('figure svg'));
    const steps = article
      .querySelectorAll('.trace-part .trace-steps > li')
      .map((step) => step.getAttribute('data-step'));
    assert.equal(steps[0], '3');
    assert.ok(article.querySelectorAll('.trace-part .cite').length > 0);
  });

  test('shows a part of a comparison in a text, where nothing scrolls sideways and every cell names its subject', async () => {
    const tab = await browser.newPage({ viewport: { width: 768, height: 900 } });
    await tab.goto(`${served.home}cup/extraction/`);
    const box = tab.locator('.compare-part .compare').first();
    await box.scrollIntoViewIfNeeded();
    assert.equal(await box.evaluate((element) => element.scrollWidth - element.clientWidth), 0);
    const cells = await box.locator('tbody td').all();
    assert.ok(cells.length > 0);
    for (const cell of cells) assert.ok(await cell.locator('.compare-of').isVisible());
    await tab.close();
  });

  test('finds a row of a dictionary by the term that readers bring, and leads to it', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${served.home}search/?q=${encodeURIComponent('blanching vegetables')}`);
    const found = tab.locator('.results a', { hasText: 'Blanching of vegetables → fixing' }).first();
    await found.click();
    await tab.waitForURL('**/leaf/oxidation/**#term-blanching-of-vegetables');
    assert.ok(await tab.locator('tr:target').isVisible());
    await tab.close();
  });

  test('sets a claim out with who says so, the verdict on it and what is true', () => {
    const block = page('/cup/extraction/').querySelector('.claim-block');
    assert.match(
      textOf(block),
      /^Claim .+Verdict on it: (holds|dated|disputed|wrong|marketing)\s*What is true: .+/,
    );
    assert.equal(block?.querySelectorAll('b[data-verdict]').length, 1);
  });

  test('says what the figures of a trace are made of, and of nothing that they have not', () => {
    assert.equal(
      textOf(page('/traces/one-cup/').querySelector('.trace-key')),
      'Bar: it runs. Thick arrow: a crossing that we count. Dashed ring: meanwhile.',
    );
  });

  testInAll('opens solutions and outlines without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    await tab.goto(`${served.home}cup/extraction/`);
    for (const selector of ['details.explanation', '.figure details']) {
      const details = tab.locator(selector).first();
      assert.equal(await details.locator('li').first().isVisible(), false);
      await details.locator('summary').click();
      assert.ok(await details.locator('li').first().isVisible(), selector);
    }
    await context.close();
  });

  test('shows code with its title, marked lines, changes, commands and output', () => {
    const [script, shell, recipe] = page('/cup/extraction/').querySelectorAll('figure.code');
    assert.equal(textOf(script?.querySelector('figcaption span')), 'leaf-for.js');
    assert.deepEqual(
      script?.querySelectorAll('.line').map((line) => line.hasAttribute('data-marked')),
      [false, true, false],
    );
    assert.equal(textOf(script.querySelector('.code-word')), 'export function', 'one span for one kind');
    assert.equal(script.querySelectorAll('.line > span:not([class])').length, 0);
    const lines = shell?.querySelectorAll('.line') ?? [];
    assert.deepEqual(
      lines.map((line) => [line.hasAttribute('data-command'), textOf(line.querySelector('.prompt'))]),
      [
        [true, '$'],
        [false, ''],
      ],
    );
    assert.equal(textOf(lines[1]), '5.5 g');
    assert.deepEqual(
      recipe?.querySelectorAll('.line').map((line) => line.getAttribute('data-diff')),
      [undefined, 'removed', 'added', undefined],
    );
    assert.equal(textOf(recipe.querySelectorAll('.line')[2]), 'water 200 ml, 80 °C');
  });

  test('aligns tables by class and names their rows and columns', () => {
    const table = page('/leaf/oxidation/').querySelectorAll('table').at(-1);
    const rows = table?.querySelectorAll('tr') ?? [];
    const classes = rows.map((row) =>
      row.querySelectorAll('th, td').map((cell) => cell.getAttribute('class')),
    );
    for (const row of classes) assert.deepEqual(row, [undefined, 'align-center', 'align-end', undefined]);
    assert.equal(rows.length, 4);
    assert.deepEqual(
      rows[0]?.querySelectorAll('th').map((cell) => cell.getAttribute('scope')),
      ['col', 'col', 'col', 'col'],
    );
    assert.deepEqual(
      table
        ?.querySelectorAll('tbody th')
        .map((cell) => `${cell.getAttribute('scope') ?? ''} ${textOf(cell)}`),
      ['row Green', 'row Oolong', 'row Black'],
    );
  });

  test('makes a figure of an image alone in its paragraph', () => {
    const figure = page('/leaf/oxidation/')
      .querySelector('figure.figure:has(img), figure.figure > img')
      ?.closest('figure');
    assert.match(figure?.querySelector('img')?.getAttribute('alt') ?? '', /^A tea leaf with a toothed edge/);
    assert.match(textOf(figure?.querySelector('figcaption')), /^A leaf of the tea plant/);
    assert.equal(figure?.querySelector('img')?.hasAttribute('title'), false);
  });

  test('finds a concept first, by a name or an alias, under the base path', async () => {
    const tab = await browser.newPage();
    for (const query of ['infusion ratio', 'leaf to water']) {
      await tab.goto(`${served.home}search/?q=${encodeURIComponent(query)}`);
      await tab.locator('.results a').first().waitFor();
      const found = await tab
        .locator('.results a')
        .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
      assert.equal(found[0], `${teaBase}concepts/infusion-ratio/`);
      for (const name of found)
        assert.ok(
          built.site.pages.some((page) => `${teaBase}${page.path.slice(1)}` === name),
          name,
        );
    }
    await tab.locator('.results a').first().click();
    await tab.waitForURL(`**${teaBase}concepts/infusion-ratio/**`);
    await tab.close();
  });

  test('tells hosts what to send, under its base path', () => {
    for (const [name, text] of Object.entries(hostFiles(teaBase)))
      assert.equal(readFileSync(path.join(out, name), 'utf8'), text, name);
  });

  testInAll('resets nothing in a stranger’s frame', async () => {
    const tab = await browser.newPage();
    const address = `${served.home}practice/data/`;
    await tab.goto(address);
    const buttons = 'course-your-data button:visible, course-your-data input:visible';
    await tab.locator(buttons).first().waitFor();
    assert.equal(await tab.locator('[data-part=framed]').isVisible(), false);
    await tab.close();
    const stranger = await browser.newPage();
    await stranger.setContent(`<iframe src="${address}" width="900" height="900"></iframe>`);
    const framed = stranger.frameLocator('iframe');
    await framed.locator('[data-part=framed]').waitFor();
    assert.equal(await framed.locator(buttons).count(), 0);
    const [opened] = await Promise.all([
      stranger.waitForEvent('popup'),
      framed.locator('[data-part=framed] a').click(),
    ]);
    await opened.locator(buttons).first().waitFor();
    await stranger.context().close();
  });

  test('is refused a base path that no host serves, in a sentence and before anything is built', async () => {
    const before = contents();
    const everyOdd = ['/c#/', '/50%/', '/a b/', '/../x/', '/a?b/'];
    for (const odd of forNow('odd base paths of a whole build', everyOdd, ['/50%/'])) {
      const { code, output } = await build({ BASE_PATH: odd });
      assert.equal(code, 1, output);
      assert.match(output, /^BASE_PATH is ".*Write the path alone, such as \/course\/ or \/café\/\.$/m);
      assert.doesNotMatch(output, /^\s+at .+:\d+:\d+/m);
    }
    assert.deepEqual(contents(), before);
  });

  test('is previewed under its base path with the headers of a host', async () => {
    const preview = spawn(process.execPath, astroWith('preview', '--root', teaCourse, '--port', '0'), {
      cwd: folder,
      env: { ...process.env, ...quiet, ASTRO_PREVIEW_BACKGROUND: '0', BASE_PATH: teaBasePath, OUT_DIR: out },
    });
    try {
      let said = '';
      for await (const text of preview.stdout) {
        said += String(text);
        if (said.includes(teaBase)) break;
      }
      const home = /http:\/\/\S+/.exec(said)?.[0] ?? '';
      const [page, missing] = await Promise.all([fetch(home), fetch(`${home}nothing/`)]);
      assert.deepEqual([page.status, missing.status], [200, 404]);
      for (const [name, value] of Object.entries(responseHeaders))
        assert.equal(page.headers.get(name), value, name);
    } finally {
      preview.kill();
    }
  });

  testInAll('without claims has no page of them', async () => {
    const content = path.join(folder, teaCourse, 'content');
    const files = filesIn(content).filter((file) => /(\.mdx|lock\.yaml|claims\.yaml)$/.test(file));
    const whole = await Promise.all(
      files.map(async (file) => ({ file, text: await readFile(path.join(content, file), 'utf8') })),
    );
    for (const { file, text } of whole) {
      const bare = text
        .replace(/ ?\[([^\]]*)\]\(claim:[^)]*\)/g, ' $1')
        .replace(/^claims:\n( +- .*\n)*/m, '');
      await writeFile(path.join(content, file), file === 'claims.yaml' ? 'claims: []\n' : bare);
    }
    const bareOut = path.join(folder, 'bare');
    const { code, output } = await build({ OUT_DIR: bareOut });
    for (const { file, text } of whole) await writeFile(path.join(content, file), text);
    assert.equal(code, 0, output);
    const site = readSite(bareOut, teaBase);
    assert.ok(site.pages.length > 10);
    assert.deepEqual(
      site.pages.filter(({ path, html }) => path === '/claims/' || /\/claims\/|claims-checked/.test(html)),
      [],
    );
  });

  test('shows what a chapter’s own tags and expressions come to', () => {
    const article = page('/cup/brewing-water/').querySelector('article');
    assert.match(textOf(article), /At 3,000 m above the sea water boils at about 90 °C, so that/);
    assert.deepEqual(article?.querySelectorAll('.heights li').map(textOf), [
      '0 m: 100 °C',
      '1,500 m: 95 °C',
      '3,000 m: 90 °C',
    ]);
    assert.equal(textOf(article.querySelector('p > strong')), 'about one degree');
  });

  testInAll(
    'is left as it was by a chapter whose own tag fails, which ends with its place and no stack',
    async () => {
      const component = path.join(folder, teaCourse, 'content/chapters/cup/brewing-water/Heights.astro');
      const whole = await readFile(component, 'utf8');
      const before = contents();
      await writeFile(component, whole.replace('Astro.props.heights.map', 'Astro.props.depths.map'));
      const { code, output } = await build();
      await writeFile(component, whole);
      assert.equal(code, 1, output);
      assert.match(
        output,
        /content\/chapters\/cup\/brewing-water\/index\.mdx:41:1 {2}chapter-script\n +What stands here fails when the page is made: Cannot read properties of undefined/,
      );
      assert.doesNotMatch(output, /^\s+at .+:\d+:\d+/m);
      assert.deepEqual(contents(), before);
      assert.ok(!existsSync(`${out}.next`));
    },
  );

  test('is left as it was by a course with a broken link, which ends with its place and no stack', async () => {
    const chapter = path.join(folder, teaCourse, 'content/chapters/cup/extraction/index.mdx');
    const whole = await readFile(chapter, 'utf8');
    const line = whole.split('\n').findIndex((text) => text.includes('(concept:extraction)')) + 1;
    const before = contents();
    await writeFile(chapter, whole.replace('(concept:extraction)', '(concept:extracton)'));
    const { code, output } = await build();
    await writeFile(chapter, whole);
    assert.equal(code, 1, output);
    assert.match(
      output,
      new RegExp(`content/chapters/cup/extraction/index\\.mdx:${String(line)}:\\d+ {2}unknown-reference`),
    );
    assert.match(output, /"extracton".*"extraction"/);
    assert.doesNotMatch(output, /^\s+at .+:\d+:\d+/m);
    assert.deepEqual(contents(), before);
    assert.deepEqual(
      [`${out}.next`, `${out}.last`].filter((left) => existsSync(left)),
      [],
    );
  });
});
