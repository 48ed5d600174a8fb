/** What is hard to read in a drawing is found by measuring it, and another layout is tried first. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderIn } from '../../src/diagrams/render.ts';
import { strangeIn } from '../../src/diagrams/read-drawing.ts';
import { segmentsOf } from '../../src/diagrams/svg/path.ts';
import { openBrowser } from '../site/with-browser.ts';
import { drawsInTab } from './drawn.ts';
import { diagramOf, fixtures, roles } from './fixtures.ts';

const { tab, drawn } = drawsInTab();

const told = async (source: string) =>
  (await drawn(source)).doubts.map(({ line, column, message }) => `${line}:${column} ${message}`);

const crossing = `flowchart TB
  subgraph one
    a1 --> a2
  end
  subgraph two
    b1 --> b2
  end
  subgraph three
    c1 --> c2
  end
  one --> two
  three --> two
  two --> c2
  a1 --> c2`;

test('the fixtures pass, but for one line that blocks cannot lead around', async () => {
  for (const { id, source } of fixtures) {
    const doubts = await told(source);
    if (id === 'tea.block')
      assert.match(
        doubts.join(),
        /^14:3 The line from "Counter" to "Tea chests" runs through "Shop floor"\./,
      );
    else assert.deepEqual(doubts, [], id);
  }
});

test('what the renderer writes is what the store takes', async () => {
  for (const { source } of [...fixtures, { source: crossing }])
    assert.equal(strangeIn((await drawn(source)).svg, 'tea--test'), undefined);
});

test('an edge that the first layout leads through a node is led around it', async () => {
  assert.deepEqual(await told(crossing), []);
  assert.deepEqual(
    await told(
      'flowchart TB\n subgraph A\n a1-->a2-->a3\n end\n subgraph B\n b1-->b2-->b3\n end\n a1-->b3\n b1-->a3\n a1 --> x\n b1 --> x',
    ),
    [],
  );
});

test('a layout that the author chose is kept, and what it does is told', async () => {
  const [doubt] = await told(`---\nconfig: { layout: elk }\n---\n${crossing}`);
  assert.match(doubt!, /^17:3 The line from "a1" to "c2" runs through "a2"\./);
});

test('a direction that Mermaid ignores is told, and one that it follows is not', async () => {
  const group = 'flowchart LR\n  subgraph s[Inside]\n    direction TB\n    p --> q\n  end\n  outside --> ';
  assert.match(String(await told(`${group}p`)), /^2:14 The direction TB of "Inside" is ignored/);
  assert.deepEqual(await told(`${group}s`), []);
  const state = 'stateDiagram-v2\n  state Inside {\n    direction LR\n    p --> q\n  }\n  outside --> ';
  assert.match(String(await told(`${state}p`)), /^2:3 The direction LR of "Inside" is ignored/);
  assert.deepEqual(await told(`${state}Inside`), []);
});

test('labels that do not fit or lie on each other are told at their place', async () => {
  const doubts = await told('packet\n  0-6: "Flags"\n  7: "URG"\n  8: "ACK"\n  9-31: "Rest"');
  assert.deepEqual(
    doubts.map((doubt) => doubt.replace(/\. .*/, '')),
    [
      '3:7 The label "URG" is larger than its shape',
      '4:7 The label "ACK" is larger than its shape',
      '3:7 The labels "URG" and "ACK" lie on each other',
    ],
  );
});

