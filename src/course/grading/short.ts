import { fieldsOf, graded, type Answer, type Grade } from './grade.ts';
import { misconceptionsOf } from './misconceptions.ts';
import { isEmptyTerm, isSameTerm, matchTyped } from './typed.ts';

/** What grading a `short` needs to know. */
export interface ShortKey {
  accept: readonly string[];
  /** Names of other things that are near to an accepted form. */
  taken: readonly string[];
  /** Terms that show a known mistake. */
  wrong: readonly { when: readonly string[]; misconception?: string }[];
}

/**
 * 1 for an accepted form, also for a misspelling, which is remarked on as `misspelt`; else 0. `answer` is
 * `value=<typed>`. The remark `wrong.<index>` is for a known mistake, which is never taken for a misspelling.
 */
export function gradeShort({ accept, taken, wrong }: ShortKey, answer: Answer): Grade {
  const typed = fieldsOf(answer).get('value') ?? '';
  if (isEmptyTerm(typed)) return graded(0, undefined);
  const match = matchTyped(typed, accept, [...taken, ...wrong.flatMap(({ when }) => when)]);
  if (match) {
    return graded(1, new Map([['value', 'right']]), { remarks: match === 'misspelt' ? ['misspelt'] : [] });
  }
  const index = wrong.findIndex(({ when }) => when.some((term) => isSameTerm(term, typed)));
  const mistake = wrong[index];
  return graded(0, new Map([['value', 'wrong']]), {
    remarks: mistake ? [`wrong.${index}`] : [],
    misconceptions: misconceptionsOf(mistake ? [mistake] : []),
  });
}
