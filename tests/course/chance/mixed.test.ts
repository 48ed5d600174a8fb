import assert from 'node:assert/strict';
import test from 'node:test';
import { mixed } from '../../../src/course/chance/mixed.ts';

const ids = ['a', 'b', 'c', 'd'];

test('an order follows from its seed alone, whatever order the ids came in', () => {
  assert.deepEqual(mixed(ids, '7 rye'), mixed(ids.toReversed(), '7 rye'));
  assert.deepEqual(mixed(ids, '7 rye').toSorted(), ids);
  assert.deepEqual(mixed([], '7'), []);
});

for (const seedOf of [
  (number: number) => `${String(number)} brewing.why-cooler `,
  (number: number) => `${String(number / 4096)} brewing.why-cooler leaf`,
])
  test(`each id is at each place as often as any other: ${seedOf(1)}`, () => {
    const counts = new Map<string, number>();
    for (let number = 0; number < 4000; number += 1)
      for (const [place, id] of mixed(ids, seedOf(number)).entries())
        counts.set(`${id}${String(place)}`, (counts.get(`${id}${String(place)}`) ?? 0) + 1);
    assert.equal(counts.size, 16);
    for (const [which, count] of counts)
      assert.ok(Math.abs(count - 1000) < 120, `${which}: ${String(count)}`);
  });
