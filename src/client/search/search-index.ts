/** The course's names and Pagefind's index, loaded on first use. A load that failed is tried again at the next call. */
import type { LoadedIndex, Sources } from '../../search/ask.ts';
import { indexSearch, type IndexResult } from '../../search/found-in-index.ts';
import { definitionIn } from '../../search/concept-text.ts';
import type { ComparedRow, SearchNames, Translations } from '../../search/named-concept.ts';
import { recordsIn, type IndexList } from '../../search/index-list.ts';
import { openIndex, type PagefindModule } from '../../search/open-index.ts';
import { translated } from '../../search/translated.ts';
import { base } from '../base.ts';
import { fetched, retried } from '../fetched.ts';
import { MissingPart, watchParts } from './index-parts.ts';

export interface Found {
  kind: string;
  title: string;
  where: string;
  url: string;
  /** Of a concept its definition, of all else the passage that was found. */
  excerpt: string;
}

export const loadedNames = retried(
  async () => (await (await fetched(`${base}names.json`)).json()) as SearchNames,
);

const loading = new Map<string, () => Promise<SearchNames>>();

/** Without names in other languages a search goes on. */
async function namesAbroad(script: string): Promise<SearchNames> {
  const names = await loadedNames();
  if (!names.abroad.includes(script)) return names;
  const load =
    loading.get(script) ??
    retried(async () => {
      const translations = await (await fetched(`${base}translations/${script}.json`)).json();
      return { ...names, concepts: translated(names.concepts, translations as Translations) };
    });
  loading.set(script, load);
  return load().catch(() => names);
}

/** Throws `MissingPart` where a part of the index that a query needs does not come. */
export const searchIndex = retried(async (attempt): Promise<LoadedIndex> => {
  // A browser does not ask twice for a module that failed to load, so another attempt has another address.
  const address = `${base}pagefind/pagefind.js${attempt === 0 ? '' : `?${String(attempt)}`}`;
  const listing = fetched(`${base}pagefind/list.json`).then((response) => response.json());
  const [pagefind, list, names] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<PagefindModule>,
    listing as Promise<IndexList>,
    loadedNames(),
  ]);
  const language = document.documentElement.lang;
  const places = { basePath: `${base}pagefind/`, baseUrl: base };
  const index = await openIndex(pagefind, list, places, language);
  const records = recordsIn(
    list,
    names.concepts.map(({ id }) => id),
  );
  const parts = watchParts(`${base}pagefind/index/`);
  const search = indexSearch(index, records, language);
  return {
    records,
    async search(query, filters, mentioned) {
      const found = await search(query, filters, mentioned);
      if (parts.areMissing()) throw new MissingPart();
      return found;
    },
  };
});

export const searchSources: Sources = { names: loadedNames, namesAbroad, index: searchIndex };

export async function foundIn(result: IndexResult): Promise<Found> {
  const { url, content, excerpt, meta } = await result.data();
  const kind = meta['kind'] ?? '';
  const title = meta['title'] ?? meta['label'] ?? '';
  return {
    kind,
    title,
    where: meta['where'] ?? meta['names'] ?? '',
    url,
    excerpt: kind === 'concept' ? definitionIn(content, title, meta['names'] ?? '') : textOf(excerpt),
  };
}

/** Pagefind's excerpt is HTML that marks one word. */
function textOf(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent;
}

export async function comparedRows(address: string): Promise<ComparedRow[]> {
  return (await (await fetched(address)).json()) as ComparedRow[];
}
