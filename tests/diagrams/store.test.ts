import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { loadCourse } from '../../src/content/load-course.ts';
import { browserPlaces, findBrowser, howToGetBrowser, wayToBrowser } from '../../src/diagrams/browser.ts';
import { drawDiagrams, type DrawOptions } from '../../src/diagrams/draw.ts';
import type { RenderedDiagram } from '../../src/diagrams/drawing.ts';
import { digestsWith, readStored, removeFiles, unusedFiles, writeStored } from '../../src/diagrams/store.ts';
import { withProject } from '../course-from-files.ts';
import { diagramOf, roles } from './fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'diagrams-'));
const root = pathToFileURL(`${folder}/`);
const store = new URL('content/diagrams/', root);
after(() => {
  rmSync(folder, { recursive: true });
});

const source = 'flowchart TB\n  accTitle: T\n  accDescr: D\n  a:::tea --> b';
const drawing: RenderedDiagram = {
  id: 'tea.pot',
  digest: digestsWith(roles)(diagramOf(source, 'tea.pot')),
  browserMajor: 1,
  type: 'flowchart',
  title: 'T',
  description: 'D',
  width: 10,
  height: 20,
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"><title id="tea--pot-title">T &amp; C</title><g class="role-tea line-dashed" data-ref="a &quot;b&quot;"><path d="M0 0L1-.5" fill="var(--d-ink)"/><text x="1" y="2">a<tspan x="1" dy="3">b</tspan></text></g></svg>',
  outline: [{ ref: 'a', text: 'a' }],
  refs: [{ ref: 'a', kind: 'node', label: 'a' }],
  labels: ['a'],
  doubts: [],
};

test('a digest follows the source, the roles in it and their lines, and nothing else', () => {
  const digest = (text: string, known = roles) => digestsWith(known)(diagramOf(text));
  const same = digest(source);
  assert.match(same, /^[0-9a-f]{64}$/);
  assert.equal(digest(source.replaceAll('\n', '\r\n')), same);
  assert.equal(digest(`${source}\n\n`), same);
  assert.equal(digest(source, [...roles].reverse()), same);
  assert.equal(digest(source, [...roles, { id: 'new', name: 'New', line: 'solid' }]), same);
  assert.equal(
    digest(
      source,
      roles.map((role) => ({ ...role, name: 'Renamed' })),
    ),
    same,
  );
  assert.notEqual(digest(source.replace('b', 'c')), same);
  assert.notEqual(
    digest(
      source,
      roles.map((role) => ({ ...role, line: 'dashed' as const })),
    ),
    same,
  );
});

test('what is written is read again, and files of no diagram are known', () => {
  assert.deepEqual(unusedFiles(store, []), []);
  writeStored(store, drawing);
  assert.deepEqual(readdirSync(store).sort(), ['tea.pot.json', 'tea.pot.svg']);
  assert.deepEqual(readStored(store, 'tea.pot'), drawing);
  assert.equal(readStored(store, 'tea.cup'), undefined);
  assert.equal(readFileSync(new URL('tea.pot.svg', store), 'utf8'), `${drawing.svg}\n`);
  assert.deepEqual(unusedFiles(store, ['tea.pot']), []);
  assert.deepEqual(unusedFiles(store, ['tea.cup']), ['tea.pot.json', 'tea.pot.svg']);
  removeFiles(store, unusedFiles(store, []));
  assert.deepEqual(readdirSync(store), []);
});

test('a drawing that cannot be read counts as none', () => {
  writeStored(store, drawing);
  writeFileSync(new URL('tea.pot.json', store), '<<<<<<< HEAD');
  assert.equal(readStored(store, 'tea.pot'), undefined);
});

const options: DrawOptions = { store, root, roles, write: true, browserPlaces: ['/nowhere/chromium'] };

