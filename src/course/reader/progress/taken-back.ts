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
 * Those of `timed`, in order, that count: none before the last reset of everything, and none that is undone. An event
 * is undone wherever it stands; an `undone` can itself be undone by one after it.
 */
export function counted(timed: readonly Timed[]): Counted[] {
  const latestFirst = [...timed].reverse();
  const undone = undoneIn(latestFirst);
  const chapters = new Set<string | undefined>();
  const result: Counted[] = [];
  for (const { event, atMs } of latestFirst) {
    if (undone.size > 0 && undone.has(event.id)) continue;
    if (event.kind === 'reset') {
      if (event.chapter === undefined) break;
      chapters.add(event.chapter);
    } else {
      result.push({ event, atMs, isReset: chapters.size > 0 && chapters.has(chapterOf(event)) });
    }
  }
  return result.reverse();
}

function undoneIn(latestFirst: readonly Timed[]): Set<string> {
  const undone = new Set<string>();
  for (const { event } of latestFirst) {
    if (event.kind === 'undone' && !undone.has(event.id)) undone.add(event.event);
  }
  return undone;
}

/** The chapter that an event is about; a question's id begins with its chapter's and a full stop. */
function chapterOf(event: KnownEvent): string | undefined {
  if (event.kind === 'chapter-started' || event.kind === 'chapter-read') return event.chapter;
  if (event.kind !== 'answered') return undefined;
  return event.question.slice(0, Math.max(0, event.question.indexOf('.')));
}
