/** Names like a mistyped query. */
import Fuse from 'fuse.js/basic';
import type { NamedConcept } from '../search/named-concept.ts';
import { namesOf } from '../search/names.ts';

/** Fuse's scores go from 0, the name itself, to 1, any name. */
const worst = 0.4;

/** At most three names, the likeliest first, of different concepts. */
export function likeNames(query: string, concepts: readonly NamedConcept[]): string[] {
  const names = concepts.flatMap((concept) => namesOf(concept).map((name) => ({ name, concept })));
  const fuse = new Fuse(names, {
    keys: ['name'],
    threshold: 0.34,
    distance: 24,
    minMatchCharLength: 2,
    includeScore: true,
  });
  const likely = fuse.search(query).filter(({ score = 1 }) => score <= worst);
  const chosen = new Map<NamedConcept, string>();
  for (const { item } of likely) if (!chosen.has(item.concept)) chosen.set(item.concept, item.name);
  return [...chosen.values()].slice(0, 3);
}
