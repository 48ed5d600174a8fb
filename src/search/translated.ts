/** Names as they are found in every language: with what each concept is called in others. */
import type { NamedConcept, Translations } from './named-concept.ts';

export function translated(concepts: readonly NamedConcept[], translations: Translations): NamedConcept[] {
  return concepts.map((concept) => {
    const terms = translations[concept.id] ?? [];
    return terms.length === 0
      ? concept
      : { ...concept, besides: [...new Set([...(concept.besides ?? []), ...terms])] };
  });
}

/** Whether a query has letters that no name of the course's own language has. */
export function isWrittenOtherwise(query: string): boolean {
  return /(?!\p{Script=Latin})\p{Letter}/u.test(query);
}
