/** What readers take back: single events, a chapter, or all. */
import type { Timed } from './clock.ts';
import type { KnownEvent } from './events.ts';

export interface Counted {
  event: KnownEvent;
  atMs: number;
  /** Whether its chapter was reset after it: then it counts for its session only. */
  isReset: boolean;
}

/**
 * Those of `timed`, in order, that count: none before the last reset of everything, and none that is undone.
 */
export function counted(timed: readonly Timed[]): Counted[] {
  const latestFirst = [...timed].reverse();
  const undone = undoneIn(timed.map(({ event }) => event));
  const chapters = new Set<string | undefined>();
  const result: Counted[] = [];
  for (const { event, atMs } of latestFirst) {
    if (undone.has(event.id)) continue;
    if (event.kind === 'reset') {
      if (event.chapter === undefined) break;
      chapters.add(event.chapter);
    } else {
      result.push({ event, atMs, isReset: chapters.size > 0 && chapters.has(chapterOf(event)) });
    }
  }
  return result.reverse();
}

/**
 * Ids of the events that are undone: those that an `undone` names which is not itself undone. What names what says it
 * all, whatever clocks said and however often an event comes; what undoes itself in a circle undoes nothing.
 */
export function undoneIn(events: Iterable<KnownEvent>): Set<string> {
  const undone = new Set<string>();
  let open: Extract<KnownEvent, { kind: 'undone' }>[] = [];
  for (const event of events) if (event.kind === 'undone') open.push(event);
  while (open.length > 0) {
    const named = new Set(open.map(({ event }) => event));
    const settled = open.filter(({ id }) => !named.has(id));
    if (settled.length === 0) break;
    for (const { id, event } of settled) if (!undone.has(id)) undone.add(event);
    open = open.filter(({ id }) => named.has(id));
  }
  return undone;
}

/** The chapter that an event is about; a question's id begins with its chapter's and a full stop. */
function chapterOf(event: KnownEvent): string | undefined {
  if (event.kind === 'chapter-started' || event.kind === 'chapter-read') return event.chapter;
  if (event.kind !== 'answered') return undefined;
  return event.question.slice(0, Math.max(0, event.question.indexOf('.')));
}
