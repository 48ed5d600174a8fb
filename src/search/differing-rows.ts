import type { ComparedRow } from './named-concept.ts';

/** The rows that say something of both columns, and not the same. */
export function differingRows(
  rows: readonly ComparedRow[],
  [a, b]: readonly [string, string],
): ComparedRow[] {
  return rows.filter(({ values }) => {
    const [one, other] = [values[a], values[b]];
    return one !== undefined && other !== undefined && one !== other;
  });
}
