/** A comparison as data: what a reader has chosen of it is copied from here. */
import type { APIRoute } from 'astro';
import { course } from 'virtual:course';
import { textTableOf } from '../../../view/comparison-downloads.ts';

export const getStaticPaths = () =>
  Object.values(course.comparisons).map((comparison) => ({
    params: { comparison: comparison.id },
    props: { comparison },
  }));

export const GET: APIRoute<{ comparison: (typeof course.comparisons)[string] }> = ({ props, site }) => {
  const table = textTableOf(props.comparison, site);
  return new Response(JSON.stringify(table), { headers: { 'content-type': 'application/json' } });
};
