/** Which questions a reader practises, and in what order. */
import type { QuestionFacts } from './question-facts.ts';
import { random, shuffledById } from '../chance/sampling.ts';

/** What a question must meet; what is not given restricts nothing. */
export interface PracticeFilter {
  part?: string;
  chapter?: string;
  concept?: string;
  platform?: string;
  /** Any of these; none given, or none in the list, means any. */
  levels?: readonly string[];
  /** `missed`: the last attempt fell short of full marks. `unseen`: there is no attempt. */
  only?: 'missed' | 'unseen';
}

/** What practice needs to know of a reader's progress: the attempts at each question, the last one last. */
export interface Attempts {
  attempts: ReadonlyMap<string, readonly { rev: number; atMs: number; score: number }[]>;
}

/** The questions that fit. Attempts at another revision are attempts at another question. */
export function matching(
  facts: readonly QuestionFacts[],
  filter: PracticeFilter,
  progress: Attempts,
): QuestionFacts[] {
  const { part, chapter, concept, platform, levels = [], only } = filter;
  return facts.filter((question) => {
    if (part !== undefined && question.part !== part) return false;
    if (chapter !== undefined && question.chapter !== chapter) return false;
    if (concept !== undefined && !question.concepts.includes(concept)) return false;
    if (platform !== undefined && !question.platforms.includes(platform)) return false;
    if (levels.length > 0 && !levels.includes(question.level)) return false;
    const last = lastAttempt(question, progress);
    if (only === 'unseen') return last === undefined;
    return only === undefined || (last !== undefined && last.score < 1);
  });
}

/**
 * Ids of at most `count` questions that fit: those whose last attempt is longest ago, first of all those without one;
 * chance decides among equals. Their order interleaves objectives, since telling kinds of problem apart is learnt by
 * meeting them mixed (Rohrer 2012, Educational Psychology Review 24).
 */
export function practiceFor(
  facts: readonly QuestionFacts[],
  filter: PracticeFilter,
  progress: Attempts,
  { seed, count }: { seed: number; count: number },
): string[] {
  const next = random(seed);
  const lastAtMs = (question: QuestionFacts) => lastAttempt(question, progress)?.atMs ?? -Infinity;
  const chosen = shuffledById(matching(facts, filter, progress), next)
    .map((question) => ({ question, atMs: lastAtMs(question) }))
    .sort((a, b) => (a.atMs === b.atMs ? 0 : a.atMs - b.atMs))
    .slice(0, Math.max(0, count))
    .map(({ question }) => question);
  return interleaved(shuffledById(chosen, next)).map(({ id }) => id);
}

/**
 * The same questions, as near to their order as can be with the fewest neighbours of one objective: an objective that
 * makes up more than half of what is left is due, else the first question comes whose objective is another than the last.
 */
function interleaved(questions: readonly QuestionFacts[]): QuestionFacts[] {
  const left = [...questions];
  const counts = new Map<string, number>();
  for (const { objective } of left) counts.set(objective, (counts.get(objective) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const order: QuestionFacts[] = [];
  while (left.length > 0) {
    const last = order.at(-1)?.objective;
    const isDue = ({ objective }: QuestionFacts) =>
      objective !== last && 2 * (counts.get(objective) ?? 0) > left.length;
    const due = 2 * most > left.length ? left.findIndex(isDue) : -1;
    const other = due >= 0 ? due : left.findIndex(({ objective }) => objective !== last);
    const [one] = left.splice(Math.max(0, other), 1);
    if (!one) break;
    counts.set(one.objective, (counts.get(one.objective) ?? 0) - 1);
    order.push(one);
  }
  return order;
}

function lastAttempt({ id, rev }: QuestionFacts, { attempts }: Attempts) {
  const last = attempts.get(id)?.at(-1);
  return last?.rev === rev ? last : undefined;
}
