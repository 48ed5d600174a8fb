/** What a course asks of a reader: chapters with their objectives and questions, for the page of a reader's progress to fetch. */
import type { Course } from '../course.ts';
import { objectivesOf } from './objective-facts.ts';
import { chapterPath, conceptPath } from '../links/page-paths.ts';
import type { PlainText } from '../raw.ts';

export interface Syllabus {
  /** In reading order. */
  chapters: SyllabusChapter[];
  /** Those that a question tests; `chapter` is the first that teaches it. */
  concepts: { id: string; name: string; url: string; chapter: string | undefined }[];
  misconceptions: { id: string; belief: string }[];
}

export interface SyllabusChapter {
  id: string;
  number: string;
  title: string;
  part: string;
  url: string;
  objectives: SyllabusObjective[];
}

export interface SyllabusObjective {
  id: string;
  text: string;
  taught: Place[];
  questions: SyllabusQuestion[];
}

export interface SyllabusQuestion {
  id: string;
  rev: number;
  /** Whether it becomes a review card. */
  review: boolean;
  concepts: string[];
}

export interface Place {
  title: string;
  url: string;
}

/** `address` makes an address of a site path. */
export function syllabusOf(
  course: Course,
  address: (path: string) => string,
  plainText: PlainText,
): Syllabus {
  const questions = Map.groupBy(Object.values(course.questions), ({ objective }) => objective);
  const objectives = Map.groupBy(objectivesOf(course, address), ({ chapter }) => chapter);
  return {
    chapters: course.order
      .flatMap((id) => course.chapters[id] ?? [])
      .map(({ id, number, title, part }) => ({
        id,
        number,
        title,
        part: course.parts.find((one) => one.id === part)?.title ?? '',
        url: address(chapterPath(course, id)),
        objectives: (objectives.get(id) ?? []).map((objective) => ({
          id: objective.id,
          text: plainText(objective.text),
          taught: objective.taught,
          questions: (questions.get(objective.id) ?? []).map(
            ({ id: question, rev, review, concepts }): SyllabusQuestion => ({
              id: question,
              rev,
              review,
              concepts,
            }),
          ),
        })),
      })),
    concepts: Object.values(course.concepts)
      .filter(({ testedBy }) => testedBy.length > 0)
      .map(({ id, name, taughtIn }) => ({ id, name, url: address(conceptPath(id)), chapter: taughtIn[0] })),
    misconceptions: Object.values(course.misconceptions).map(({ id, belief }) => ({
      id,
      belief: plainText(belief),
    })),
  };
}
