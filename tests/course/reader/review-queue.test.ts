import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { progressOf } from '../../../src/course/reader/progress.ts';
import { dayNumber, dayStart } from '../../../src/course/reader/reader-day.ts';
import {
  cardOf,
  cardsOf,
  forecast,
  retrievability,
  reviewQueue,
  type Card,
} from '../../../src/course/reader/review.ts';
import { answer, dayMs, diary } from './progress/diary.ts';
import { anyAttempts, isNear, library, libraryCardOf, nightMs, noonMs } from './review-cards.ts';

const card = (rest: Partial<Card>): Card => ({
  stability: 10,
  difficulty: 5,
  lastAtMs: noonMs,
  dueAtMs: noonMs + 10 * dayMs,
  reps: 1,
  lapses: 0,
  ...rest,
});

test('after as many days as its stability, nine in ten remember', () => {
  isNear(retrievability(card({ stability: 10 }), noonMs + 10 * dayMs), 0.9, 1e-7);
  isNear(retrievability(card({ stability: 0.25 }), noonMs + dayMs / 4), 0.9, 1e-7);
  assert.equal(retrievability(card({}), noonMs), 1);
  assert.equal(retrievability(card({}), noonMs - dayMs), 1);
});

test("on whole days, what is remembered is what the library's scheduler says", () => {
  fc.assert(
    fc.property(anyAttempts, fc.nat(1000), (attempts, days) => {
      const nowMs = attempts.at(-1)!.atMs + days * dayMs;
      const expected = library.get_retrievability(libraryCardOf(attempts), nowMs - nightMs, false);
      isNear(retrievability(cardOf(attempts)!, nowMs), expected, 1e-7);
    }),
  );
});

test('what is remembered only falls, and stays between 0 and 1', () => {
  const anyStability = fc.double({ min: 0.001, max: 36_500, noNaN: true });
  const anyTime = fc.integer({ min: 0, max: 1e13 });
  fc.assert(
    fc.property(anyStability, anyTime, anyTime, (stability, a, b) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)].map((ms) =>
        retrievability(card({ stability }), noonMs + ms),
      );
      assert.ok(0 <= late! && late! <= early! && early! <= 1);
    }),
  );
});

test('the queue has what is due, the most likely forgotten first, then by id', () => {
  const cards = new Map([
    ['not-yet', card({ dueAtMs: noonMs + 1 })],
    ['just-due', card({ lastAtMs: noonMs - 10 * dayMs, dueAtMs: noonMs })],
    [
      'long-due-and-stable',
      card({ stability: 100, lastAtMs: noonMs - 30 * dayMs, dueAtMs: noonMs - 20 * dayMs }),
    ],
    ['forgotten', card({ stability: 1, lastAtMs: noonMs - 30 * dayMs, dueAtMs: noonMs - 29 * dayMs })],
    ['also-just-due', card({ lastAtMs: noonMs - 10 * dayMs, dueAtMs: noonMs })],
  ]);
  const queue = ['forgotten', 'also-just-due', 'just-due', 'long-due-and-stable'];
  assert.deepEqual(reviewQueue(cards, noonMs), queue);
  assert.deepEqual(reviewQueue(new Map([...cards].reverse()), noonMs), queue);
  assert.deepEqual(reviewQueue(cards, noonMs, 2), queue.slice(0, 2));
});

test('the forecast counts the reader’s days, with what is overdue today', () => {
  const dueIn = [-1000 * dayMs, 0, dayMs - 1, dayMs, 2.5 * dayMs, 3 * dayMs, 9 * dayMs];
  const cards = new Map(dueIn.map((ms, index) => [String(index), card({ dueAtMs: noonMs + ms })]));
  assert.deepEqual(forecast(cards, noonMs, 4), [2, 2, 1, 1]);
  assert.deepEqual(forecast(new Map(), noonMs, 2), [0, 0]);
});

test('as many cards are due as the forecast says', () => {
  const anyCards = fc
    .array(fc.integer({ min: -40 * dayMs, max: 40 * dayMs }))
    .map((due) => new Map(due.map((ms, index) => [String(index), card({ dueAtMs: noonMs + ms })])));
  fc.assert(
    fc.property(anyCards, fc.integer({ min: 1, max: 28 }), (cards, days) => {
      const dueBefore = (ms: number) => [...cards.values()].filter(({ dueAtMs }) => dueAtMs < ms).length;
      const all = forecast(cards, noonMs, days).reduce((sum, count) => sum + count, 0);
      assert.equal(all, dueBefore(dayStart(dayNumber(noonMs) + days)));
    }),
  );
});

const wrongClocks: [string, days: number[]][] = [
  ['was a year ahead for a sitting', [0, 365, 366, 1]],
  ['is a year ahead', [0, 1, 365]],
  ['was in the seventies for a sitting', [0, 1, -20_000, -20_000, 2]],
  ['is in the seventies', [0, 1, 2, -20_000]],
];
for (const [name, days] of wrongClocks) {
  test(`review goes on though the clock ${name}`, () => {
    const event = diary();
    const events = days.map((day, index) =>
      event('answered', answer(`q${String(index)}`, { atMs: noonMs + day * dayMs })),
    );
    const now = noonMs + 3 * dayMs;
    const cards = cardsOf(progressOf(events, now).attempts);
    for (const { lastAtMs, dueAtMs } of cards.values()) {
      assert.ok(lastAtMs >= 0 && lastAtMs <= now && dueAtMs > lastAtMs);
    }
    assert.deepEqual(new Set(reviewQueue(cards, now + 3 * dayMs)), new Set(cards.keys()));
    assert.equal(
      forecast(cards, now, 4).reduce((sum, count) => sum + count),
      days.length,
    );
  });
}

test('review goes on while the clock shows the seventies', () => {
  const event = diary('one', noonMs);
  const events = [1, 2, 3].map((number) => event('answered', answer(`q${String(number)}`)));
  const cards = cardsOf(progressOf(events, dayMs).attempts);
  assert.deepEqual(reviewQueue(cards, dayMs), []);
  assert.equal(reviewQueue(cards, 4 * dayMs).length, 3);
});
