/** Comparisons with their typed values: the frame of each, and its criteria one by one. */
import {
  comparisonFrameSchema,
  criterionSchema,
  type ComparisonFrame,
  type Criterion,
} from './comparison-schema.ts';
import type { Finding } from '../../finding.ts';
import type { Path, RawComparison, RawCourse } from '../../raw.ts';
import { valueAt, type validate } from '../../validate.ts';
import { writtenTexts, type WrittenText } from '../../text/written-texts.ts';
import { readYamlTexts, type YamlMarkdown } from '../../text/yaml-markdown.ts';

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
        const texts = readYamlTexts(
          { readMarkdown },
          yaml,
          path,
          row ? inReadingOrder(writtenTexts(criterionSchema, row), subjects) : [],
          criterionId(id, criterion),
          findings,
        ).map((text) => ({ ...text, subject: subjectOf(text.path.slice(path.length)) }));
        return { id: criterion, group: group.id, path, value: row, texts };
      }),
    );
    return { id, yaml, value, criteria };
  });
}

/** Whose cell a text stands in, given its place in the row. */
function subjectOf([field, subject]: Path): string | undefined {
  return field === 'cells' ? String(subject) : undefined;
}

/** The texts in Markdown: the help first, then the cells in the order of the columns, whatever the file's is. */
function inReadingOrder(texts: readonly WrittenText[], subjects: readonly string[]): WrittenText[] {
  const rank = ({ path }: WrittenText) => {
    const subject = subjectOf(path);
    const column = subjects.indexOf(subject ?? '');
    return subject === undefined ? -1 : column < 0 ? subjects.length : column;
  };
  return texts.filter(({ kind }) => kind !== 'plain').toSorted((a, b) => rank(a) - rank(b));
}
