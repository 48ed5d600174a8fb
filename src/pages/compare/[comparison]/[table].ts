/** A comparison to take along: as Markdown, as CSV, and as data, from which what a reader has chosen is copied. */
import type { APIRoute } from 'astro';
import { course } from 'virtual:course';
import type { CourseComparison } from '../../../course/course.ts';
import { asCsv, asMarkdown, type TextTable } from '../../../course/kinds/comparisons/text-table.ts';
import { textTableOf } from '../../../view/comparison-downloads.ts';

interface Format {
  type: string;
  write: (table: TextTable) => string;
}
const formats: Record<string, Format> = {
  'table.md': { type: 'text/markdown; charset=utf-8', write: asMarkdown },
  'table.csv': { type: 'text/csv; charset=utf-8', write: asCsv },
  'table.json': { type: 'application/json', write: (table) => JSON.stringify(table) },
};

export const getStaticPaths = () =>
  Object.values(course.comparisons).flatMap((comparison) =>
    Object.entries(formats).map(([table, { type, write }]) => ({
      params: { comparison: comparison.id, table },
      props: { comparison, type, write },
    })),
  );

export const GET: APIRoute<Format & { comparison: CourseComparison }> = ({ props, site }) =>
  new Response(props.write(textTableOf(props.comparison, site)), { headers: { 'content-type': props.type } });
