import type { ConceptName } from '../../questions/grading/known-names.ts';
import type { ConceptFrontmatter } from '../../schema.ts';

/** Every name, alias and abbreviation of `concepts`, with whose it is: what typed answers are compared with. */
export function conceptNamesOf(
  concepts: readonly Pick<ConceptFrontmatter, 'id' | 'name' | 'aliases' | 'abbreviations'>[],
): ConceptName[] {
  return concepts.flatMap(({ id, name, aliases, abbreviations }) =>
    [name, ...aliases, ...abbreviations].map((text) => ({ concept: id, text })),
  );
}
