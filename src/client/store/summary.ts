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
  /**
   * From when on reviews are due, and how many at each time, for whoever shows how many are due; see `first-paint.js`. The
   * beginning of a day stands there by the clock, since it comes where the reader then is; other times in milliseconds.
   */
  due?: [at: number | string, count: number][];
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

export function writeSummary({
  chapters,
  answers,
  attempts,
}: Pick<Progress, 'chapters' | 'answers' | 'attempts'>): void {
  const { due } = readSummary();
  write({
    chapters: Object.fromEntries(chapters),
    answers: answers.size,
    // Of what was never tried, or was forgotten since, nothing comes due.
    ...(due && attempts.size > 0 && { due }),
  });
}

export function writeDue(due: NonNullable<Summary['due']>): void {
  write({ ...readSummary(), due });
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
