/** The course's names and Pagefind's index, loaded on first use. A load that failed is tried again at the next call. */
import type { NamedConcept } from '../search/named-concept.ts';
import { base } from './base.ts';

export interface Found {
  kind: string;
  title: string;
  where: string;
  url: string;
  /** HTML in which only `<mark>` is markup. */
  excerpt: string;
}

/** As much of Pagefind's module as is used here. */
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  search(
    query: string,
    options: { filters: Record<string, string> },
  ): Promise<{ results: PagefindResult[] } | null>;
}

interface PagefindResult {
  data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}

export const conceptNames = retried(async () => {
  const response = await fetch(`${base}names.json`);
  if (!response.ok) throw new Error(`names.json: ${String(response.status)}`);
  return (await response.json()) as NamedConcept[];
});

const pagefind = retried(async (attempt) => {
  // A browser does not ask twice for a module that failed to load, so another attempt has another address.
  const address = `${base}pagefind/pagefind.js${attempt === 0 ? '' : `?${String(attempt)}`}`;
  const index = (await import(/* @vite-ignore */ address)) as Pagefind;
  await index.options({ baseUrl: base });
  await index.init();
  return index;
});

/** How many records have the words of `query`, and the first `most` of them. An empty `kind` means all. */
export async function searchIndex(
  query: string,
  kind: string,
  most: number,
): Promise<{ total: number; found: Found[] }> {
  const answer = await (await pagefind()).search(query, { filters: kind === '' ? {} : { kind } });
  const results = answer?.results ?? [];
  const found = await Promise.all(
    results.slice(0, most).map(async (result): Promise<Found> => {
      const { url, excerpt, meta } = await result.data();
      return {
        kind: meta['kind'] ?? '',
        title: meta['title'] ?? '',
        where: meta['where'] ?? '',
        url,
        excerpt,
      };
    }),
  );
  return { total: results.length, found };
}

function retried<T>(load: (attempt: number) => Promise<T>): () => Promise<T> {
  let attempts = 0;
  let loading: Promise<T> | undefined;
  return async () => {
    try {
      return await (loading ??= load(attempts++));
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
}
