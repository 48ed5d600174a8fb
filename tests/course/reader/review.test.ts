import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Confidence, Rating } from '../../../src/course/reader/progress.ts';
import { dayNumber, dayStart } from '../../../src/course/reader/reader-day.ts';
import { cardOf, cardsOf, preview, ratingOf } from '../../../src/course/reader/review.ts';
import { dayMs, minuteMs } from './progress/diary.ts';
import { anyAttempts, attempt, isNear, library, libraryCardOf, nightMs, noonMs } from './review-cards.ts';

/** The card of ratings with so many days before each. */
const cardAfter = (...history: [days: number, rating: Rating][]) => {
  let atMs = noonMs;
  return cardOf(history.map(([days, rating]) => attempt(rating, (atMs += days * dayMs))))!;
};

const judged: [score: number, confidence: Confidence | undefined, Rating][] = [
  [0, 'sure', 'again'],
  [0.49, undefined, 'again'],
  [0.5, 'sure', 'hard'],
  [0.99, undefined, 'hard'],
  [1, 'guess', 'hard'],
  [1, 'think', 'good'],
  [1, undefined, 'good'],
  [1, 'sure', 'easy'],
];
for (const [score, confidence, rating] of judged) {
  test(`a score of ${String(score)}, ${confidence ?? 'confidence unknown'}, counts as ${rating}`, () => {
    assert.equal(ratingOf({ score, confidence, rating: undefined }), rating);
  });
}

test("the reader's own judgement goes before score and confidence", () => {
  assert.equal(ratingOf({ score: 1, confidence: 'sure', rating: 'again' }), 'again');
});

/*
 * By hand, from FSRS-6's default parameters w0 … w20:
 * 0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
 * 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
 *
 * First answer: S = w[rating−1]; D = w4 − e^((rating−1)·w5) + 1, from 1 to 10.
 *   again: S 0.212;  D 7.4133 − e^0                 = 6.4133; in the same sitting
 *   hard:  S 1.2931; D 7.4133 − e^0.8334 = −2.30113 = 5.11217; S rounds to 1 day, but again would too, so 2
 *   good:  S 2.3065; D 7.4133 − e^1.6668 = −5.29520 = 2.11810; S rounds to 2, but hard has that, so 3
 *   easy:  S 8.2956; D 7.4133 − e^2.5002 = −12.1849 < 1: 1; S rounds to 8
 */
const firsts: [Rating, stability: number, difficulty: number, waitMs: number][] = [
  ['again', 0.212, 6.4133, 10 * minuteMs],
  ['hard', 1.2931, 5.11217, 2 * dayMs],
  ['good', 2.3065, 2.1181, 3 * dayMs],
  ['easy', 8.2956, 1, 8 * dayMs],
];
for (const [rating, stability, difficulty, waitMs] of firsts) {
  test(`a card first rated ${rating}`, () => {
    const card = cardAfter([0, rating]);
    isNear(card.stability, stability);
    isNear(card.difficulty, difficulty);
    // From noon to the beginning of the day
    const toMorningMs = waitMs < dayMs ? 0 : 8 * 60 * minuteMs;
    assert.deepEqual([card.lastAtMs, card.dueAtMs - card.lastAtMs], [noonMs, waitMs - toMorningMs]);
    assert.deepEqual([card.reps, card.lapses], [1, 0]);
  });
}

/*
 * R = (1 + F·t/S)^−w20, with F = 0.9^(−1/w20) − 1 = 0.98034.
 * Good after 3 days, from S 2.3065 and D 2.11810:
 *   R  = (1 + 0.98034·3/2.3065)^−0.1542 = 2.27511^−0.1542 = 0.88095
 *   S' = S·(1 + e^w8·(11−D)·S^−w9·(e^(w10·(1−R))−1))
 *      = 2.3065·(1 + 6.50259·8.88190·0.87003·0.09940) = 2.3065·5.99476 = 13.8269; 14 days
 *   D' = w7·D0(easy) + (1−w7)·(D − w6·(3−3)·(10−D)/9) = 0.001·−4.77163 + 0.999·2.11810 = 2.11121
 * Again after 14 days:
 *   R  = (1 + 0.98034·14/13.8269)^−0.1542 = 0.89914
 *   S' = w11·D^−w12·((S+1)^w13−1)·e^(w14·(1−R)) = 1.4835·0.95516·1.03174·1.18086 = 1.7264
 *   D' = 0.001·−4.77163 + 0.999·(2.11121 + 3.0194·2·(10−2.11121)/9) = −0.00477 + 0.999·7.40438 = 7.39221
 */
