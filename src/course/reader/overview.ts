/** A reader's progress in figures: all that the dashboard shows. */
import { calibrationOf, type Calibration } from './calibration.ts';
import { nextSteps, type Curriculum, type NextStep } from './mastery.ts';
import type { Attempt, Confidence, Progress } from './progress.ts';
import { forecast, type Cards } from './review.ts';
import type { Syllabus, SyllabusChapter, SyllabusQuestion } from './syllabus.ts';
import { conceptTopics, objectiveTopics, type Topic } from './topics.ts';

export interface Overview {
  /** Answers that count, and when the first of them was given. */
  answers: { count: number; sinceMs: number | undefined };
  /** The best first. */
  steps: NextStep[];
  /** Those begun or read first, each group in reading order. */
  chapters: ChapterStanding[];
  objectives: Topic[];
  concepts: Topic[];
  calibration: Record<Confidence, Calibration | undefined>;
  /** Reviews that come due on each of the coming days; those overdue on the first. */
  due: number[];
  /** When the first review is due, or was. */
  firstDueAtMs: number | undefined;
  /** Those that the course names, the most frequent first. */
  misconceptions: { id: string; belief: string; times: number }[];
}

export interface ChapterStanding {
  chapter: SyllabusChapter;
  state: 'started' | 'read' | undefined;
  questions: number;
  answered: number;
}

const daysAhead = 28;

/**
 * The figures at `nowMs`. `cards` are those of `currentAttempts`: they are given, since working out the cards of very
 * many answers takes so long that a page does it in pieces.
 */
export function overviewOf(syllabus: Syllabus, progress: Progress, cards: Cards, nowMs: number): Overview {
  const { chapters } = progress;
  const attempts = currentAttempts(syllabus, progress.attempts);
  const standing = { attempts, chapters, cards, nowMs };
  const curriculum = curriculumOf(syllabus);
  const reviewed = new Map([...cards].filter(([question]) => curriculum.reviewed.has(question)));
  return {
    answers: answersIn(progress.attempts),
    steps: nextSteps(curriculum, standing, cards, nowMs),
    chapters: chapterStandings(syllabus, standing),
    objectives: objectiveTopics(syllabus, standing),
    concepts: conceptTopics(syllabus, standing),
    calibration: calibrationOf(progress),
    due: forecast(reviewed, nowMs, daysAhead),
    firstDueAtMs: firstDue(reviewed),
    misconceptions: syllabus.misconceptions
      .map(({ id, belief }) => ({ id, belief, times: progress.misconceptions.get(id) ?? 0 }))
      .filter(({ times }) => times > 0)
      .sort((a, b) => b.times - a.times),
  };
}

/** The attempts at questions as the course has them; attempts at another revision were at another question. */
export function currentAttempts(syllabus: Syllabus, attempts: Progress['attempts']): Map<string, Attempt[]> {
  const current = new Map<string, Attempt[]>();
  for (const { id, rev } of syllabus.chapters.flatMap(questionsOf)) {
    const own = attempts.get(id);
    if (own?.at(-1)?.rev === rev) current.set(id, own);
  }
  return current;
}

function questionsOf({ objectives }: SyllabusChapter): SyllabusQuestion[] {
  return objectives.flatMap(({ questions }) => questions);
}

function curriculumOf({ chapters }: Syllabus): Curriculum {
  return {
    chapters: chapters.map(({ id }) => id),
    objectives: chapters.flatMap(({ id: chapter, objectives }) =>
      objectives.map(({ id, questions }) => ({ id, chapter, questions: questions.map((one) => one.id) })),
    ),
    reviewed: new Set(chapters.flatMap(questionsOf).flatMap(({ id, review }) => (review ? [id] : []))),
  };
}

function answersIn(attempts: Progress['attempts']): Overview['answers'] {
  let count = 0;
  let sinceMs: number | undefined;
  for (const own of attempts.values()) {
    count += own.length;
    const firstMs = own[0]?.atMs ?? Infinity;
    if (firstMs < (sinceMs ?? Infinity)) sinceMs = firstMs;
  }
  return { count, sinceMs };
}

function chapterStandings(
  { chapters }: Syllabus,
  progress: Pick<Progress, 'attempts' | 'chapters'>,
): ChapterStanding[] {
  const all = chapters.map((chapter): ChapterStanding => {
    const questions = questionsOf(chapter);
    const answered = questions.filter(({ id }) => progress.attempts.has(id)).length;
    return { chapter, state: progress.chapters.get(chapter.id), questions: questions.length, answered };
  });
  return [...all.filter(({ state }) => state), ...all.filter(({ state }) => !state)];
}

function firstDue(cards: Cards): number | undefined {
  let firstMs: number | undefined;
  for (const { dueAtMs } of cards.values()) if (dueAtMs < (firstMs ?? Infinity)) firstMs = dueAtMs;
  return firstMs;
}
