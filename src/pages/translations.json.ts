/** What concepts are called in other languages: a search loads it for words that the index does not know. */
import type { APIRoute } from 'astro';
import { course } from 'virtual:course';
import { translationsIn } from '../search/search-names.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(translationsIn(course)), {
    headers: { 'content-type': 'application/json' },
  });
