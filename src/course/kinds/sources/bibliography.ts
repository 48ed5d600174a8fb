/** The order of a bibliography, by who, then when, then what; and the pages that it is cut into. */
import type { Course } from '../../course.ts';
import { foldedText } from '../../text/folded-name.ts';
import type { Source } from './source-schema.ts';
import { titleWords } from './title-words.ts';

/** `language` is the course's: it says how letters are ordered. */
export function inBibliographicOrder(sources: readonly Source[], language: string): Source[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return sources
    .map((source) => ({ source, keys: keysOf(source) }))
    .sort(
      (a, b) =>
        a.keys.map((key, index) => compare(key, b.keys[index] ?? '')).find((order) => order !== 0) ?? 0,
    )
    .map(({ source }) => source);
}

export interface BibliographyPage {
  /** A letter or `other`; where that has more sources than a page takes, a number from 2 on behind it. */
  name: string;
  sources: Source[];
}

/** So many sources, each with every place that cites it, are no heavy page. */
const mostPerPage = 100;

/** The sources of a course in order, letter by letter; what begins with no letter comes last. */
export function bibliographyOf(course: WithSources): BibliographyPage[] {
  return cutOf(course).pages;
}

/** The name of the page that has a source; nothing if there is no such source. */
export function pageOfSource(course: WithSources, id: string): string | undefined {
  return cutOf(course).pageOf.get(id);
}

type WithSources = Pick<Course, 'sources' | 'language'>;

interface Cut {
  pages: BibliographyPage[];
  /** Source > name of its page. */
  pageOf: ReadonlyMap<string, string>;
}

/** Every link to a source asks for its page, so a course is cut once. */
const cuts = new WeakMap<Course['sources'], Cut>();

function cutOf({ sources, language }: WithSources): Cut {
  const known = cuts.get(sources);
  if (known) return known;
  const byLetter = Map.groupBy(inBibliographicOrder(Object.values(sources), language), letterOf);
  const letters = [...byLetter.keys()].sort(
    (a, b) => Number(a === 'other') - Number(b === 'other') || (a < b ? -1 : 1),
  );
  const pages = letters.flatMap((letter) => {
    const under = byLetter.get(letter) ?? [];
    return Array.from({ length: Math.ceil(under.length / mostPerPage) }, (_, index) => ({
      name: index === 0 ? letter : `${letter}-${String(index + 1)}`,
      sources: under.slice(index * mostPerPage, (index + 1) * mostPerPage),
    }));
  });
  const pageOf = new Map(pages.flatMap(({ name, sources: own }) => own.map(({ id }) => [id, name] as const)));
  const cut = { pages, pageOf };
  cuts.set(sources, cut);
  return cut;
}

/** The letter of the alphabet under which it stands; `other` where its entry begins with a digit or another sign. */
export function letterOf(source: Source): string {
  const [first = ''] = foldedText(keysOf(source)[0] ?? '');
  return /[a-z]/.test(first) ? first : 'other';
}

/** What has no author stands by its title. */
function keysOf({ author, editor, title, issued, id }: Source): string[] {
  const names = (author ?? editor ?? []).map((person) =>
    'literal' in person
      ? withoutArticle(person.literal)
      : [person['non-dropping-particle'], person.family, person.given].filter(Boolean).join(' '),
  );
  const entry = withoutArticle(titleWords(title));
  return [names.length === 0 ? entry : names.join(', '), issued ?? '', entry, id];
}

function withoutArticle(text: string): string {
  return text.replace(/^(?:the|an?)\s+/i, '').replace(/^[^\p{L}\p{N}]+/u, '');
}
