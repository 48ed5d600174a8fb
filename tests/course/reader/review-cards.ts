/** Reviews for tests, and the cards that the library's own scheduler makes of them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createEmptyCard, fsrs, Rating as Graded, type Card as LibraryCard, type Grade } from 'ts-fsrs';
import type { Attempt, Rating } from '../../../src/course/reader/progress.ts';
import { dayMs, minuteMs } from './progress/diary.ts';

// The library counts days in UTC; so do these readers.
process.env['TZ'] = 'UTC';
/** A reader's day begins so long after midnight, where the library's begins. */
export const nightMs = 4 * 60 * minuteMs;

/** Noon, so that hours before and after it are of the same day. */
export const noonMs = Date.UTC(2026, 0, 1, 12);

export const attempt = (rating: Rating, atMs: number): Attempt => ({
  id: `${rating} at ${String(atMs)}`,
  rev: 1,
  atMs,
  score: 1,
  confidence: undefined,
  rating,
  misconceptions: [],
  mode: 'review',
  session: undefined,
});

/** Attempts at one question, each more than one sitting after the last. */
export const anyAttempts: fc.Arbitrary<Attempt[]> = fc
  .array(
    fc.record({
      rating: fc.constantFrom<Rating>('again', 'hard', 'good', 'easy'),
      afterMs: fc.integer({ min: 10 * minuteMs + 1, max: 400 * dayMs }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((reviews) => {
    let atMs = noonMs;
    return reviews.map(({ rating, afterMs }) => attempt(rating, (atMs += afterMs)));
  });

export const library = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false });

const grades: Record<Rating, Grade> = {
  again: Graded.Again,
  hard: Graded.Hard,
  good: Graded.Good,
  easy: Graded.Easy,
};

export function libraryCardOf(attempts: readonly Attempt[]): LibraryCard {
  let card = createEmptyCard(noonMs - nightMs);
  for (const { rating, atMs } of attempts) card = library.next(card, atMs - nightMs, grades[rating!]).card;
  return card;
}

export function isNear(actual: number, expected: number, within = 5e-5): void {
  assert.ok(Math.abs(actual - expected) < within, `${String(actual)} is not near ${String(expected)}`);
}
