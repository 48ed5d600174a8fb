/** Every source in a line: the page of all sources loads it once a reader narrows them. */
import type { APIRoute } from 'astro';
import { course } from 'virtual:course';
import { bibliographyOf } from '../../course/kinds/sources/bibliography.ts';
import { listed } from '../../view/source-entries.ts';

export const GET: APIRoute = async () => {
  const all = await Promise.all(bibliographyOf(course).flatMap(({ sources }) => sources.map(listed)));
  return new Response(JSON.stringify(all), { headers: { 'content-type': 'application/json' } });
};
