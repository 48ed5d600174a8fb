/** What the outline of each type tells beside labels: times, numbers of things, what belongs to what. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Outline } from '../../src/diagrams/drawing.ts';
import { sourceFindings } from '../../src/diagrams/source/source-findings.ts';
import { renderIn } from '../../src/diagrams/render.ts';
import { openTab, type Tab } from '../../src/diagrams/tab.ts';
import { openBrowser } from '../site/with-browser.ts';
import { diagramOf, roles } from './fixtures.ts';

let tab: Tab;

before(async () => {
  tab = await openTab(await openBrowser());
});

const linesOf = (outline: Outline, indent = ''): string[] =>
  outline.flatMap(({ text, children = [] }) => [`${indent}${text}`, ...linesOf(children, `${indent}  `)]);

for (const [name, source, lines] of [
  [
    'tasks with their times, and no ids',
    'gantt\n dateFormat YYYY-MM-DD\n section Oven\n Heat :b1, 2024-01-02, 1d\n Bake :crit, b2, after b1, 2w\n Eat :done, 2024-01-20, 2024-01-22\n Rest : 3d',
    [
      'Oven',
      '  Heat',
      '    2024-01-02, 1d',
      '  Bake',
      '    crit, 2024-01-03, 2w',
      '  Eat',
      '    done, 2024-01-20, 2024-01-22',
      '  Rest',
      '    2024-01-22, 3d',
    ],
  ],
  [
    'tasks within a day',
    'gantt\n dateFormat HH:mm\n Bake :b1, 10:30, 90m\n Eat :after b1, 1h',
    ['Bake', '  10:30, 90m', 'Eat', '  12:00, 1h'],
  ],
  [
    'tasks of seconds',
    'gantt\n dateFormat HH:mm:ss\n Bake :b1, 10:30:00, 90s\n Eat :after b1, 1h',
    ['Bake', '  10:30:00, 90s', 'Eat', '  10:31:30, 1h'],
  ],
  [
    'tasks that count from nothing',
    'gantt\n dateFormat x\n Boil :boil, 0, 180ms\n Steep :active, after boil, 20ms',
    ['Boil', '  0, 180ms', 'Steep', '  active, 180, 20ms'],
  ],
  [
    'classes with what holds how many of what',
    'classDiagram\n Bank "1" *-- "0..*" Account : keeps\n Car o-- Wheel\n Animal <|-- Dog\n Cat --|> Animal\n Wheel --* "4" Lorry\n A --> "2" B\n A -- C\n A <..> D',
    [
      'Bank',
      '  1 ◆— 0..* Account: keeps',
      'Account',
      'Car',
      '  ◇— Wheel',
      'Wheel',
      '  —◆ 4 Lorry',
      'Animal',
      '  ◁— Dog',
      'Dog',
      'Cat',
      '  —▷ Animal',
      'Lorry',
      'A',
      '  → 2 B',
      '  — C',
      '  ↔ D',
      'B',
      'C',
      'D',
    ],
  ],
  [
    'classes and notes in the namespaces that hold them, and what notes and lollipops are about',
    'classDiagram\n note for A "one"\n namespace Shop {\n  note "two"\n  namespace Till["Point of sale"] {\n   class A~T~\n  }\n }\n A --> B : first\n C ()-- B',
    [
      'Shop',
      '  Point of sale',
      '    A<T>',
      '      → B: first',
      '  two',
      'B',
      'one',
      '  — A<T>',
      'C',
      '  ○— B',
    ],
  ],
  [
    'generic types in each other',
    'classDiagram\n class Oven~List~Bread~~ {\n  +Map~String, List~Map~K, V~~~ all\n  +bake(List~Loaf~ raw, int at) Map~A, B, C~\n  ~shut() bool\n }\n Oven~List~Bread~~ --> Pan~T~ : uses',
    [
      'Oven<List<Bread>>',
      '  +Map<String, List<Map<K, V>>> all',
      '  +bake(List<Loaf> raw, int at) : Map<A, B, C>',
      '  ~shut() : bool',
      '  → Pan<T>: uses',
      'Pan<T>',
    ],
  ],
  ['what is asked to be laid out as it is anyway', 'flowchart-elk LR\n a --> b', ['a', '  → b', 'b']],
  [
    'states of parallel regions within their state',
    'stateDiagram-v2\n state Oven {\n  [*] --> Cold\n  Cold --> Warm\n  --\n  [*] --> Off\n  Off --> [*]\n }\n [*] --> Oven',
    [
      'Oven',
      '  ●',
      '    → Cold',
      '  Cold',
      '    → Warm',
      '  Warm',
      '  ●',
      '    → Off',
      '  Off',
      '    → ◉',
      '  ◉',
      '●',
      '  → Oven',
    ],
  ],
  [
    'entities with what crow’s feet say',
    'erDiagram\n A ||--o{ B : has\n B }|..|o C : "may be"',
    ['A', '  1 — 0..* B: has', 'B', '  1..* — 0..1 C: may be', 'C'],
  ],
  [
    'entities in their groups, which relate to others too',
    'erDiagram\n subgraph shop [The shop]\n A ||--|| B : has\n subgraph back\n C\n end\n end\n shop ||--o{ D : serves',
    ['The shop', '  back', '    C', '  A', '    1 — 1 B: has', '  B', '  1 — 0..* D: serves', 'D'],
  ],
  [
    'what relates to itself',
    'erDiagram\n A |o--o{ A : manages\n A }|..|{ A : "sits by"',
    ['A', '  0..1 — 0..* A: manages', '  1..* — 1..* A: sits by'],
  ],
  [
    'no line that only keeps its ends in order',
    'flowchart LR\n a --> b\n a ~~~ c\n c --> b',
    ['a', '  → b', 'b', 'c', '  → b'],
  ],
  [
    'every line between two services',
    'architecture-beta\n service a(server)[A]\n service b(server)[B]\n a:R --> L:b\n a:B -[replies]- B:b\n b:T <--> T:a',
    ['A', '  → B', '  — B: replies', 'B', '  ↔ A'],
  ],
] as const)
  test(`told: ${name}`, async () => {
    const { drawing, findings } = await renderIn(tab, diagramOf(source), roles);
    const inSource = sourceFindings(diagramOf(`${source}\naccTitle: T\naccDescr: D`), roles);
    assert.deepEqual([...inSource, ...findings], []);
    assert.deepEqual(linesOf(drawing!.outline), lines);
  });

test('a line between classes is the part that its ends name, also below notes', async () => {
  const source = 'classDiagram\n note for A "one"\n note for B "two"\n A --> B : first\n B --> C : second';
  const { drawing } = await renderIn(tab, diagramOf(source), roles);
  const paths = drawing!.svg.match(/<path(?:"[^"]*"|[^">])*>/g) ?? [];
  const withHeads = paths.filter((path) => path.includes('marker-end'));
  assert.deepEqual(
    withHeads.map((path) => /data-ref="([^"]*)"/.exec(path)?.[1]),
    ['A->B', 'B->C'],
  );
});
