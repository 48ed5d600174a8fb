/** A share of what concepts are found by besides their names: a search loads those that its words may begin. */
import type { APIRoute } from 'astro';
import { course } from 'virtual:course';
import { sharesOf, type Sought } from '../../search/sought.ts';

export function getStaticPaths() {
  return sharesOf(Object.values(course.concepts), course.alike).map((share, number) => ({
    params: { share: String(number) },
    props: { share },
  }));
}

export const GET: APIRoute<{ share: Sought }> = ({ props }) =>
  new Response(JSON.stringify(props.share), { headers: { 'content-type': 'application/json' } });
