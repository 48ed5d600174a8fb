/** Labels are drawn, told and indexed as their author wrote them, or a finding says why not. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Outline } from '../../src/diagrams/drawing.ts';
import { renderIn } from '../../src/diagrams/render.ts';
import { sourceFindings } from '../../src/diagrams/source/source-findings.ts';
import { openTab, type Tab } from '../../src/diagrams/tab.ts';
import { openBrowser } from '../site/with-browser.ts';
import { diagramOf, roles } from './fixtures.ts';

let tab: Tab;

before(async () => {
  tab = await openTab(await openBrowser());
});

const whole = (body: string) => `${body}\n  accTitle: T\n  accDescr: D`;

const drawn: [name: string, body: string, labels: string[]][] = [
  [
    'codes of characters',
    'flowchart TB\n a["say #quot;hi#quot; #35;1 #9829; &amp; &lt;b&gt; a&nbsp;b"] -->|"x #gt; y"| b[plain #amp; bare]',
    ['say "hi" #1 ♥ & <b> a b', 'x > y', 'plain & bare'],
  ],
  [
    'what only looks like a code',
    'flowchart TB\n a["R&D; AT&T; #foo; issue #3; C#;"]',
    ['R&D; AT&T; #foo; issue #3; C#;'],
  ],
  ['# in a message', 'sequenceDiagram\n a->>b: issue #12 and C#', ['issue #12 and C#']],
  [
    'what cuts messages',
    'sequenceDiagram\n participant a as C# & F#\n a->>b: x; y %% z\n b-->>a: end\n Note over a,b: #1; #2\n loop every #5; ok\n a-xb: a->>b: c\n end\n b->>a: SELECT 1;',
    ['C# & F#', 'x; y %% z', 'end', '#1; #2', 'a->>b: c', 'SELECT 1;'],
  ],
  ['semicolons that end every line', 'sequenceDiagram;\n a->>b: one;\n b->>a: two;', ['one', 'two']],
  [
    'a path',
    'flowchart TB\n a["C:\\new\\table"] --> b[\\\\srv\\new] --> c["split at \\n"]',
    ['C:\\new\\table', '\\\\srv\\new', 'split at \\n'],
  ],
  [
    'a \\n before a quote, however that is written',
    'flowchart TB\n a["printf(#quot;%d\\n#quot;, x)"] --> b["puts(\'x\\n\')"] --> c["f(#34;\\n&quot;)"]',
    ['printf("%d\\n", x)', "puts('x\\n')", 'f("\\n")'],
  ],
  ['a path in a message', 'sequenceDiagram\n a->>b: open C:\\new', ['open C:\\new']],
  [
    'a break that is meant',
    'flowchart TB\n a["Line one\\nLine two"] --> b["one<br>two</br>three"]',
    ['Line one Line two', 'one two three'],
  ],
  [
    'lists and marks of Markdown',
    'flowchart TB\n a["1. first"] --> b["- item"] --> c["vm_exit_reason __init__"] --> d["*x* **y** `z`"] --> e["# h"] --> f["> q"] --> g["[t](u)"] --> h["+ 5"]',
    ['1. first', '- item', 'vm_exit_reason __init__', '*x* **y** `z`', '# h', '> q', '[t](u)', '+ 5'],
  ],
  [
    'Markdown that is meant',
    'flowchart TB\n a["`**bold** and *it* some_long_name & C#`"] -->|"`_yes_`"| b["`1. one`"]',
    ['bold and it some_long_name & C#', 'yes', '1. one'],
  ],
  [
    'percent signs',
    'flowchart TB\n a["100%% sure"] --> b["%% x"] --> c["50% %%{x}%%"]',
    ['100%% sure', '%% x', '50% %%{x}%%'],
  ],
  [
    'brackets in quotes',
    'flowchart TB\n a["f(x) [y] {z} | w"] -- "(a) -- [b]" --> b{{"end"}}',
    ['f(x) [y] {z} | w', '(a) -- [b]', 'end'],
  ],
  [
    'tags that are none',
    'flowchart TB\n a["List<String>"] --> b["a < b > c"] --> c["<stdin>"]',
    ['List<String>', 'a < b > c', '<stdin>'],
  ],
  [
    'words of the grammar in a state diagram',
    'stateDiagram-v2\n [*] --> A : x: y; z #1\n A : the direction TB is lost\n A --> B : 50%% <<fork>> end note\n state "Quoted #quot;x#quot;" as B\n note right of A\n  line #1;\n  two\n end note',
    ['x: y; z #1', 'the direction TB is lost', '50%% <<fork>> end note', 'Quoted "x"', 'line #1; two'],
  ],
  [
    'a class diagram',
    'classDiagram\n class A["L &lt; x; y"]\n A "1..*" --> "0..n" B : has #1; 50% direction LR yes\n B : -priv_name_x int\n B : +List~int~ ids\n note for A "a note; with #"',
    [
      'L < x; y',
      '1..*',
      '0..n',
      'has #1; 50% direction LR yes',
      '-priv_name_x int',
      '+List<int> ids',
      'a note; with #',
    ],
  ],
  [
    'an entity diagram',
    'erDiagram\n "Customer Account" ||--o{ ORDER : "places #1; 50%"\n ORDER["The; Order"] {\n  string id PK "key #quot;x#quot; 100%"\n }',
    ['Customer Account', 'places #1; 50%', 'The; Order', 'key "x" 100%'],
  ],
  [
    'blocks',
    'block\n columns 2\n a["A #1; end"] b["`x`"]\n a -- "label; #2" --> b',
    ['A #1; end', '`x`', 'label; #2'],
  ],
  ['a packet', 'packet\n 0-7: "a \\"b\\" #1; 50%"\n 8-15: "C:\\new"', ['a "b" #1; 50%', 'C:\\new']],
  [
    'a timeline',
    'timeline\n section Era #1; 50% x: y\n 10:30 : event #2; x:y : another %% z\n 2002 : C# ; F#',
    ['Era #1; 50% x: y', '10:30', 'event #2; x:y', 'another %% z', 'C# ; F#'],
  ],
  [
    'a Gantt chart',
    'gantt\n dateFormat YYYY-MM-DD HH:mm\n section S: #1; 50%\n Task #2; 50% done :a1, 2024-01-01 10:30, 3d\n Step 1#colon; done - 100%% :a2, after a1, 2d',
    ['S: #1; 50%', 'Task #2; 50% done', 'Step 1: done - 100%%'],
  ],
  [
    'an architecture',
    'architecture-beta\n group g(cloud)["The C# & group"]\n service a(server)[Web (1)] in g\n service b(database)["DB #1; x"] in g\n a:R -["reads; #2"]- L:b',
    ['The C# & group', 'Web (1)', 'DB #1; x', 'reads; #2'],
  ],
  [
    'what is longer than its line',
    'flowchart TB\n a["https://example.org/?a=1&b=2#c"] --> b["/sys/module/kneading_intel/parameters/nested_by_default"] --> c["小麦粉と水と塩とを混ぜて長い時間をかけて発酵させた生地からパンを焼く"] --> d[on line] --> e[online]',
    [
      'https://example.org/?a=1&b=2#c',
      '/sys/module/kneading_intel/parameters/nested_by_default',
      '小麦粉と水と塩とを混ぜて長い時間をかけて発酵させた生地からパンを焼く',
      'on line',
      'online',
    ],
  ],
  ['an empty line in a message', 'sequenceDiagram\n a->>b: one<br/><br/>two', ['one', 'two']],
  [
    'boxes of participants',
    'sequenceDiagram\n box Kitchen staff #1\n participant a\n end\n box Field office\n participant b\n end\n box transparent Red team\n participant c\n end\n a->>a: x',
    ['Kitchen staff #1', 'Field office', 'Red team'],
  ],
];

const wordsIn = (outline: Outline): string =>
  outline.map(({ text, children = [] }) => `${text}\n${wordsIn(children)}`).join('\n');

for (const [name, body, labels] of drawn)
  test(`drawn and told as written: ${name}`, async () => {
    const diagram = diagramOf(whole(body));
    assert.deepEqual(sourceFindings(diagram, roles), []);
    const { drawing, findings } = await renderIn(tab, diagram, roles);
    assert.deepEqual(findings, []);
    const told = wordsIn(drawing!.outline);
    for (const label of labels) {
      assert.ok(
        drawing!.labels.includes(label),
        `"${label}" is drawn among ${JSON.stringify(drawing!.labels)}`,
      );
      assert.ok(told.includes(label), `"${label}" is told in\n${told}`);
    }
  });

const refused: [name: string, body: string, line: number, column: number, message: RegExp][] = [
  ['an o straight after dashes', 'flowchart TB\nA---oB', 2, 2, /Write "--- oB" for a node "oB", or "---o B"/],
  ['an x straight after dashes', 'flowchart TB\nA--xB', 2, 2, /Write "--- xB" for a node "xB", or "--x B"/],
  ['an o after a thick line', 'flowchart TB\nA===oB', 2, 2, /for the end of the line/],
  ['an x after a dotted line', 'flowchart TB\nA-.-xB', 2, 2, /for the end of the line/],
  ['a node called x straight before dashes', 'flowchart TB\nx---y', 2, 1, /"x ---?"/],
  ['an unclear \\n', 'flowchart TB\na["one\\ntwo"]', 2, 7, /Write "<br\/>" for a line break, or "#92;n"/],
  ['an unclear \\n between blanks', 'flowchart TB\na["split at \\n and \\t"]', 2, 13, /"#92;n" for the two/],
  ['bold HTML', 'flowchart TB\na["so <strong>bold</strong>"]', 2, 7, /"`\*\*bold\*\*`"/],
  ['b in a message', 'sequenceDiagram\na->>b: <b>x</b>', 2, 8, /so "<b>" would not be drawn\. Take it out/],
  ['i in a state', 'stateDiagram-v2\nA : <i>x</i>', 2, 5, /so "<i>" would not be drawn\. Take it out/],
  ['sub', 'stateDiagram-v2\nA : CO<sub>2</sub>', 2, 7, /"CO₂"/],
  ['an icon', 'flowchart TB\na["fa:fa-car Car"]', 2, 4, /Icons such as "fa:fa-car"/],
  ['an icon node', 'flowchart TB\na@{ icon: "fa:user", label: "U" }', 2, 5, /Icons and pictures/],
  ['an icon of a service', 'architecture-beta\nservice a(logos:aws)[A]', 2, 11, /The icons are cloud/],
  [
    'a colon in the name of a task',
    'gantt\nBake at 10:30 sharp :b, 2024-01-03, 2d',
    2,
    11,
    /is called "Bake at 10"\. Write "#colon;" for a colon in it: "Bake at 10#colon;30 sharp :b, 2024-01-03, 2d"\.$/,
  ],
  [
    'a second colon behind the name of a task',
    'gantt\nBake :done, :b, 2024-01-03, 2d',
    2,
    6,
    /Leave out the second: "Bake :done, b, 2024-01-03, 2d"\.$/,
  ],
  ['a comment behind a task', 'gantt\nBake :b, 1, 2 %% hot', 2, 15, /into a line of its own/],
  ['a role of two words', 'erDiagram\nA ||--o{ B : bakes in', 2, 14, /Write it in quotes: "bakes in"\.$/],
  ['a formula', 'flowchart TB\na["$$x^2$$"]', 2, 4, /Formulas/],
];

for (const [name, body, line, column, message] of refused)
  test(`refused with what to write: ${name}`, () => {
    const found = sourceFindings(diagramOf(whole(body)), roles);
    assert.deepEqual(
      found.map((one) => [one.rule, one.line, one.column]),
      [['diagram-label', line, column]],
    );
    assert.match(found[0]!.message, message);
  });

test('ends of edges that are meant, and names that begin so, pass', () => {
  for (const body of [
    'A --o B',
    'A o--o B',
    'A --x B',
    'A x--x B',
    'A --> oB',
    'A --- x',
    'a[x--oy] --> b',
    'box --> ox',
  ])
    assert.deepEqual(sourceFindings(diagramOf(whole(`flowchart TB\n${body}`)), roles), [], body);
});

test('a label that Mermaid leaves out is a finding at its place', async () => {
  const { drawing, findings } = await renderIn(
    tab,
    diagramOf(whole('flowchart TB\n  a[One] --> b\n  a[Two] --> c')),
    roles,
  );
  assert.equal(drawing, undefined);
  assert.deepEqual(
    findings.map(({ rule, line, column }) => [rule, line, column]),
    [['diagram-label', 2, 5]],
  );
  assert.match(findings[0]!.message, /The label "One" is not in the drawing/);
});

test('an empty diagram is a finding', async () => {
  for (const keyword of [
    'flowchart TB',
    'sequenceDiagram',
    'classDiagram',
    'erDiagram',
    'timeline',
    'gantt\n\n',
  ]) {
    const found = sourceFindings(diagramOf(whole(keyword)), roles);
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['diagram-syntax'],
      keyword,
    );
    assert.match(found[0]!.message, /empty/, keyword);
  }
  const { drawing, findings } = await renderIn(tab, diagramOf(whole('gantt\n dateFormat x')), roles);
  assert.equal(drawing, undefined);
  assert.match(findings[0]!.message, /empty/);
  assert.deepEqual(sourceFindings(diagramOf(whole('graph LR; a-->b;')), roles), []);
});