test('a group is as wide as the labels within it, or it is told that one reaches out', async () => {
  const { svg, doubts } = await drawn(
    '---\nconfig: { layout: elk }\n---\nflowchart TB\n subgraph k ["Kitchen"]\n subgraph o ["Oven"]\n a[Dough] -->|"bake at 220 °C and wait"| b[Bread]\n end\n end',
  );
  assert.deepEqual(doubts, []);
  const page = await (await openBrowser()).newPage();
  await page.setContent(svg);
  const lefts = await page.evaluate(() =>
    ['[data-ref="k"] rect', '[data-ref="o"] rect', '[data-ref="a->b"] text'].map(
      (part) => document.querySelector(part)!.getBoundingClientRect().left,
    ),
  );
  await page.close();
  assert.ok(lefts[0]! + 5 < lefts[1]! && lefts[1]! + 5 < lefts[2]!, lefts.join());
  assert.deepEqual(
    await told(
      '---\nconfig: { layout: elk }\n---\nstateDiagram-v2\n state Oven {\n  Dough --> Bread : bake at 220 °C and wait\n }',
    ),
    [
      '6:21 The label "bake at 220 °C and wait" reaches over the border of "Oven". Shorten it, or break it with <br/>.',
    ],
  );
});

test('the name of a group stands beside the lines that come in, or it is told that they run over it', async () => {
  const { svg, doubts } = await drawn('flowchart TD\n A --> B\n subgraph Group\n  B --> C\n end\n C --> D');
  assert.deepEqual(doubts, []);
  const page = await (await openBrowser()).newPage();
  await page.setContent(svg);
  const [name, line, frame] = await page.evaluate(() =>
    ['[data-ref="Group"] text', '[data-ref="A->B"]', '[data-ref="Group"] rect'].map((one) => {
      const { left, right } = document.querySelector(one)!.getBoundingClientRect();
      return { left, right };
    }),
  );
  await page.close();
  assert.ok(
    name!.right < (line!.left + line!.right) / 2 && name!.left > frame!.left,
    JSON.stringify([name, line, frame]),
  );
  const crowded =
    '---\nconfig: { layout: elk }\n---\nflowchart TD\n A --> B\n B --> C\n B --> D\n B --> G\n subgraph Foo SubGraph\n  C --> D\n end\n D --> E\n subgraph Bar SubGraph\n  E --> F\n end\n F --> D\n F --> G\n G --> D\n E --> A';
  assert.match((await told(crowded)).join(), /A line runs over the name "Foo SubGraph" of a group\./);
});

test('participants stand further apart where notes and frames need it', async () => {
  const frames =
    'sequenceDiagram\n critical Establish a connection to the DB\n Service-->DB: connect\n option Network timeout\n Service-->Service: Log error\n option Credentials rejected\n Service-->Service: Log different error\n end';
  assert.deepEqual(await told(frames), []);
  assert.deepEqual((await told(`---\nconfig: { sequence: { actorMargin: 32 } }\n---\n${frames}`)).length, 1);
  const { labels } = await drawn(
    'sequenceDiagram\n a->>b: 1\n alt count("tea:pot") == 0\n a->>b: 2\n opt possibly\n b->>b: 3\n end\n end',
  );
  assert.deepEqual(labels.slice(2, 6), ['opt', '[possibly]', 'alt', '[count("tea:pot") == 0]']);
  const word = 'sequenceDiagram\n loop the-longest-word-that-anybody-has-ever-written-here\n a->>a: b\n end';
  const { findings } = await renderIn(tab(), diagramOf(word), roles);
  assert.match(findings.map(({ message }) => message).join(), /so Mermaid breaks it with a hyphen\. Shorten/);
});

test('names under figures are clear of the first message', async () => {
  const { svg, doubts } = await drawn(
    'sequenceDiagram\n box Room\n actor P as Patient<br/>in bed\n participant D@{ "type": "database" } as Database of patients\n end\n participant A\n P->>A: Good day, I have been in pain since last night\n D->>A: and so on',
  );
  assert.deepEqual(doubts, []);
  const page = await (await openBrowser()).newPage();
  await page.setContent(svg);
  const rows = await page.evaluate(() => {
    const boxOf = (words: string) =>
      [...document.querySelectorAll('text')]
        .find((text) => text.textContent.includes(words))!
        .getBoundingClientRect();
    return {
      names: Math.max(...['in bed', 'Database'].map((words) => boxOf(words).bottom)),
      message: boxOf('Good day').top,
      box: document.querySelector('rect')!.getBoundingClientRect().top,
      title: boxOf('Room').top,
    };
  });
  await page.close();
  assert.ok(rows.names + 4 < rows.message, JSON.stringify(rows));
  assert.ok(rows.box < rows.title, JSON.stringify(rows));
});

