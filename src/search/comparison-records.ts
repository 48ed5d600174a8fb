import { cellOf } from '../course/kinds/comparisons/comparisons.ts';
import type { Criterion } from '../course/kinds/comparisons/comparison-schema.ts';
import type { Course, CourseComparison } from '../course/course.ts';
import { comparisonPath } from '../course/links/page-paths.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { SearchRecord } from './search-record.ts';
import { sentences } from './sentences.ts';

/** A record for each row of each comparison, with what it says of every subject. */
export function comparisonRecords({
  comparisons,
  language,
}: Pick<Course, 'comparisons' | 'language'>): SearchRecord[] {
  return Object.values(comparisons).flatMap((comparison) =>
    comparison.groups.flatMap(({ criteria }) => criteria.map((row) => rowRecord(comparison, row, language))),
  );
}

function rowRecord(
  { id, title, subjects }: CourseComparison,
  row: Criterion,
  language: string,
): SearchRecord {
  const said = subjects.flatMap(({ id: subject, name }) => {
    const cell = cellOf(row, subject);
    return cell ? [`${name}: ${plainText(cell.value, language)}`, plainText(cell.note ?? '', language)] : [];
  });
  return {
    kind: 'comparison',
    path: comparisonPath(id, row.id),
    title: row.name,
    where: title,
    text: sentences(row.name, plainText(row.help ?? '', language), ...said),
    platforms: subjects.flatMap(({ platform }) => platform ?? []),
  };
}
