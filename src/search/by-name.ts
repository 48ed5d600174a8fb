/** What the names of concepts alone say to a query. */
import type { NamedConcept } from './named-concept.ts';
import { findNames, type NamesFound } from './names.ts';
import { meantBy, type Meant } from './slips.ts';

export interface ByName extends NamesFound {
  /** Where no name is, or begins like, the query: those of which it may be a slip. */
  meant: Meant[];
}

export function byName(query: string, language: string, concepts: readonly NamedConcept[]): ByName {
  const { exact, near } = findNames(query, language, concepts);
  return { exact, near, meant: exact.length + near.length > 0 ? [] : meantBy(query, language, concepts) };
}
