import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { browserPlaces, findBrowser } from '../../src/diagrams/browser.ts';
import { drawDiagrams, type DrawOptions } from '../../src/diagrams/draw.ts';
import type { RenderedDiagram } from '../../src/diagrams/drawing.ts';
import { digestsWith, readStored, removeFiles, unusedFiles, writeStored } from '../../src/diagrams/store.ts';
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
  svg: '<svg/>',
  outline: [{ ref: 'a', text: 'a' }],
  refs: [{ ref: 'a', kind: 'node', label: 'a' }],
  labels: ['a'],
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
  assert.equal(readFileSync(new URL('tea.pot.svg', store), 'utf8'), '<svg/>\n');
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

test('a diagram with a fault in its source is a finding and is not drawn', async () => {
  const { diagrams, findings } = await drawDiagrams([diagramOf('pie\n  "a": 1', 'tea.pot')], options);
  assert.deepEqual(diagrams, {});
  assert.deepEqual(
    findings.map((one) => one.rule),
    ['diagram-type', 'diagram-no-title', 'diagram-no-description'],
  );
});

test('a browser is looked for in CHROMIUM_PATH, then among Playwright’s own, then on the PATH', async () => {
  const places = await browserPlaces({ CHROMIUM_PATH: '/mine/chromium', PATH: '/one:/two' });
  assert.equal(places[0], '/mine/chromium');
  assert.match(places[1]!, /chrom/i);
  assert.deepEqual(places.slice(2, 4), ['/one/chromium-headless-shell', '/two/chromium-headless-shell']);
  assert.equal(await findBrowser(['/nowhere', process.execPath, '/nowhere/else']), process.execPath);
  assert.equal(await findBrowser(['/nowhere']), undefined);
});
