/** The map of concepts as it is laid out: readable whatever the course, and always the same. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { conceptLayout, type PlacedConcept } from '../../src/view/concept-layout.ts';
import { conceptGraph } from '../../src/course/kinds/concepts/concept-graph.ts';

/** About as many as a long course has: each needs one to three of those before it, the first few none. */
const concepts = Array.from({ length: 100 }, (_, index) => {
  const before = (step: number) => Math.floor((index * step) / (step + 2));
  const requires = index < 6 ? [] : [2, 5, 9].slice(0, 1 + (index % 3)).map(before);
  return { id: `c${String(index)}`, requires: [...new Set(requires)].map((one) => `c${String(one)}`) };
});
const graph = conceptGraph(concepts);
const labelOf = (id: string) => ({
  name: id.endsWith('7') ? `A rather long name for ${id}` : id,
  hasMark: id.endsWith('4'),
});
const layout = conceptLayout(graph, labelOf);
const placeOf = (id: string): PlacedConcept => {
  const place = layout.concepts.find((one) => one.id === id);
  assert.ok(place, id);
  return place;
};

test('every concept and every line has its place', () => {
  assert.deepEqual(layout.concepts.map(({ id }) => id).sort(), graph.nodes.map(({ id }) => id).sort());
  assert.equal(
    layout.lines.length,
    graph.nodes.reduce((sum, { needs }) => sum + needs.length, 0),
  );
});

test('columns are by depth, and what is needed stands to the left', () => {
  for (const { id, needs, depth } of graph.nodes) {
    assert.equal(placeOf(id).column, depth);
    for (const one of needs) assert.ok(placeOf(one).x + placeOf(one).width < placeOf(id).x);
  }
  for (const column of new Set(layout.concepts.map((one) => one.column)))
    assert.equal(new Set(layout.concepts.filter((one) => one.column === column).map(({ x }) => x)).size, 1);
});

test('no two entries overlap, and all lie within the map', () => {
  for (const [index, one] of layout.concepts.entries()) {
    assert.ok(one.x >= 0 && one.y >= 0);
    assert.ok(one.x + one.width <= layout.width && one.y + one.height <= layout.height);
    const next = layout.concepts[index + 1];
    if (next?.column === one.column) assert.ok(one.y + one.height <= next.y, `${one.id} and ${next.id}`);
  }
});

test('lines lead from the end of a rule to the beginning of another, never backwards', () => {
  for (const { from, to, path } of layout.lines) {
    const [start, end] = [placeOf(from), placeOf(to)];
    const numbers = path.match(/-?[\d.]+/g) ?? [];
    assert.deepEqual(numbers.slice(0, 2).map(Number), [
      start.x + start.width,
      rounded(start.y + start.height),
    ]);
    assert.deepEqual(numbers.slice(-2).map(Number), [end.x, rounded(end.y + end.height)]);
    const across = [...path.matchAll(/[MHC ]?(-?[\d.]+) -?[\d.]+/g)].map(([, x]) => Number(x));
    assert.deepEqual(
      across,
      across.toSorted((a, b) => a - b),
      path,
    );
  }
});

test('long names are broken, no word is, and a mark takes room', () => {
  const labels = [
    { name: 'Enzymatically oxidized leaf', hasMark: false },
    { name: 'Twenty-three characters', hasMark: false },
    { name: 'Twenty-three characters', hasMark: true },
    { name: 'Pneumonoultramicroscopicsilicovolcanoconiosis', hasMark: true },
  ];
  const four = conceptGraph(
    labels.map((_, index) => ({ id: String(index), requires: index > 0 ? ['0'] : [] })),
  );
  const { concepts: placed } = conceptLayout(four, (id) => labels[Number(id)] ?? labelOf(id));
  assert.deepEqual(Object.fromEntries(placed.map(({ id, lines }) => [id, lines])), {
    0: ['Enzymatically oxidized', 'leaf'],
    1: ['Twenty-three characters'],
    2: ['Twenty-three', 'characters'],
    3: ['Pneumonoultramicroscopicsilicovolcanoconiosis'],
  });
});

test('the same concepts give the same map, number for number', () => {
  assert.deepEqual(conceptLayout(conceptGraph(structuredClone(concepts)), labelOf), layout);
});

const rounded = (number: number) => Math.round(number * 10) / 10;
