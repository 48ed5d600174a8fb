import type { Chapter, Course } from '../../course.ts';

/** Where the first chapter to teach `concept` stands in reading order; -1 if none does. */
export function firstTaught(
  { concepts, order }: Pick<Course, 'concepts' | 'order'>,
  concept: string,
): number {
  const places = (concepts[concept]?.taughtIn ?? []).map((id) => order.indexOf(id));
  return places.length === 0 ? -1 : Math.min(...places);
}

/**
 * What `chapter` requires, by the chapter that teaches it first, in reading order; what none teaches comes first,
 * without a chapter.
 */
export function prerequisites(
  chapter: Pick<Chapter, 'requires'>,
  course: Pick<Course, 'concepts' | 'order'>,
): { chapter: string | undefined; concepts: string[] }[] {
  const groups = Map.groupBy(
    chapter.requires.filter((id) => course.concepts[id]),
    (id) => firstTaught(course, id),
  );
  return [...groups]
    .sort(([one], [other]) => one - other)
    .map(([place, concepts]) => ({ chapter: course.order[place], concepts }));
}
