/** The checks of sites find what they are there to find: on a page where everything is wrong, and on sound pages spoilt one by one. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { before, suite, test } from 'node:test';
import { parse } from 'node-html-parser';
import {
  chapterPath,
  chapterClaimsPath,
  claimsPath,
  comparisonPath,
  conceptMapPath,
  conceptPath,
  tracePath,
} from '../../src/course/links/page-paths.ts';
import { pageAt, readSite, withCopies, type Site } from './built-site.ts';
import { claimFaults } from './checks/claim-checks.ts';
import { closingAfterwards } from './closing.ts';
import { comparedConceptFaults, comparisonFaults } from './checks/comparison-checks.ts';
import { conceptFaults, conceptMapFaults } from './checks/concept-checks.ts';
import {
  diagramFaults,
  leakedAnswers,
  missingPages,
  questionFaults,
  type CheckedCourse,
} from './checks/course-checks.ts';
import { invalidMarkup } from './html-validity.ts';
import { brokenLinks, danglingReferences, namelessLinks, unreachablePages } from './links.ts';
import {
  headFaults,
  headingFaults,
  landmarkFaults,
  listFaults,
  policyFaults,
  repeatedIds,
  styleAttributes,
} from './checks/page-checks.ts';
import { weightOf } from './page-weight.ts';
import { temporaryFolder } from './project-copy.ts';
import { proseFaults } from './checks/prose-checks.ts';
import {
  bibliographyFaults,
  markFaults,
  sourceListFaults,
  sourceIndexFaults,
} from './checks/source-checks.ts';
import { placedTraceFaults, traceFaults } from './checks/trace-checks.ts';
import { teaSite } from './whole-sites.ts';

const wrong = `<!doctype html><html><head><title>One</title><meta name="description" content="A **b** c">
<link rel="stylesheet" href="/x/site.css"><script src="https://elsewhere.example/a.js"></script>
<script type="module" src="/x/a.js"></script><script>1</script></head>
<body onload="x()"><main><h1 id="a">A</h1><h3 id="a" style="color:red">B</h3>
<a href="/x/missing/">1</a> <a href="/outside/">2</a> <a href="#nowhere">3</a> <a href="lonely/#there">4</a> <a href="#a"> </a>
<img src="https://elsewhere.example/b.png"><label for="nobody">5</label><nav></nav><section aria-label="S"></section><section aria-label="S"></section><p><div></div></p>
<p>See cite:x <a href="concept:y">z <a href="#a">q</a></a></p><p>\u2001</p><ul class="comma-list"><li>6,</li><li>7</li></ul></main></body></html>`;

suite('the checks of sites', () => {
  let bad: Site;
  let whole: Site;
  let checked: CheckedCourse;
  const closeLater = closingAfterwards();
  before(async () => {
    const folder = await temporaryFolder(closeLater);
    const files = {
      'index.html': wrong,
      'lonely/index.html': wrong
        .replace('href="/x/missing/"', 'href="/x/"')
        .replace('id="a">B', 'id="there">B'),
      'alone/index.html': wrong,
      'site.css':
        '@font-face { src: url(missing.woff2) } a { background: url("https://elsewhere.example/c.png") }',
      'a.js': 'import{b as c}from"./b.js";import("./later.js");c();',
      'b.js': `export const b = () => "${'b'.repeat(2000)}";`,
      'later.js': 'export {};',
    };
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
    bad = readSite(folder, '/x/');
    const tea = await teaSite();
    checked = tea;
    whole = tea.site;
  });

  const found: Record<string, { find: (site: Site) => string[] | Promise<string[]>; complaints: RegExp[] }> =
    {
      links: {
        find: brokenLinks,
        complaints: [
          /\/: \/x\/missing\/ leads to nothing/,
          /\/: \/outside\/ leaves the base path/,
          /\/: #nowhere leads to no place/,
          /\/ loads https:\/\/elsewhere\.example\/a\.js from elsewhere/,
          /\/ loads https:\/\/elsewhere\.example\/b\.png from elsewhere/,
          /\/site\.css: missing\.woff2 leads to nothing/,
          /\/site\.css loads https:\/\/elsewhere\.example\/c\.png/,
        ],
      },
      words: { find: namelessLinks, complaints: [/\/: the link to #a has no words/] },
      orphans: { find: unreachablePages, complaints: [/^\/alone\/$/] },
      ids: { find: repeatedIds, complaints: [/\/: the id "a" stands more than once/] },
      references: { find: danglingReferences, complaints: [/for="nobody" names nothing/] },
      headings: { find: headingFaults, complaints: [/<h3> "B" follows <h1>/] },
      lists: { find: listFaults, complaints: [/no space after a comma: 6,7/] },
      landmarks: {
        find: landmarkFaults,
        complaints: [
          /not one <main id="content">/,
          /not one <header>/,
          /<nav> without a name/,
          /several sections of the name "S"/,
          /does not lead to #content/,
        ],
      },
      heads: {
        find: (site) => headFaults(site, 'en', 'https://here.example'),
        complaints: [
          /two pages have the title "One"/,
          /lacks the language/,
          /lacks the viewport/,
          /lacks its opening, before which nothing is painted/,
          /lacks a description/,
          /lacks its canonical address/,
        ],
      },
      policy: {
        find: policyFaults,
        complaints: [/has another policy/, /an inline script/, /the attribute onload/, /a style attribute/],
      },
      prose: {
        find: proseFaults,
        complaints: [
          /a link to concept:y/,
          /the text says "cite:x"/,
          /a link in a link: <a href="#a">/,
          /only helps to render/,
          /marks in "A \*\*b\*\* c"/,
        ],
      },
      styles: { find: styleAttributes, complaints: [/^index\.html$/] },
      markup: { find: invalidMarkup, complaints: [/element-permitted-content|close-order/, /no-dup-id/] },
    };
  for (const [name, { find, complaints }] of Object.entries(found)) {
    test(`find wrong ${name}`, async () => {
      const said = await find(bad);
      for (const complaint of complaints)
        assert.ok(
          said.some((one) => complaint.test(one)),
          `${String(complaint)} is not among:\n${said.join('\n')}`,
        );
    });
  }

  test('count the script that a page needs at once, and not what it may load later', () => {
    const [page] = bad.pages.filter(({ path }) => path === '/');
    const { script, css } = weightOf(bad, page!);
    assert.ok(script > 60 && script < 200, String(script));
    assert.ok(css > 60);
  });

  /** The site about tea, each of its pages at `paths` with the first `selector` taken away. */
  const spoiltAt = (paths: readonly string[], selector: string) => {
    const site = withCopies(whole, (one) => paths.includes(one));
    for (const one of paths) pageAt(site, one).root.querySelector(selector)?.remove();
    return site;
  };
  /** The same of all chapters. */
  const spoilt = (selector: string) =>
    spoiltAt(
      checked.course.order.map((id) => chapterPath(checked.course, id)),
      selector,
    );

  test('miss a page', () => {
    const left = { ...whole, pages: whole.pages.filter(({ path }) => path !== '/concepts/') };
    assert.deepEqual(missingPages(left, checked), ['/concepts/ is missing']);
  });

  test('miss the parts of a diagram', () => {
    for (const [selector, complaint] of [
      ['.figure svg > title', /lacks title/],
      ['.figure svg > desc', /lacks description/],
      ['.figure .outline > li', /outline lacks|lacks outline/],
      ['.figure figcaption', /lacks caption/],
      ['.figure svg', /is not on its page/],
    ] as const) {
      assert.match(diagramFaults(spoilt(selector), checked).join('\n'), complaint, selector);
    }
  });

  test('miss the parts of a question', () => {
    for (const [selector, complaint] of [
      ['.answers > li[data-verdict=wrong] .say', /lacks its options\.\d+\.say/],
      ['.explanation > p', /lacks its explanation/],
      ['.question legend', /lacks its prompt/],
      ['course-question', /is not on its page/],
    ] as const) {
      assert.match(questionFaults(spoilt(selector), checked).join('\n'), complaint, selector);
    }
  });

  test('miss the parts of a page of the bibliography', () => {
    for (const [selector, complaint] of [
      ['.source-uses a', /: has no link to \//],
      ['.source-uses summary', /: does not say in short that [\d.]+ cites it$/m],
      ['.source-about', /: does not say how it is known$/m],
      ['.entry', /: lacks its title$/m],
      ['.bibliography > li', /: is not in the bibliography$/m],
      ['.source-uses', /: does not say that .+ is cited$/m],
      ['.letters a[aria-current]', /: is not marked as shown$/m],
    ] as const) {
      const site = withCopies(whole, (one) => one.startsWith('/sources/cited/'));
      for (const { path, root } of site.pages)
        if (path.startsWith('/sources/cited/'))
          root.querySelectorAll(selector).forEach((one) => one.remove());
      assert.match(bibliographyFaults(site, checked).join('\n'), complaint, selector);
    }
    const left = spoiltAt(['/sources/'], '.bibliography-index a');
    assert.match(sourceIndexFaults(left, checked).join('\n'), /^the page of all sources leads to /);
  });

  test('miss a source in the list of a page, and see that the numbers after it are wrong', () => {
    const said = sourceListFaults(spoilt('.sources > li'), checked).join('\n');
    assert.match(said, /: its list lacks /);
    assert.match(said, /: number 2 leads to #source-\S+, which is number 1 there/);
    assert.match(
      sourceListFaults(spoilt('.all-sources a'), checked).join('\n'),
      /does not lead to all sources/,
    );
    assert.match(
      sourceListFaults(spoilt('.sources > li > small'), checked).join('\n'),
      /does not say that .+ of .+ is cited/,
    );
  });

  test('see a second mark in a text', () => {
    const twice =
      '<p>A<sup class="cite"><a href="#a">1</a></sup> b<sup class="cite"><a href="#a">2</a></sup></p>';
    const doubted = twice.replace('>1<', '>1?<');
    const of = (html: string) => ({ pages: [{ path: '/a/', root: parse(html) }] }) as unknown as Site;
    assert.deepEqual(markFaults(of(twice)), ['/a/: 2 marks in "A1 b2"']);
    assert.deepEqual(markFaults(of(doubted)), []);
  });

  test('miss the parts of a claim, and where it is taken up', () => {
    const ofChapters = checked.course.order.map((id) => chapterClaimsPath(id));
    const page = ofChapters.find((path) => whole.pages.some((one) => one.path === path)) ?? '';
    const first = pageAt(whole, page).root.querySelector('.claim');
    const claim = checked.course.claims[first?.querySelector('h2')?.id ?? ''];
    const [concept = ''] = claim?.about ?? [];
    // One that the claim links to in a single place.
    const linksTo = (id: string) => first?.querySelectorAll(`a[href$="${conceptPath(id)}"]`).length;
    const onlyNamed = claim?.about.find((id) => linksTo(id) === 1) ?? '';
    for (const [spoilt, selector, complaint] of [
      [claimsPath, '.verdicts dt', /does not say "holds \d+"/],
      [claimsPath, '.claim-line', / has no line$/m],
      [claimsPath, '.claim-line b', /the line of .+ is "/],
      [claimsPath, '.claim-line a', / does not lead to it$/m],
      [page, '.claim h2', / is not there$/m],
      [page, '.claim-by > b', / lacks its verdict$/m],
      [page, '.claim > details > p', / lacks what is true$/m],
      [page, '.claim time[datetime*="-"]', / lacks when it was checked$/m],
      [page, `.claim a[href$="${conceptPath(onlyNamed)}"]`, / has no link to \/concepts\//],
      [page, '.sources > li', / lacks its sources in the list$/m],
      [conceptPath(concept), '.claims > li', new RegExp(` is not on ${conceptPath(concept)}$`, 'm')],
      [conceptPath(concept), '.claims b', / stands on \/concepts\//],
    ] as const) {
      assert.match(claimFaults(spoiltAt([spoilt], selector), checked).join('\n'), complaint, selector);
    }
  });

  test('miss the parts of a concept’s page and of the map', () => {
    for (const [selector, complaint] of [
      ['.summary', /lacks its definition/],
      ['.concept-names', /lacks each of its names/],
      ['.concept-uses', /has no link to \/concepts\/map\/#/],
      ['course-question', /lacks the questions that are most about it/],
      ['template.question-controls', /lacks what answers them/],
    ] as const) {
      const concepts = Object.keys(checked.course.concepts).map(conceptPath);
      const site = withCopies(whole, (one) => concepts.includes(one));
      for (const id of Object.keys(checked.course.concepts))
        for (const part of pageAt(site, conceptPath(id)).root.querySelectorAll(selector)) part.remove();
      assert.match(conceptFaults(site, checked).join('\n'), complaint, selector);
    }
    for (const [selector, complaint] of [
      ['.map-line', /^the line .* is missing$/m],
      ['.map-concept', /: is not on the map$/m],
      ['.map-level li', /^the map in words is of another length$/m],
      ['.map-level small', /: is not told with what it needs$/m],
    ] as const) {
      assert.match(
        conceptMapFaults(spoiltAt([conceptMapPath], selector), checked).join('\n'),
        complaint,
        selector,
      );
    }
  });

  test('miss the parts of a comparison', () => {
    const [comparison] = Object.values(checked.course.comparisons);
    assert.ok(comparison);
    for (const [selector, complaint] of [
      ['.compare caption', /lacks its title as the caption/],
      ['.compare-counts', /lacks its counts/],
      ['.compare thead th:last-child', /lacks its subjects as columns/],
      ['.compare tbody', /has not one body for each group/],
      ['.compare td', /: lacks what it says of /],
      ['.compare th[scope=row] .heading-link', /: has no link to itself/],
      ['.compare tbody tr:last-child', /: has no row .* in its group/],
    ] as const) {
      const paths = Object.values(checked.course.comparisons).map(({ id }) => comparisonPath(id));
      assert.match(comparisonFaults(spoiltAt(paths, selector), checked).join('\n'), complaint, selector);
    }
    const concepts = Object.keys(checked.course.concepts).map(conceptPath);
    assert.match(
      comparedConceptFaults(spoiltAt(concepts, '.concept-uses'), checked).join('\n'),
      new RegExp(`: has no link to ${comparisonPath(comparison.id)}`),
    );
    const course = structuredClone(checked.course);
    // No cell leads to it.
    for (const { subjects } of Object.values(course.comparisons)) subjects[0]!.concept = 'tea-plant';
    assert.match(
      comparisonFaults(whole, { ...checked, course }).join('\n'),
      /lacks links from its subjects to their concepts/,
    );
    for (const { groups } of Object.values(course.comparisons))
      for (const cell of groups.flatMap(({ criteria }) => Object.values(criteria[0]?.cells ?? {})))
        cell.status = cell.status === undefined ? 'from-knowledge' : undefined;
    assert.match(
      comparisonFaults(whole, { ...checked, course }).join('\n'),
      /: does not say rightly whether .* is from knowledge/,
    );
  });

  test('miss the parts of a trace', () => {
    const traces = Object.values(checked.course.traces);
    const [trace] = traces;
    assert.ok(trace);
    const paths = traces.map(({ id }) => tracePath(id));
    for (const [selector, complaint] of [
      ['.trace-variant', /has no variant .* with its anchor/],
      ['.trace-opening > p', /: lacks what it says/],
      ['.trace-lines', /: does not draw step 1/],
      ['.trace-say', /: does not tell step 1/],
      ['.trace-totals th', /lacks totals of each variant/],
      ['.comma-list', /lacks links to its concepts/],
    ] as const)
      assert.match(traceFaults(spoiltAt(paths, selector), checked).join('\n'), complaint, selector);
    assert.match(
      traceFaults(spoiltAt(trace.concepts.map(conceptPath), '.concept-uses'), checked).join('\n'),
      /lacks a way from each of its concepts/,
    );
    const course = structuredClone(checked.course);
    for (const chapter of Object.values(course.chapters)) chapter.traces = [trace.id];
    assert.match(
      placedTraceFaults(whole, { ...checked, course }).join('\n'),
      new RegExp(`does not lead to ${trace.id}`),
    );
  });

  test('see an answer in the index', () => {
    const [question] = Object.values(checked.course.questions);
    const [concept] = Object.values(checked.course.concepts);
    const course = {
      ...checked.course,
      questions: {
        ...checked.course.questions,
        [question!.id]: { ...question!, explanation: concept!.short },
      },
    };
    assert.match(
      leakedAnswers(whole, { ...checked, course }).join('\n'),
      new RegExp(`^${question!.id}: .* tells`),
    );
  });
});