test('without a browser stored drawings are used, and each changed one is a finding that says what to install', async () => {
  writeStored(store, drawing);
  const sources = [diagramOf(source, 'tea.pot'), diagramOf(source, 'tea.cup', 12)];
  const { diagrams, findings } = await drawDiagrams(sources, options);
  assert.deepEqual(Object.keys(diagrams), ['tea.pot']);
  assert.deepEqual(findings, [
    {
      file: 'content/chapters/tea/index.mdx',
      line: 12,
      column: 1,
      rule: 'diagram-no-browser',
      severity: 'error',
      subject: 'tea.cup',
      message:
        'The diagram "tea.cup" is not drawn yet or has changed, and no browser was found to draw it. Install one with "npx playwright install chromium", or name one in the environment variable CHROMIUM_PATH.',
    },
  ]);
  const changed = await drawDiagrams([diagramOf(`${source}\n  b --> c`, 'tea.pot')], options);
  assert.deepEqual(
    changed.findings.map((one) => one.rule),
    ['diagram-no-browser'],
  );
});

/** Faults put into one of the stored files, and what the finding says of each. */
const faults: [what: string, ending: 'svg' | 'json', damage: (text: string) => string, said: RegExp][] = [
  ['emptied', 'svg', () => '', /it is empty/],
  ['cut off', 'svg', (svg) => svg.slice(0, -30), /its end is missing|no markup/],
  [
    'in conflict',
    'svg',
    (svg) => `<<<<<<< HEAD\n${svg}=======\n${svg}>>>>>>> other\n`,
    /marks of a merge conflict/,
  ],
  [
    'with a script',
    'svg',
    (svg) => svg.replace('</svg>', '<script>alert(1)</script></svg>'),
    /it holds a <script>/,
  ],
  ['with a frame', 'svg', (svg) => svg.replace('</svg>', '<iframe/></svg>'), /it holds a <iframe>/],
  [
    'with a foreign object',
    'svg',
    (svg) => svg.replace('</svg>', '<foreignObject/></svg>'),
    /<foreignObject>/,
  ],
  ['with a style', 'svg', (svg) => svg.replace('</svg>', '<style>p{}</style></svg>'), /it holds a <style>/],
  ['with an animation', 'svg', (svg) => svg.replace('<path', '<animate/><path'), /it holds a <animate>/],
  [
    'with a use',
    'svg',
    (svg) => svg.replace('<path', '<use href="http://x.org/#a"/><path'),
    /it holds a <use>/,
  ],
  ['with a link', 'svg', (svg) => svg.replace('<path', '<a href="javascript:x"/><path'), /it holds a <a>/],
  ['with an image', 'svg', (svg) => svg.replace('<path', '<image href="x.png"/><path'), /it holds a <image>/],
  ['with a set', 'svg', (svg) => svg.replace('<path', '<set/><path'), /it holds a <set>/],
  [
    'with an event',
    'svg',
    (svg) => svg.replace('<path', '<path onclick="x()"'),
    /its <path> has onclick="x\(\)"/,
  ],
  ['with onerror', 'svg', (svg) => svg.replace('<svg', '<svg onerror="x()"'), /its <svg> has onerror/],
  [
    'with a style attribute',
    'svg',
    (svg) => svg.replace('<path', '<path style="fill:red"'),
    /its <path> has style/,
  ],
  ['with a href', 'svg', (svg) => svg.replace('<path', '<path xlink:href="#x"'), /its <path> has xlink:href/],
  ['with a url in a fill', 'svg', (svg) => svg.replace('var(--d-ink)', 'url(http://x.org)'), /has fill=/],
  [
    'with a foreign marker',
    'svg',
    (svg) => svg.replace('<path', '<path marker-end="url(#other-m1)"'),
    /has marker-end/,
  ],
  ['with a foreign id', 'svg', (svg) => svg.replace('tea--pot-title', 'main'), /has id="main"/],
  [
    'with a foreign class',
    'svg',
    (svg) => svg.replace('role-tea line-dashed', 'hidden'),
    /has class="hidden"/,
  ],
  [
    'with an attribute of every object',
    'svg',
    (svg) => svg.replace('<path', '<path constructor="1"'),
    /has constructor/,
  ],
  ['with an attribute twice', 'svg', (svg) => svg.replace('<path', '<path fill="none"'), /has fill=/],
  [
    'with single quotes',
    'svg',
    (svg) => svg.replace('<path', "<path onload='x()'"),
    /no markup of a drawing/,
  ],
  ['with a doctype', 'svg', (svg) => `<!DOCTYPE svg [<!ENTITY a "b">]>${svg}`, /no markup of a drawing/],
  ['with a comment', 'svg', (svg) => svg.replace('<path', '<!-- x --><path'), /no markup of a drawing/],
  ['with a processing instruction', 'svg', (svg) => `<?xml version="1.0"?>${svg}`, /no markup of a drawing/],
  ['with CDATA', 'svg', (svg) => svg.replace('<path', '<![CDATA[x]]><path'), /no markup of a drawing/],
  ['with an entity', 'svg', (svg) => svg.replace('>a<', '>&lol;<'), /whose entities are not known/],
  ['with two roots', 'svg', (svg) => `${svg}<svg/>`, /something follows after its end/],
  [
    'with words outside',
    'svg',
    (svg) => svg.replace('<path', 'Hello<path'),
    /the text "Hello" outside of a label/,
  ],
  ['of HTML', 'svg', () => '<div>Hello</div>', /it holds a <div>/],
  ['nested wrongly', 'svg', (svg) => svg.replace('</text></g>', '</g></text>'), /closes nothing/],
  ['edited within what is allowed', 'svg', (svg) => svg.replace('>a<', '>b<'), /changed after it was drawn/],
  ['emptied', 'json', () => '', /it is empty/],
  ['cut off', 'json', (json) => json.slice(0, 40), /it is no JSON/],
  [
    'nested deeply',
    'json',
    (json) =>
      json.replace(
        /"outline": \[[^]*?\],\n/,
        `"outline": ${'[{"text":"","children":'.repeat(20_000)}[]${'}]'.repeat(20_000)},\n`,
      ),
    /nested more deeply than any drawing/,
  ],
  [
    'with an endless path',
    'svg',
    (svg) => svg.replace('M0 0', `M0 0${'L1 1'.repeat(300_000)}`),
    /more than 1000000 characters/,
  ],
  ['in conflict', 'json', (json) => `<<<<<<< HEAD\n${json}`, /marks of a merge conflict/],
  ['of another shape', 'json', () => '[]', /is not what is written there/],
  ['without a member', 'json', (json) => json.replace(/\s+"title": "T",/, ''), /its "title"/],
  [
    'with a member more',
    'json',
    (json) => json.replace('{', '{ "html": "<b>",'),
    /is not what is written there/,
  ],
  ['with a number for a text', 'json', (json) => json.replace('"title": "T"', '"title": 1'), /its "title"/],
  [
    'with an unknown kind',
    'json',
    (json) => json.replace('"kind": "node"', '"kind": "x"'),
    /its "refs.0.kind"/,
  ],
  ['of another diagram', 'json', (json) => json.replace('"tea.pot"', '"tea.cup"'), /it is about "tea.cup"/],
  [
    'with markup in a label',
    'json',
    (json) => json.replace('"label": "a"', '"label": "<script>"'),
    /changed after/,
  ],
];

