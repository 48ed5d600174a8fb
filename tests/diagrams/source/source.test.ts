import assert from 'node:assert/strict';
import { test } from 'node:test';
import { syntaxFinding } from '../../../src/diagrams/source/syntax-finding.ts';
import { sourceFindings } from '../../../src/diagrams/source/source-findings.ts';
import { pointInSource, readSource } from '../../../src/diagrams/source/source.ts';
import { diagramTypes } from '../../../src/diagrams/source/diagram-type.ts';
import { diagramOf, fixtures, roles } from '../fixtures.ts';

const said = 'accTitle: T\naccDescr: D\n';

test('title and description are taken out of the source in each form, and the lines stay where they are', () => {
  const cases: [
    name: string,
    source: string,
    title: string,
    description: string,
    keptAt: [number, string],
  ][] = [
    [
      'one line each',
      'flowchart TB\n  accTitle: Tea\n  accDescr: Is brewed\n  a --> b',
      'Tea',
      'Is brewed',
      [4, '  a --> b'],
    ],
    [
      'a block',
      'flowchart TB\naccTitle: Tea\naccDescr {\n  Is\n  brewed\n}\na --> b',
      'Tea',
      'Is brewed',
      [7, 'a --> b'],
    ],
    [
      'a block on one line',
      'gantt\naccDescr { Is brewed }\naccTitle : Tea',
      'Tea',
      'Is brewed',
      [1, 'gantt'],
    ],
    [
      'colons and spaces',
      'block\n  accTitle:Tea: black\n  accDescr:   all   ',
      'Tea: black',
      'all',
      [1, 'block'],
    ],
    ['none', 'flowchart TB\na --> b', '', '', [2, 'a --> b']],
    ['Windows line ends', 'flowchart TB\r\naccTitle: Tea\r\na --> b\r\n', 'Tea', '', [3, 'a --> b']],
  ];
  for (const [name, source, title, description, [line, kept]] of cases) {
    const read = readSource(source);
    assert.deepEqual([read.title, read.description], [title, description], name);
    assert.equal(read.text.split('\n')[line - 1 - read.linesBefore], kept, name);
    assert.doesNotMatch(read.text, /acc(Title|Descr)/, name);
  }
});

test('Mermaid’s lines become lines of the source, whatever stands before and between', () => {
  const cases: [name: string, source: string, mermaidLine: number, sourceLine: number][] = [
    ['plain', 'flowchart TB\na --> b', 2, 2],
    ['front matter', '---\nconfig:\n  layout: dagre\n---\nflowchart TB\na --> b', 2, 6],
    ['front matter and blank lines', '---\nconfig:\n  layout: dagre\n---\n\n\nflowchart TB\na --> b', 2, 8],
    ['a comment before', '%% role tea: a\nflowchart TB\na --> b', 2, 3],
    ['a comment between', 'flowchart TB\n%% a comment\na --> b', 3, 3],
  ];
  for (const [name, source, mermaidLine, sourceLine] of cases)
    assert.equal(pointInSource(readSource(source), mermaidLine, 1).line, sourceLine, name);
});

test('front matter keeps its layout and loses its title', () => {
  const { text } = readSource('---\ntitle: Tea\nconfig:\n  layout: dagre\n---\nflowchart TB\na --> b');
  assert.equal(text, '---\nconfig: {"layout":"dagre"}\n---\nflowchart TB\na --> b\n');
});

test('a title stands in front matter, in a line of its own where the type has one, or in accTitle, which wins', () => {
  const title = (source: string) => readSource(source).title;
  assert.equal(title('---\ntitle: Tea\n---\nflowchart TB\na --> b'), 'Tea');
  assert.equal(readSource('---\ntitle: Tea\n---\nflowchart TB\na --> b').text, 'flowchart TB\na --> b\n');
  assert.equal(title('---\ntitle: "Tea: black"\n---\nflowchart TB\naccTitle: Cup\na --> b'), 'Cup');
  assert.equal(title('gantt\n  title Tea &amp; cake\n  a : b, 1, 2'), 'Tea & cake');
  assert.equal(title('sequenceDiagram\n  title: Tea\n  a->>b: c'), 'Tea');
  assert.equal(title('flowchart TB\naccTitle: #quot;Tea#quot; &lt; C#\na'), '"Tea" < C#');
});

