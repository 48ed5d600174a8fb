import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { calibrationOf, wilsonInterval } from '../../../src/course/reader/calibration.ts';
import { progressOf } from '../../../src/course/reader/progress.ts';
import { answer, anyHistory, dayMs, diary, historyEndMs } from './progress/diary.ts';

/*
 * By hand, with z = 1.95996 and z² = 3.84146. 8 of 10:
 *   (0.8 + 3.84146/20 ± 1.95996·√(0.8·0.2/10 + 3.84146/400)) / (1 + 3.84146/10)
 *   = (0.99207 ± 1.95996·√0.0256037) / 1.38415 = (0.99207 ± 0.31362) / 1.38415
 * None of n: from 0 to z²/(n + z²). All of n: from n/(n + z²) to 1.
 */
const intervals: [right: number, count: number, low: number, high: number][] = [
  [8, 10, 0.49016, 0.94332],
  [0, 10, 0, 0.27753],
  [10, 10, 0.72247, 1],
  [0, 1, 0, 0.79345],
  [1, 1, 0.20655, 1],
  [50, 100, 0.40383, 0.59617],
];
for (const [right, count, low, high] of intervals) {
  test(`${String(right)} right of ${String(count)}: between ${String(low)} and ${String(high)}`, () => {
    const found = wilsonInterval(right, count);
    assert.deepEqual([found.low.toFixed(5), found.high.toFixed(5)], [low.toFixed(5), high.toFixed(5)]);
  });
}

const anyCount = fc
  .integer({ min: 1, max: 10_000 })
  .chain((count) =>
    fc.tuple(fc.oneof(fc.constantFrom(0, count), fc.integer({ min: 0, max: count })), fc.constant(count)),
  );

test('an interval lies between 0 and 1 and contains the share', () => {
  fc.assert(
    fc.property(anyCount, ([right, count]) => {
      const { low, high } = wilsonInterval(right, count);
      assert.ok(0 <= low && low <= right / count && right / count <= high && high <= 1 && low < high);
    }),
  );
});

test('right and wrong changed round, the interval is mirrored', () => {
  fc.assert(
    fc.property(anyCount, ([right, count]) => {
      const [one, other] = [wilsonInterval(right, count), wilsonInterval(count - right, count)];
      assert.ok(Math.abs(one.low - (1 - other.high)) < 1e-12);
    }),
  );
});

test('of the same share, more answers make a narrower interval', () => {
  fc.assert(
    fc.property(anyCount, ([right, count]) => {
      const [few, many] = [wilsonInterval(right, count), wilsonInterval(2 * right, 2 * count)];
      assert.ok(many.high - many.low < few.high - few.low);
    }),
  );
});

test('answers are counted by the confidence given with them', () => {
  const event = diary();
  const answers: Parameters<typeof answer>[] = [
    ['p', { confidence: 'sure', score: 1 }],
    ['p', { confidence: 'sure', score: 0 }],
    ['q', { confidence: 'sure', score: 0.5 }],
    ['q', { confidence: 'sure', score: 1 }],
    ['q', { confidence: 'guess', score: 0 }],
    ['r', { score: 1 }],
  ];
  const progress = progressOf(
    answers.map((one) => event('answered', answer(...one))),
    dayMs,
  );
  assert.deepEqual(calibrationOf(progress), {
    sure: { count: 4, meanScore: 0.625, right: 0.5, between: wilsonInterval(2, 4) },
    think: undefined,
    guess: { count: 1, meanScore: 0, right: 0, between: wilsonInterval(0, 1) },
  });
});

test('every attempt with a confidence is counted once', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const progress = progressOf(history, historyEndMs);
      const counts = Object.values(calibrationOf(progress)).map((one) => one?.count ?? 0);
      const given = [...progress.attempts.values()].flat().filter(({ confidence }) => confidence);
      assert.equal(
        counts.reduce((sum, count) => sum + count),
        given.length,
      );
    }),
  );
});
