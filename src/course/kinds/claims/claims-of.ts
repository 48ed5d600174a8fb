/** Parsed claims > those of a course, with their sources and the places that take them up. */
import { readLink } from '../../links/course-link.ts';
import type { CourseClaim } from '../../course.ts';
import type { ParsedChapter } from '../../parsed-course.ts';
import { sectionAt } from '../../text/section-at.ts';
import type { Parsed } from '../parsed-kinds.ts';
import { textsOf } from '../parsed-entry.ts';
import { citationsIn } from '../sources/source-uses.ts';

/** `chapters` are those that readers see, in reading order. */
export function claimsOf(
  claims: readonly Parsed<'claims'>[],
  chapters: readonly ParsedChapter[],
): CourseClaim[] {
  const mentions = chapters.flatMap(({ id: chapter, document }) =>
    document.links.flatMap((link) => {
      const target = readLink(link.url);
      return target.kind === 'claim'
        ? [{ claim: target.id, chapter, section: sectionAt(document, link) }]
        : [];
    }),
  );
  const mentionsOf = Map.groupBy(mentions, ({ claim }) => claim);
  const inReadingOrder = placesSorter(chapters);
  return claims.flatMap((claim) => {
    const { value } = claim;
    if (!value) return [];
    const named = value.links.flatMap((link) => {
      const target = readLink(link);
      return target.kind === 'chapter' ? [{ chapter: target.id, section: target.anchor }] : [];
    });
    const documents = textsOf(claim).map(({ document }) => document);
    const texts = documents.map(({ stretches }) => stretches.map(({ text }) => text).join(' '));
    const mentioned = (mentionsOf.get(value.id) ?? []).map(({ chapter, section }) => ({ chapter, section }));
    const takenUp = inReadingOrder([...named, ...mentioned]);
    return [{ ...value, citations: citationsIn(documents), texts, takenUp }];
  });
}

type Place = CourseClaim['takenUp'][number];

/** Puts places in reading order, each once; what is no section, such as a figure, right behind the chapter's beginning. */
function placesSorter(chapters: readonly ParsedChapter[]): (places: readonly Place[]) => Place[] {
  const keyOf = ({ chapter, section }: Place) => `${chapter}#${section}`;
  const order = chapters.flatMap(({ id, document }) => [
    `${id}#`,
    ...document.headings.map((heading) => `${id}#${heading.id ?? ''}`),
  ]);
  const ranks = new Map(order.map((key, rank) => [key, rank] as const).toReversed());
  const rankOf = (place: Place) => ranks.get(keyOf(place)) ?? (ranks.get(`${place.chapter}#`) ?? -1) + 0.5;
  return (places) => {
    const each = new Map(places.map((place) => [keyOf(place), place]));
    return [...each.values()].sort((a, b) => rankOf(a) - rankOf(b));
  };
}
