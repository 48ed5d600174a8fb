/** Finding concepts by their names: what the palette shows before it asks the index. */
import { folded, singulars } from '../course/folded-name.ts';
import type { NamedConcept } from './named-concept.ts';
import { compares, wordsThatMatter } from './query.ts';
import { spellingsOf, type Spelling } from './spelling.ts';

export interface NamesFound {
  /** Concepts that the query names; if it compares, each of them in its order. */
  exact: NamedConcept[];
  /** Concepts with a name, or a word in one, that begins like the query; first those whose own name does. */
  near: NamedConcept[];
}

/** Letter case, diacritics, punctuation, spaces, a plural ending and a question around the name make no difference. */
export function findNames(query: string, language: string, concepts: readonly NamedConcept[]): NamesFound {
  const wanted = folded(query);
  if (wanted === '') return { exact: [], near: [] };
  const words = wordsThatMatter(query, language);
  const whole = named(concepts, [wanted, folded(words.join(' '))]);
  const exact = whole.length === 0 && compares(query) ? namedInTurn(concepts, words) : whole;
  if (wanted.length < 2) return { exact, near: [] };
  const near = concepts
    .filter((concept) => !exact.includes(concept))
    .map((concept) => ({ concept, rank: rankOf(concept, wanted) }))
    .filter(({ rank }) => rank < none)
    .sort((a, b) => a.rank - b.rank);
  return { exact, near: near.map(({ concept }) => concept) };
}

/** A name as it is spelt comes before one of which it may be the plural. */
function named(concepts: readonly NamedConcept[], asked: readonly string[]): NamedConcept[] {
  const having = (isAsked: (spelling: Spelling) => boolean) =>
    concepts.filter((concept) => spellingsOf(concept).some(isAsked));
  const spelt = having((spelling) => asked.includes(spelling.folded));
  if (spelt.length > 0) return spelt;
  const askedInSingular = asked.flatMap(singulars);
  return having(
    (spelling) =>
      askedInSingular.includes(spelling.folded) || spelling.singulars.some((one) => asked.includes(one)),
  );
}

/** The concepts whose names `words` are, one name after the other; nothing if a word belongs to none. */
function namedInTurn(concepts: readonly NamedConcept[], words: readonly string[]): NamedConcept[] {
  for (let count = words.length; count > 0; count -= 1) {
    const first = named(concepts, [folded(words.slice(0, count).join(' '))]);
    const rest = words.slice(count);
    const others = namedInTurn(concepts, rest);
    if (first.length > 0 && (rest.length === 0 || others.length > 0))
      return [...new Set([...first, ...others])];
  }
  return [];
}

const none = 2;

/** How far down a name stands in which something begins with `wanted`; `none` if there is no such name. */
function rankOf(concept: NamedConcept, wanted: string): number {
  const ranks = spellingsOf(concept).map(({ folded: spelt, endings }, index) => {
    const isOther = index === 0 ? 0 : 0.5;
    if (spelt.startsWith(wanted)) return isOther;
    return endings.some((ending) => ending.startsWith(wanted)) ? 1 + isOther : none;
  });
  return Math.min(...ranks);
}
