import { fieldsOf, graded, type Answer, type Grade, type Verdicts } from './grade.ts';
import { misconceptionsOf } from './misconceptions.ts';

/** What grading a `match` or a `matrix` needs to know. */
export interface PairsKey {
  /** Each with its right option. */
  items: readonly { id: string; option: string }[];
  options: readonly string[];
  /** Pairs that show a known mistake. */
  wrong: readonly { item: string; option: string; misconception?: string }[];
}

/**
 * Items with their right option / items. `answer` holds `item=option`; an option that the question does not have is
 * none. Remarks: `wrong.<index>` for each known mistake.
 */
export function gradePairs({ items, options, wrong }: PairsKey, answer: Answer): Grade {
  const given = fieldsOf(answer);
  const parts: Verdicts = new Map();
  for (const { id, option } of items) {
    const chosen = given.get(id) ?? '';
    parts.set(id, !options.includes(chosen) ? 'missed' : chosen === option ? 'right' : 'wrong');
  }
  const verdicts = [...parts.values()];
  if (verdicts.every((one) => one === 'missed')) return graded(0, undefined);
  const mistakes = [...wrong.entries()].filter(
    ([, { item, option }]) => parts.get(item) === 'wrong' && given.get(item) === option,
  );
  return graded(verdicts.filter((one) => one === 'right').length / items.length, parts, {
    remarks: mistakes.map(([index]) => `wrong.${index}`),
    misconceptions: misconceptionsOf(mistakes.map(([, mistake]) => mistake)),
  });
}
