/** Every name of every concept: the palette loads it, so that an exact name leads to its concept first. */
import type { APIRoute } from 'astro';
import { course } from 'virtual:course';
import { plainText } from '../course/plain-text.ts';
import { chapterPath, conceptPath } from '../course/paths.ts';
import { href } from '../href.ts';
import type { NamedConcept } from '../search/named-concept.ts';

export const GET: APIRoute = () => {
  const concepts = Object.values(course.concepts).map((concept): NamedConcept => ({
    name: concept.name,
    names: [...concept.abbreviations, ...concept.aliases],
    short: plainText(concept.short),
    url: href(conceptPath(concept.id)),
    taught: concept.taughtIn.map((id) => ({
      title: course.chapters[id]?.title ?? id,
      url: href(chapterPath(course, id)),
    })),
    questions: concept.testedBy.length,
  }));
  return new Response(JSON.stringify(concepts), { headers: { 'content-type': 'application/json' } });
};
