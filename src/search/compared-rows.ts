import { cellOf } from '../course/comparisons.ts';
import type { CourseComparison } from '../course/course.ts';
import { comparisonPath } from '../course/paths.ts';
import { uncited } from '../course/plain-text.ts';
import type { ComparedRow } from './named-concept.ts';

/** Every row of a comparison with what it says in each column to which it applies. */
export function comparedRows(
  { id, subjects, groups }: Pick<CourseComparison, 'id' | 'subjects' | 'groups'>,
  href: (path: string) => string,
): ComparedRow[] {
  return groups.flatMap(({ criteria }) =>
    criteria.map((row): ComparedRow => ({
      title: row.name,
      url: href(comparisonPath(id, row.id)),
      values: Object.fromEntries(
        subjects.flatMap(({ id: column }) => {
          const cell = cellOf(row, column);
          return cell?.applies === true ? [[column, uncited(cell.value)]] : [];
        }),
      ),
    })),
  );
}

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
