/** Keeps what pages without a store show of the reviews to come: loaded after an answer, and only then. */
import type { Progress } from '../../course/reader/progress.ts';
import { cardsInSteps } from '../dashboard/cards.ts';
import { questionFacts } from '../practice/question-bank.ts';
import { inStretches } from '../chapter/stretches.ts';
import { keepDue } from './summary.ts';

/** What can't be worked out now is worked out after the next answer. */
export async function noteDue({ attempts }: Pick<Progress, 'attempts'>): Promise<void> {
  const facts = await questionFacts().catch(() => undefined);
  if (!facts) return;
  const current = new Map(
    facts.flatMap(({ id, rev, review }) => {
      const own = attempts.get(id);
      return own && review && own.at(-1)?.rev === rev ? [[id, own] as const] : [];
    }),
  );
  keepDue(await inStretches(cardsInSteps(current)));
}
