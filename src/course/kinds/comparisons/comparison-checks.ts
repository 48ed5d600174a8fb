import { cellOf } from './comparisons.ts';
import type { Cell } from './comparison-schema.ts';
import { readLink } from '../../links/course-link.ts';
import { finding, type Finding } from '../../finding.ts';
import { criterionId, type ParsedComparison, type ParsedCriterion } from './parsed-comparison.ts';
import type { ParsedCourse } from '../../parsed-course.ts';
import { isReservedCriterionId } from '../../links/page-paths.ts';
import type { Path, PlainText } from '../../raw.ts';
import type { Check } from '../../checks/check.ts';
import { placedComparisons } from './placed-comparison-checks.ts';
import { nearMisses } from '../../text/near-miss.ts';
import { unknown, type KnownIds } from '../../checks/references.ts';

/** Comparisons say something of each subject in each row, with a source and a day, and chapters show rows that there are. */
export const checkComparisons: Check = (parsed) => [
  ...parsed.comparisons.flatMap((comparison) => [
    ...emptyGroups(comparison),
    ...takenIds(comparison),
    ...namedOutside(parsed, comparison),
    ...comparison.criteria.flatMap((row) => [
      ...missingCells(comparison, row),
      ...cellsIn(row).flatMap(([subject, cell]) => evidence(parsed, comparison, row, subject, cell)),
    ]),
    ...longCells(comparison, parsed.raw.plainText),
  ]),
  ...placedComparisons(parsed),
];

function cellsIn({ value }: ParsedCriterion): [subject: string, cell: Cell][] {
  return Object.entries(value?.cells ?? {});
}

function emptyGroups({ id, yaml, value }: ParsedComparison): Finding[] {
  if (!value) return [];
  const say = (message: string, path: Path) =>
    finding('empty-comparison', yaml.file, yaml.at(path), message, { subject: id });
  if (value.groups.length === 0)
    return [say('The comparison has no criteria. Write at least one group with one.', ['groups'])];
  return value.groups.flatMap((group, index) =>
    group.criteria.length > 0
      ? []
      : [
          say(`The group "${group.id}" has no criteria. Write one, or take the group out.`, [
            'groups',
            index,
            'criteria',
          ]),
        ],
  );
}

/** Ids of groups and rows are anchors of one page, and `<Compare>` names both in one list. */
function takenIds({ id: comparison, yaml, value, criteria }: ParsedComparison): Finding[] {
  const rows = [
    ...(value?.groups ?? []).map(({ id }, index) => ({ id, kind: 'group', path: ['groups', index, 'id'] })),
    ...criteria.map(({ id, path }) => ({ id, kind: 'criterion', path: [...path, 'id'] })),
  ].filter(({ id }) => id !== '');
  const subjects = (value?.subjects ?? []).map(({ id }, index) => ({
    id,
    kind: 'subject',
    path: ['subjects', index, 'id'],
  }));
  const repeated = (list: typeof rows) =>
    list.flatMap(({ id, kind, path }, index) => {
      const other = list.slice(0, index).find((one) => one.id === id);
      if (!other) return [];
      const line = String(yaml.at(other.path).line);
      const message = `The ${kind} id "${id}" is taken by the ${other.kind} at ${yaml.file}:${line}. Give this one its own.`;
      return [finding('duplicate-id', yaml.file, yaml.at(path), message, { subject: comparison })];
    });
  const reserved = rows
    .filter(({ id }) => isReservedCriterionId(id))
    .map(({ id, kind, path }) => {
      const message = `A ${kind} cannot be called "${id}": its page has such an anchor already.`;
      return finding('reserved-id', yaml.file, yaml.at(path), message, { subject: comparison });
    });
  return [...repeated(subjects), ...repeated(rows), ...reserved];
}

