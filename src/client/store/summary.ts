/**
 * What pages without questions show of the reader's progress: a summary in `localStorage`, written by whatever page
 * reads the store, so that a map or a list of chapters needs no database.
 */
import { own } from '../base.ts';
import type { Progress } from '../../course/reader/progress.ts';

export interface Summary {
  /** Chapters begun and read. */
  chapters: Record<string, 'started' | 'read'>;
  answers: number;
  /** When reviews come due, and how many at each time, for whoever shows how many are due; see `first-paint.js`. */
  due?: [atMs: number, count: number][];
}

const key = `course-summary:${own}`;
const changed = 'course-summary';
const nothing: Summary = { chapters: {}, answers: 0 };

/** Storage may be refused, and what lies there may be anybody's. */
export function readSummary(): Summary {
  try {
    const { chapters, answers, due } = {
      ...nothing,
      ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Summary),
    };
    return { chapters: { ...chapters }, answers, ...(Array.isArray(due) && { due }) };
  } catch {
    return nothing;
  }
}

export const hasAnswers = (): boolean => readSummary().answers > 0;

export function writeSummary({ chapters, answers }: Pick<Progress, 'chapters' | 'answers'>): void {
  write({ ...readSummary(), chapters: Object.fromEntries(chapters), answers: answers.size });
}

/** Keeps when these cards come due. */
export function keepDue(cards: ReadonlyMap<string, { dueAtMs: number }>): void {
  const times = Map.groupBy(cards.values(), ({ dueAtMs }) => dueAtMs);
  const due = [...times].map(([atMs, { length }]): [number, number] => [atMs, length]);
  write({ ...readSummary(), due: due.sort(([a], [b]) => a - b) });
}

function write(summary: Summary): void {
  const text = JSON.stringify(summary);
  try {
    if (text === localStorage.getItem(key)) return;
    localStorage.setItem(key, text);
  } catch {
    return;
  }
  dispatchEvent(new Event(changed));
}

/** Calls `listener` now and after each change, by this tab or another. */
export function watchSummary(listener: () => void): void {
  addEventListener(changed, listener);
  addEventListener('storage', (event) => {
    if (event.key === key) listener();
  });
  addEventListener('pageshow', listener);
  listener();
}
