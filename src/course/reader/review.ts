/**
 * When to ask a question again: FSRS-6 by its own library, with its default parameters, so that nine in ten are still
 * remembered when they are asked (https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm).
 */
import { FSRSAlgorithm } from 'ts-fsrs';
import type { Attempt, Rating } from './progress.ts';
import { dayMs, dayNumber, dayStart } from './reader-day.ts';

interface Memory {
  /** After so many days nine in ten would remember. */
  stability: number;
  /** 1 to 10. */
  difficulty: number;
  lastAtMs: number;
  reps: number;
  /** How often it was forgotten, the first time left out. */
  lapses: number;
}

/** How well a question's answer is remembered, and when to ask it again. */
export interface Card extends Memory {
  dueAtMs: number;
}

/** By question. */
export type Cards = ReadonlyMap<string, Card>;

/** A forgotten card comes again in the same sitting. Answers that are no further apart than this are of one sitting. */
export const sittingMs = 10 * 60 * 1000;

const gradeOf = { again: 1, hard: 2, good: 3, easy: 4 } as const satisfies Record<Rating, number>;

const algorithm = new FSRSAlgorithm({
  request_retention: 0.9,
  enable_fuzz: false,
  enable_short_term: false,
});

/**
 * How well it was remembered: by the reader's own judgement if there is one, else by score and confidence. A lucky
 * guess is not knowledge, so it counts as hard; and only what one was sure of was easy.
 */
export function ratingOf(attempt: Pick<Attempt, 'rating' | 'score' | 'confidence'>): Rating {
  const { rating, score, confidence } = attempt;
  if (rating) return rating;
  if (score < 0.5) return 'again';
  if (score < 1 || confidence === 'guess') return 'hard';
  return confidence === 'sure' ? 'easy' : 'good';
}

/**
 * The card after these attempts, which are in order; none without an attempt.
 *
 * Between two attempts lie the days of the reader's calendar, but none if they are of one sitting: then nothing can have
 * been forgotten, so to be right again adds no stability. It is due from the beginning of a day on, so that all of a
 * day's cards can be reviewed at one time of it, whatever it is; only what was forgotten comes back by the minute.
 */
export function cardOf(attempts: readonly Attempt[]): Card | undefined {
  const last = attempts.at(-1);
  if (!last) return undefined;
  let before: Memory | undefined;
  for (const attempt of attempts.slice(0, -1)) before = remembered(before, attempt);
  const days = preview(before, last.atMs)[ratingOf(last)];
  const dueAtMs = days === 0 ? last.atMs + sittingMs : dayStart(dayNumber(last.atMs) + days);
  return { ...remembered(before, last), dueAtMs };
}

/** The cards of all questions that were answered. */
export function cardsOf(attempts: ReadonlyMap<string, readonly Attempt[]>): Map<string, Card> {
  const cards = new Map<string, Card>();
  for (const [question, own] of attempts) {
    const card = cardOf(own);
    if (card) cards.set(question, card);
  }
  return cards;
}

/**
 * After how many days a card would come again, if it were answered now; 0: in the same sitting. A better answer comes
 * at least a day later than a worse one, as in the library's scheduler.
 */
export function preview(card: Memory | undefined, nowMs: number): Record<Rating, number> {
  const interval = (rating: Rating) => {
    const { stability } = stateAfter(card, rating, nowMs);
    return algorithm.next_interval(stability, 0);
  };
  const hard = Math.max(interval('hard'), interval('again') + 1);
  const good = Math.max(interval('good'), hard + 1);
  const easy = Math.max(interval('easy'), good + 1);
  return { again: 0, hard, good, easy };
}

/** How likely the answer is to be remembered: 0 to 1, by the curve of forgetting, which goes on between whole days. */
export function retrievability(card: Card, nowMs: number): number {
  return algorithm.forgetting_curve(Math.max(0, nowMs - card.lastAtMs) / dayMs, card.stability);
}

/** The questions that are due, those first that are most likely forgotten, then by id. */
export function reviewQueue(cards: Cards, nowMs: number, limit = Infinity): string[] {
  return [...cards]
    .filter(([, { dueAtMs }]) => dueAtMs <= nowMs)
    .map(([question, card]) => ({ question, likely: retrievability(card, nowMs) }))
    .sort((a, b) => a.likely - b.likely || (a.question < b.question ? -1 : 1))
    .slice(0, limit)
    .map(({ question }) => question);
}

/** What to ask in a sitting that goes on now: what falls due within it is due, and what has just been answered comes last. */
export const dueQuestions = (cards: Cards, nowMs: number): string[] => reviewQueue(cards, nowMs + sittingMs);

/** How many cards come due on each of the coming `days` of the reader, today first; those overdue are of today. */
export function forecast(cards: Cards, nowMs: number, days: number): number[] {
  const counts = Array.from({ length: days }, () => 0);
  for (const { dueAtMs } of cards.values()) {
    const day = Math.max(0, dayNumber(dueAtMs) - dayNumber(nowMs));
    if (day < days) counts[day] = (counts[day] ?? 0) + 1;
  }
  return counts;
}

function remembered(before: Memory | undefined, attempt: Attempt): Memory {
  const rating = ratingOf(attempt);
  return {
    ...stateAfter(before, rating, attempt.atMs),
    lastAtMs: attempt.atMs,
    reps: (before?.reps ?? 0) + 1,
    lapses: (before?.lapses ?? 0) + (before && rating === 'again' ? 1 : 0),
  };
}

function stateAfter(before: Memory | undefined, rating: Rating, atMs: number) {
  const { stability, difficulty, lastAtMs } = before ?? { stability: 0, difficulty: 0, lastAtMs: atMs };
  const isSameSitting = atMs - lastAtMs <= sittingMs;
  const days = isSameSitting ? 0 : Math.max(0, dayNumber(atMs) - dayNumber(lastAtMs));
  return algorithm.next_state(before ? { stability, difficulty } : null, days, gradeOf[rating]);
}
