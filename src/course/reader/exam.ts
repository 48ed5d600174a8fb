/** Exams: drawn by a blueprint over objectives, and what came of one. */
import { isSelfGraded } from '../questions/controls.ts';
import type { QuestionFacts } from './question-facts.ts';
import { random, shuffled, shuffledById } from '../chance/sampling.ts';

export interface ExamPlan {
  /** Whose questions are in scope: those of any of these chapters or parts; without either, all. */
  chapters?: readonly string[];
  parts?: readonly string[];
  count: number;
  seed: number;
}

/** What came of some questions: `share` is the score's of the best that was possible, 0 to 1. */
export interface ExamScore {
  questions: number;
  score: number;
  share: number;
}

export interface ExamReport {
  /** In the order of the facts. */
  objectives: (ExamScore & { objective: string })[];
  total: ExamScore;
}

/** The questions that an exam of this scope can hold: what readers grade themselves proves nothing there. */
export function examinable(
  facts: readonly QuestionFacts[],
  { chapters, parts }: Pick<ExamPlan, 'chapters' | 'parts'>,
): QuestionFacts[] {
  const everywhere = chapters === undefined && parts === undefined;
  return facts.filter(
    ({ type, chapter, part }) =>
      !isSelfGraded(type) &&
      (everywhere || chapters?.includes(chapter) === true || parts?.includes(part) === true),
  );
}

/**
 * Ids of at most `count` questions in scope, in random order; the same for the same seed, however `facts` are ordered.
 * Every objective gets one question and its share of the rest, in proportion to what it has left (largest remainder).
 * An exam too short for that takes objectives evenly from the chapters.
 */
export function examFor(facts: readonly QuestionFacts[], { count, seed, ...scope }: ExamPlan): string[] {
  const next = random(seed);
  const byObjective = new Map<string, Pool>();
  for (const { id, objective, chapter } of shuffledById(examinable(facts, scope), next)) {
    const pool = byObjective.get(objective);
    if (pool) pool.questions.push(id);
    else byObjective.set(objective, { chapter, questions: [id] });
  }
  const pools = shuffled([...byObjective.values()], next);
  const drawn =
    count < pools.length
      ? evenly(pools, count, next).map(({ questions }) => questions.slice(0, 1))
      : sharesOf(pools, count).map((share, index) => pools[index]?.questions.slice(0, share) ?? []);
  return shuffled(drawn.flat(), next);
}

/** The score of an exam; a missing answer counts 0, and a question that the course no longer has is left out. */
export function examReport(
  session: { questions: readonly string[]; answers: ReadonlyMap<string, { score: number }> },
  facts: readonly QuestionFacts[],
): ExamReport {
  const asked = new Set(session.questions);
  const inExam = facts.filter(({ id }) => asked.has(id));
  const scoreOf = (questions: readonly QuestionFacts[]): ExamScore => {
    const score = questions.reduce((sum, { id }) => sum + (session.answers.get(id)?.score ?? 0), 0);
    return { questions: questions.length, score, share: score / Math.max(1, questions.length) };
  };
  const byObjective = Map.groupBy(inExam, ({ objective }) => objective);
  return {
    objectives: [...byObjective].map(([objective, questions]) => ({ objective, ...scoreOf(questions) })),
    total: scoreOf(inExam),
  };
}

/** The questions of one objective, in the order in which they are drawn. */
interface Pool {
  chapter: string;
  questions: string[];
}

/** `count` of the pools, taken from each chapter in turn; chance says which begins. */
function evenly(pools: readonly Pool[], count: number, random: () => number): Pool[] {
  const chapters = shuffled([...Map.groupBy(pools, ({ chapter }) => chapter).values()], random);
  const longest = Math.max(0, ...chapters.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, turn) => chapters.flatMap((own) => own[turn] ?? []));
  return turns.flat().slice(0, Math.max(0, count));
}

/**
 * How many questions each pool gives: one, and of the rest the whole part of its quota; what is then left goes to the
 * largest remainders, the earlier pool first among equals. No pool can owe more than it has.
 */
function sharesOf(pools: readonly Pool[], count: number): number[] {
  const left = pools.map(({ questions }) => questions.length - 1);
  const all = left.reduce((sum, one) => sum + one, 0);
  const rest = Math.min(all, count - pools.length);
  if (rest === 0) return pools.map(() => 1);
  const shares = left.map((one) => Math.floor((rest * one) / all));
  const open = rest - shares.reduce((sum, one) => sum + one, 0);
  const largest = left
    .map((one, index) => ({ index, remainder: (rest * one) % all }))
    .sort((a, b) => b.remainder - a.remainder)
    .slice(0, open)
    .map(({ index }) => index);
  return shares.map((share, index) => 1 + share + (largest.includes(index) ? 1 : 0));
}
