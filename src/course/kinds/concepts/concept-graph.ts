/** The concepts as a graph of what has to be known first. Its rings were found before; there are none. */
import type { Concept } from '../../course.ts';

/** From a concept to the ids next to it. */
export type Links = ReadonlyMap<string, readonly string[]>;

export interface GraphNode {
  id: string;
  /** What it needs directly: what follows from those by themselves is left out. */
  needs: string[];
  /** How many steps lie before it at most; 0 for what needs nothing. */
  depth: number;
}

export interface ConceptGraph {
  /** In the order of the concepts given. */
  nodes: GraphNode[];
  /** Ids of concepts that need nothing and that nothing needs. */
  isolated: string[];
}

export function conceptGraph(concepts: readonly Pick<Concept, 'id' | 'requires'>[]): ConceptGraph {
  const requires: Links = new Map(concepts.map((concept) => [concept.id, concept.requires]));
  const needed = new Set(concepts.flatMap((concept) => concept.requires));
  const depths = new Map<string, number>();
  const depthOf = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    const depth = Math.max(-1, ...(requires.get(id) ?? []).map(depthOf)) + 1;
    depths.set(id, depth);
    return depth;
  };
  const isAlone = ({ id, requires: first }: Pick<Concept, 'id' | 'requires'>) =>
    first.length === 0 && !needed.has(id);
  return {
    nodes: concepts
      .filter((concept) => !isAlone(concept))
      .map(({ id, requires: first }) => {
        const implied = new Set(first.flatMap((one) => [...reachable(one, requires)]));
        return { id, needs: first.filter((one) => !implied.has(one)), depth: depthOf(id) };
      }),
    isolated: concepts.filter(isAlone).map(({ id }) => id),
  };
}

/** Every id that `links` lead to from `id`, itself left out. */
export function reachable(id: string, links: Links): Set<string> {
  const found = new Set<string>();
  const follow = (from: string) => {
    for (const next of links.get(from) ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      follow(next);
    }
  };
  follow(id);
  return found;
}

/** The same links the other way round. */
export function reversed(links: Links): Map<string, string[]> {
  const back = new Map([...links.keys()].map((id): [string, string[]] => [id, []]));
  for (const [from, to] of links) for (const id of to) back.get(id)?.push(from);
  return back;
}
