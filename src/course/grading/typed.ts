/** Terms as people type them, compared with the forms that an author accepts. */
import { distance } from 'fastest-levenshtein';

/** `text` without what does not matter: case, kinds of dashes, quotes, leading articles, a full stop at the end. */
export function normalised(text: string): string {
  return text
    .replaceAll('´', '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cf}\p{Pi}\p{Pf}"'`‚„]/gu, '')
    .normalize('NFKC')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:the|an?) )+/, '')
    .replace(/[ .]+$/, '');
}

/** Whether two terms are the same but for what does not matter, hyphens and spaces included. */
export const isSameTerm = (one: string, other: string): boolean => compact(one) === compact(other);

/** Whether nothing was typed that could be compared. */
export const isEmptyTerm = (typed: string): boolean => compact(typed) === '';

/**
 * Whether `typed` is one of the forms `accept`, or a misspelling of one and none of the names `taken` by other things.
 * A misspelling has one letter too many, too few or wrong; never the first, since `asynchronous` is not `synchronous`;
 * never a digit; and only in a form of seven letters or more, since in short names each letter tells them apart.
 */
export function matchTyped(
  typed: string,
  accept: readonly string[],
  taken: readonly string[],
): 'exact' | 'misspelt' | undefined {
  if (isEmptyTerm(typed)) return undefined;
  if (accept.some((form) => isSameTerm(form, typed))) return 'exact';
  if (taken.some((name) => isSameTerm(name, typed))) return undefined;
  return accept.some((form) => isMisspelt(compact(typed), compact(form))) ? 'misspelt' : undefined;
}

/** Those of `names`, normalised, that could be taken for a misspelling of a form in `accept` but are other things. */
export function takenNear(accept: readonly string[], names: readonly string[]): string[] {
  const near = names.filter(
    (name) =>
      !accept.some((form) => isSameTerm(form, name)) &&
      accept.some((form) => isMisspelt(compact(name), compact(form))),
  );
  return [...new Set(near.map(normalised))];
}

const compact = (text: string): string => normalised(text).replace(/[- ]/g, '');

function isMisspelt(typed: string, form: string): boolean {
  const digits = (text: string) => text.replace(/\P{N}/gu, '');
  return (
    form.replace(/\P{L}/gu, '').length >= 7 &&
    Math.abs(typed.length - form.length) <= 1 &&
    form.startsWith(typed.charAt(0)) &&
    digits(typed) === digits(form) &&
    distance(typed, form) === 1
  );
}
