import type { NamedConcept } from '../../src/search/named-concept.ts';

export const concept = (name: string, ...names: string[]): NamedConcept => ({
  id: name,
  name,
  names,
});
