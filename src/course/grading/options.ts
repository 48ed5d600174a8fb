import { graded, type Grade, type Verdicts } from './grade.ts';

/** What grading a `choice` or a `select` needs to know. */
export interface OptionsKey {
  options: readonly { id: string; correct: boolean }[];
}

/** 1 for the right option alone, else 0. `chosen` holds option ids. */
export function gradeChoice(key: OptionsKey, chosen: readonly string[]): Grade {
  const { share, verdicts } = compare(key, chosen);
  return graded(share === 1 ? 1 : 0, verdicts);
}

/**
 * (right options chosen − wrong options chosen) / right options, never below 0, so that choosing everything gains
 * nothing where half of the options are wrong.
 */
export function gradeSelect(key: OptionsKey, chosen: readonly string[]): Grade {
  const { share, verdicts } = compare(key, chosen);
  return graded(share, verdicts);
}

function compare(
  { options }: OptionsKey,
  chosen: readonly string[],
): { share: number; verdicts: Verdicts | undefined } {
  const picked = options.filter(({ id }) => chosen.includes(id));
  if (picked.length === 0) return { share: 0, verdicts: undefined };
  const right = options.filter(({ correct }) => correct);
  const found = picked.filter(({ correct }) => correct);
  const mistaken = picked.length - found.length;
  const verdicts: Verdicts = new Map();
  for (const option of options) {
    if (picked.includes(option)) verdicts.set(option.id, option.correct ? 'right' : 'wrong');
    else if (option.correct) verdicts.set(option.id, 'missed');
  }
  return { share: right.length === 0 ? 0 : Math.max(0, (found.length - mistaken) / right.length), verdicts };
}
