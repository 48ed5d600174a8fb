import { cellOf } from '../course/kinds/comparisons/comparisons.ts';
import type { CourseComparison } from '../course/course.ts';
import { comparisonPath } from '../course/links/page-paths.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { ComparedRow } from './named-concept.ts';

/** Every row of a comparison of a course in `language`, with what it says in each column to which it applies. */
export function comparedRows(
  { id, subjects, groups }: Pick<CourseComparison, 'id' | 'subjects' | 'groups'>,
  language: string,
  href: (path: string) => string,
): ComparedRow[] {
  return groups.flatMap(({ criteria }) =>
    criteria.map((row): ComparedRow => ({
      title: row.name,
      url: href(comparisonPath(id, row.id)),
      values: Object.fromEntries(
        subjects.flatMap(({ id: column }) => {
          const cell = cellOf(row, column);
          return cell?.applies === true ? [[column, plainText(cell.value, language)]] : [];
        }),
      ),
    })),
  );
}
