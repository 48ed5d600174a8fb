/** Comparisons with their typed values: the frame of each, and its criteria one by one. */
import { cellOf } from './comparisons.ts';
import {
  comparisonFrameSchema,
  criterionSchema,
  type ComparisonFrame,
  type Criterion,
} from './comparison-schema.ts';
import type { Finding } from './finding.ts';
import type { Path, RawComparison, RawCourse } from './raw.ts';
import { valueAt, type validate } from './validate.ts';
import { readYamlMarkdown, type YamlMarkdown } from './yaml-markdown.ts';

export interface ParsedCriterion {
  id: string;
  /** Id of the group that it stands in. */
  group: string;
  /** Where it stands in its file. */
  path: Path;
  value: Criterion | undefined;
  texts: CriterionText[];
}

export interface CriterionText extends YamlMarkdown {
  /** Whose cell it stands in; of the help on the row, none. */
  subject: string | undefined;
}

export interface ParsedComparison extends RawComparison {
  value: ComparisonFrame | undefined;
  criteria: ParsedCriterion[];
}

/** Ids of comparisons and criteria together, as the list of ids names a row. */
export const criterionId = (comparison: string, criterion: string): string => `${comparison}.${criterion}`;

export function parsedComparisons(
  { comparisons, readMarkdown }: Pick<RawCourse, 'comparisons' | 'readMarkdown'>,
  valid: typeof validate,
  findings: Finding[],
): ParsedComparison[] {
  return comparisons.map(({ id, yaml }): ParsedComparison => {
    const value = valid(comparisonFrameSchema, yaml, [], id).value;
    const criteria = (value?.groups ?? []).flatMap((group, groupIndex) =>
      group.criteria.map((written, index): ParsedCriterion => {
        const path = ['groups', groupIndex, 'criteria', index];
        const name = valueAt(written, ['id']);
        const criterion = typeof name === 'string' ? name : '';
        const row = valid(criterionSchema, yaml, path, criterionId(id, criterion)).value;
        const subjects = value?.subjects.map((one) => one.id) ?? [];
        const texts = (row ? textsOf(row, subjects) : []).flatMap(({ keys, text, subject }) =>
          readYamlMarkdown({ readMarkdown }, yaml, [...path, ...keys], text, id, findings).map((read) => ({
            ...read,
            subject,
          })),
        );
        return { id: criterion, group: group.id, path, value: row, texts };
      }),
    );
    return { id, yaml, value, criteria };
  });
}

/** Every text of a row in Markdown, in the order in which it is read. */
function textsOf(criterion: Criterion, subjects: readonly string[]): WrittenText[] {
  const { help, cells } = criterion;
  const order = new Set([...subjects, ...Object.keys(cells)]);
  return [
    ...(help === undefined ? [] : [{ keys: ['help'], text: help, subject: undefined }]),
    ...[...order].flatMap((subject) => {
      const { value, note } = cellOf(criterion, subject) ?? {};
      return Object.entries({ value, note }).flatMap(([field, text]) =>
        text === undefined ? [] : [{ keys: ['cells', subject, field], text, subject }],
      );
    }),
  ];
}

interface WrittenText {
  keys: Path;
  text: string;
  subject: string | undefined;
}
