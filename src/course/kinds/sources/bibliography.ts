/** The order of a bibliography: by who, then when, then what. */
import { foldedText } from '../../text/folded-name.ts';
import type { Source } from './source-schema.ts';

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
  const entry = withoutArticle(title);
  return [names.length === 0 ? entry : names.join(', '), issued ?? '', entry, id];
}

function withoutArticle(text: string): string {
  return text.replace(/^(?:the|an?)\s+/i, '').replace(/^[^\p{L}\p{N}]+/u, '');
}
