/** The names of a concept as queries are compared with them. */
import { folded, singulars } from '../course/folded-name.ts';
import type { NamedConcept } from './named-concept.ts';

export interface Spelling {
  /** As it is shown. */
  name: string;
  folded: string;
  /** Itself, and what it may be the plural of. */
  singulars: readonly string[];
  /** What begins with its second word, with its third, and so on. */
  endings: readonly string[];
}

const known = new WeakMap<NamedConcept, readonly Spelling[]>();

/** Its own name first. They are worked out once: a reader's every letter is compared with all of them. */
export function spellingsOf(concept: NamedConcept): readonly Spelling[] {
  const before = known.get(concept);
  if (before) return before;
  const spellings = [concept.name, ...concept.names].map((name): Spelling => {
    const words = name.split(/[\s-]+/);
    const spelt = folded(name);
    return {
      name,
      folded: spelt,
      singulars: singulars(spelt),
      endings: words.slice(1).map((_, index) => folded(words.slice(index + 1).join(' '))),
    };
  });
  known.set(concept, spellings);
  return spellings;
}
