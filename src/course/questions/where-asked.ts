import type { Chapter } from '../course.ts';
import type { ParsedChapter } from '../parsed-course.ts';

/** Where the questions of a chapter are asked, as ids: in its text, at its end, or by practice, exams and reviews alone. */
export function whereAsked({ document, questions }: Pick<ParsedChapter, 'document' | 'questions'>): {
  checks: string[];
  quiz: string[];
  practice: string[];
} {
  const checks = document.components.flatMap(({ name, attributes }) =>
    name === 'Check' ? (attributes['id'] ?? []) : [],
  );
  const unplaced = questions.filter(({ id }) => !checks.includes(id));
  const idsOf = (forPractice: boolean) =>
    unplaced.filter(({ value }) => (value?.asked === 'practice') === forPractice).map(({ id }) => id);
  return { checks, quiz: idsOf(false), practice: idsOf(true) };
}

/** How many questions a reader of the chapter meets in it: those for practice alone are not among them. */
export const questionsInIt = ({ checks, quiz }: Pick<Chapter, 'checks' | 'quiz'>): number =>
  checks.length + quiz.length;
