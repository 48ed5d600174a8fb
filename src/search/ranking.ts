/** Which records answer a query best, from how well each of its words is found in them. */
import { everyKind, kindNames } from '../course/kinds/kind-names.ts';
import type { RecordKind } from './record-kind.ts';
import type { ListedRecord } from './index-list.ts';

/** A record that holds a word; scores are the index's own (BM25), which weigh rare words and titles higher. */
export interface Hit {
  id: string;
  score: number;
}

/** A place that explains comes before one that only asks, draws or names the matter. */
const worthOfKind = {
  concept: 1,
  section: 1,
  diagram: 0.5,
  question: 0.3,
  dictionary: 0.6,
  ...Object.fromEntries(everyKind.map((kind) => [kindNames[kind].one, kindNames[kind].worth])),
} as Record<RecordKind, number>;

/** How much more an explanation is worth to who asks how or why. */
const worthOfReasons = 1.8;

/** What is worth less than this share of the best answer is none. */
const leastShare = 0.06;

/**
 * How much a concept is worth that a query mentions, by as many words. Who asks for reasons wants more than it, but not a
 * kind of it instead, whose name has 0 words besides.
 */
function worthOfMention(words: number | undefined, asksForReasons: boolean): number {
  if (words === undefined) return 1;
  if (words === 0) return asksForReasons ? 0.3 : 1;
  return (asksForReasons ? 1.1 : 2.2) + 0.4 * (words - 1);
}

/**
 * The records that hold words of a query, best first: `hits` has one list for each word. A record is worth the sum of
 * its scores; each word that it lacks costs more than that word would have brought. `mentioned` says of concepts how
 * many words of the query are a name of it.
 */
export function ranked(
  hits: readonly (readonly Hit[])[],
  recordOf: (id: string) => ListedRecord | undefined,
  asksForReasons: boolean,
  mentioned: ReadonlyMap<string, number> = new Map(),
): string[] {
  const sums = new Map<string, { score: number; words: number }>();
  for (const { id, score } of hits.flat()) {
    const sum = sums.get(id) ?? { score: 0, words: 0 };
    sums.set(id, { score: sum.score + score, words: sum.words + 1 });
  }
  const worths = [...sums].map(([id, { score, words }]): [string, number] => {
    const record = recordOf(id);
    const worth = record
      ? worthOfKind[record.kind] *
        (asksForReasons && record.kind === 'section' ? worthOfReasons : 1) *
        worthOfMention(mentioned.get(record.concept ?? ''), asksForReasons)
      : 1;
    return [id, score * (words / hits.length) ** 2 * worth];
  });
  const best = Math.max(0, ...worths.map(([, worth]) => worth));
  return worths
    .filter(([, worth]) => worth >= best * leastShare)
    .sort(([a, worthOfA], [b, worthOfB]) => worthOfB - worthOfA || (a < b ? -1 : 1))
    .map(([id]) => id);
}
