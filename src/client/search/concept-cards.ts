/** What cards say of concepts, loaded when one is to be shown. */
import { conceptPath } from '../../course/links/page-paths.ts';
import type { ConceptCard, NamedConcept } from '../../search/named-concept.ts';
import { base } from '../base.ts';
import { fetched, retried } from '../fetched.ts';

const loading = new Map<string, () => Promise<ConceptCard>>();
const loaded = new Map<string, ConceptCard>();

export const addressOfConcept = (id: string): string => `${base}${conceptPath(id).slice(1)}`;

/** `undefined` as long as it is not loaded. */
export function cardOf({ id }: NamedConcept): ConceptCard | undefined {
  return loaded.get(id);
}

/** One that does not come is tried again at the next call. */
export async function loadCards(concepts: readonly NamedConcept[]): Promise<void> {
  await Promise.allSettled(
    concepts.map(async ({ id }) => {
      const load =
        loading.get(id) ??
        retried(
          async () => (await (await fetched(`${addressOfConcept(id)}card.json`)).json()) as ConceptCard,
        );
      loading.set(id, load);
      loaded.set(id, await load());
    }),
  );
}
