/** The course's names and Pagefind's index, loaded on first use. A load that failed is tried again at the next call. */
import type { LoadedIndex, Sources } from '../../search/ask.ts';
import { indexSearch, type IndexResult } from '../../search/found-in-index.ts';
import { definitionIn } from '../../search/concept-text.ts';
import type { ComparedRow, NamedConcept, SearchNames, Translations } from '../../search/named-concept.ts';
import { recordsIn, type IndexList } from '../../search/index-list.ts';
import { openIndex, type PagefindModule } from '../../search/open-index.ts';
import { sharesAsked, soughtWords, withSought, type Sought } from '../../search/sought.ts';
import { scriptOf, translated } from '../../search/translated.ts';
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

/** Where they do not come, the index answers alone. */
const noNames: SearchNames = {
  concepts: [],
  makers: [],
  abroad: [],
  shares: 0,
  comparisons: [],
  kinds: [],
  filters: {},
};
const namesOrNone = () => loadedNames().catch(() => noNames);

const files = new Map<string, () => Promise<unknown>>();

/** A file of the site that names further concepts; without it a search goes on. */
async function furtherNames<T>(path: string): Promise<T | undefined> {
  const load =
    files.get(path) ?? retried(async () => (await (await fetched(`${base}${path}`)).json()) as unknown);
  files.set(path, load);
  return (await load().catch(() => undefined)) as T | undefined;
}

const named = new Map<string, SearchNames>();
const abroad = new Map<string, NamedConcept[]>();

/** The concepts with their names in `script`, the same each time, since to spell them all takes a while. */
function conceptsIn(script: string, { concepts }: SearchNames, translations: Translations): NamedConcept[] {
  const all = abroad.get(script) ?? translated(concepts, translations);
  abroad.set(script, all);
  return all;
}

/** The names that `query` may ask for: the same ones each time, so that they are read but once. */
async function namesFor(query: string, script?: string): Promise<SearchNames> {
  const names = await namesOrNone();
  if (names === noNames) return names;
  const numbers = sharesAsked(soughtWords(query, script !== undefined, names.alike), names.shares);
  const isAbroad = script !== undefined && names.abroad.includes(script);
  const [translations, ...shares] = await Promise.all([
    isAbroad ? furtherNames<Translations>(`translations/${script}.json`) : undefined,
    ...numbers.map((number) => furtherNames<Sought>(`sought/${String(number)}.json`)),
  ]);
  const known = [isAbroad && translations ? script : '', ...numbers.filter((_, at) => shares[at])].join(' ');
  const concepts = script && translations ? conceptsIn(script, names, translations) : names.concepts;
  const all = named.get(known) ?? {
    ...names,
    concepts: withSought(
      concepts,
      shares.filter((share) => share !== undefined),
    ),
  };
  named.set(known, all);
  return all;
}

const openedIndex = retried(async (attempt) => {
  // A browser does not ask twice for a module that failed to load, so another attempt has another address.
  const address = `${base}pagefind/pagefind.js${attempt === 0 ? '' : `?${String(attempt)}`}`;
  const listing = fetched(`${base}pagefind/list.json`).then((response) => response.json());
  const [pagefind, list] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<PagefindModule>,
    listing as Promise<IndexList>,
  ]);
  const language = document.documentElement.lang;
  const places = { basePath: `${base}pagefind/`, baseUrl: base };
  const index = await openIndex(pagefind, list, places, language);
  return { index, list, parts: watchParts(`${base}pagefind/index/`), language };
});

const withNames = new WeakMap<SearchNames, LoadedIndex>();

/** Its search throws `MissingPart` where a part of the index that a query needs does not come. */
export async function searchIndex(): Promise<LoadedIndex> {
  const [{ index, list, parts, language }, names] = await Promise.all([openedIndex(), namesOrNone()]);
  const before = withNames.get(names);
  if (before) return before;
  const records = recordsIn(
    list,
    names.concepts.map(({ id }) => id),
  );
  const search = indexSearch(index, records, language);
  const loaded: LoadedIndex = {
    records,
    async search(query, filters, mentioned) {
      const found = await search(query, filters, mentioned);
      if (parts.areMissing()) throw new MissingPart();
      return found;
    },
  };
  withNames.set(names, loaded);
  return loaded;
}

export const searchSources: Sources = {
  names: (query) => namesFor(query),
  namesAbroad: (query) => namesFor(query, scriptOf(query)),
  index: searchIndex,
};

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
