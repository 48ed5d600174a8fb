import { fieldsOf, graded, type Answer, type Grade } from './grade.ts';
import { misconceptionsOf } from './misconceptions.ts';
import { isNothing, listWith, matchTyped, type Comparison } from './typed.ts';

/** What grading a `short` needs to know. */
export interface ShortKey extends Comparison {
  accept: readonly string[];
  /** Names of other things that are near to an accepted form. */
  taken: readonly string[];
  /** Terms that show a known mistake. */
  wrong: readonly { when: readonly string[]; misconception?: string }[];
}

/**
 * 1 for an accepted form, also for a misspelling, which is remarked on as `misspelt`; else 0. `answer` is
 * `value=<typed>`. The remark `wrong.<index>` is for a known mistake, which is never taken for a misspelling; `exact`
 * for what would be right if signs and capitals did not count.
 */
export function gradeShort({ accept, taken, wrong, ...how }: ShortKey, answer: Answer): Grade {
  const typed = fieldsOf(answer).get('value') ?? '';
  if (isNothing(typed, accept)) return graded(0, undefined);
  const mistakes = wrong.map(({ when }) => when);
  const match = matchTyped(typed, accept, [...taken, ...mistakes.flat()], how);
  if (match === 'exact' || match === 'misspelt') {
    return graded(1, new Map([['value', 'right']]), { remarks: match === 'misspelt' ? ['misspelt'] : [] });
  }
  const index = listWith(typed, [[], ...mistakes], how) - 1;
  const mistake = wrong[index];
  return graded(0, new Map([['value', 'wrong']]), {
    remarks: mistake ? [`wrong.${index}`] : match ? ['exact'] : [],
    misconceptions: misconceptionsOf(mistake ? [mistake] : []),
  });
}
