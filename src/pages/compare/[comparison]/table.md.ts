/** A comparison as Markdown. */
import type { APIRoute } from 'astro';
import { course } from 'virtual:course';
import { asMarkdown } from '../../../course/kinds/comparisons/text-table.ts';
import { textTableOf } from '../../../view/comparison-downloads.ts';

export const getStaticPaths = () =>
  Object.values(course.comparisons).map((comparison) => ({
    params: { comparison: comparison.id },
    props: { comparison },
  }));

export const GET: APIRoute<{ comparison: (typeof course.comparisons)[string] }> = ({ props, site }) => {
  const table = textTableOf(props.comparison, site);
  return new Response(asMarkdown(table), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
