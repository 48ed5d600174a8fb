/** What a reader wants to see of the bibliography, and how an address says it. */
import { unaccented } from './folded-name.ts';

/** An empty text stands for any. */
export interface SourceChoice {
  kind: string;
  status: string;
  chapter: string;
  /** Words that all stand in the entry. */
  q: string;
}

export interface FilteredSource {
  kind: string;
  status: string;
  /** Ids of the chapters that cite it. */
  chapters: readonly string[];
  /** The entry, folded. */
  text: string;
}

const fields = ['kind', 'status', 'chapter', 'q'] as const satisfies (keyof SourceChoice)[];

export function filterIn(search: URLSearchParams): SourceChoice {
  const [kind = '', status = '', chapter = '', q = ''] = fields.map((name) => search.get(name) ?? '');
  return { kind, status, chapter, q };
}

/** `search` with what `filter` asks for, and without what it leaves open. */
export function addressOf(filter: SourceChoice, search: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const name of fields) {
    if (filter[name].trim() === '') next.delete(name);
    else next.set(name, filter[name].trim());
  }
  return next;
}

export function isWanted(source: FilteredSource, filter: SourceChoice): boolean {
  return (
    (filter.kind === '' || filter.kind === source.kind) &&
    (filter.status === '' || filter.status === source.status) &&
    (filter.chapter === '' || source.chapters.includes(filter.chapter)) &&
    folded(filter.q)
      .split(' ')
      .every((word) => source.text.includes(word))
  );
}

/** Without capitals, accents and typographer's marks, as readers type; words stay apart. */
export function folded(text: string): string {
  return unaccented(text)
    .replace(/['’‘"“”]/g, '')
    .replace(/[\s‐‑–—-]+/g, ' ')
    .trim();
}