/** Concepts and platforms that it names are there. */
function namedOutside(
  { byId, course }: ParsedCourse,
  { yaml, value, criteria }: ParsedComparison,
): Finding[] {
  const known = byId.concepts;
  const platforms = course && new Set(course.platforms.map(({ id }) => id));
  const say = (kind: string, ids: KnownIds | undefined, id: string | undefined, path: Path) =>
    id === undefined || !ids || ids.has(id) ? [] : [unknown(kind, id, ids, yaml.file, yaml.at(path))];
  return [
    ...(value?.subjects ?? []).flatMap(({ concept, standsFor = [], platform }, index) => [
      ...say('concept', known, concept, ['subjects', index, 'concept']),
      ...standsFor.flatMap((id, at) => say('concept', known, id, ['subjects', index, 'standsFor', at])),
      ...say('platform', platforms, platform, ['subjects', index, 'platform']),
    ]),
    ...criteria.flatMap((row) =>
      (row.value?.about ?? []).flatMap((id, index) =>
        say('concept', known, id, [...row.path, 'about', index]),
      ),
    ),
  ];
}

/** Each subject has its cell, and no cell is of another. */
function missingCells({ id, yaml, value }: ParsedComparison, row: ParsedCriterion): Finding[] {
  const subjects = value?.subjects.map((one) => one.id) ?? [];
  const written = row.value;
  if (!written) return [];
  const cells = [...row.path, 'cells'];
  const known = new Set(subjects);
  const strangers = cellsIn(row).filter(([subject]) => !known.has(subject));
  const empty = subjects.filter((subject) => !cellOf(written, subject));
  // The cell of one that is misspelt is told as that.
  const meant = strangers.map(([subject]) => nearMisses(subject, empty)[0]);
  const missing = empty
    .filter((subject) => !meant.includes(subject))
    .map((subject) => {
      const message = `The criterion "${row.id}" has no cell for "${subject}". Write one; where the question makes no sense, with applies: false and a note that says why.`;
      return finding('missing-cell', yaml.file, yaml.keyAt(cells), message, {
        subject: criterionId(id, row.id),
      });
    });
  const strange = strangers.map(([subject]) =>
    unknown('subject', subject, known, yaml.file, yaml.keyAt([...cells, subject])),
  );
  return [...missing, ...strange];
}

/** A cell says where it is from and when that was read. */
function evidence(
  { course }: ParsedCourse,
  { id, yaml }: ParsedComparison,
  row: ParsedCriterion,
  subject: string,
  { applies, checked, status }: Cell,
): Finding[] {
  const path = [...row.path, 'cells', subject];
  const what = `The cell "${subject}" of "${row.id}"`;
  const say = (rule: Finding['rule'], message: string, at = yaml.keyAt(path)) =>
    finding(rule, yaml.file, at, message, { subject: criterionId(id, row.id) });
  const cites = row.texts.some(
    (text) =>
      text.subject === subject && text.document.links.some(({ url }) => readLink(url).kind === 'cite'),
  );
  const found: Finding[] = [];
  if (applies && !cites)
    found.push(
      say(
        'unsourced-cell',
        `${what} cites no source. Cite one in its note: [§2](cite:…), or say applies: false.`,
      ),
    );
  if (checked !== undefined && status !== undefined)
    found.push(say('undated-cell', `${what} has both "checked" and "status". Keep the one that holds.`));
  if (applies && checked === undefined && status === undefined)
    found.push(
      say(
        'undated-cell',
        `${what} does not say when its source was opened. Write checked: with that day, or status: from-knowledge.`,
      ),
    );
  if (course && checked !== undefined && checked > course.asOf)
    found.push(
      say(
        'checked-in-future',
        `${what} was checked on ${checked}, after the day for which the course speaks. Set asOf in course.yaml to that day or a later one.`,
        yaml.at([...path, 'checked']),
      ),
    );
  return found;
}

/** A cell is read at a glance; what needs more words stands in its note. */
const mostCharacters = 120;

function longCells({ id, yaml, criteria }: ParsedComparison, plainText: PlainText): Finding[] {
  return criteria.flatMap(({ id: row, path, value }) =>
    Object.entries(value?.cells ?? {}).flatMap(([subject, cell]) => {
      const length = plainText(cell.value).length;
      if (length <= mostCharacters) return [];
      const at = yaml.at([...path, 'cells', subject, 'value']);
      const message = `"value" is longer than ${String(mostCharacters)} characters of text: it has ${String(length)}. What needs more words goes into "note".`;
      return [finding('schema', yaml.file, at, message, { subject: criterionId(id, row) })];
    }),
  );
}