test('clouds and bangs hold their labels', async () => {
  const source =
    'flowchart LR\n A@{ shape: cloud, label: "Cloud" } --> B@{ shape: cloud, label: "Internet of things and more" }\n A --> C@{ shape: bang, label: "Bang<br/>with two lines" }';
  const { svg, doubts } = await drawn(source);
  assert.deepEqual(doubts, []);
  const page = await (await openBrowser()).newPage();
  await page.setContent(svg);
  const off = await page.evaluate(() =>
    ['A', 'B', 'C'].map((ref) => {
      const middles = ['path', 'text'].map((part) => {
        const box = document.querySelector(`[data-ref="${ref}"] ${part}`)!.getBoundingClientRect();
        return (box.left + box.right) / 2;
      });
      return Math.abs(middles[0]! - middles[1]!) > 8;
    }),
  );
  await page.close();
  assert.deepEqual(off, [false, false, false]);
});

test('participants of every type stand on their names, which nothing covers', async () => {
  const types = ['database', 'control', 'boundary', 'entity', 'queue', 'collections'];
  const lines = types.map((type, index) => `participant p${index}@{ "type": "${type}" } as ${type} ${index}`);
  const { svg, labels, doubts, width } = await drawn(
    ['sequenceDiagram', ...lines, ...types.slice(1).map((_, index) => `p${index}->>p${index + 1}: m`)].join(
      '\n',
    ),
  );
  assert.deepEqual(doubts, []);
  for (const [index, type] of types.entries()) assert.ok(labels.includes(`${type} ${index}`), type);
  assert.ok(width < 900, `${width} px: nothing went astray`);
  const page = await (await openBrowser()).newPage();
  await page.setContent(svg);
  const placed = await page.evaluate(() =>
    ['p0', 'p1', 'p2', 'p3'].map((ref) => {
      const parts = [...document.querySelectorAll(`[data-ref="${ref}"], [data-ref="${ref}"] *`)];
      const name = parts.find((part) => part.matches('text'))!.getBoundingClientRect();
      const shapes = parts
        .filter((part) => part.matches('path, circle, rect, ellipse, polygon'))
        .map((part) => part.getBoundingClientRect())
        .filter(({ height }) => height < 60);
      const above = shapes.filter(({ bottom }) => bottom <= name.top + 4);
      const middle = (name.left + name.right) / 2;
      return above.some(({ left, right }) => left - 2 <= middle && right + 2 >= middle);
    }),
  );
  await page.close();
  assert.deepEqual(placed, [true, true, true, true]);
});

