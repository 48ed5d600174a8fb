/** Comparisons as the course has them, and the parts of them that chapters show with `<Compare>`. */
import { choosesRow } from './comparisons.ts';
import type { CourseComparison } from '../../course.ts';
import type { ParsedComparison, ParsedCriterion } from './parsed-comparison.ts';
import type { ParsedChapter } from '../../parsed-course.ts';
import { sectionAt } from '../../text/section-at.ts';
import type { ComponentUse, LinkUse, ReadDocument } from '../../raw.ts';
import { citationsIn } from '../sources/source-uses.ts';

/** What `<Compare>` asks for. */
export interface Placement {
  comparison: string;
  /** Ids of rows and groups. */
  rows: string[];
  /** Ids of subjects; none for all of them. */
  subjects: string[];
}

/** Reads the attributes of a `<Compare>`. */
export function placementOf({ id = '', rows = '', subjects = '' }: ComponentUse['attributes']): Placement {
  return { comparison: id.trim(), rows: idsIn(rows), subjects: idsIn(subjects) };
}

function idsIn(list: string): string[] {
  return list.split(/[\s,]+/).filter((id) => id !== '');
}

const placedIn = ({ components }: ReadDocument): ComponentUse[] =>
  components.filter(({ name }) => name === 'Compare');

/** Ids of the comparisons that a text shows a part of, each once. */
export function comparisonsIn(document: ReadDocument): string[] {
  return [...new Set(placedIn(document).map(({ attributes }) => placementOf(attributes).comparison))];
}

/** The chapter with the links of the cells that it shows, at the places where it shows them. */
export function withPlacedCitations(chapter: ParsedChapter, comparisons: ParsedComparison[]): ParsedChapter {
  const placed = placedIn(chapter.document).flatMap(({ attributes, line, column }) =>
    linksShown(placementOf(attributes), comparisons).map((link) => ({ ...link, line, column })),
  );
  const links = [...chapter.document.links, ...placed].sort((a, b) => a.line - b.line || a.column - b.column);
  return { ...chapter, document: { ...chapter.document, links } };
}

function linksShown({ comparison, rows, subjects }: Placement, comparisons: ParsedComparison[]): LinkUse[] {
  const criteria = comparisons.find(({ id }) => id === comparison)?.criteria ?? [];
  return criteria
    .filter(({ id, group }) => rows.some((name) => choosesRow(name, group, id)))
    .flatMap(({ texts }) => texts)
    .filter(({ subject }) => subject === undefined || subjects.length === 0 || subjects.includes(subject))
    .flatMap(({ document }) => document.links);
}

/** `parsed` has no findings. */
export function courseComparisons(
  parsed: readonly ParsedComparison[],
  chapters: readonly ParsedChapter[],
): CourseComparison[] {
  return parsed.flatMap(({ id, yaml, value, criteria }) => {
    if (!value) return [];
    const rowsOf = (group: string) =>
      criteria.filter((row) => row.group === group).flatMap((row) => row.value ?? []);
    const comparison = {
      ...value,
      id,
      file: yaml.file,
      groups: value.groups.map((group) => ({ ...group, criteria: rowsOf(group.id) })),
      citations: citationsIn(criteria.flatMap(({ texts }) => texts.map(({ document }) => document))),
      cellSources: Object.fromEntries(criteria.map((row) => [row.id, sourcesIn(row)])),
      shownIn: placesOf(id, chapters),
    };
    return [comparison];
  });
}

/** Ids of the sources that each cell of a row cites, by its subject. */
function sourcesIn({ texts }: ParsedCriterion): Record<string, string[]> {
  const cells = Map.groupBy(
    texts.filter(({ subject }) => subject !== undefined),
    ({ subject }) => String(subject),
  );
  return Object.fromEntries(
    [...cells].map(([subject, inCell]) => [
      subject,
      citationsIn(inCell.map(({ document }) => document)).map(({ source }) => source),
    ]),
  );
}

/** The sections that show a part of it, each once. */
function placesOf(comparison: string, chapters: readonly ParsedChapter[]): CourseComparison['shownIn'] {
  return chapters.flatMap(({ id, document }) => {
    const sections = placedIn(document)
      .filter(({ attributes }) => placementOf(attributes).comparison === comparison)
      .map((component) => sectionAt(document, component));
    return [...new Set(sections)].map((section) => ({ chapter: id, section }));
  });
}
