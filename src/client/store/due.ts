/** Keeps what pages without a store show of the reviews to come: loaded after an answer, and only then. */
import type { Progress } from '../../course/reader/progress.ts';
import { dayNumber, dayStart } from '../../course/reader/reader-day.ts';
import { sittingMs } from '../../course/reader/review.ts';
import { cardsInSteps } from '../dashboard/cards.ts';
import { questionFacts } from '../practice/question-bank.ts';
import { inStretches } from '../chapter/stretches.ts';
import { writeDue } from './summary.ts';

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

/** Keeps from when on these cards are asked in a sitting. */
export function keepDue(cards: ReadonlyMap<string, { dueAtMs: number }>): void {
  const times = Map.groupBy(cards.values(), ({ dueAtMs }) => dueAtMs);
  const due = [...times]
    .sort(([a], [b]) => a - b)
    .map(([atMs, { length }]): [number | string, number] => [onTheClock(atMs), length]);
  writeDue(due);
}

function onTheClock(dueAtMs: number): number | string {
  const atMs = dueAtMs - sittingMs;
  if (dayStart(dayNumber(dueAtMs)) !== dueAtMs) return atMs;
  const utcMs = atMs - new Date(atMs).getTimezoneOffset() * 60_000;
  return new Date(utcMs).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length);
}
