import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { correlationOf, meanOf } from '../../../src/course/reader/correlation.ts';

const table: [string, [number, number][], number | undefined][] = [
  [
    'on a rising line',
    [
      [1, 3],
      [2, 5],
      [4, 9],
    ],
    1,
  ],
  [
    'on a falling line',
    [
      [1, 0.3],
      [2, 0.2],
      [3, 0.1],
    ],
    -1,
  ],
  // Deviations −1 0 1 and −1 2 −1: the products cancel out.
  [
    'on a peak',
    [
      [1, 0],
      [2, 3],
      [3, 0],
    ],
    0,
  ],
  // Of thirds: the products come to −1.4e-17 in binary.
  [
    'of thirds on a peak',
    [
      [0, 1],
      [1, 2 / 3],
      [0, 2 / 3],
      [0, 2 / 3],
      [0, 1 / 3],
    ],
    0,
  ],
  // Deviations −1 0 1 and −2 1 1: products 2 + 0 + 1 = 3, squares 2 and 6, and 3/√12 = √3/2.
  [
    'in between',
    [
      [1, 0],
      [2, 3],
      [3, 3],
    ],
    0.866025403784,
  ],
  [
    'where one side is the same throughout',
    [
      [1, 2],
      [2, 2],
      [3, 2],
    ],
    undefined,
  ],
  [
    'where it is but for its last bits',
    [
      [0, 0.3],
      [0, 0.1 + 0.2],
      [1, 0.3],
    ],
    undefined,
  ],
  ['of one pair', [[1, 2]], undefined],
];
for (const [name, pairs, expected] of table) {
  test(`correlation ${name}`, () => {
    assert.equal(correlationOf(pairs), expected);
  });
}

const somePairs = fc.array(fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 8 })), { minLength: 2 });

test('where one side is 0 or 1, the correlation is the point-biserial by its own formula', () => {
  fc.assert(
    fc.property(somePairs, (pairs) => {
      const right = pairs.filter(([x]) => x === 1).map(([, y]) => y);
      const wrong = pairs.filter(([x]) => x === 0).map(([, y]) => y);
      const all = [...right, ...wrong];
      const deviation = Math.sqrt(meanOf(all.map((y) => (y - meanOf(all)) ** 2)));
      if (right.length === 0 || wrong.length === 0 || deviation < 1e-9) {
        assert.equal(correlationOf(pairs), undefined);
        return;
      }
      const share = right.length / all.length;
      const expected = ((meanOf(right) - meanOf(wrong)) / deviation) * Math.sqrt(share * (1 - share));
      assert.ok(Math.abs((correlationOf(pairs) ?? NaN) - expected) < 1e-9);
    }),
  );
});

test('the correlation is the same from either side, and turns with either', () => {
  fc.assert(
    fc.property(somePairs, (pairs) => {
      const found = correlationOf(pairs);
      assert.equal(correlationOf(pairs.map(([x, y]) => [y, x])), found);
      const turned = correlationOf(pairs.map(([x, y]) => [x, -y]));
      assert.equal(turned, found === undefined ? undefined : 0 - found);
      assert.ok(found === undefined || (found >= -1 && found <= 1));
    }),
  );
});
