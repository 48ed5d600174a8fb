import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import { installBrowser } from '../../src/diagrams/browser.ts';
import { labelFont } from '../../src/diagrams/page-settings.ts';
import { fontFiles } from '../../src/diagrams/package-files.ts';
import { render, type Drawing } from '../../src/diagrams/render.ts';
import { readSource } from '../../src/diagrams/source/source.ts';
import { frameOf, writtenSvg } from '../../src/diagrams/svg/svg.ts';
import { openTab } from '../../src/diagrams/tab.ts';
import { sentinels } from '../../src/diagrams/svg/theme.ts';
import { axeComplaints } from '../axe.ts';
import { forNow, testInAll } from '../left-for-all.ts';
import { openBrowser } from '../site/with-browser.ts';
import { fixtures, roles, themeCss } from './fixtures.ts';
import { differingPixels, textsIn } from './in-page.ts';

let path: string;
let browser: Browser;
let drawings: Map<string, Drawing>;

const faces = ['IBM Plex Sans', labelFont]
  .flatMap((family) =>
    fontFiles.map(({ weight, path: file }) => {
      const data = readFileSync(file).toString('base64');
      return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}); }`;
    }),
  )
  .join('\n');

async function drawAll(): Promise<Map<string, Drawing>> {
  const { renderings } = await render(fixtures, { roles, browser: path });
  assert.deepEqual(
    renderings.flatMap((one) => one.findings),
    [],
  );
  return new Map(renderings.map(({ diagram, drawing }) => [diagram.id, drawing!]));
}

/** A page with the label faces loaded. */
async function openPage(css: string, theme = ''): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1600 } });
  await page.setContent(
    `<!doctype html><html lang="en" class="${theme}"><title>Diagrams</title><style>${faces} ${css}</style></html>`,
  );
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
  return page;
}

async function show(page: Page, body: string): Promise<void> {
  await page.evaluate((markup) => void (document.body.innerHTML = markup), body);
}

before(async () => {
  path = await installBrowser();
  browser = await openBrowser();
  drawings = await drawAll();
});

test('every type is drawn, without style, script, foreign content or any colour of its own', () => {
  assert.deepEqual([...drawings.values()].map((drawing) => drawing.type).sort(), [
    'architecture',
    'block',
    'class',
    'er',
    'flowchart',
    'gantt',
    'packet',
    'sequence',
    'state',
    'timeline',
  ]);
  for (const { id, svg } of drawings.values()) {
    assert.doesNotMatch(svg, /<style|style=|<script|foreignObject|href|\son\w+=|<!--|<a\b|transform=/, id);
    assert.doesNotMatch(
      svg,
      /#[0-9a-f]{3,8}"|rgba?\(|hsla?\(|currentColor|transparent|="(?:black|white)"/i,
      id,
    );
    for (const [, value] of svg.matchAll(/\b(?:fill|stroke)="([^"]*)"/g))
      assert.match(
        value!,
        /^(none|var\(--d-(ink|quiet|line|fill|edge|group|group-edge|ground|note|note-edge|accent|done|series-[1-4])\))$/,
        id,
      );
    assert.doesNotMatch(svg, /NaN|undefined|Infinity/, id);
  }
});

test('every id begins with the diagram’s, every reference has its target, and nothing stands there unused', () => {
  for (const { id, svg } of drawings.values()) {
    const prefix = id.replace('.', '--');
    const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!);
    const used = [...svg.matchAll(/url\(#([^)]+)\)|aria-(?:labelledby|describedby)="([^"]+)"/g)].map(
      (match) => match[1] ?? match[2]!,
    );
    assert.deepEqual(new Set(ids), new Set(used), id);
    assert.equal(new Set(ids).size, ids.length, id);
    for (const one of ids) assert.ok(one.startsWith(`${prefix}-`), one);
    assert.doesNotMatch(svg, /<g><|<g [^>]*\/>|<defs\/>/, id);
  }
});

test('title and description are those of the source', () => {
  for (const fixture of fixtures) {
    const { svg, title, description } = drawings.get(fixture.id)!;
    const read = readSource(fixture.source);
    assert.deepEqual([title, description], [read.title, read.description]);
    assert.match(
      svg,
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img" aria-labelledby="[^"]+" aria-describedby="[^"]+"/,
    );
    assert.ok(svg.includes(`>${title.replaceAll('&', '&amp;')}</title>`));
  }
});

test('parts are drawn under the names that the author gave', () => {
  const expected: Record<string, string[]> = {
    'tea.flowchart': [
      'kitchen',
      'table',
      'leaf',
      'pot',
      'b1',
      'leaf->pot',
      'pot->taste',
      'pot->taste#2',
      'cup->shelf',
      'plain->shelf',
    ],
    'tea.sequence': ['v', 'w', 'c', 'v->w', 'w->c', 'c->c', 'c->w#2', 'w->v#2', 'note1', 'frame2'],
    'tea.state': [
      'Cold',
      'Heating',
      'Boiling',
      'Rolling',
      '[*]->Cold',
      'Cold->Heating',
      'Poured->[*]',
      '[*]->Rolling',
      'root_start',
    ],
    'tea.class': ['Drink', 'Tea', 'Drink->Tea', 'Tin->Drink'],
    'tea.er': ['CUSTOMER', 'TEA', 'CUSTOMER->ORDER'],
    'tea.block': ['shelf', 'below', 'store', 'counter->store'],
    'tea.packet': ['Version', 'Weight in grams', 'Checksum'],
    'tea.timeline': ['By sea', '1610', '1953'],
    'tea.gantt': ['Stove', 'boil', 'served'],
    'tea.architecture': ['shop', 'till', 'net', 'till->desk', 'desk->net'],
  };
  for (const [id, names] of Object.entries(expected)) {
    const { svg, refs } = drawings.get(id)!;
    const drawn = new Set([...svg.matchAll(/data-ref="([^"]+)"/g)].map((match) => match[1]));
    for (const name of names) {
      assert.ok(drawn.has(name), `${id}: ${name} among ${[...drawn].join(', ')}`);
      assert.ok(
        refs.some(({ ref }) => ref === name),
        `${id}: ${name}`,
      );
    }
    assert.equal(new Set(refs.map(({ ref }) => ref)).size, refs.length, id);
  }
});

test('everything that is listed can be pointed at, but what has no shape', () => {
  /** The second section of a frame is words on the frame's own line. */
  const shapeless = ['frame3'];
  for (const { id, svg, refs } of drawings.values()) {
    const missing = refs.filter(({ ref }) => !svg.includes(`data-ref="${ref}"`)).map(({ ref }) => ref);
    assert.deepEqual(missing, id === 'tea.sequence' ? shapeless : [], id);
  }
});

test('a role is a class on its parts, dashed where the role is, with heads of its own', () => {
  const elementsOf = (id: string, ref: string) =>
    [...drawings.get(id)!.svg.matchAll(new RegExp(`<\\w+[^>]* data-ref="${ref}"[^>]*>`, 'g'))].map(
      (match) => match[0],
    );
  for (const [id, ref, role] of [
    ['tea.flowchart', 'leaf', 'role-tea'],
    ['tea.flowchart', 'table', 'role-store line-dashed'],
    ['tea.flowchart', 'b1', 'role-cross'],
    ['tea.sequence', 'c', 'role-tea'],
    ['tea.sequence', 'w->c', 'role-cross'],
    ['tea.state', 'Heating', 'role-cross'],
    ['tea.state', 'Boiling', 'role-water'],
    ['tea.class', 'Tea', 'role-tea'],
    ['tea.er', 'TEA', 'role-tea'],
    ['tea.block', 'cellar', 'role-water'],
    ['tea.packet', 'Weight in grams', 'role-tea'],
    ['tea.timeline', '1706', 'role-tea'],
    ['tea.gantt', 'boil', 'role-water'],
    ['tea.architecture', 'till', 'role-tea'],
  ] as const) {
    const elements = elementsOf(id, ref);
    assert.ok(elements.length > 0, `${id} ${ref}`);
    for (const element of elements) assert.ok(element.includes(`class="${role}"`), `${id}: ${element}`);
  }
  const { svg } = drawings.get('tea.flowchart')!;
  assert.match(svg, /<g class="role-store line-dashed" data-ref="shelf"><rect [^>]*stroke-dasharray="5 4"/);
  assert.match(svg, /<marker id="[^"]+" class="role-cross"[^>]*><path [^>]*fill="var\(--d-edge\)"/);
  assert.match(svg, /<path class="role-cross" data-ref="b1"[^>]* stroke="var\(--d-edge\)"/);
});

test('a heading is a label without a box and without a colour of its own', () => {
  const { svg } = drawings.get('tea.block')!;
  assert.match(svg, /<text data-ref="house"[^>]* font-weight="600">The house</);
});

test('drawings are small and narrow', () => {
  for (const { id, svg, width } of drawings.values()) {
    const size = gzipSync(svg, { level: 9 }).length;
    assert.ok(size <= 2200, `${id} takes ${size} bytes`);
    assert.ok(width <= 720, `${id} is ${width} px wide`);
  }
});

testInAll('another launch of the browser draws the same bytes', async () => {
  const again = await drawAll();
  for (const [id, drawing] of drawings) assert.deepEqual(again.get(id), drawing, id);
});

test('the outline and the labels say what the drawing shows', () => {
  const sequence = drawings.get('tea.sequence')!;
  assert.deepEqual(sequence.outline[0], { ref: 'v->w', text: 'Visitor → Waiter: one pot of Assam' });
  assert.deepEqual(sequence.outline[3], {
    ref: 'frame1',
    text: 'loop until the water boils',
    children: [{ ref: 'c->c', text: 'Cook → Cook: looks at the kettle' }],
  });
  const packet = drawings.get('tea.packet')!;
  assert.deepEqual(packet.outline[4], {
    ref: 'Weight in grams',
    text: 'Weight in grams',
    children: [{ text: '16–31' }],
  });
  for (const label of ['Cup with saucer', 'Kitchen', 'boils at 100 °C'])
    assert.ok(drawings.get('tea.flowchart')!.labels.includes(label));
});

test('what is written looks as what Mermaid drew', async () => {
  const tab = await openTab(browser);
  const variables = Object.entries(sentinels).map(([name, colour]) => `--d-${name}: ${colour};`);
  const page = await openPage(
    `:root { ${variables.join(' ')} } body { margin: 0; background: ${sentinels.ground}; } svg { display: block; }`,
  );
  const compared = forNow('diagrams compared with Mermaid’s', fixtures, fixtures.slice(0, 5));
  for (const fixture of compared) {
    const drawn = await tab.draw(readSource(fixture.source).text, true);
    assert.ok('scene' in drawn, fixture.id);
    const { raw, scene } = drawn;
    // Labels in groups get the group's ground on purpose; without groups nothing is done on purpose.
    const plain = { ...scene, parts: scene.parts.map((part) => ({ ...part, kind: 'node' as const })) };
    const none = scene.parts.map(() => undefined);
    const { svg, width, height } = writtenSvg(plain, {
      id: fixture.id,
      title: 'T',
      description: 'D',
      refs: none,
      roles: none,
    });
    const { left, top } = frameOf(scene);
    const framed = raw
      .replaceAll(/#087ebf|rgb\(8, 126, 191\)/g, sentinels.fill)
      .replaceAll(/#fff(?=;)|rgb\(255, 255, 255\)/g, sentinels.edge)
      .replaceAll('<svg xmlns', '<svg overflow="visible" xmlns')
      .replace(/^<svg[^>]*>/, (tag) =>
        tag
          .replace(/ width="[^"]*"/, ` width="${width}"`)
          .replace(/ height="[^"]*"/, ` height="${height}"`)
          .replace(/viewBox="[^"]*"/, `viewBox="${left} ${top} ${width} ${height}"`),
      );
    const shots: string[] = [];
    for (const body of [framed, svg]) {
      await show(page, body);
      shots.push((await page.screenshot({ clip: { x: 0, y: 0, width, height } })).toString('base64'));
    }
    const differing = await page.evaluate(differingPixels, shots as [string, string]);
    assert.ok(differing <= 12, `${fixture.id}: ${differing} pixels differ`);
  }
  await page.close();
});

for (const theme of ['light', 'dark'])
  test(`labels are large enough and stand out from what is behind them in the ${theme} theme`, async () => {
    const page = await openPage(`${themeCss} body { margin: 0 }`, theme);
    for (const { id, svg } of drawings.values()) {
      await show(page, svg);
      const texts = await page.evaluate(textsIn);
      assert.ok(texts.length > 0, id);
      for (const { text, size, contrast, isInside } of texts) {
        assert.ok(size >= 12, `${id}: "${text}" has ${size} px`);
        assert.ok(contrast >= 4.5, `${id}: "${text}" has a contrast of ${contrast.toFixed(2)}`);
        assert.ok(isInside, `${id}: "${text}" is cut off`);
      }
    }
    await page.close();
  });

testInAll('axe finds nothing to complain of in a page with all drawings', async () => {
  const figures = [...drawings.values()].map(({ svg }) => `<figure>${svg}</figure>`).join('');
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent(
    `<!doctype html><html lang="en"><title>Diagrams</title><style>${themeCss}</style><main><h1>Diagrams</h1>${figures}</main></html>`,
  );
  assert.deepEqual(await axeComplaints(page), []);
  await context.close();
});
