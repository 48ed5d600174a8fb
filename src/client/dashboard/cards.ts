import type { Progress } from '../../course/reader/progress.ts';
import { cardOf, type Card } from '../../course/reader/review.ts';

/** The cards of all questions that were answered, a question at a step. */
export function* cardsInSteps(attempts: Progress['attempts']): Generator<undefined, Map<string, Card>> {
  const cards = new Map<string, Card>();
  for (const [question, own] of attempts) {
    const card = cardOf(own);
    if (card) cards.set(question, card);
    yield;
  }
  return cards;
}
