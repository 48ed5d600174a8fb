/** Names like a mistyped query. */
import Fuse from 'fuse.js/basic';
import type { NamedConcept } from '../search/named-concept.ts';
import { namesOf } from '../search/names.ts';

/** 0: only the name itself; 1: any name. */
const threshold = 0.34;

/** At most three names, the likeliest first, of different concepts. */
export function likeNames(query: string, concepts: readonly NamedConcept[]): string[] {
  const names = concepts.flatMap((concept) => namesOf(concept).map((name) => ({ name, concept })));
  const likely = new Fuse(names, { keys: ['name'], threshold, distance: 24, minMatchCharLength: 2 }).search(query);
  const chosen = new Map<NamedConcept, string>();
  for (const { item } of likely) if (!chosen.has(item.concept)) chosen.set(item.concept, item.name);
  return [...chosen.values()].slice(0, 3);
}
