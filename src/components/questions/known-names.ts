import { course } from 'virtual:course';
import { conceptNamesOf } from '../../course/kinds/concepts/concept-names.ts';
import { articlesOf } from '../../course/questions/grading/articles.ts';
import { knownNames } from '../../course/questions/grading/known-names.ts';
import { termsOf } from '../../course/questions/question.ts';

/** What typed answers are compared with, gathered once for all questions: names of concepts, and terms of answers. */
export const known = knownNames(
  [...conceptNamesOf(Object.values(course.concepts)), ...termsOf(Object.values(course.questions))],
  articlesOf(course.language),
);
