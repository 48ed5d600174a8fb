/** Every source in a line: the page of all sources loads it once a reader narrows them. */
import type { APIRoute } from 'astro';
import { course } from 'virtual:course';
import { bibliographyOf } from '../../course/kinds/sources/bibliography.ts';
import { listed } from '../../view/source-entries.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(bibliographyOf(course).flatMap(({ sources }) => sources.map(listed))), {
    headers: { 'content-type': 'application/json' },
  });
