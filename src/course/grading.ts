/** What an answer is worth. The one place that decides it: for the browser, for tests and for exports. */
import type { QuestionType } from './questions/question.ts';

/** As much of a question as grading needs. */
export interface Gradable {
  type: QuestionType;
  options: readonly { id: string; correct: boolean }[];
}

export type Verdict = 'right' | 'partly' | 'wrong' | 'blank';

/** What became of an option; an option rightly left alone has no verdict. */
export type OptionVerdict = 'right' | 'wrong' | 'missed';

export interface Grade {
  verdict: Verdict;
  /** 0 to 1. */
  score: number;
  perOption: Map<string, OptionVerdict>;
}

/**
 * Grades the option ids `chosen`; ids that the question does not have are no part of the answer.
 *
 * - `choice`: 1 for the right option alone, else 0.
 * - `select`: (right options chosen − wrong options chosen) / right options, never below 0, so that choosing everything gains
 *   nothing where half of the options are wrong.
 * - Nothing chosen is no answer: `blank`, and no option gets a verdict.
 */
export function grade({ type, options }: Gradable, chosen: readonly string[]): Grade {
  const picked = options.filter(({ id }) => chosen.includes(id));
  if (picked.length === 0) return { verdict: 'blank', score: 0, perOption: new Map() };
  const right = options.filter(({ correct }) => correct);
  const found = picked.filter(({ correct }) => correct);
  const mistaken = picked.length - found.length;
  const share = right.length === 0 ? 0 : Math.max(0, (found.length - mistaken) / right.length);
  const score = type === 'select' || share === 1 ? share : 0;
  return {
    verdict: score === 1 ? 'right' : score > 0 ? 'partly' : 'wrong',
    score,
    perOption: new Map(
      options.flatMap((option): [string, OptionVerdict][] => {
        if (picked.includes(option)) return [[option.id, option.correct ? 'right' : 'wrong']];
        return option.correct ? [[option.id, 'missed']] : [];
      }),
    ),
  };
}
