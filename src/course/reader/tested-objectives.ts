/** Which questions test an objective, and whether a reader's answers to them show it. */
import type { Chapter, Course } from '../course.ts';

/**
 * The questions that test the objective, in the order of the chapter, and the one to send a reader to at its end: of the
 * quiz if one stands there, else the last in the text. Where the chapter asks none itself,
 * practice does. Cards of what is to be kept only remind.
 */
export function testOf(
  { questions }: Pick<Course, 'questions'>,
  { checks, quiz, practice }: Pick<Chapter, 'checks' | 'quiz' | 'practice'>,
  objective: string,
): { test: string | undefined; questions: string[] } {
  const testing = (ids: readonly string[]) => ids.filter((id) => questions[id]?.objective === objective);
  const own = [...testing(checks), ...testing(quiz)];
  const all = own.length > 0 ? own : testing(practice);
  return { test: testing(quiz)[0] ?? testing(checks).at(-1) ?? all[0], questions: all };
}

export interface Shown {
  /** How many of the questions were answered, and how many with full marks the last time. */
  answered: number;
  right: number;
}

/** What the answers that stand show; nothing where no question was answered. */
export function shownBy(
  questions: readonly string[],
  answers: ReadonlyMap<string, { score: number }>,
): Shown | undefined {
  const scores = questions.flatMap((id) => answers.get(id)?.score ?? []);
  if (scores.length === 0) return undefined;
  return { answered: scores.length, right: scores.filter((score) => score === 1).length };
}