for (const [what, ending, damage, said] of faults)
  test(`a stored ${ending} ${what} is not used, and the finding says what to do`, async () => {
    writeStored(store, drawing);
    const file = new URL(`tea.pot.${ending}`, store);
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    assert.equal(readStored(store, 'tea.pot'), undefined);
    const sources = [diagramOf(source, 'tea.pot')];
    const { diagrams, findings } = await drawDiagrams(sources, options);
    assert.deepEqual(diagrams, {});
    assert.deepEqual(
      findings.map(({ rule, line, subject }) => [rule, line, subject]),
      [['diagram-store', 1, 'tea.pot']],
    );
    assert.match(findings[0]!.message, said);
    assert.match(findings[0]!.message, /"npm run diagrams" draws it anew\.$/);
    assert.match(findings[0]!.file, /^content\/diagrams\/tea\.pot\.(svg|json)$/);
    const mended = await drawDiagrams(sources, { ...options, mend: true });
    assert.deepEqual(
      mended.findings.map(({ rule }) => rule),
      ['diagram-no-browser'],
    );
  });

test('what a drawing makes one doubt is told with every build', async () => {
  writeStored(store, { ...drawing, doubts: [{ line: 4, column: 3, message: 'An edge runs through b.' }] });
  const { diagrams, findings } = await drawDiagrams([diagramOf(source, 'tea.pot', 10)], options);
  assert.deepEqual(Object.keys(diagrams), ['tea.pot']);
  assert.deepEqual(
    findings.map(({ rule, severity, line, column, subject }) => [rule, severity, line, column, subject]),
    [['diagram-layout', 'warning', 13, 3, 'tea.pot']],
  );
});

