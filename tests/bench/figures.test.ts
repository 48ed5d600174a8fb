import assert from 'node:assert/strict';
import test from 'node:test';
import { figureOf, inWords, ratioOf } from './figures.ts';

const medians: [values: number[], median: number, least: number, most: number][] = [
  [[4], 4, 4, 4],
  [[9, 1], 5, 1, 9],
  [[10, 9, 100], 10, 9, 100],
  [[8, 2, 4, 6], 5, 2, 8],
];
for (const [values, median, least, most] of medians) {
  test(`the median of ${values.join(', ')} is ${String(median)}`, () => {
    assert.deepEqual(figureOf(values), { median, least, most });
  });
}

test('nothing has no median', () => {
  assert.equal(figureOf([]), undefined);
});

test('a ratio is that of the medians', () => {
  assert.equal(ratioOf(figureOf([3, 1, 2]), figureOf([4, 4, 100])), 0.5);
});

test('there is no ratio to what was not measured, or took nothing', () => {
  assert.equal(ratioOf(figureOf([1]), undefined), undefined);
  assert.equal(ratioOf(undefined, figureOf([1])), undefined);
  assert.equal(ratioOf(figureOf([1]), figureOf([0])), undefined);
});

test('a figure is told in its unit, with its range if there is one', () => {
  assert.equal(inWords(figureOf([1500, 1000, 3000]), 1000, 1), '1.5 (1.0 to 3.0)');
  assert.equal(inWords(figureOf([1500]), 1000, 1), '1.5');
  assert.equal(inWords(undefined, 1000, 1), '–');
});