test('a card remembered, then forgotten, as computed by hand', () => {
  const good = cardAfter([0, 'good'], [3, 'good']);
  isNear(good.stability, 13.8269);
  isNear(good.difficulty, 2.11121);
  assert.deepEqual([dayNumber(good.dueAtMs) - dayNumber(good.lastAtMs), good.reps, good.lapses], [14, 2, 0]);
  const again = cardAfter([0, 'good'], [3, 'good'], [14, 'again']);
  isNear(again.stability, 1.7264);
  isNear(again.difficulty, 7.39221);
  assert.deepEqual([again.dueAtMs - again.lastAtMs, again.reps, again.lapses], [10 * minuteMs, 3, 1]);
});

test('a card as in the published example of FSRS-6 without short-term memory', () => {
  // open-spaced-repetition/ts-fsrs, packages/fsrs/__tests__/FSRS-6.test.ts, "memory state[long-term]"
  const card = cardAfter([0, 'again'], [0, 'good'], [1, 'good'], [3, 'good'], [8, 'good'], [21, 'good']);
  isNear(card.stability, 53.335106);
  isNear(card.difficulty, 6.3574867);
});

test("cards are those of the library's scheduler, but that a forgotten one comes again in the sitting", () => {
  fc.assert(
    fc.property(anyAttempts, (attempts) => {
      const expected = libraryCardOf(attempts);
      const { atMs, rating } = attempts.at(-1)!;
      assert.deepEqual(cardOf(attempts), {
        stability: expected.stability,
        difficulty: expected.difficulty,
        reps: expected.reps,
        lapses: expected.lapses,
        lastAtMs: atMs,
        dueAtMs:
          rating === 'again' ? atMs + 10 * minuteMs : dayStart(dayNumber(atMs) + expected.scheduled_days),
      });
    }),
  );
});

test("a preview shows the days of the library's scheduler", () => {
  fc.assert(
    fc.property(anyAttempts, fc.integer({ min: 11, max: 10_000_000 }), (attempts, minutes) => {
      const nowMs = attempts.at(-1)!.atMs + minutes * minuteMs;
      const days = library.repeat(libraryCardOf(attempts), nowMs - nightMs);
      assert.deepEqual(preview(cardOf(attempts), nowMs), {
        again: 0,
        hard: days[2].card.scheduled_days,
        good: days[3].card.scheduled_days,
        easy: days[4].card.scheduled_days,
      });
    }),
  );
});

test('what the preview promises is what comes', () => {
  fc.assert(
    fc.property(anyAttempts, (attempts) => {
      const { rating, atMs } = attempts.at(-1)!;
      const promised = preview(cardOf(attempts.slice(0, -1)), atMs)[rating!];
      const { dueAtMs } = cardOf(attempts)!;
      assert.equal(dueAtMs, promised === 0 ? atMs + 10 * minuteMs : dayStart(dayNumber(atMs) + promised));
    }),
  );
});

test('a new card shows what a first answer would bring', () => {
  assert.deepEqual(preview(undefined, noonMs), { again: 0, hard: 2, good: 3, easy: 8 });
});

test('no day passes within a sitting, not even where the day ends', () => {
  const justBefore = Date.UTC(2026, 0, 2, 3, 55);
  const [forgotten, soon, later] = [
    attempt('again', justBefore),
    attempt('good', justBefore + 10 * minuteMs),
    attempt('good', justBefore + 11 * minuteMs),
  ];
  const first = cardOf([forgotten])!;
  assert.equal(cardOf([forgotten, soon])?.stability, first.stability);
  assert.ok(cardOf([forgotten, later])!.stability > first.stability);
});

test('to be right again and again in one sitting makes no answer more stable', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<Rating>('hard', 'good', 'easy'), { maxLength: 8 }), (ratings) => {
      const attempts = ['good' as const, ...ratings].map((rating, index) =>
        attempt(rating, noonMs + index * minuteMs),
      );
      assert.equal(cardOf(attempts)?.stability, cardOf(attempts.slice(0, 1))?.stability);
    }),
  );
});

test('without an attempt there is no card', () => {
  assert.equal(cardOf([]), undefined);
  assert.deepEqual(cardsOf(new Map([['q', []]])), new Map());
  assert.deepEqual([...cardsOf(new Map([['q', [attempt('good', noonMs)]]])).keys()], ['q']);
});