test('front matter takes what lays lines out, and says what it does not take', () => {
  const found = (front: string, type = 'flowchart TB') =>
    sourceFindings(diagramOf(`---\n${front}\n---\n${type}\n${said}a --> b`), roles).map(
      ({ rule, line, column, message }) => `${rule} ${line}:${column} ${message}`,
    );
  assert.deepEqual(
    found('title: x\nconfig:\n  layout: elk\n  flowchart: { curve: linear, nodeSpacing: 40 }'),
    [],
  );
  for (const [front, said] of [
    ['config:\n  flowchart:\n    htmlLabels: true', /^diagram-colour 4:5/],
    ['config:\n  look: handDrawn', /^diagram-colour 3:3/],
    [
      'config:\n  layout: tidy-tree',
      /^diagram-syntax 3:3 There is no layout "tidy-tree" here\. Write "elk" or "dagre"\.$/,
    ],
    [
      'config:\n  maxEdges: 9',
      /^diagram-syntax 3:3 "maxEdges" can't be set here\. What can be: layout, flowchart\.curve/,
    ],
    ['config:\n  sequence: { wrap: true }', /^diagram-syntax 3:3 "sequence" can't be set here/],
    ['config:\n  flowchart: { securityLevel: loose }', /"flowchart\.securityLevel" can't be set here/],
    ['tittle: x', /^diagram-syntax 2:1 Front matter has "title" and "config" here, and no "tittle"\.$/],
    ['title: a: b', /^diagram-syntax 2:\d+ The front matter is no YAML: .*needs quotes\.$/],
  ] as const)
    assert.match(found(front).join(' | '), said);
});

test('a place in a label with codes is the place in the source', () => {
  const read = readSource('flowchart TB\n  a["#quot;x#quot;"] --> b');
  assert.deepEqual(pointInSource(read, 2, 9), { line: 2, column: 19 });
  assert.deepEqual(pointInSource(read, 2, 5), { line: 2, column: 5 });
});

test('timelines run from top to bottom, and no type draws a title or the day of the build', () => {
  assert.match(readSource('timeline\n  title Tea\n  1610 : a').text, /^timeline TD\n\n/);
  assert.match(readSource('timeline LR\n  1610 : a').text, /^timeline LR\n/);
  assert.match(
    readSource('gantt\n  title Tea\n  a : b, 1, 2').text,
    /^gantt\n\n {2}\ue061 : b, 1, 2\ntodayMarker off\n$/,
  );
  assert.match(readSource('flowchart TB\n  title --> a').text, /title --> a/);
});

test('every type is known by each of its keywords', () => {
  const keywords = {
    'flowchart LR': 'flowchart',
    'graph TD': 'flowchart',
    sequenceDiagram: 'sequence',
    'stateDiagram-v2': 'state',
    stateDiagram: 'state',
    classDiagram: 'class',
    erDiagram: 'er',
    block: 'block',
    'block-beta': 'block',
    packet: 'packet',
    'packet-beta': 'packet',
    timeline: 'timeline',
    gantt: 'gantt',
    'architecture-beta': 'architecture',
    pie: undefined,
  };
  for (const [keyword, type] of Object.entries(keywords))
    assert.equal(readSource(`${keyword}\na`).type, type, keyword);
  assert.equal(diagramTypes.length, 10);
});

test('roles are read with their places, from our comment and from Mermaid’s classes', () => {
  const read = readSource(
    'flowchart TB\n  %% role tea: pot,  a -> b\n  a:::water --> b[":::no"]\n  class a,b store;',
  );
  assert.deepEqual(read.roleLines, [
    {
      role: { text: 'tea', line: 2, column: 11 },
      targets: [
        { text: 'pot', line: 2, column: 16 },
        { text: 'a -> b', line: 2, column: 22 },
      ],
    },
  ]);
  assert.deepEqual(read.classUses, [
    { text: 'water', line: 3, column: 7 },
    { text: 'store', line: 4, column: 13 },
  ]);
  assert.deepEqual(readSource('classDiagram\n  class Tea {\n  }\n  cssClass "Tea" tea').classUses, [
    { text: 'tea', line: 4, column: 18 },
  ]);
  assert.deepEqual(readSource('classDiagram\n  class Tea Cup').classUses, []);
});

test('what an author must not write is found where it stands', () => {
  const cases: [source: string, rule: string, line: number, column: number][] = [
    [`flowchart TB\n${said}  classDef red fill:#f00`, 'diagram-colour', 4, 3],
    [`flowchart TB\n${said}  style a fill:#f00`, 'diagram-colour', 4, 3],
    [`flowchart TB\n${said}a --> b\nlinkStyle 0 stroke:red`, 'diagram-colour', 5, 1],
    [`sequenceDiagram\n${said}  rect rgb(0, 0, 0)\n  end`, 'diagram-colour', 4, 3],
    [`sequenceDiagram\n${said}  box #eee Kitchen\n  end`, 'diagram-colour', 4, 3],
    [`sequenceDiagram\n${said}  box Purple Kitchen\n  end`, 'diagram-colour', 4, 7],
    [`gantt\n${said}todayMarker stroke-width:5px,stroke:#00f\nBake :a, 1, 2`, 'diagram-colour', 4, 1],
    [`sequenceDiagram\n${said}  properties a: {"class": "x"}\n  a->>a: x`, 'diagram-syntax', 4, 3],
    [`%%{init: {"theme": "dark"}}%%\nflowchart TB\n${said}a`, 'diagram-syntax', 1, 1],
    [`---\nconfig:\n  theme: dark\n---\nflowchart TB\n${said}a`, 'diagram-colour', 3, 3],
    [`flowchart TB\n${said}  click a "https://example.org"`, 'diagram-syntax', 4, 3],
    [`classDiagram\n${said}  class A\n  link A "https://example.org"`, 'diagram-syntax', 5, 3],
    [`classDiagram\n${said}  class A\n  callback A "f" "tip"`, 'diagram-syntax', 5, 3],
    [`classDiagram\n${said}  <<interface>> Shape\n  class Shape`, 'diagram-syntax', 4, 3],
    [`pie\n${said}  "a" : 1`, 'diagram-type', 1, 1],
    [`flowchart TB\naccDescr: D\na`, 'diagram-no-title', 1, 1],
    [`\nflowchart TB\naccTitle: T\na`, 'diagram-no-description', 2, 1],
    [`flowchart TB\n${said}  a:::taa`, 'unknown-role', 4, 7],
    [`sequenceDiagram\n${said}  %% role wter: a\n  a->>b: c`, 'unknown-role', 4, 11],
  ];
  for (const [source, rule, line, column] of cases) {
    const found = sourceFindings(diagramOf(source, 'tea.test', 40), roles);
    assert.deepEqual(
      found.map((one) => [one.rule, one.line, one.column]),
      [[rule, 39 + line, column]],
      source,
    );
  }
});

test('findings say what would be right', () => {
  const messages = (source: string) => sourceFindings(diagramOf(source), roles).map((one) => one.message);
  assert.deepEqual(messages(`mindmap\n${said}`), [
    '"mindmap" is no type of diagram that can be drawn here. The types are flowchart, sequence, state, class, er, block, packet, timeline, gantt, architecture.',
  ]);
  assert.deepEqual(messages(`flowchart TB\n${said}a:::waater`), [
    'There is no drawing role "waater". Did you mean "water"?',
  ]);
  assert.deepEqual(messages(`flowchart TB\n${said}a:::sugar`), [
    'There is no drawing role "sugar". The roles are tea, water, cross, store, heading.',
  ]);
});

test('a stereotype stands below its class, in whatever line that is first named', () => {
  const found = (body: string) =>
    sourceFindings(diagramOf(`classDiagram\n${said}${body}`), roles).map((one) => one.message);
  assert.deepEqual(found('<<interface>> Shape\nclass Shape'), [
    'Mermaid knows no class "Shape" yet. Write "<<interface>> Shape" below the line "class Shape", or "<<interface>>" between the braces of the class.',
  ]);
  for (const body of [
    'class Shape\n<<interface>> Shape',
    'Shape <|-- Ring\n<<interface>> Shape',
    'class Shape {\n<<interface>>\n}',
    'link --> B',
  ])
    assert.deepEqual(found(body), [], body);
});

test('a line that Mermaid reads otherwise, or leaves out, is told with what to write', () => {
  for (const [type, body, ...found] of [
    ['flowchart TB', 'subgraph\na-->b\nend', '4:1 A group has an id, and a name if it is another:'],
    ['flowchart TB', 'subgraph o\na-->b\nend'],
    ['flowchart TB', 'a-->b\n  a@{ view: collapsed }', '5:3 All of a drawing is shown here'],
    [
      'sequenceDiagram',
      'a->>b: c\ndestroy b',
      '5:1 Below "destroy b" stands the message with which it ends: a-xb: text.',
    ],
    ['sequenceDiagram', 'a->>b: c\ndestroy b\na->>d: b', '5:1 Below "destroy b" stands the message'],
    ['sequenceDiagram', 'a->>b: c\ndestroy b\n\na-xb: e'],
    [
      'sequenceDiagram',
      'create participant b',
      '4:1 Below "create participant b" stands the message that makes it',
    ],
    ['sequenceDiagram', 'create actor b as Cook\na->>b: c'],
    [
      'sequenceDiagram',
      'box Oven\nparticipant a\na->>b: c\nend',
      '6:1 Between "box" and its "end" stand participants',
    ],
    ['sequenceDiagram', 'box Oven\nparticipant a\nend\nloop c\na->>b: d\nend'],
    [
      'erDiagram',
      'A {\nstring first name\n}',
      '5:1 The name of an attribute is one word: string first_name.',
    ],
    [
      'erDiagram',
      'A {\nstring "first name"\n}',
      '5:1 An attribute is a type and a name of one word: string first_name.',
    ],
    ['erDiagram', 'A {\nstring\n}', '5:1 An attribute is a type and a name of one word: string name.'],
    ['erDiagram', 'A {\nstring[] b PK, FK "a c"\nint d UK\nint e "f"\n}\nA ||--o{ B : has'],
  ] as const) {
    const told = sourceFindings(diagramOf(`${type}\n${said}${body}`), roles).map(
      ({ line, column, message }) => `${String(line)}:${String(column)} ${message}`,
    );
    assert.equal(told.length, found.length, told.join());
    for (const [index, start] of found.entries()) assert.ok(told[index]?.startsWith(start), told[index]);
  }
});

test('a shape that there is not is told at its place, with the one that is meant', () => {
  for (const [name, meant] of [
    ['rhombus', ' Write: shape: diam.'],
    ['Database', ' Write: shape: database.'],
    ['blob', ''],
  ] as const) {
    const diagram = diagramOf(`flowchart TB\n${said}a --> b\na@{ shape: ${name} }`);
    const failure = {
      message: `No such shape: ${name}.`,
      expected: [],
      found: '',
      line: undefined,
      column: undefined,
    };
    const { line, column, message } = syntaxFinding(diagram, readSource(diagram.source), failure);
    assert.deepEqual([line, column], [5, 12]);
    assert.ok(message.startsWith(`There is no shape "${name}".${meant} Common ones are rect, `), message);
  }
});

test('the fixtures have no findings', () => {
  for (const fixture of fixtures) assert.deepEqual(sourceFindings(fixture, roles), [], fixture.id);
});
