/** The reader's review cards: of the questions that become cards, those that were answered as they are today. */
import type { Progress } from '../../course/reader/progress.ts';
import type { QuestionFacts } from '../../course/reader/question-facts.ts';
import { cardOf, sittingMs, type Card, type Cards } from '../../course/reader/review.ts';
import { dayNumber } from '../../course/reader/reader-day.ts';

export function reviewCards(
  facts: readonly QuestionFacts[],
  { attempts }: Pick<Progress, 'attempts'>,
): Map<string, Card> {
  const cards = new Map<string, Card>();
  for (const { id, rev, review } of facts) {
    const own = attempts.get(id) ?? [];
    const card = review && own.at(-1)?.rev === rev ? cardOf(own) : undefined;
    if (card) cards.set(id, card);
  }
  return cards;
}

/** When the next card comes that is not due yet, and how many come on that day. */
export function nextDue(cards: Cards, nowMs: number): { atMs: number; number: number } | undefined {
  const later = [...cards.values()].map(({ dueAtMs }) => dueAtMs).filter((atMs) => atMs > nowMs + sittingMs);
  if (later.length === 0) return undefined;
  const atMs = Math.min(...later);
  return { atMs, number: later.filter((one) => dayNumber(one) === dayNumber(atMs)).length };
}
