import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outlineOf } from '../../src/diagrams/svg/outline.ts';
import { refsOf, rolesOf } from '../../src/diagrams/svg/refs.ts';
import type { ScenePart } from '../../src/diagrams/svg/scene.ts';
import { roles } from './fixtures.ts';

const part = (
  kind: ScenePart['kind'],
  id: string,
  label: string,
  more: Partial<ScenePart> = {},
): ScenePart => ({
  kind,
  id,
  label,
  classes: [],
  ...more,
});

const graph: ScenePart[] = [
  part('group', 'kitchen', 'Kitchen'),
  part('node', 'pot', 'Pot', { parent: 0, classes: ['tea'], details: ['of iron'] }),
  part('node', 'cup', ''),
  part('edge', '', 'pours', { from: 1, to: 2, arrow: '→' }),
  part('edge', '', '', { from: 1, to: 2, arrow: '—' }),
  part('edge', 'back', 'returns', { from: 2, to: 1, arrow: '↔' }),
];

const sequence: ScenePart[] = [
  part('node', 'v', 'Visitor'),
  part('node', 'w', 'Waiter'),
  part('message', '', 'a pot', { from: 0, to: 1, arrow: '→' }),
  part('group', '', 'loop until it boils'),
  part('message', '', '', { from: 1, to: 1, arrow: '→', parent: 3 }),
  part('node', '', 'hot', { from: 0, to: 1, parent: 3 }),
];

test('parts go by the author’s ids, edges without one and messages by their ends', () => {
  assert.deepEqual(refsOf(graph), ['kitchen', 'pot', 'cup', 'pot->cup', 'pot->cup#2', 'back']);
  assert.deepEqual(refsOf(sequence), ['v', 'w', 'v->w', 'frame1', 'w->w', 'note1']);
});

test('a name that the author gave is never given twice', () => {
  const parts = [
    part('node', 'note1', 'N'),
    part('message', '', 'x', { from: 0, to: 0 }),
    part('node', '', 'y'),
  ];
  assert.deepEqual(refsOf(parts), ['note1', 'note1->note1', 'note1#2']);
  assert.deepEqual(refsOf([part('node', '', '1610'), part('node', '', '1610')]), ['1610', '1610#2']);
});

test('start and end of a state diagram are written as authors write them', () => {
  const parts = [
    part('node', 'root_start', ''),
    part('node', 'Cold', 'Cold'),
    part('edge', '', '', { from: 0, to: 1, arrow: '→' }),
  ];
  assert.deepEqual(refsOf(parts), ['root_start', 'Cold', '[*]->Cold']);
});

test('a role line outweighs a class, names parts by name or label, and tells which it does not find', () => {
  const uses = (role: string, ...names: string[]) => ({
    role: { text: role, line: 1, column: 1 },
    targets: names.map((text) => ({ text, line: 1, column: 1 })),
  });
  const { roles: given, unknown } = rolesOf(
    graph,
    refsOf(graph),
    [uses('water', 'pot', 'Kitchen'), uses('cross', 'pot -> cup', 'pot-->cup#2', 'lid')],
    roles,
  );
  assert.deepEqual(
    given.map((role) => role?.id),
    ['water', 'water', undefined, 'cross', 'cross', undefined],
  );
  assert.deepEqual(
    unknown.map(({ text }) => text),
    ['lid'],
  );
});

test('the outline of a graph lists groups, their nodes, and under each node what leaves it', () => {
  assert.deepEqual(outlineOf(graph, refsOf(graph)), [
    {
      ref: 'kitchen',
      text: 'Kitchen',
      children: [
        {
          ref: 'pot',
          text: 'Pot',
          children: [
            { text: 'of iron' },
            { ref: 'pot->cup', text: '→ cup: pours' },
            { ref: 'pot->cup#2', text: '— cup' },
          ],
        },
      ],
    },
    { ref: 'cup', text: 'cup', children: [{ ref: 'back', text: '↔ Pot: returns' }] },
  ]);
});

test('the outline of a sequence is the messages in their order, with frames and notes', () => {
  assert.deepEqual(outlineOf(sequence, refsOf(sequence)), [
    { ref: 'v->w', text: 'Visitor → Waiter: a pot' },
    {
      ref: 'frame1',
      text: 'loop until it boils',
      children: [
        { ref: 'w->w', text: 'Waiter → Waiter' },
        { ref: 'note1', text: 'Visitor, Waiter: hot' },
      ],
    },
  ]);
});
