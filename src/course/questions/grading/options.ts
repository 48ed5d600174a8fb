import { graded, type Answer, type Grade, type Verdicts } from './grade.ts';
import { misconceptionsOf } from './misconceptions.ts';

/** What grading options needs to know: those of a `choice` or a `select`, or the nodes of a `hotspot`. */
export interface OptionsKey {
  options: readonly { id: string; correct?: boolean; misconception?: string }[];
}

/** 1 for the right option alone, else 0. `chosen` holds option ids. */
export function gradeChoice(key: OptionsKey, chosen: Answer): Grade {
  const { share, verdicts, misconceptions } = compare(key, chosen);
  return graded(share === 1 ? 1 : 0, verdicts, { misconceptions });
}

/**
 * (right options chosen − wrong options chosen) / right options, never below 0, so that choosing everything gains
 * nothing where half of the options are wrong.
 */
export function gradeSelect(key: OptionsKey, chosen: Answer): Grade {
  const { share, verdicts, misconceptions } = compare(key, chosen);
  return graded(share, verdicts, { misconceptions });
}

function compare(
  { options }: OptionsKey,
  chosen: Answer,
): { share: number; verdicts: Verdicts | undefined; misconceptions: string[] } {
  const picked = options.filter(({ id }) => chosen.includes(id));
  if (picked.length === 0) return { share: 0, verdicts: undefined, misconceptions: [] };
  const right = options.filter(({ correct }) => correct);
  const mistakes = picked.filter(({ correct }) => !correct);
  const found = picked.length - mistakes.length;
  const verdicts: Verdicts = new Map();
  for (const option of options) {
    if (picked.includes(option)) verdicts.set(option.id, option.correct ? 'right' : 'wrong');
    else if (option.correct) verdicts.set(option.id, 'missed');
  }
  const share = right.length === 0 ? 0 : Math.max(0, (found - mistakes.length) / right.length);
  return { share, verdicts, misconceptions: misconceptionsOf(mistakes) };
}
