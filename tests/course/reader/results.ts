/** Results as readers export them. */
import type { ProgressEvent } from '../../../src/course/reader/progress/events.ts';

/** The events of one device, counted in the order in which they stand. */
export function deviceFile(device: string, events: readonly Partial<ProgressEvent>[]): ProgressEvent[] {
  return events.map((event, index) => ({
    id: `${device}-${String(index)}`,
    v: 1,
    device,
    seq: index + 1,
    atMs: 1000 * index,
    kind: 'answered',
    ...event,
  }));
}

export function answer(
  question: string,
  score: number,
  chosen: string[] = [score === 1 ? 'a' : 'b'],
  rev = 1,
): Partial<ProgressEvent> {
  return { question, rev, chosen, score };
}
