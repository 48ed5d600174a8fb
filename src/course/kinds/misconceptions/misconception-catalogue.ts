/** All misconceptions of a course on one page: their order. */
import { byChapter } from '../by-chapter.ts';
import { readLink } from '../../links/course-link.ts';
import type { Course, CourseMisconception } from '../../course.ts';

export interface MisconceptionGroup {
  /** None for those that no chapter clears up. */
  chapter: string | undefined;
  misconceptions: CourseMisconception[];
}

type Catalogued = Pick<Course, 'order' | 'chapters' | 'concepts' | 'misconceptions'>;

/** By the chapter that each one's first link leads to, in reading order; within a chapter, as its sections follow. */
export function misconceptionCatalogue(course: Catalogued): MisconceptionGroup[] {
  const placed = Object.values(course.misconceptions).map((misconception) => ({
    thing: misconception,
    ...placeOf(course, misconception),
  }));
  return byChapter(course.order, placed).map(({ chapter, things }) => ({ chapter, misconceptions: things }));
}

/** The chapter of the first link, and the place of its section there; a concept belongs to the chapter that teaches it. */
function placeOf(
  { chapters, concepts }: Catalogued,
  { links: [first = ''] }: CourseMisconception,
): { chapter: string | undefined; section: number } {
  const target = readLink(first);
  if (target.kind === 'concept')
    return { chapter: concepts[target.id]?.taughtIn[0], section: Number.MAX_SAFE_INTEGER };
  const chapter = target.kind === 'chapter' ? chapters[target.id] : undefined;
  if (!chapter || !('anchor' in target)) return { chapter: undefined, section: Number.MAX_SAFE_INTEGER };
  return { chapter: chapter.id, section: chapter.sections.findIndex(({ id }) => id === target.anchor) };
}
