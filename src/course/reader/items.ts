/**
 * How questions do as items of a test, by classical test theory (Lord & Novick 1968, Statistical Theories of Mental
 * Test Scores), from what readers exported. It tells questions that teach from questions that confuse, with few
 * readers already (Crichton & Krishnamurthi 2024, Profiling Programming Language Learning, OOPSLA).
 */
import { correlationOf, meanOf } from './correlation.ts';
import { compareText } from '../finding.ts';
import { firstAttempts, type FirstAttempt } from './first-attempts.ts';
import type { ProgressEvent } from './progress/events.ts';

/** What there is to know of a question of the course. */
export interface ItemQuestion {
  id: string;
  rev: number;
  type: string;
  /** Wrong answers that it offers to choose from, as they are stored. */
  distractors: readonly string[];
}

/** The worst first; `few` says that readers are too few for any of the others. */
const flags = ['negative', 'too-hard', 'weak', 'dead-distractor', 'too-easy', 'few'] as const;
export type ItemFlag = (typeof flags)[number];

/** A question in one of its revisions. */
export interface Item {
  question: string;
  rev: number;
  /** How many readers answered it. */
  n: number;
  /** Mean score, 0 to 1: the higher, the easier. */
  difficulty: number;
  /**
   * Corrected item-total correlation, −1 to 1: of readers' scores here with their means on all other items. There is
   * none where fewer than five readers have others, or where either does not vary.
   */
  discrimination: number | undefined;
  /** What share of the readers chose what, by size; distractors of the current revision also if nobody chose them. */
  shares: { chosen: string; share: number }[];
  flags: ItemFlag[];
}

export interface ItemReport {
  /** The worst first. */
  items: Item[];
  readers: number;
  /** Ids of questions that the course does not have, sorted. */
  unknown: string[];
}

/** A reader's scores in sum, over all items. */
interface Total {
  score: number;
  items: number;
}

const fewReaders = 5;
const manyReaders = 30;

/** The items of `questions` that were answered, by the first attempt of each reader at each; `files` hold readers' events. */
export function itemsIn(
  files: readonly (readonly ProgressEvent[])[],
  questions: readonly ItemQuestion[],
): ItemReport {
  const known = new Set(questions.map(({ id }) => id));
  const all = firstAttempts(files);
  const attempts = all.filter(({ question }) => known.has(question));
  const unknown = new Set(all.map(({ question }) => question)).difference(known);
  const totals = totalsOf(attempts);
  const byQuestion = Map.groupBy(attempts, ({ question }) => question);
  const items = questions.flatMap((question) =>
    [...Map.groupBy(byQuestion.get(question.id) ?? [], ({ rev }) => rev)].map(([rev, own]) =>
      itemOf(question, rev, own, totals),
    ),
  );
  return { items: items.sort(worstFirst), readers: totals.size, unknown: [...unknown].sort(compareText) };
}

function totalsOf(attempts: readonly FirstAttempt[]): Map<string, Total> {
  const totals = new Map<string, Total>();
  for (const { reader, score } of attempts) {
    const total = totals.get(reader) ?? { score: 0, items: 0 };
    totals.set(reader, { score: total.score + score, items: total.items + 1 });
  }
  return totals;
}

function itemOf(
  question: ItemQuestion,
  rev: number,
  attempts: readonly FirstAttempt[],
  totals: ReadonlyMap<string, Total>,
): Item {
  const n = attempts.length;
  const difficulty = meanOf(attempts.map(({ score }) => score));
  const withOthers = attempts.flatMap(({ reader, score }): [number, number][] => {
    const total = totals.get(reader);
    return total && total.items > 1 ? [[score, (total.score - score) / (total.items - 1)]] : [];
  });
  const discrimination = withOthers.length < fewReaders ? undefined : correlationOf(withOthers);
  const distractors = rev === question.rev ? question.distractors : [];
  const shares = sharesOf(
    attempts.map(({ chosen }) => valuesOf(question.type, chosen)),
    distractors,
  );
  const dead =
    n >= manyReaders && shares.some(({ chosen, share }) => distractors.includes(chosen) && share < 0.02);
  const found: Record<ItemFlag, boolean> = {
    negative: discrimination !== undefined && discrimination < 0,
    'too-hard': difficulty < 0.2,
    weak: discrimination !== undefined && discrimination >= 0 && discrimination < 0.1,
    'dead-distractor': dead,
    'too-easy': difficulty > 0.95,
    few: false,
  };
  return {
    question: question.id,
    rev,
    n,
    difficulty,
    discrimination,
    shares,
    flags: n < fewReaders ? ['few'] : flags.filter((flag) => found[flag]),
  };
}

/** What of a stored answer can be counted over readers: not which instance it was, nor a text of the reader's own. */
function valuesOf(type: string, chosen: readonly string[]): string[] {
  if (type === 'order') return [chosen.join(' > ')];
  if (type === 'explain') return chosen.filter((text) => text.startsWith('has='));
  return chosen.filter((text) => !text.startsWith('instance='));
}

function sharesOf(answers: readonly (readonly string[])[], distractors: readonly string[]): Item['shares'] {
  const counts = new Map(distractors.map((chosen) => [chosen, 0]));
  for (const answer of answers)
    for (const chosen of new Set(answer)) counts.set(chosen, (counts.get(chosen) ?? 0) + 1);
  return [...counts]
    .map(([chosen, count]) => ({ chosen, share: count / answers.length }))
    .sort((a, b) => b.share - a.share || compareText(a.chosen, b.chosen));
}

function worstFirst(a: Item, b: Item): number {
  return (
    rank(a) - rank(b) ||
    (a.discrimination ?? 1) - (b.discrimination ?? 1) ||
    a.difficulty - b.difficulty ||
    compareText(a.question, b.question) ||
    a.rev - b.rev
  );
}

/** Items without a flag come after all that have one, but before those that too few readers answered. */
function rank({ flags: [worst] }: Item): number {
  if (worst === undefined) return flags.length - 1;
  return worst === 'few' ? flags.length : flags.indexOf(worst);
}
