/** Every name of every concept, and by what a search can be narrowed: an exact name leads to its concept first. */
import type { APIRoute } from 'astro';
import { course } from 'virtual:course';
import { href } from '../view/href.ts';
import { searchNames } from '../search/search-names.ts';
import { words } from '../words/en.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(searchNames(course, { href, levels: words.chapter.levels })), {
    headers: { 'content-type': 'application/json' },
  });
