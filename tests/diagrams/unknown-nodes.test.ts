import assert from 'node:assert/strict';
import test from 'node:test';
import type { DrawnRef } from '../../src/diagrams/drawing.ts';
import { nodesCalledAlike, unknownNodes } from '../../src/diagrams/unknown-nodes.ts';

const refs: DrawnRef[] = [
  { ref: 'oven', kind: 'node', label: 'Oven' },
  { ref: 'dough', kind: 'node', label: 'Dough' },
  { ref: 'kitchen', kind: 'group', label: 'The kitchen' },
  { ref: 'dough->oven', kind: 'edge', label: 'goes into' },
];
const drawings = { 'kneading.way': { refs }, 'kneading.talk': { refs: refs.slice(3) } };
const use = (node: string, diagram = 'kneading.way') => ({
  node,
  diagram,
  question: 'kneading.a',
  file: 'quiz.yaml',
  line: 12,
  column: 15,
});

for (const [why, node, diagram, message, fix] of [
  ['a node', 'oven', 'kneading.way', undefined, undefined],
  [
    'what is nearly a node',
    'ovem',
    'kneading.way',
    'The diagram "kneading.way" has no node "ovem". Did you mean "oven"? Known are: oven, dough.',
    'oven',
  ],
  [
    'a group',
    'kitchen',
    'kneading.way',
    '"kitchen" is no node of "kneading.way" but its group "The kitchen". Known are: oven, dough.',
    undefined,
  ],
  [
    'an edge',
    'dough->oven',
    'kneading.talk',
    '"dough->oven" is no node of "kneading.talk" but its edge "goes into". Known are: none, since a diagram of this type has no nodes.',
    undefined,
  ],
  ['a diagram that is not drawn', 'oven', 'kneading.other', undefined, undefined],
] as const) {
  test(`a question that points at ${why}: ${message === undefined ? 'fine' : 'unknown-node'}`, () => {
    const found = unknownNodes([use(node, diagram)], drawings);
    assert.deepEqual(
      found.map((one) => [
        one.rule,
        one.severity,
        one.file,
        one.line,
        one.column,
        one.subject,
        one.message,
        one.fix,
      ]),
      message === undefined
        ? []
        : [['unknown-node', 'error', 'quiz.yaml', 12, 15, 'kneading.a', message, fix]],
    );
  });
}

test('each use is judged, in the order of the questions', () => {
  const found = unknownNodes([use('bread'), use('oven'), { ...use('loaf'), line: 13 }], drawings);
  assert.deepEqual(
    found.map(({ line }) => line),
    [12, 13],
  );
});

const twins = {
  'kneading.way': { refs: [...refs, { ref: 'other-oven', kind: 'node' as const, label: 'Oven' }] },
};

for (const [why, uses, lines] of [
  ['one label', [use('oven'), { ...use('other-oven'), line: 13 }], [13]],
  ['names of their own', [use('oven'), { ...use('other-oven'), name: 'The second oven' }], []],
  ['a name like a label', [use('oven'), { ...use('dough'), name: 'Oven', line: 14 }], [14]],
  ['one label in two questions', [use('oven'), { ...use('other-oven'), question: 'kneading.b' }], []],
] as const) {
  test(`two nodes with ${why}: ${lines.length === 0 ? 'fine' : 'told apart'}`, () => {
    const found = nodesCalledAlike(uses, twins);
    assert.deepEqual(
      found.map(({ rule, line }) => [rule, line]),
      lines.map((line) => ['duplicate-option', line]),
    );
  });
}
