/** What an answer is worth: the one place that decides it, for the browser, for tests and for exports. */

/** An answer, as it is stored: texts whose meaning is the question type's, such as option ids or what was typed. */
export type Answer = readonly string[];

export type Verdict = 'right' | 'partly' | 'wrong' | 'blank';

/** What became of a part of the answer: an option, a step, a blank. A part rightly left alone has none. */
export type PartVerdict = 'right' | 'wrong' | 'missed';
export type Verdicts = Map<string, PartVerdict>;

export interface Grade {
  verdict: Verdict;
  /** 0 to 1. */
  score: number;
  /** By the part's id. */
  parts: Verdicts;
}

/** A grade from its score; without verdicts on parts the answer was blank. */
export function graded(score: number, parts: Verdicts | undefined): Grade {
  if (!parts) return { verdict: 'blank', score: 0, parts: new Map() };
  return { verdict: score === 1 ? 'right' : score > 0 ? 'partly' : 'wrong', score, parts };
}
