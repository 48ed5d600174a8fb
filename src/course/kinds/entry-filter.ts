/** What a reader wants to see of a long list, and how an address says it. */
import { foldedText } from '../text/folded-name.ts';

/** Field > the value that is wanted; an empty text stands for any. The field `q` has words that all stand in the entry. */
export type Choice = Readonly<Record<string, string>>;

export interface FilteredEntry {
  /** Field > values of the entry; no values where the entry has no such field. */
  values: Readonly<Record<string, readonly string[]>>;
  /** The entry, folded. */
  text: string;
}

export function choiceIn(search: URLSearchParams, fields: readonly string[]): Choice {
  return Object.fromEntries(fields.map((name) => [name, search.get(name) ?? '']));
}

/** `search` with what is chosen, and without what is left open. */
export function addressOf(choice: Choice, search: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(choice)) {
    if (value.trim() === '') next.delete(name);
    else next.set(name, value.trim());
  }
  return next;
}

export function isWanted({ values, text }: FilteredEntry, { q = '', ...choice }: Choice): boolean {
  return (
    Object.entries(choice).every(([name, value]) => value === '' || values[name]?.includes(value) === true) &&
    folded(q)
      .split(' ')
      .every((word) => text.includes(word))
  );
}

/** Without capitals, accents and typographer's marks, as readers type; words stay apart. */
export function folded(text: string): string {
  return foldedText(text)
    .replace(/['’‘"“”]/g, '')
    .replace(/[\s‐‑–—-]+/g, ' ')
    .trim();
}
