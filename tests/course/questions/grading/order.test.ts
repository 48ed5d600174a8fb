import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  constraintsOf,
  gradeOrder,
  linearExtension,
  shuffledOrder,
  type OrderKey,
} from '../../../../src/course/questions/grading/order.ts';

const total: OrderKey = { steps: constraintsOf(Array.from('abcde').map((id) => ({ id }))) };
/** a before b and c; both before d; e anywhere. Five of the ten pairs are determined: ab, ac, ad, bd, cd. */
const partial: OrderKey = {
  steps: [
    { id: 'a', after: [] },
    { id: 'b', after: ['a'] },
    { id: 'c', after: ['a'] },
    { id: 'd', after: ['b', 'c'] },
    { id: 'e', after: [] },
  ],
};

const table: [name: string, key: OrderKey, given: string, score: number, wrong: string][] = [
  ['the order itself', total, 'abcde', 1, ''],
  ['two neighbours swapped', total, 'abdce', 1 - 2 / 10, 'c'],
  ['the last step first', total, 'eabcd', 1 - 8 / 10, 'e'],
  ['the first step last', total, 'bcdea', 1 - 8 / 10, 'a'],
  ['half of the pairs wrong', total, 'edabc', 0, 'ed'],
  ['the reverse', total, 'edcba', 0, 'dcba'],
  ['as listed', partial, 'abcde', 1, ''],
  ['another right order', partial, 'eacbd', 1, ''],
  ['one step too early', partial, 'abdce', 1 - 2 / 5, 'c'],
  ['one step too late', partial, 'bacde', 1 - 2 / 5, 'a'],
  ['the reverse of a partial order', partial, 'edcba', 0, 'da'],
];

for (const [name, key, given, score, wrong] of table) {
  test(`${name} is worth ${String(score)}`, () => {
    const grade = gradeOrder(key, Array.from(given));
    assert.ok(Math.abs(grade.score - score) < 1e-12);
    assert.equal(grade.verdict, score === 1 ? 'right' : score > 0 ? 'partly' : 'wrong');
    assert.deepEqual(
      Object.fromEntries(grade.parts),
      Object.fromEntries(Array.from(given, (id) => [id, wrong.includes(id) ? 'wrong' : 'right'])),
    );
    assert.deepEqual([grade.remarks, grade.misconceptions], [[], []]);
  });
}

test('what is not every step once is blank', () => {
  for (const given of ['', 'abcd', 'abcdd', 'abcdef', 'abcdz']) {
    assert.equal(gradeOrder(total, Array.from(given)).verdict, 'blank');
  }
});

test('the order of the list counts, unless a step says what it comes after', () => {
  const steps = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  assert.deepEqual(constraintsOf(steps), [
    { id: 'a', after: [] },
    { id: 'b', after: ['a'] },
    { id: 'c', after: ['b'] },
  ]);
  assert.deepEqual(constraintsOf([...steps.slice(0, 2), { id: 'c', after: ['a'] }]), [
    { id: 'a', after: [] },
    { id: 'b', after: [] },
    { id: 'c', after: ['a'] },
  ]);
  assert.deepEqual(constraintsOf([{ id: 'a', after: [] }, { id: 'b' }]), [
    { id: 'a', after: [] },
    { id: 'b', after: [] },
  ]);
  assert.deepEqual(constraintsOf([]), []);
});

test('steps in a circle have no order', () => {
  assert.equal(
    linearExtension([
      { id: 'a', after: ['c'] },
      { id: 'b', after: ['a'] },
      { id: 'c', after: ['b'] },
      { id: 'd', after: [] },
    ]),
    undefined,
  );
  assert.equal(linearExtension([{ id: 'a', after: ['a'] }]), undefined);
});

test('an extension keeps to the list wherever the steps are free', () => {
  assert.deepEqual(linearExtension(partial.steps), Array.from('abcde'));
  assert.deepEqual(linearExtension(partial.steps.toReversed()), Array.from('eacbd'));
  assert.deepEqual(linearExtension([]), []);
});

/** Steps in a hidden right order, each after some of the earlier ones, listed in any order. */
const anySteps = fc
  .array(fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 7 })
  .chain((rows) => {
    const steps = rows.map((row, index) => ({
      id: 'abcdefg'.charAt(index),
      after: Array.from('abcdefg'.slice(0, index)).filter((_, earlier) => row[earlier]),
    }));
    return fc.shuffledSubarray(steps, { minLength: steps.length });
  });
