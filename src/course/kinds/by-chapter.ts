/** Things of a course that stand on one page under the chapters they belong to. */

export interface Placed<T> {
  thing: T;
  /** None for what belongs to no chapter. */
  chapter: string | undefined;
  /** Place of its section in the chapter. */
  section: number;
}

export interface ChapterGroup<T> {
  chapter: string | undefined;
  things: T[];
}

/** Groups in reading order, what belongs to no chapter last; within a group, as the sections follow. */
export function byChapter<T>(order: readonly string[], placed: readonly Placed<T>[]): ChapterGroup<T>[] {
  const sorted = placed.toSorted((a, b) => a.section - b.section);
  const within = Map.groupBy(sorted, ({ chapter }) => chapter);
  return [...order, undefined].flatMap((chapter) => {
    const things = within.get(chapter)?.map(({ thing }) => thing);
    return things ? [{ chapter, things }] : [];
  });
}
