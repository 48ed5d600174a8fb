/** A comparison as files to take along. */
import { course } from 'virtual:course';
import type { CourseComparison } from '../course/course.ts';
import { cellOf } from '../course/kinds/comparisons/comparisons.ts';
import type { TextTable } from '../course/kinds/comparisons/text-table.ts';
import { comparisonPath } from '../course/links/page-paths.ts';
import { addressOfSource, citationNote } from '../markdown/formatted-sources.ts';
import { plainText } from '../markdown/plain-text.ts';
import { compareWords as t } from '../words/compare-en.ts';
import { href } from './href.ts';

const plain = (markdown = '') => plainText(markdown, course.language);

/** `site` is the address that the course is published under, if it is known. */
export function textTableOf(comparison: CourseComparison, site: URL | undefined): TextTable {
  const path = href(comparisonPath(comparison.id));
  const numbers = new Map(comparison.citations.map(({ source, number }) => [source, number]));
  return {
    title: comparison.title,
    address: site === undefined ? path : new URL(path, site).href,
    subjects: comparison.subjects.map(({ id, name }) => ({ id, name })),
    groups: comparison.groups.map(({ title, criteria }) => ({
      title,
      rows: criteria.map((row) => ({
        id: row.id,
        name: row.name,
        cells: Object.fromEntries(
          comparison.subjects.map(({ id }) => {
            const cell = cellOf(row, id);
            const cites = (comparison.cellSources[row.id]?.[id] ?? []).flatMap(
              (source) => numbers.get(source) ?? [],
            );
            const doubt = cell?.status === undefined ? '' : ` (${t.fromKnowledge})`;
            return [id, { value: plain(cell?.value), note: `${plain(cell?.note)}${doubt}`.trim(), cites }];
          }),
        ),
      })),
    })),
    sources: Object.fromEntries(
      comparison.citations.map(({ source, number }) => [number, sourceInWords(source)]),
    ),
  };
}

function sourceInWords(id: string): string {
  const source = course.sources[id];
  if (!source) return '';
  const { who, title, year } = citationNote(source);
  return [who, title, year, addressOfSource(source) ?? ''].filter((part) => part !== '').join(', ');
}
