/** The rows of a comparison as a search shows them, for who asks for two of its columns. */
import type { APIRoute } from 'astro';
import { course } from 'virtual:course';
import { href } from '../../../view/href.ts';
import { comparedRows } from '../../../search/compared-rows.ts';

export function getStaticPaths() {
  return Object.keys(course.comparisons).map((comparison) => ({ params: { comparison } }));
}

export const GET: APIRoute = ({ params }) => {
  const comparison = course.comparisons[params['comparison'] ?? ''];
  return new Response(JSON.stringify(comparison ? comparedRows(comparison, course.language, href) : []), {
    headers: { 'content-type': 'application/json' },
  });
};
