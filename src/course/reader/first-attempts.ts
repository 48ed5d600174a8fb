import { undoneIn } from './progress/taken-back.ts';
import { isKnownEvent, type KnownEvent, type ProgressEvent } from './progress/events.ts';

/** A reader's first answer to a question in one of its revisions. */
export interface FirstAttempt {
  reader: string;
  question: string;
  rev: number;
  chosen: readonly string[];
  score: number;
}

/**
 * The first attempts in files that readers exported, each event once, however many files hold it. A device stands for
 * a reader, since files name nobody. What a device has counted says what came first, whatever its clock said, and a
 * reset makes nothing new; only an answer that was undone does not count.
 */
export function firstAttempts(files: readonly (readonly ProgressEvent[])[]): FirstAttempt[] {
  const events = new Map<string, { reader: string; event: KnownEvent }>();
  for (const [index, file] of files.entries()) {
    for (const event of file) {
      // An event that could not be stored has no device: it is its file's.
      const reader = event.device === '' ? `file ${String(index)}` : event.device;
      if (isKnownEvent(event) && !events.has(event.id)) events.set(event.id, { reader, event });
    }
  }
  const inOrder = [...events.values()].sort((a, b) => byCount(a.event, b.event));
  const undone = undoneIn(inOrder.map(({ event }) => event));
  const first = new Map<string, FirstAttempt>();
  for (const { reader, event } of inOrder) {
    if (event.kind !== 'answered' || undone.has(event.id)) continue;
    const { question, rev, chosen, score } = event;
    const key = JSON.stringify([reader, question, rev]);
    if (!first.has(key)) first.set(key, { reader, question, rev, chosen, score });
  }
  return [...first.values()];
}

function byCount(a: KnownEvent, b: KnownEvent): number {
  return a.seq - b.seq || a.atMs - b.atMs || (a.id < b.id ? -1 : 1);
}
