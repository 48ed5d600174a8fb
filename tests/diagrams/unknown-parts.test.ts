import assert from 'node:assert/strict';
import test from 'node:test';
import type { DrawnRef } from '../../src/diagrams/drawing.ts';
import { unknownParts } from '../../src/diagrams/unknown-parts.ts';

const refs: DrawnRef[] = [
  { ref: 'oven', kind: 'node', label: 'The hot oven' },
  { ref: 'dough', kind: 'node', label: 'Dough' },
  { ref: 'kitchen', kind: 'group', label: 'The kitchen' },
  { ref: 'dough->oven', kind: 'edge', label: 'goes into' },
  { ref: 'dough->oven#2', kind: 'edge', label: '' },
  { ref: 'a "&" <b>', kind: 'node', label: '' },
  { ref: 'frame2', kind: 'group', label: 'else' },
];
const svg = ['oven', 'dough', 'kitchen', 'dough->oven', 'dough->oven#2', 'a &quot;&amp;&quot; &lt;b>']
  .map((ref) => `<g data-ref="${ref}"/>`)
  .join('');
const found = (part: string, diagram = 'kneading.way') =>
  unknownParts([{ part, diagram, file: 'steps.yaml', line: 3, column: 11 }], {
    'kneading.way': { refs, svg },
  });

for (const [why, part] of [
  ['a node', 'oven'],
  ['a group', 'kitchen'],
  ['an edge', 'dough->oven'],
  ['an edge with a longer arrow', 'dough -->> oven'],
  ['the second edge', 'dough -> oven#2'],
  ['a label', 'The hot oven'],
  ['what holds marks', 'a "&" <b>'],
] as const)
  test(`a step that names ${why} names a part`, () => {
    assert.deepEqual(found(part), []);
  });

test('a step that names what its diagram has not is told what it has, the nearest first', () => {
  assert.deepEqual(
    found('dough -> over').map(({ file, line, column, rule, subject, message, fix }) => [
      `${file}:${String(line)}:${String(column)}`,
      rule,
      subject,
      message,
      fix,
    ]),
    [
      [
        'steps.yaml:3:11',
        'unknown-part',
        'kneading.way',
        'The diagram "kneading.way" has no part "dough -> over". Did you mean "dough -> oven" or "dough -> oven#2" or "dough"? It has: dough -> oven, dough -> oven#2, dough, oven, kitchen, a "&" <b>.',
        'dough -> oven',
      ],
    ],
  );
  assert.match(
    found('crumb')[0]?.message ?? '',
    /^The diagram "kneading\.way" has no part "crumb"\. It has: /,
  );
});

test('a part without a shape cannot be lit, so it is none', () => {
  for (const name of ['frame2', 'else'])
    assert.doesNotMatch(found(name)[0]?.message ?? 'frame2', /has: .*frame2/);
});

test('of a diagram that is not drawn nothing is said', () => {
  assert.deepEqual(found('crumb', 'kneading.other'), []);
});
