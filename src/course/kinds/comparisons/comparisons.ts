/** What can be asked of comparisons: their cells, a choice of rows, what was checked, and what compares a concept. */
import type { Cell, Criterion } from './comparison-schema.ts';
import type { Course, CourseComparison } from '../../course.ts';

/** What a row says of a subject. */
export function cellOf({ cells }: Pick<Criterion, 'cells'>, subject: string): Cell | undefined {
  return Object.hasOwn(cells, subject) ? cells[subject] : undefined;
}

/** Whether `name` chooses the row: by its own id, by its group's, or by both as `group.row`. */
export function choosesRow(name: string, group: string, criterion: string): boolean {
  return name === criterion || name === group || name === `${group}.${criterion}`;
}

/** Ids of the rows that each of `names` chooses, one after the other. */
export function chosenNames(
  names: readonly string[],
  rows: readonly { id: string; group: string }[],
): string[] {
  return names.flatMap((name) =>
    rows.filter(({ id, group }) => choosesRow(name, group, id)).map(({ id }) => id),
  );
}

/** Those rows that one of `names` chooses, in the order of the comparison; groups without any are left out. */
export function chosenRows(
  groups: CourseComparison['groups'],
  names: readonly string[],
): CourseComparison['groups'] {
  return groups
    .map((group) => ({
      ...group,
      criteria: group.criteria.filter(({ id }) => names.some((name) => choosesRow(name, group.id, id))),
    }))
    .filter(({ criteria }) => criteria.length > 0);
}

export interface CellCounts {
  /** Cells of subjects to which their row applies: checked or from knowledge. */
  applying: number;
  checked: number;
  fromKnowledge: number;
  notApplying: number;
  /** The last day on which a cell was checked. */
  last: string | undefined;
}

/** How much of a comparison was held against its sources. */
export function cellCounts({ groups }: Pick<CourseComparison, 'groups'>): CellCounts {
  const cells = groups.flatMap(({ criteria }) => criteria.flatMap((row) => Object.values(row.cells)));
  const applying = cells.filter(({ applies }) => applies);
  const days = applying.flatMap(({ checked }) => checked ?? []);
  return {
    applying: applying.length,
    checked: days.length,
    fromKnowledge: applying.length - days.length,
    notApplying: cells.length - applying.length,
    last: days.sort().at(-1),
  };
}

export interface ConceptCompared {
  comparison: CourseComparison;
  /** Whether it is one of the subjects. */
  isSubject: boolean;
  /** Rows that are about it. */
  criteria: Criterion[];
}

/** The comparisons of which `concept` is a subject, or which have rows about it. */
export function comparedIn({ comparisons }: Pick<Course, 'comparisons'>, concept: string): ConceptCompared[] {
  return Object.values(comparisons)
    .map((comparison) => ({
      comparison,
      isSubject: comparison.subjects.some((subject) => subject.concept === concept),
      criteria: comparison.groups.flatMap(({ criteria }) =>
        criteria.filter(({ about }) => about.includes(concept)),
      ),
    }))
    .filter(({ isSubject, criteria }) => isSubject || criteria.length > 0);
}
