/** Finding concepts by their names: what the palette shows before it asks the index. */
import { folded, singulars } from '../course/folded-name.ts';
import type { NamedConcept } from './named-concept.ts';
import { compares, wordsThatMatter } from './query.ts';

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
  const named = (...asked: string[]) => {
    const answering = (isAnswer: (name: string, one: string) => boolean) =>
      concepts.filter((concept) =>
        namesOf(concept).some((name) => asked.some((one) => isAnswer(folded(name), one))),
      );
    // A name as it is spelt comes before one of which it may be the plural.
    const spelt = answering((name, one) => name === one);
    return spelt.length > 0 ? spelt : answering(isSame);
  };
  const whole = named(wanted, folded(words.join(' ')));
  const exact = whole.length === 0 && compares(query) ? namedInTurn(words, named) : whole;
  const rank = (concept: NamedConcept) =>
    Math.min(...namesOf(concept).map((name) => beginning(name, wanted) + (name === concept.name ? 0 : 0.5)));
  const near = concepts
    .filter((concept) => !exact.includes(concept) && rank(concept) < none)
    .sort((a, b) => rank(a) - rank(b));
  return { exact, near: wanted.length < 2 ? [] : near };
}

/** The concepts whose names `words` are, one name after the other; nothing if a word belongs to none. */
function namedInTurn(words: readonly string[], named: (name: string) => NamedConcept[]): NamedConcept[] {
  if (words.length === 0) return [];
  for (let count = words.length; count > 0; count -= 1) {
    const first = named(folded(words.slice(0, count).join(' ')));
    const rest = words.slice(count);
    const others = namedInTurn(rest, named);
    if (first.length > 0 && (rest.length === 0 || others.length > 0))
      return [...new Set([...first, ...others])];
  }
  return [];
}

export function namesOf({ name, names }: NamedConcept): string[] {
  return [name, ...names];
}

function isSame(name: string, wanted: string): boolean {
  return singulars(wanted).includes(name) || singulars(name).includes(wanted);
}

const none = 2;

/** 0: the name begins with it. 1: a word in the name does. */
function beginning(name: string, wanted: string): number {
  if (folded(name).startsWith(wanted)) return 0;
  const words = name.split(/[\s-]+/);
  return words.some((_, index) => folded(words.slice(index).join(' ')).startsWith(wanted)) ? 1 : none;
}
