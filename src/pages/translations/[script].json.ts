/** What concepts are called in other languages, by script: a search loads it for words that the index does not know. */
import type { APIRoute } from 'astro';
import { course } from 'virtual:course';
import type { Translations } from '../../search/named-concept.ts';
import { translationsIn } from '../../search/search-names.ts';

export function getStaticPaths() {
  return [...translationsIn(course)].map(([script, translations]) => ({
    params: { script },
    props: { translations },
  }));
}

export const GET: APIRoute<{ translations: Translations }> = ({ props }) =>
  new Response(JSON.stringify(props.translations), { headers: { 'content-type': 'application/json' } });
