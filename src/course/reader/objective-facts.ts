import type { Course } from '../course.ts';
import { readLink } from '../links/course-link.ts';
import { chapterPath, conceptPath } from '../links/page-paths.ts';

/** What a report says of an objective, and where it leads. */
export interface ObjectiveFacts {
  id: string;
  chapter: string;
  text: string;
  /** Where its questions say that it is taught: their sections and concepts, or else its chapter. */
  taught: { title: string; url: string }[];
}

/** An objective's questions may name many places; more than these send nobody anywhere. */
const mostPlaces = 2;

/** Every objective in reading order; `address` makes an address of a site path. */
export function objectivesOf(
  course: Pick<Course, 'order' | 'chapters' | 'concepts' | 'questions'>,
  address: (path: string) => string,
): ObjectiveFacts[] {
  const questions = Map.groupBy(Object.values(course.questions), ({ objective }) => objective);
  return course.order.flatMap((id) => {
    const chapter = course.chapters[id];
    return (chapter?.objectives ?? []).map((objective) => {
      const links = (questions.get(objective.id) ?? []).flatMap((question) => question.links);
      const named = mostNamed(links).flatMap((link) => placeOf(course, link));
      const places = named.length > 0 ? named : placeOf(course, `chapter:${id}`);
      return {
        ...objective,
        chapter: id,
        taught: places.slice(0, mostPlaces).map(({ title, path }) => ({ title, url: address(path) })),
      };
    });
  });
}

/** Each link once, the most frequent first, among equals the first. */
function mostNamed(links: readonly string[]): string[] {
  const times = Map.groupBy(links, (link) => link);
  return [...times].sort(([, one], [, other]) => other.length - one.length).map(([link]) => link);
}

function placeOf(
  course: Pick<Course, 'chapters' | 'concepts'>,
  link: string,
): { title: string; path: string }[] {
  const target = readLink(link);
  if (target.kind === 'concept') {
    const concept = course.concepts[target.id];
    return concept ? [{ title: concept.name, path: conceptPath(target.id) }] : [];
  }
  if (target.kind !== 'chapter') return [];
  const chapter = course.chapters[target.id];
  if (!chapter) return [];
  const section = chapter.sections.find(({ id }) => id === target.anchor && id !== '');
  return [{ title: section?.title ?? chapter.title, path: chapterPath(course, target.id, target.anchor) }];
}
