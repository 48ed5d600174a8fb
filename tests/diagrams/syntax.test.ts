import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { renderIn } from '../../src/diagrams/render.ts';
import { openTab, type Tab } from '../../src/diagrams/tab.ts';
import { openBrowser } from '../site/with-browser.ts';
import { diagramOf, roles } from './fixtures.ts';

let tab: Tab;

before(async () => {
  tab = await openTab(await openBrowser());
});

const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';
const said = 'accTitle: T\naccDescr: D';

test('a syntax error is reported at its line of the chapter', async () => {
  /** Line of the source that the finding should name. */
  const cases: [name: string, source: string, line: number][] = [
    ['flowchart', `flowchart TB\n${said}\na --> b\nb -->> ]c`, 5],
    [
      'flowchart after front matter',
      `---\nconfig:\n  layout: dagre\n---\n\nflowchart TB\n${said}\na --> b\nb -->> ]c`,
      10,
    ],
    [
      'flowchart after comments',
      `%% role tea: a\n\nflowchart TB\n${said}\n%% a comment\na --> b\nb --> (c`,
      8,
    ],
    [
      'flowchart after a long description',
      `flowchart TB\naccTitle: T\naccDescr {\nD\nE\n}\na --> b\nb --> [c`,
      8,
    ],
    ['sequence', `sequenceDiagram\n${said}\na->>b: tea\na b`, 5],
    ['state', `stateDiagram-v2\n${said}\nA --> B\nstate {`, 5],
    ['class', `classDiagram\n${said}\nA <|-- B\nA <|- C`, 5],
    ['entities', `erDiagram\n${said}\nA ||--o{ B : has\nA ||-o{ C`, 5],
    ['block', `block\n${said}\na b\n  c["no end`, 5],
    ['a missing end', `sequenceDiagram\n${said}\nloop x\na->>b: c\n\n`, 5],
    ['gantt', `gantt\n${said}\nsection A\nTea without a colon`, 5],
    ['packet', `packet\n${said}\n0-3: "a"\n4-: "b"`, 5],
    ['packet after comments', `packet\n%% role tea: a\n${said}\n\n0-3: "a"\n4-: "b"`, 7],
    ['architecture', `architecture-beta\n${said}\nservice a(server)[A]\nservice b(`, 5],
    [
      'architecture after front matter',
      `---\nconfig: {}\n---\narchitecture-beta\n${said}\nservice a(server)[A]\nservice -`,
      8,
    ],
    ['a gap between bits, which Mermaid gives no place for', `packet\n${said}\n0-3: "a"\n8-9: "b"`, 0],
  ];
  for (const [name, source, line] of cases) {
    const { drawing, findings } = await renderIn(tab, diagramOf(source, 'tea.test', 30), roles);
    assert.equal(drawing, undefined, name);
    const [found] = findings;
    assert.deepEqual(
      [found?.rule, (found?.line ?? 0) - 29],
      ['diagram-syntax', line],
      `${name}: ${found?.message}`,
    );
    assert.doesNotMatch(found!.message, /undefined|\n|Parse error|Parsing failed/, name);
  }
});

test('the message says where Mermaid stopped and what it expects', async () => {
  const messageOf = async (source: string) =>
    (await renderIn(tab, diagramOf(source), roles)).findings[0]?.message;
  assert.match(
    (await messageOf(`sequenceDiagram\n${said}\na->>b: tea\na b`))!,
    /^Mermaid does not understand this line: it stops at the end of the line\. It expects "\(\)", an arrow such as "->>"\. A message has a text behind a colon/,
  );
  assert.match(
    (await messageOf(`flowchart TB\n${said}\na --> b\nb --> (c`))!,
    /^Mermaid does not understand this line: it stops/,
  );
  assert.match((await messageOf(`flowchart TB\n${said}\na --> end`))!, /"end" is a word of Mermaid's own/);
  assert.match((await messageOf(`flowchart TB\n${said}\na[f(x)] --> b`))!, /stands in double quotes/);
  assert.match(
    (await messageOf(`flowchart TB\n${said}\na[Size "XL"] --> b`))!,
    /a quote in it is "#quot;": a\["f\(x\)"\]\.$/,
  );
  assert.equal(
    await messageOf(
      `sequenceDiagram\n${said}\nparticipant B@{ "type": "queue" } \nparticipant C\nB->>C: blanks at the end`,
    ),
    undefined,
  );
  for (const source of ['a -->', 'a[x', 'subgraph s', 'a --> b -->> c', 'a["x]', 'a --> |x b'])
    assert.doesNotMatch(
      (await messageOf(`flowchart TB\n${said}\n${source}`))!,
      /\b[A-Z]+_[A-Z]+\b|\b(?:SQE|PIPE|AMP|NEWLINE|EOF|SEMI)\b|undefined|rgb/,
      source,
    );
  assert.equal(
    await messageOf(`flowchart XY\n${said}\na --> b`),
    'Mermaid does not understand this line: it stops at "XY".',
  );
  assert.match(
    (await messageOf(`erDiagram\n${said}\nA["Name"] ||--o{ B : has`))!,
    /a line of its own, a\["Name"\]/,
  );
  assert.equal(
    await messageOf(`packet\n${said}\n0-3: "a"\n8-9: "b"`),
    'Mermaid does not understand this diagram: Packet block 8 - 9 is not contiguous. It should start from 4.',
  );
});

test('a name that no part has is reported where it stands', async () => {
  const { findings } = await renderIn(
    tab,
    diagramOf(`flowchart TB\n${said}\n%% role tea: kettel\nkettle --> pot`),
    roles,
  );
  assert.deepEqual(
    findings.map(({ rule, line, column, message }) => ({ rule, line, column, message })),
    [
      {
        rule: 'unknown-reference',
        line: 4,
        column: 14,
        message: 'The diagram has no part "kettel". Did you mean "kettle"?',
      },
    ],
  );
});

test('what cannot follow the theme is an error, not a surprise', async () => {
  const image = `flowchart TB\n${said}\na@{ img: "${pixel}", label: "A" }`;
  const { drawing, findings } = await renderIn(tab, diagramOf(image), roles);
  assert.equal(drawing, undefined);
  assert.match(findings.map((one) => one.message).join(), /<image>/);
  const box = `sequenceDiagram\n${said}\nrect rgb(0, 128, 128)\na->>a: x\nend`;
  const found = (await renderIn(tab, diagramOf(box), roles)).findings;
  assert.deepEqual(
    found.map((one) => one.rule),
    ['diagram-literal-colour'],
  );
});
