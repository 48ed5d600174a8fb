/** What a search shows for a query, in its order: the same in the palette and on the page. */
import { bySlip, type ByName } from './by-name.ts';
import type { FoundInIndex, IndexResult } from './found-in-index.ts';
import type { NamedConcept, Names } from './named-concept.ts';
import { isNear } from './names.ts';
import type { Meant } from './slips.ts';

export interface Answer {
  /** Concepts that stand first, with their definitions. */
  cards: NamedConcept[];
  near: NamedConcept[];
  /** Names to ask for instead. */
  meant: Meant[];
  /** What the index holds besides the cards. */
  results: IndexResult[];
  /** How many things were found, those that are not shown included, each once. */
  total: number;
}

/** `named` and what was found in the index. Where neither knows the words, they may be mistyped. */
export function answerOf(
  query: string,
  language: string,
  names: Names,
  named: ByName,
  inIndex: FoundInIndex,
  conceptOf: (id: string) => string | undefined,
): Answer {
  // What only begins like a name of another language may as well be a slip.
  const isAnswered = named.named.length > 0 || named.near.some((concept) => isNear(concept, query));
  const meant = isAnswered ? [] : bySlip(query, language, names);
  // A word of the course may be like a name and yet be meant as it is.
  const slips = inIndex.knowsAll ? [] : meant.slice(0, 1).map(({ concept }) => concept);
  const cards = named.named.length > 0 ? named.named : slips;
  const results = inIndex.results.filter(({ id }) => !cards.some((card) => card.id === conceptOf(id)));
  const found = new Set(results.map(({ id }) => conceptOf(id)));
  const near = named.near.filter(({ id }) => !cards.some((card) => card.id === id));
  const besides = near.filter(({ id }) => !found.has(id));
  return { cards, near, meant, results, total: cards.length + besides.length + results.length };
}
