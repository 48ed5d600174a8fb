/** What the index holds that answers a query. */
import { asksForReasons, mattering, wordsThatMatter } from './query.ts';
import { ranked, type Hit } from './ranking.ts';
import type { ListedRecord } from './index-list.ts';
import { beginsWithShort, holdsMoreThanShort, isFormOf, restBehind } from './resemblance.ts';
import { askedForms, isLetter, isShort, piecesOf, wordEnd } from './word-forms.ts';

/** Filter > value; a filter that is missing lets everything through. */
export type Filters = Record<string, string>;

/** As much of Pagefind's interface as is asked here. */
export interface TextIndex {
  search(query: string | null, options: { filters: Filters }): Promise<{ results: IndexResult[] } | null>;
}

export interface IndexResult extends Hit {
  data(): Promise<IndexText>;
}

export interface IndexText {
  url: string;
  /** All of its text, plain. */
  content: string;
  /** HTML that marks what was found. */
  excerpt: string;
  meta: Record<string, string>;
}

/** How well Pagefind is to weigh what a thing is called; `label` repeats its text. See `metaOf` in write-index.ts. */
export const indexRanking = {
  pageLength: 0.5,
  metaWeights: {
    title: 5,
    names: 4,
    under: 3,
    definition: 1.5,
    where: 0.5,
    besides: 1,
    forms: 1,
    label: 0,
    kind: 0,
  },
};

export interface FoundInIndex {
  /** All records that answer the query, best first. Their excerpts show the word that says most of the record. */
  results: IndexResult[];
  /** Whether some record holds each of the query's words as it was typed. */
  knowsAll: boolean;
}

/** A word that stands in more records than this says little of any; those that it says most of come first. */
const mostHits = 1500;

interface WordHits {
  results: IndexResult[];
  isKnown: boolean;
}

/** A search in `index` that remembers what the words of the last query gave: a reader types one after the other. */
export function indexSearch(
  index: TextIndex,
  records: ReadonlyMap<string, ListedRecord>,
  language: string,
): (query: string, filters: Filters, mentioned?: ReadonlyMap<string, number>) => Promise<FoundInIndex> {
  let last: { filters: string; words: Map<string, Promise<WordHits>> } = { filters: '', words: new Map() };
  return async (query, filters, mentioned = new Map()) => {
    const words = wordsThatMatter(query, language);
    const known =
      last.filters === JSON.stringify(filters) ? last.words : new Map<string, Promise<WordHits>>();
    const asked = new Map(
      words.map((word) => [word, known.get(word) ?? holding(index, word, filters, language)]),
    );
    last = { filters: JSON.stringify(filters), words: asked };
    const found = await Promise.all(asked.values());
    const hits = found.map(({ results }) => results);
    return {
      results: ranked(hits, (id) => records.get(id), asksForReasons(query), mentioned).flatMap(
        (id) => mostTelling(hits, id) ?? [],
      ),
      knowsAll: found.every(({ isKnown }) => isKnown),
    };
  };
}

/** A result's excerpt shows the word for which it was found: of several, the one that says most of the record. */
function mostTelling(hits: readonly (readonly IndexResult[])[], id: string): IndexResult | undefined {
  return hits
    .flatMap((results) => results.find((result) => result.id === id) ?? [])
    .reduce<IndexResult | undefined>((best, one) => (best && best.score > one.score ? best : one), undefined);
}

/** A word of several pieces that stands in no more records than this may be written otherwise in the rest. */
const fewHits = 3;

/** A word in each of its forms; where few hold it, all the pieces of which it is made besides; where none does, any of them. */
async function holding(
  index: TextIndex,
  word: string,
  filters: Filters,
  language: string,
): Promise<WordHits> {
  const forms = await Promise.all(askedForms(word).map((form) => hitsOf(index, form, filters)));
  const isKnown = forms.some((one) => one.isKnown);
  const whole = merged(forms.map(({ results }) => results));
  if (whole.length > fewHits) return { results: whole, isKnown };
  const pieces = mattering(piecesOf(word), language);
  const hits = await Promise.all(pieces.map(async (piece) => (await hitsOf(index, piece, filters)).results));
  const [first, ...others] = hits;
  if (!first) return { results: whole, isKnown };
  const inAll = first.filter(({ id }) => others.every((results) => results.some((one) => one.id === id)));
  if (whole.length === 0 && inAll.length === 0)
    // An ending such as that of a file says nothing.
    return { results: merged(hits.filter((_, at) => !isShort.test(pieces[at] ?? ''))), isKnown };
  return { results: merged([whole, inAll]), isKnown };
}

function merged(lists: readonly (readonly IndexResult[])[]): IndexResult[] {
  if (lists.length === 1) return [...(lists[0] ?? [])];
  const best = new Map<string, IndexResult>();
  for (const one of lists.flat()) if (one.score > (best.get(one.id)?.score ?? 0)) best.set(one.id, one);
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/**
 * A short word that the index has is found where it stands alone: it begins many others. A longer one is also found as
 * the beginning of a word.
 */
async function hitsOf(index: TextIndex, form: string, filters: Filters): Promise<WordHits> {
  const exact = await resultsOf(index, `"${form}"`, filters);
  if (isLetter.test(form)) return { results: exact, isKnown: exact.length > 0 };
  const alone = `${form}${wordEnd}`;
  if (isShort.test(form) && (await resultsOf(index, `"${alone}"`, filters)).length > 0)
    return { results: await resultsOf(index, alone, filters), isKnown: true };
  const isKnown = exact.length > 0;
  // Pagefind says how well a record holds a word only where beginnings count too.
  const results = await resultsOf(index, form, filters);
  return isKnown || (await holdSome(index, results, form)) ? { results, isKnown } : { results: [], isKnown };
}

async function resultsOf(index: TextIndex, query: string, filters: Filters): Promise<IndexResult[]> {
  return (await index.search(query, { filters }))?.results.slice(0, mostHits) ?? [];
}

/** To a word that it does not know Pagefind answers with all records of one other word: the first show which. */
async function holdSome(index: TextIndex, results: readonly IndexResult[], word: string): Promise<boolean> {
  const texts = await Promise.all(results.slice(0, 2).map((result) => result.data()));
  const forms = texts.map(({ excerpt, meta }) => {
    const marks = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, mark = '']) => mark);
    const found = marks.length > 0 ? marks : Object.values(meta).flatMap((text) => text.split(/\s+/));
    if (beginsWithShort(word, found)) return [];
    return found.filter((mark) => isFormOf(mark, word) && holdsMoreThanShort(mark, word));
  });
  const rests = [...new Set(forms.flat().map((form) => restBehind(form, word)))];
  const areWords = await Promise.all(rests.map((rest) => isWordIn(index, rest)));
  // A word of two words names a third thing.
  return areWords.includes(false);
}

async function isWordIn(index: TextIndex, text: string): Promise<boolean> {
  const alone = isShort.test(text) ? `${text}${wordEnd}` : text;
  return text !== '' && (await resultsOf(index, `"${alone}"`, {})).length > 0;
}
