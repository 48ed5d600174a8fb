import type { CourseComparison } from '../../course.ts';
import type { PlainText } from '../../raw.ts';
import { comparisonPath } from '../../links/page-paths.ts';
import { fillIn, toFillIn } from '../../text/placeholders.ts';
import { sentences } from '../../text/sentences.ts';
import type { EntryRecord, Kind } from '../kind.ts';
import { checkComparisons } from './comparison-checks.ts';
import { comparisonFileSchema, type Criterion } from './comparison-schema.ts';
import { cellOf } from './comparisons.ts';
import { courseComparisons } from './placed-comparisons.ts';

export const comparisonKind: Kind<'comparisons'> = {
  editorSchema: ['comparison', comparisonFileSchema],
  isReserved: () => false,
  checks: [checkComparisons],
  together: ({ comparisons }, chapters) => courseComparisons(comparisons, chapters),
  pathOf: (_course, id, row) => comparisonPath(id, row),
  titleOf: ({ title, groups }, row) =>
    row === ''
      ? title
      : (groups.flatMap(({ criteria }) => criteria).find(({ id }) => id === row)?.name ?? row),
  records: ({ comparisons }, plain) =>
    Object.values(comparisons).flatMap((comparison) =>
      comparison.groups.flatMap(({ criteria }) => criteria.map((row) => rowRecord(comparison, row, plain))),
    ),
  skeleton: ({ title, titleOfId, source }) => `title: ${title ?? titleOfId}
summary: ${fillIn('one sentence that says what is compared and for whom.')}
subjects:
  - { id: first, name: ${fillIn('the first subject')} }
  - { id: second, name: ${fillIn('the second subject')} }
groups:
  - id: first-group
    title: ${fillIn('what this group of rows is about')}
    criteria:
      - id: first-criterion
        name: ${fillIn('what is compared in this row')}
        cells:
          first:
            value: ${fillIn('a few words')}
            note: "${toFillIn('what bears them out')} [${toFillIn('where')}](cite:${source})."
            status: from-knowledge
          second:
            value: ${fillIn('a few words')}
            note: "${toFillIn('what bears them out')} [${toFillIn('where')}](cite:${source})."
            status: from-knowledge
`,
};

/** A row with what it says of every subject. */
function rowRecord({ id, title, subjects }: CourseComparison, row: Criterion, plain: PlainText): EntryRecord {
  const said = subjects.flatMap(({ id: subject, name }) => {
    const cell = cellOf(row, subject);
    return cell ? [`${name}: ${plain(cell.value)}`, plain(cell.note ?? '')] : [];
  });
  return {
    id,
    row: row.id,
    title: row.name,
    where: title,
    text: sentences(row.name, plain(row.help ?? ''), ...said),
    platforms: subjects.flatMap(({ platform }) => platform ?? []),
  };
}
