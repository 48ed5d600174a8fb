import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { conceptGraph, reachable, reversed } from '../../../../src/course/kinds/concepts/concept-graph.ts';

/** `tea: leaf water` > concepts that require others. */
const concepts = (...lines: string[]) =>
  lines.map((line) => {
    const [id = '', needs = ''] = line.split(': ');
    return { id, requires: needs.split(' ').filter((one) => one !== '') };
  });

test('a line that follows from others is left out, and depth is the longest way', () => {
  const { nodes, isolated } = conceptGraph(
    concepts('leaf', 'tea: leaf water', 'pot: water', 'ceremony: pot tea leaf', 'water', 'sugar'),
  );
  assert.deepEqual(nodes, [
    { id: 'leaf', needs: [], depth: 0 },
    { id: 'tea', needs: ['leaf', 'water'], depth: 1 },
    { id: 'pot', needs: ['water'], depth: 1 },
    { id: 'ceremony', needs: ['pot', 'tea'], depth: 2 },
    { id: 'water', needs: [], depth: 0 },
  ]);
  assert.deepEqual(isolated, ['sugar']);
});

test('without concepts there is nothing', () => {
  assert.deepEqual(conceptGraph([]), { nodes: [], isolated: [] });
});

test('links are followed to their ends, and turned round', () => {
  const links = new Map([
    ['c', ['b']],
    ['b', ['a']],
    ['d', ['b', 'a']],
    ['a', []],
  ]);
  assert.deepEqual([...reachable('c', links)], ['b', 'a']);
  assert.deepEqual([...reachable('a', links)], []);
  assert.deepEqual([...reachable('nowhere', links)], []);
  assert.deepEqual([...reachable('a', reversed(links))].sort(), ['b', 'c', 'd']);
});

/** Concepts that require only what stands before them: no rings. */
const acyclic = fc
  .integer({ min: 1, max: 12 })
  .chain((size) =>
    fc.tuple(...Array.from({ length: size }, (_, index) => fc.subarray([...Array(index).keys()]))),
  )
  .map((lists) =>
    lists.map((list, index) => ({ id: String(index), requires: list.map((one) => String(one)) })),
  );

test('what can be reached stays the same without the lines that follow from others', () => {
  fc.assert(
    fc.property(acyclic, (list) => {
      const whole = new Map(list.map(({ id, requires }) => [id, requires]));
      const { nodes, isolated } = conceptGraph(list);
      const reduced = new Map(nodes.map(({ id, needs }) => [id, needs]));
      assert.equal(nodes.length + isolated.length, list.length);
      for (const { id, needs, depth } of nodes) {
        assert.deepEqual([...reachable(id, reduced)].sort(), [...reachable(id, whole)].sort());
        const others = (one: string) => needs.filter((other) => other !== one);
        for (const one of needs)
          assert.ok(!others(one).some((other) => reachable(other, whole).has(one)), 'no line too many');
        const before = needs.map((one) => nodes.find((node) => node.id === one)?.depth ?? -1);
        assert.equal(depth, Math.max(-1, ...before) + 1);
      }
    }),
  );
});
