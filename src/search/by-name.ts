/** What the names of concepts alone say to a query. */
import { folded } from '../course/folded-name.ts';
import type { NamedConcept } from './named-concept.ts';
import { findNames, type NamesFound } from './names.ts';
import { wordsThatMatter } from './query.ts';
import { meantBy, type Meant } from './slips.ts';

export interface ByName extends NamesFound {
  /** Where no name is, or begins like, the query: those of which it may be a slip. */
  meant: Meant[];
}

export function byName(query: string, language: string, concepts: readonly NamedConcept[]): ByName {
  const { exact, near } = findNames(query, language, concepts);
  return { exact, near, meant: exact.length + near.length > 0 ? [] : meantBy(query, language, concepts) };
}

/** Concepts that a longer query names among other words, the longest names first. */
export function mentionedIn(
  query: string,
  language: string,
  concepts: readonly NamedConcept[],
): NamedConcept[] {
  const words = wordsThatMatter(query, language);
  const found = new Set<NamedConcept>();
  for (let count = Math.min(words.length - 1, 4); count > 0; count -= 1) {
    for (let from = 0; from + count <= words.length; from += 1) {
      const name = folded(words.slice(from, from + count).join(' '));
      if (name.length > 1)
        for (const concept of findNames(name, language, concepts).exact) found.add(concept);
    }
  }
  return [...found];
}
