/** Names as they are found in every language: with what each concept is called in others. */
import type { NamedConcept, Translations } from './named-concept.ts';
import { mattering, wordsOf } from './query.ts';

export function translated(concepts: readonly NamedConcept[], translations: Translations): NamedConcept[] {
  return concepts.map((concept) => {
    const abroad = translations[concept.id] ?? [];
    return abroad.length === 0 ? concept : { ...concept, abroad };
  });
}

/**
 * Whether a query that names nothing may do so in another language, though the index has all its words: nothing joins
 * them as in the course's own.
 */
export function mayBeForeign(query: string, language: string): boolean {
  const words = wordsOf(query);
  return mattering(words, language).length === words.length;
}

/** Whether a query has letters that no name of the course's own language has. */
export function isWrittenOtherwise(query: string): boolean {
  return /(?!\p{Script=Latin})\p{Letter}/u.test(query);
}
