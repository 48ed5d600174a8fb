import type { Progress } from '../../course/progress.ts';
import { cardOf, type Card } from '../../course/review.ts';

/** So long at a stretch the browser may be kept from answering the reader. */
const stretchMs = 20;

/** The cards of all questions that were answered, worked out in stretches, so that the page stays responsive. */
export async function cardsInStretches(attempts: Progress['attempts']): Promise<Map<string, Card>> {
  const cards = new Map<string, Card>();
  let endMs = performance.now() + stretchMs;
  for (const [question, own] of attempts) {
    if (performance.now() > endMs) {
      await othersWent();
      endMs = performance.now() + stretchMs;
    }
    const card = cardOf(own);
    if (card) cards.set(question, card);
  }
  return cards;
}

/** After whatever else the browser has to do. */
function othersWent(): Promise<void> {
  const { scheduler } = window as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
