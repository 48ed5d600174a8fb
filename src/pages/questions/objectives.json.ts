/** Every objective with where it is taught: reports load it. */
import type { APIRoute } from 'astro';
import { course } from 'virtual:course';
import { objectivesOf } from '../../course/reader/objective-facts.ts';
import { href } from '../../view/href.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(objectivesOf(course, href)), {
    headers: { 'content-type': 'application/json' },
  });
