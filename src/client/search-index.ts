/** The course's names and Pagefind's index, loaded on first use. A load that failed is tried again at the next call. */
import type { SearchNames } from '../search/named-concept.ts';
import { asksForReasons, wordsThatMatter } from '../search/query.ts';
import { ranked, type Hit } from '../search/ranking.ts';
import { isFormOf } from '../search/resemblance.ts';
import { kindsFrom, type RecordKind } from '../search/record-kind.ts';
import { base } from './base.ts';

export interface Found {
  kind: string;
  title: string;
  where: string;
  url: string;
  /** HTML. */
  excerpt: string;
}

/** Filter > value; a filter that is missing lets everything through. */
export type Filters = Record<string, string>;

/** As much of Pagefind's module as is used here. */
interface Pagefind {
  options(options: {
    baseUrl: string;
    noWorker: boolean;
    ranking: { metaWeights: Record<string, number> };
  }): Promise<void>;
  init(): Promise<void>;
  search(query: string | null, options: { filters: Filters }): Promise<{ results: PagefindResult[] } | null>;
}

interface PagefindResult extends Hit {
  data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}

/** `title` and `names` are what a thing is called; `label` repeats its text. See `metaOf` in search/write-index.ts. */
const ranking = {
  pageLength: 0.5,
  metaWeights: { title: 5, names: 4, under: 3, where: 0.5, label: 0, kind: 0 },
};

export const searchNames = retried(async () => (await (await loaded('names.json')).json()) as SearchNames);

const pagefind = retried(async (attempt) => {
  // A browser does not ask twice for a module that failed to load, so another attempt has another address.
  const address = `${base}pagefind/pagefind.js${attempt === 0 ? '' : `?${String(attempt)}`}`;
  const index = (await import(/* @vite-ignore */ address)) as Pagefind;
  // Handing thousands of results over from a worker takes longer than finding them.
  await index.options({ baseUrl: base, noWorker: true, ranking });
  await index.init();
  return { index, kinds: await kindsOf(index) };
});

/** Record > kind, which results themselves say only when their text is loaded. */
async function kindsOf(index: Pagefind): Promise<Map<string, RecordKind>> {
  const [all, digits] = await Promise.all([
    index.search(null, { filters: {} }),
    loaded('pagefind/kinds.txt').then((response) => response.text()),
  ]);
  return kindsFrom(all?.results.map(({ id }) => id) ?? [], digits);
}

async function loaded(path: string): Promise<Response> {
  const response = await fetch(`${base}${path}`);
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
  return response;
}

export interface Answer {
  total: number;
  /** The first of them. */
  found: Found[];
}

/** The records that answer `query`, `most` of them with their texts; nothing if the answer has become `isStale`. */
export async function searchIndex(
  query: string,
  filters: Filters,
  most: number,
  isStale: () => boolean,
): Promise<Answer | undefined> {
  const words = wordsAsked(query);
  const hits = await holdingEach(words, filters);
  return isStale() ? undefined : answerFrom(hits, words, query, most);
}

/**
 * What one word of several finds, the longest that finds anything: each word needs its part of the index, and a long
 * one is likely to be rare. Nothing for a query of one word.
 */
export async function searchOneWord(query: string, filters: Filters, most: number): Promise<Found[]> {
  const words = wordsAsked(query);
  if (words.length === 1) return [];
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    const { found } = await answerFrom([await holding(word, filters)], [word], query, most);
    if (found.length > 0) return found;
  }
  return [];
}

/** A single letter begins half of all words. */
function wordsAsked(query: string): string[] {
  return wordsThatMatter(query, document.documentElement.lang).filter((word) => !/^\p{Letter}$/u.test(word));
}

async function answerFrom(
  hits: readonly (readonly PagefindResult[])[],
  words: readonly string[],
  query: string,
  most: number,
): Promise<Answer> {
  const { kinds } = await pagefind();
  const best = ranked(hits, (id) => kinds.get(id), asksForReasons(query));
  const answers = await Promise.all(
    best.slice(0, most).flatMap((id) => {
      const result = mostTelling(hits, id);
      return result ? [foundIn(result)] : [];
    }),
  );
  const found = answers.filter(({ excerpt }) => holdsOneOf(words, excerpt));
  return { total: found.length === 0 ? 0 : best.length - answers.length + found.length, found };
}

/** A result's excerpt shows the word for which it was found: of several, the one that says most of the record. */
function mostTelling(hits: readonly (readonly PagefindResult[])[], id: string): PagefindResult | undefined {
  return hits
    .flatMap((results) => results.find((result) => result.id === id) ?? [])
    .reduce<PagefindResult | undefined>(
      (best, one) => (best && best.score > one.score ? best : one),
      undefined,
    );
}

/** A word that stands in more records than this says little of any; those that it says most of come first. */
const mostHits = 1500;

async function holding(word: string, filters: Filters): Promise<PagefindResult[]> {
  const { index } = await pagefind();
  return (await index.search(word, { filters }))?.results.slice(0, mostHits) ?? [];
}

type Results = Promise<PagefindResult[]>;
/** The words of the last query: while a reader types one, those before it are asked again with every letter. */
let asked: { filters: string; words: Map<string, Results> } = { filters: '', words: new Map() };

async function holdingEach(words: readonly string[], filters: Filters): Promise<PagefindResult[][]> {
  const same = JSON.stringify(filters);
  const known = asked.filters === same ? asked.words : new Map<string, Results>();
  const results = words.map((word): [string, Results] => {
    const before = word === words.at(-1) ? undefined : known.get(word);
    return [word, before ?? holding(word, filters)];
  });
  asked = { filters: same, words: new Map(results) };
  return Promise.all(results.map(([, result]) => result));
}

/** Where nothing is marked, the word stands in what the record is called. */
function holdsOneOf(words: readonly string[], excerpt: string): boolean {
  const marks = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, mark = '']) => mark);
  return marks.length === 0 || marks.some((mark) => words.some((word) => isFormOf(mark, word)));
}

async function foundIn(result: PagefindResult): Promise<Found> {
  const { url, excerpt, meta } = await result.data();
  return {
    kind: meta['kind'] ?? '',
    title: meta['title'] ?? meta['label'] ?? '',
    where: meta['where'] ?? meta['names'] ?? '',
    url,
    excerpt,
  };
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
