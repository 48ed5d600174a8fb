import type { Course } from '../course.ts';
import { questionPath } from '../links/question-pages.ts';

/** What drawing questions needs to know of one: the index that practice pages load holds one of these for each. */
export interface QuestionFacts {
  id: string;
  rev: number;
  type: string;
  chapter: string;
  part: string;
  objective: string;
  concepts: string[];
  /** Those that one of its concepts is of. */
  platforms: string[];
  level: string;
  /** Whether it becomes a review card. */
  review: boolean;
  /** Where its form stands: a site path without the base. */
  page: string;
  /** Ids of its instances; empty if there are none to choose from. */
  instances: string[];
}

/** The facts of every question, in reading order. */
export function factsOf(course: Pick<Course, 'chapters' | 'concepts' | 'questions'>): QuestionFacts[] {
  return Object.values(course.questions).map(
    ({ id, rev, type, chapter, objective, concepts, level, review }) => {
      const home = course.chapters[chapter];
      if (!home) throw new Error(`question "${id}" is of no chapter`);
      const { part } = home;
      const platforms = concepts.flatMap((concept) => course.concepts[concept]?.platforms ?? []);
      return {
        id,
        rev,
        type,
        chapter,
        part,
        objective,
        concepts,
        platforms: [...new Set(platforms)],
        level,
        review,
        page: questionPath(course, chapter, id),
        instances: [],
      };
    },
  );
}