test('a drawing that no chapter shows is a finding', async () => {
  writeStored(store, drawing);
  const { findings } = await drawDiagrams([], options);
  assert.deepEqual(
    findings.map(({ rule, file }) => [rule, file]),
    [
      ['diagram-unused', 'content/diagrams/tea.pot.json'],
      ['diagram-unused', 'content/diagrams/tea.pot.svg'],
    ],
  );
});

test('a drawing that no chapter shows any more hides no course from who writes it', async () => {
  await withProject({}, async (root) => {
    const content = new URL('content/', root);
    writeStored(new URL('diagrams/', content), drawing);
    const told = async (unfinished: boolean) => {
      const { course, findings } = await loadCourse({ content, root, write: false, unfinished });
      return [course?.title, findings.map(({ rule }) => rule)];
    };
    assert.deepEqual(await told(true), ['Bread', ['diagram-unused', 'diagram-unused']]);
    assert.deepEqual(await told(false), [undefined, ['diagram-unused', 'diagram-unused']]);
  });
});

test('a diagram with a fault in its source is a finding and is not drawn', async () => {
  const { diagrams, findings } = await drawDiagrams([diagramOf('pie\n  "a": 1', 'tea.pot')], options);
  assert.deepEqual(diagrams, {});
  assert.deepEqual(
    findings.map((one) => one.rule),
    ['diagram-type', 'diagram-no-title', 'diagram-no-description'],
  );
});

test('a browser is looked for among Playwright’s own, then on the PATH; where CHROMIUM_PATH names one, nowhere else', async () => {
  assert.deepEqual(await browserPlaces({ CHROMIUM_PATH: '/mine/chromium', PATH: '/one:/two' }), [
    '/mine/chromium',
  ]);
  const places = await browserPlaces({ PATH: '/one:/two' });
  assert.match(places[0]!, /chrom/i);
  assert.deepEqual(places.slice(1, 3), ['/one/chromium-headless-shell', '/two/chromium-headless-shell']);
  assert.equal(await findBrowser(['/nowhere', process.execPath, '/nowhere/else']), process.execPath);
  assert.equal(await findBrowser(['/nowhere']), undefined);
});

for (const [browser, named, expected] of [
  [undefined, undefined, howToGetBrowser],
  ['/usr/bin/chromium', undefined, howToGetBrowser],
  [
    undefined,
    '/nowhere',
    'The environment variable CHROMIUM_PATH names /nowhere, which is not there: name the program itself, or unset it and install one with "npx playwright install chromium".',
  ],
  [
    '/tmp',
    '/tmp',
    'The environment variable CHROMIUM_PATH names /tmp, which is none: name the program itself, or unset it and install one with "npx playwright install chromium".',
  ],
] as const)
  test(`the way to a browser from ${String(browser)}, with ${String(named)} named, is told`, () => {
    assert.equal(wayToBrowser(browser, named), expected);
  });