const anyOrder = (steps: OrderKey['steps']) => {
  const ids = steps.map(({ id }) => id);
  return fc.shuffledSubarray(ids, { minLength: ids.length });
};
const stepsAndOrder = anySteps.chain((steps) => fc.tuple(fc.constant(steps), anyOrder(steps)));

/** The constraints as written, without those that follow from them: enough to tell a right order. */
const holds = (steps: OrderKey['steps'], given: readonly string[]) =>
  steps.every(({ id, after }) => after.every((other) => given.indexOf(other) < given.indexOf(id)));

test('an order is right exactly when every constraint holds', () => {
  fc.assert(
    fc.property(stepsAndOrder, ([steps, given]) => {
      const { verdict, score, parts } = gradeOrder({ steps }, given);
      assert.equal(verdict === 'right', holds(steps, given));
      assert.equal(verdict === 'right', score === 1);
      assert.equal(
        verdict === 'right',
        [...parts.values()].every((one) => one === 'right'),
      );
      assert.ok(score >= 0 && score <= 1);
    }),
  );
});

test('an extension is right, and its reverse is worth nothing if anything is determined', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const order = linearExtension(steps);
      assert.ok(order);
      assert.equal(gradeOrder({ steps }, order).score, 1);
      const isFree = steps.every(({ after }) => after.length === 0);
      assert.equal(gradeOrder({ steps }, order.toReversed()).score, isFree ? 1 : 0);
    }),
  );
});

test('in which order the steps are listed changes nothing', () => {
  fc.assert(
    fc.property(stepsAndOrder, ([steps, given]) => {
      assert.deepEqual(gradeOrder({ steps: steps.toReversed() }, given), gradeOrder({ steps }, given));
    }),
  );
});

/** All choices of steps out of `given`, by brute force. */
const choicesOf = (given: readonly string[]) =>
  Array.from({ length: 2 ** given.length }, (_, bits) => given.filter((__, at) => (bits >> at) & 1));

test('the right parts are the most steps that are in order among each other', () => {
  fc.assert(
    fc.property(stepsAndOrder, ([steps, given]) => {
      const closed = new Map<string, Set<string>>();
      for (const id of linearExtension(steps) ?? []) {
        const after = steps.find((step) => step.id === id)?.after ?? [];
        closed.set(id, new Set(after.flatMap((one) => [one, ...(closed.get(one) ?? [])])));
      }
      const isKept = (choice: readonly string[]) =>
        choice.every((id, at) => choice.slice(at).every((later) => !closed.get(id)?.has(later)));
      const most = Math.max(...choicesOf(given).flatMap((choice) => (isKept(choice) ? choice.length : 0)));
      const { parts } = gradeOrder({ steps }, given);
      const right = given.filter((id) => parts.get(id) === 'right');
      assert.ok(isKept(right));
      assert.equal(right.length, most);
      assert.equal(parts.size, given.length);
    }),
  );
});

test('the mean over all orders is 0 before it is cut off: half of the pairs are wrong', () => {
  const orders = permutations(Array.from('abcd'));
  const steps = constraintsOf(Array.from('abcd').map((id) => ({ id })));
  // Of the 24 orders of 4 steps, 1, 3, 5, 6, 5, 3, 1 have 0 to 6 of the 6 pairs wrong; 3 of them are worth 0.
  const scores = orders.map((order) => gradeOrder({ steps }, order).score);
  const counts = [1, 2 / 3, 1 / 3].map(
    (score) => scores.filter((one) => Math.abs(one - score) < 1e-9).length,
  );
  assert.deepEqual([...counts, scores.filter((one) => one === 0).length], [1, 3, 5, 15]);
});

function permutations(ids: string[]): string[][] {
  if (ids.length === 0) return [[]];
  return ids.flatMap((id) => permutations(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]));
}

test('a shuffled order has every step, follows from its text, and is wrong if any order is', () => {
  fc.assert(
    fc.property(anySteps, fc.string(), (steps, text) => {
      const mixed = shuffledOrder(steps, text);
      assert.deepEqual(mixed.toSorted(), steps.map(({ id }) => id).toSorted());
      assert.deepEqual(shuffledOrder(steps, text), mixed);
      assert.equal(
        holds(steps, mixed),
        steps.every(({ after }) => after.length === 0),
      );
    }),
    { numRuns: 500 },
  );
});

test('different texts shuffle differently', () => {
  const arrangements = new Set(
    Array.from({ length: 50 }, (_, number) => shuffledOrder(total.steps, `bread.${String(number)}`).join('')),
  );
  assert.ok(arrangements.size > 25);
});