test('half arrows, frames of every kind and numbers are drawn in the colours of the theme', async () => {
  const { svg, doubts, labels } = await drawn(
    'sequenceDiagram\nautonumber\nA-|\\B: one\nA-|/B: two\nA--|\\B: three\nA-\\\\B: four\ncritical Connect\nA->>B: five\noption Timeout\nB-->>A: six\nend\npar x\nA->>B: seven\nand y\nA->>B: eight\nend\nbreak z\nA-xB: nine\nend',
  );
  assert.deepEqual(doubts, []);
  assert.doesNotMatch(svg, /rgb|#[0-9a-f]{3,6}"/);
  for (const label of ['one', 'two', 'three', 'four', 'critical', '[Connect]', '[Timeout]', 'break'])
    assert.ok(labels.includes(label), label);
});

test('sections of a Gantt chart get a margin for their names, unless their author set one', async () => {
  const body =
    'gantt\n dateFormat YYYY-MM-DD\n section A long name of a section\n  Bake :b, 2024-01-02, 1d\n  Eat :after b, 1d';
  assert.deepEqual(await told(body), []);
  assert.deepEqual(await told(`---\nconfig: { gantt: { leftPadding: 60 } }\n---\n${body}`), [
    '6:10 The name of the section "A long name of a section" reaches into the bars. Shorten it, or break it with <br/>.',
  ]);
});

for (const [what, source] of [
  ['entities', 'erDiagram\n A ||--o{ A : manages\n B }o--o| B : "is next to"'],
  [
    'entities side by side',
    'erDiagram\n direction LR\n A ||--o{ A : "is the parent of"\n B }|..|{ B : x\n A ||--|| B : y',
  ],
  [
    'entities in the other layout',
    '---\nconfig: { layout: dagre }\n---\nerDiagram\n A ||--o{ A : manages\n B ||--|| B : x',
  ],
  [
    'classes with counts',
    'classDiagram\n A "1" *-- "many" A : parts\n B "0..1" --> "0..*" B : a long name of it',
  ],
  ['states', 'stateDiagram-v2\n A --> A : tick\n B --> B : waits for it'],
  ['nodes', 'flowchart TB\n A((Round)) -- retry --> A\n B{Which} -- again --> B'],
] as const)
  test(`a line to its own node is a loop beside its label: ${what}`, async () => {
    const { svg, doubts, height } = await drawn(source);
    assert.deepEqual(doubts, []);
    assert.ok(height < 300, `${height} px: nothing stands far below`);
    const page = await (await openBrowser()).newPage();
    await page.setContent(svg);
    const loops = await page.evaluate(() =>
      ['A->A', 'B->B'].map((ref) => {
        const parts = [...document.querySelectorAll(`[data-ref="${ref}"], [data-ref="${ref}"] *`)];
        const boxOf = (name: string) => parts.find((part) => part.matches(name))!.getBoundingClientRect();
        const [line, label] = [boxOf('path'), boxOf('text')];
        const isBeside =
          label.right <= line.left + 1 ||
          label.left >= line.right - 1 ||
          label.bottom <= line.top + 4 ||
          label.top >= line.bottom - 4;
        return { across: Math.min(line.width, line.height), isBeside };
      }),
    );
    await page.close();
    for (const { across, isBeside } of loops) assert.ok(across >= 14 && isBeside, JSON.stringify(loops));
  });

test('a layout that loses a line is not taken, and told where its author chose it', async () => {
  const body = 'stateDiagram-v2\n A --> A : one\n A --> A : and one more';
  assert.deepEqual(await told(body), []);
  const { findings } = await renderIn(
    tab(),
    diagramOf(`---\nconfig: { layout: dagre }\n---\n${body}`),
    roles,
  );
  assert.match(String(findings.map(({ message }) => message)), /Mermaid leaves the line from "A" to "A" out/);
});

for (const [what, edge] of [
  ['level', 'a:L -- R:b'],
  ['upright', 'a:B --> T:b'],
  ['from a lower side', 'a:T <--> B:b'],
  ['around a corner', 'a:R --> B:b'],
  ['back to where it came from', 'a:R -[asks]-> L:b\n b:B --> B:a'],
  ['on one side of both', 'a:L --> L:b'],
  ['twice between two', 'a:R --> L:b\n a:B -[reads and writes]-> B:b'],
  ['by a junction', 'junction j\n a:R -- L:j\n j:B --> T:b'],
  ['below the name of a group', 'group g(cloud)[Name]\n service c(disk)[C] in g\n a:R --> T:c'],
  ['to its own other side', 'a:R --> B:a\n a:L -- R:b'],
] as const)
  test(`a line of services meets the sides that are written: ${what}`, async () => {
    const { svg, doubts } = await drawn(
      `architecture-beta\n service a(server)[Alpha]\n service b(database)[Beta]\n ${edge}`,
    );
    assert.deepEqual(doubts, []);
    const wayOf = (from: readonly number[], to: readonly number[]) => {
      const [dx, dy] = [to[0]! - from[0]!, to[1]! - from[1]!];
      return Math.abs(dx) > Math.abs(dy) ? (dx < 0 ? 'L' : 'R') : dy < 0 ? 'T' : 'B';
    };
    const lines = [...edge.matchAll(/(\w):([LRTB]).*([LRTB]):(\w)/g)].map((match) => match.slice(1));
    const counts = new Map<string, number>();
    const drawnSides = lines.map(([from, , , to]) => {
      const pair = `${from}->${to}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
      const ref = counts.get(pair) === 1 ? pair : `${pair}#${counts.get(pair)}`;
      const start = svg.indexOf(`data-ref="${ref}"`);
      const d = / d="([^"]+)"/.exec(svg.slice(svg.lastIndexOf('<', start)))![1]!;
      const spots = segmentsOf(d).map(({ to: spot }) => [spot.x, spot.y]);
      return [wayOf(spots[0]!, spots[1]!), wayOf(spots.at(-1)!, spots.at(-2)!)];
    });
    assert.deepEqual(
      drawnSides,
      lines.map(([, start, end]) => [start, end]),
    );
  });

