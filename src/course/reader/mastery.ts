/** How much of something a reader masters today, and what to do next. */
import type { Progress } from './progress.ts';
import { chapterBegun, chapterToBegin } from './progress/chapters.ts';
import { dueQuestions, retrievability, type Cards } from './review.ts';

export interface Mastery {
  questions: number;
  /** How many of them were answered, and how many of these with full marks the last time. */
  answered: number;
  right: number;
  /** The mean score to expect if all were asked today, 0 to 1. */
  expected: number;
}

/** An objective, with the chapter that sets it and the questions that test it. */
export interface TestedObjective {
  id: string;
  chapter: string;
  questions: readonly string[];
}

/** What there is to do in a course. */
export interface Curriculum {
  /** In reading order. */
  chapters: readonly string[];
  objectives: readonly TestedObjective[];
  /** The questions that are reviewed: readers may also have answered others, and some that are no more. */
  reviewed: ReadonlySet<string>;
}

export type NextStep =
  | { kind: 'review'; due: number }
  | { kind: 'go-on'; chapter: string }
  | { kind: 'strengthen'; objective: string; chapter: string; expected: number }
  | { kind: 'begin'; chapter: string };

/**
 * What the reader masters of some questions, such as an objective's or a concept's: what they could be expected to
 * score on them today. A question counts its last score times the probability that its answer is still remembered, by
 * FSRS's curve of forgetting (Ye, Su, Cao: A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition
 * Scheduling, KDD 2022; the curve itself: open-spaced-repetition's wiki, "The Algorithm"), and 0 if it was never
 * answered. So mastery falls by itself, and one right answer in ten questions is not mastery.
 * `cards` has the card of each question that was answered.
 */
export function masteryOf(
  questions: readonly string[],
  { attempts }: Pick<Progress, 'attempts'>,
  cards: Cards,
  nowMs: number,
): Mastery {
  const mastery: Mastery = { questions: questions.length, answered: 0, right: 0, expected: 0 };
  for (const question of questions) {
    const last = attempts.get(question)?.at(-1);
    const card = cards.get(question);
    if (!last || !card) continue;
    mastery.answered += 1;
    if (last.score === 1) mastery.right += 1;
    mastery.expected += (last.score * retrievability(card, nowMs)) / questions.length;
  }
  return mastery;
}

/** Reviews keep up so much of what is known; an objective that has it needs no work of its own. */
const aim = 0.9;

/**
 * What to do next, the most useful first: what is due for review; the chapter that is begun; the weakest objective
 * that was met in a chapter read or a question answered, unless it is as strong as can be; the next chapter.
 */
export function nextSteps(
  { chapters: order, objectives, reviewed }: Curriculum,
  progress: Pick<Progress, 'attempts' | 'chapters'>,
  cards: Cards,
  nowMs: number,
): NextStep[] {
  const steps: NextStep[] = [];
  const due = dueQuestions(cards, nowMs).filter((question) => reviewed.has(question)).length;
  if (due > 0) steps.push({ kind: 'review', due });
  const begun = chapterBegun(order, progress.chapters);
  if (begun !== undefined) steps.push({ kind: 'go-on', chapter: begun });
  const weakest = weakestOf(objectives, progress, cards, nowMs);
  if (weakest) steps.push({ kind: 'strengthen', ...weakest });
  const next = chapterToBegin(order, progress.chapters);
  if (next !== undefined) steps.push({ kind: 'begin', chapter: next });
  return steps;
}

function weakestOf(
  objectives: readonly TestedObjective[],
  progress: Pick<Progress, 'attempts' | 'chapters'>,
  cards: Cards,
  nowMs: number,
): { objective: string; chapter: string; expected: number } | undefined {
  return objectives
    .map(({ id, chapter, questions }) => ({
      objective: id,
      chapter,
      ...masteryOf(questions, progress, cards, nowMs),
    }))
    .filter(
      ({ chapter, questions, answered }) =>
        questions > 0 && (answered > 0 || progress.chapters.get(chapter) === 'read'),
    )
    .filter(({ expected }) => expected < aim)
    .sort((a, b) => a.expected - b.expected)
    .map(({ objective, chapter, expected }) => ({ objective, chapter, expected }))[0];
}
