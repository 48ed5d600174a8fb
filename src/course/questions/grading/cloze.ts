import { fieldsOf, graded, type Answer, type Grade, type Verdicts } from './grade.ts';
import { isNothing, matchTyped, type Comparison } from './typed.ts';

/** What grading a `cloze` needs to know. */
export interface ClozeKey {
  blanks: readonly (Comparison & {
    id: string;
    accept: readonly string[];
    /** Names of other things that are near to an accepted form. */
    taken: readonly string[];
    /** Whether it is chosen from a list, so that its text is exactly an accepted one or wrong. */
    chosen: boolean;
  })[];
}

/**
 * Blanks filled in rightly / blanks. `answer` holds `blank=<typed or chosen>`. The remark `misspelt` says that a
 * misspelling counted as right, `exact` that something would be right if signs and capitals did not count.
 */
export function gradeCloze({ blanks }: ClozeKey, answer: Answer): Grade {
  const given = fieldsOf(answer);
  const parts: Verdicts = new Map();
  const remarks = new Set<string>();
  for (const { id, accept, taken, chosen, ...how } of blanks) {
    const text = given.get(id) ?? '';
    const isEmpty = chosen ? text === '' : isNothing(text, accept);
    const match = chosen ? accept.includes(text) && 'exact' : matchTyped(text, accept, taken, how);
    const isRight = match === 'exact' || match === 'misspelt';
    parts.set(id, isEmpty ? 'missed' : isRight ? 'right' : 'wrong');
    if (match === 'misspelt') remarks.add(match);
    if (match === 'inexact') remarks.add('exact');
  }
  const verdicts = [...parts.values()];
  if (verdicts.every((one) => one === 'missed')) return graded(0, undefined);
  const right = verdicts.filter((one) => one === 'right').length;
  return graded(right / blanks.length, parts, { remarks: [...remarks] });
}
