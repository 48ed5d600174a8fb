/** What a search says of a concept, for who asks for it by its name. */
import type { APIRoute } from 'astro';
import { course, diagrams } from 'virtual:course';
import { href } from '../../../view/href.ts';
import { conceptCard } from '../../../search/concept-card.ts';
import { shownDiagrams } from '../../../view/shown-diagrams.ts';

export function getStaticPaths() {
  return Object.values(course.concepts).map((concept) => ({
    params: { concept: concept.id },
    props: { concept },
  }));
}

export const GET: APIRoute<{ concept: (typeof course.concepts)[string] }> = ({ props }) =>
  new Response(JSON.stringify(conceptCard(course, props.concept, { diagrams, shown: shownDiagrams, href })), {
    headers: { 'content-type': 'application/json' },
  });
