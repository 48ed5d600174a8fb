/** Finding concepts by their names: what the palette shows before it asks the index. */
import type { NamedConcept } from './named-concept.ts';

export interface NamesFound {
  /** Concepts that the query names. */
  exact: NamedConcept[];
  /** Concepts with a name, or a word in one, that begins like the query; first those whose own name does. */
  near: NamedConcept[];
}

/** Letter case, diacritics, punctuation, spaces and a plural ending make no difference. */
export function findNames(query: string, concepts: readonly NamedConcept[]): NamesFound {
  const wanted = folded(query);
  if (wanted === '') return { exact: [], near: [] };
  const exact = concepts.filter((concept) => namesOf(concept).some((name) => isSame(folded(name), wanted)));
  const rank = (concept: NamedConcept) =>
    Math.min(...namesOf(concept).map((name) => beginning(name, wanted) + (name === concept.name ? 0 : 0.5)));
  const near = concepts
    .filter((concept) => !exact.includes(concept) && rank(concept) < none)
    .sort((a, b) => rank(a) - rank(b));
  return { exact, near: wanted.length < 2 ? [] : near };
}

export function namesOf({ name, names }: NamedConcept): string[] {
  return [name, ...names];
}

/** `Tea-Pots` > `teapots` */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}+#]/gu, '');
}

function isSame(name: string, wanted: string): boolean {
  return singulars(wanted).includes(name) || singulars(name).includes(wanted);
}

/** A word and what it may be the plural of; nothing shorter than three letters, so that `os` stays itself. */
function singulars(word: string): string[] {
  const endings = [word, word.replace(/([^s])s$/, '$1'), word.replace(/es$/, ''), word.replace(/ies$/, 'y')];
  return endings.filter((one) => one === word || one.length >= 3);
}

const none = 2;

/** 0: the name begins with it. 1: a word in the name does. */
function beginning(name: string, wanted: string): number {
  if (folded(name).startsWith(wanted)) return 0;
  const words = name.split(/[\s-]+/);
  return words.some((_, index) => folded(words.slice(index).join(' ')).startsWith(wanted)) ? 1 : none;
}
