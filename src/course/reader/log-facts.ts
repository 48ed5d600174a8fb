/** What the log of a reader's events says about itself. */
import { inOrder } from './progress/clock.ts';
import { isKnownEvent, type KnownEvent } from './progress/events.ts';
import { counted, undoneIn } from './progress/taken-back.ts';

export interface LogFacts {
  /** How many answers count, by question: those that are neither undone nor reset. */
  answers: Map<string, number>;
  /** When the first event that counts happened. */
  sinceMs: number | undefined;
  exportedAtMs: number | undefined;
  /** The last event, if it is a reset that stands. No chapter means everything. */
  lastReset: { id: string; chapter: string | undefined } | undefined;
}

/** Facts of `events`, whatever their order and however often each comes, at `nowMs`. */
export function logFacts(events: Iterable<unknown>, nowMs: number): LogFacts {
  const known: KnownEvent[] = [];
  for (const event of events) if (isKnownEvent(event)) known.push(event);
  const all = inOrder(known, nowMs);
  const counting = counted(all).filter(({ isReset }) => !isReset);
  const answers = new Map<string, number>();
  for (const { event } of counting) {
    if (event.kind === 'answered') answers.set(event.question, (answers.get(event.question) ?? 0) + 1);
  }
  const last = all.at(-1)?.event;
  const isUndone = last !== undefined && undoneIn(known).has(last.id);
  return {
    answers,
    sinceMs: counting[0]?.atMs,
    exportedAtMs: all.findLast(({ event }) => event.kind === 'exported')?.atMs,
    lastReset: last?.kind === 'reset' && !isUndone ? { id: last.id, chapter: last.chapter } : undefined,
  };
}