for (const [what, lines] of [
  ['between neighbours', 'a["Alpha"] b["Beta"]\n a -- "asks for it" --> b'],
  ['one above the other', 'columns 1\n a["Alpha"] b["Beta"]\n a -- "asks" --> b'],
  ['both ways', 'a["Alpha"] b["Beta"]\n a -- "asks for it" --> b\n b -- "replies" --> a'],
  ['longer than the space for it', 'columns 3\n a["A"] space b["B"]\n a -- "reads the whole table" --> b'],
  [
    'within a block',
    'columns 2\n block:k\n  columns 1\n  a["A"] b["B"]\n end\n c["C"]\n a -- "calls" --> b\n k -- "asks" --> c',
  ],
] as const)
  test(`a line of blocks is seen on both sides of its label: ${what}`, async () => {
    const { svg, doubts } = await drawn(`block-beta\n ${lines}`);
    assert.deepEqual(doubts, []);
    const page = await (await openBrowser()).newPage();
    await page.setContent(svg);
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll('[data-ref*="->"]:has(text)')].map((edge) => {
        const label = edge.querySelector('text')!.getBoundingClientRect();
        const path = document.querySelector(`path[data-ref="${(edge as SVGElement).dataset['ref']}"]`);
        const line = (path ?? edge.querySelector('path')!).getBoundingClientRect();
        return line.width > line.height
          ? [label.left - line.left, line.right - label.right]
          : [label.top - line.top, line.bottom - label.bottom];
      }),
    );
    await page.close();
    assert.ok(seen.length > 0 && seen.flat().every((length) => length >= 9), JSON.stringify(seen));
  });

test('the name of a block that the blocks in it cover is told', async () => {
  assert.deepEqual(await told('block-beta\n block:k["Kernel"]\n a["Sched"] b["Mem"]\n end'), [
    '2:11 The name "Kernel" lies behind the blocks that this one holds. Take it out of the brackets, and write it as a block of its own before them: name["Kernel"].',
  ]);
});

test('the lines of a state’s description stand under its name, all around one middle', async () => {
  const { svg } = await drawn('stateDiagram-v2\n s : Cold\n s : until the stove is lit\n s --> t');
  const middles = [...svg.matchAll(/<text x="([\d.]+)"[^>]*>(?:Cold|until the)/g)].map(([, x]) => x);
  assert.deepEqual(middles, [middles[0], middles[0]]);
});

test('a diagram with more lines than Mermaid draws is told so in words', async () => {
  const edges = Array.from({ length: 600 }, (_, index) => `n${index} --> n${index + 1}`).join('\n');
  const { drawing, findings } = await renderIn(tab(), diagramOf(`flowchart TB\n${edges}`), roles);
  assert.equal(drawing, undefined);
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ['diagram-too-large'],
  );
});
