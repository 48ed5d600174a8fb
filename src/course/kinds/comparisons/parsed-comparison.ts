/** Comparisons with their typed values: the frame of each, and its criteria one by one. */
import {
  comparisonFrameSchema,
  criterionSchema,
  type ComparisonFrame,
  type Criterion,
} from './comparison-schema.ts';
import type { Path } from '../../raw.ts';
import { valueAt } from '../../validate.ts';
import type { YamlMarkdown } from '../../text/yaml-markdown.ts';
import { citingTexts, type EntryPart, type ParsedEntry, type ReadEntries } from '../parsed-entry.ts';

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

export interface ParsedComparison extends ParsedEntry<ComparisonFrame> {
  criteria: ParsedCriterion[];
}

/** Ids of comparisons and criteria together, as the list of ids names a row. */
export const criterionId = (comparison: string, criterion: string): string => `${comparison}.${criterion}`;

export const readComparisons: ReadEntries<ParsedComparison> = (raw, valid) =>
  raw.comparisons.map(({ id, yaml }): ParsedComparison => {
    const { value } = valid(comparisonFrameSchema, yaml, [], id);
    const criteria = (value?.groups ?? []).flatMap((group, groupIndex) =>
      group.criteria.map((written, index): ParsedCriterion => {
        const path = ['groups', groupIndex, 'criteria', index];
        const name = valueAt(written, ['id']);
        const criterion = typeof name === 'string' ? name : '';
        const row = valid(criterionSchema, yaml, path, criterionId(id, criterion)).value;
        const subjects = value?.subjects.map((one) => one.id) ?? [];
        const texts = citingTexts(raw, yaml, path, criterionSchema, row).map((text) => ({
          ...text,
          subject: subjectOf(text.path.slice(path.length)),
        }));
        return { id: criterion, group: group.id, path, value: row, texts: inReadingOrder(texts, subjects) };
      }),
    );
    const frame: EntryPart = { row: undefined, path: [], schema: comparisonFrameSchema, value, texts: [] };
    const rows = criteria.map((row): EntryPart => ({ ...row, row: row.id, schema: criterionSchema }));
    return { id, yaml, path: [], at: yaml.at([]), value, criteria, parts: [frame, ...rows] };
  });

/** Whose cell a text stands in, given its place in the row. */
function subjectOf([field, subject]: Path): string | undefined {
  return field === 'cells' ? String(subject) : undefined;
}

/** The help first, then the cells in the order of the columns, whatever the file's is. */
function inReadingOrder(texts: readonly CriterionText[], subjects: readonly string[]): CriterionText[] {
  const rank = ({ subject }: CriterionText) => {
    const column = subjects.indexOf(subject ?? '');
    return subject === undefined ? -1 : column < 0 ? subjects.length : column;
  };
  return texts.toSorted((a, b) => rank(a) - rank(b));
}
