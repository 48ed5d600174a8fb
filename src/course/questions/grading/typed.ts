/** Terms as people type them, compared with the forms that an author accepts. */
import { distance } from 'fastest-levenshtein';
import { foldedText } from '../../text/folded-name.ts';
import {
  british,
  hasSameLabels,
  lettersBeside,
  likenesses,
  nearLikenesses,
  type TermContext,
} from './likeness.ts';
import { normalised } from './normalised.ts';
import { isSameNumber } from './whole-number.ts';

/** Whether two terms are the same but for what does not matter, hyphens and spaces included. */
export const isSameTerm = (one: string, other: string, articles?: readonly string[]): boolean =>
  compact(one, articles) === compact(other, articles);

/** Whether nothing was typed that could be compared as a term. */
const isEmptyTerm = (typed: string): boolean => compact(typed) === '';

/** How the accepted forms of one answer are compared; what is not said goes by each form's own signs. */
export interface Comparison extends TermContext {
  exact?: boolean | undefined;
}

/**
 * Signs that only code has: options (`--force`, `-v`), paths, names of files (`index.html`), joined words (`userId`,
 * `x86_64`), `$`, `::`, `0x`, brackets, operators. A slash, a plus or a hyphen inside a word is no such sign (`TCP/IP`,
 * `C++`, `by-pass`), nor is the point of an abbreviation or of a name (`e.g.`, `Node.js`).
 */
const codeSigns = [
  /(?:^|\s)--?\p{L}/u,
  /(?:^|\s)(?:~|\.{1,2})?\/[\p{L}\p{N}._]|:\/\//u,
  /(?:^|[^\p{L}\p{N}])[a-z]{2,}\d*(?:[A-Z][a-z0-9]+)+(?![\p{L}\p{N}])/u,
  /[_$\\<>{}[\]|@~^=;*`]|&&|\(\)|\w\(\w/,
  /:[^\s]|#[!\p{L}]|%\p{L}/u,
  /(?:^|[^\p{L}\p{N}])0[xob][\da-f]/iu,
  /(?<![\p{L}\p{N}.])(?!\p{Lu}[\p{L}\d]*\.(?:js|io|com|net|org)\b)(?:[\w-]{2,}\.[a-z]|\w\.[a-z]\w)\w{0,4}(?!\w|\.(?:\W|$|\w\.))/u,
  /(?:^|\s)(?:\.[a-z]{2}|(?:s?bin|boot|dev|etc|usr|var|proc|sys|lib(?:32|64)?|opt|tmp|src|mnt)\/\w)/u,
];

/** Whether each sign of `form` counts, as it is code. */
export const isCode = (form: string): boolean => codeSigns.some((sign) => sign.test(form));

const isExact = (form: string, { exact }: Comparison): boolean => exact ?? isCode(form);

/** `text` as code is compared: as it was meant before a keyboard made typographer's marks of it, and quoted or not. */
function literal(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => wide.normalize('NFKC'))
    .replace(/[“”„‟«»「」『』]/g, '"')
    .replace(/[‘’‚‛´‹›]/g, "'")
    .replace(/—/g, '--')
    .replace(/[‐‑–−]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim();
  return /^(["'`]+)(.+)\1$/.exec(plain)?.[2]?.trim() ?? plain;
}

/** Whether `typed` is `form`, where each sign of it may count: to the letter, or as the same number. */
const isLiteral = (form: string, typed: string, how: Comparison): boolean =>
  isExact(form, how) &&
  ([literal(typed), literal(typed).replace(prompt, '')].includes(literal(form)) ||
    (!how.exact && isSameNumber(form, typed)));

/** What a shell writes before a command: `$ `, `root@host:~# `. */
const prompt = /^(?:[\w.-]+@[\w.-]+[:\w\s~/.-]*)?[$#%>] (?=\S)/;

/**
 * The index of the list that holds a form that `typed` is; -1 if none does. A nearer likeness counts more, wherever it
 * stands; of equal ones the first. `how` is said of the first list: others go by their forms' own signs.
 */
export function listWith(typed: string, lists: readonly (readonly string[])[], how: Comparison = {}): number {
  const hows = lists.map((_, index) => (index === 0 ? how : { ...how, exact: undefined }));
  const found = (isLike: (form: string, how: Comparison) => boolean) =>
    lists.findIndex((forms, index) => forms.some((form) => isLike(form, hows[index] ?? {})));
  const letter = found((form, how) => isLiteral(form, typed, how));
  if (letter >= 0 || isEmptyTerm(typed)) return letter;
  const term = unstopped(typed, lists.flat());
  for (const isLike of [isSameNumber, ...likenesses]) {
    const index = found((form, how) => !isExact(form, how) && isLike(form, term, how));
    if (index >= 0) return index;
  }
  return -1;
}

/** What ends a sentence or a part of one, after a word; the full stop is gone from every term. */
const stop = /(?<=[\p{L}\p{M})])\s*[!?;:,！？；：，]+\s*$|\s*[。、]+\s*$/u;

/** A term without what ends a sentence, unless a form ends with it too: `save!`. */
const unstopped = (typed: string, forms: readonly string[]): string =>
  forms.some((form) => stop.test(form)) ? typed : typed.replace(stop, '');

/** What stands between two names of one thing: `translation lookaside buffer (TLB)`, `TLB, or lookaside buffer`. */
const between = /[()[\];]|(?<!\p{N})[,/=]|[,/=](?!\p{N})|\s[-–—]\s/u;
const betweenInEnglish = new RegExp(`${between.source}|(?<=\\s)(?:or|aka)(?=\\s)`, 'u');

/** Whether several things were typed, each of which is one of the forms `accept`. */
function areForms(typed: string, accept: readonly string[], how: Comparison): boolean {
  const names = typed.split(how.articles ? between : betweenInEnglish).filter((name) => !isEmptyTerm(name));
  return names.length > 1 && names.every((name) => listWith(name, [accept], how) === 0);
}

/** Whether `typed` is `form`: to the letter where that counts. */
export const isForm = (form: string, typed: string, how: Comparison = {}): boolean =>
  listWith(typed, [[form]], how) === 0;

/** Whether nothing was typed that could be compared with the forms `accept`, which may be signs alone. */
export const isNothing = (typed: string, accept: readonly string[]): boolean =>
  isEmptyTerm(typed) && !accept.some((form) => isEmptyTerm(form) && literal(typed) !== '');

/** Whether nothing could ever be typed that is `form`. */
export const isEmptyForm = (form: string, how: Comparison = {}): boolean =>
  isExact(form, how) ? literal(form) === '' : isEmptyTerm(form);

/**
 * Whether `typed` is one of the forms `accept`, or a misspelling of one and none of the names `taken` by other things.
 * A misspelling has one letter too many, too few or wrong; never the first, since `asynchronous` is not `synchronous`;
 * never a digit; only in a form of seven letters or more, since in short names each letter tells them apart; and never
 * where the form is code. `inexact`: it would be a form if signs and capitals did not count.
 */
export function matchTyped(
  typed: string,
  accept: readonly string[],
  taken: readonly string[],
  how: Comparison = {},
): 'exact' | 'misspelt' | 'inexact' | undefined {
  const { articles } = how;
  if (literal(typed) === '') return undefined;
  const list = listWith(typed, [accept, taken], how);
  if (list === 0 || (list < 0 && areForms(typed, accept, how))) return 'exact';
  if (isEmptyTerm(typed)) return undefined;
  if (accept.some((form) => isExact(form, how) && isSameTerm(form, typed, articles))) return 'inexact';
  if (list === 1 || taken.some((name) => isSameTerm(name, typed, articles))) return undefined;
  const term = unstopped(typed, accept);
  const isNear = (form: string) =>
    hasSameLabels(form, term, how) &&
    [[compact(term, articles), compact(form, articles)] as const, lettersBeside(form, term, how)].some(
      // A last s is no slip in English: it is a plural, or of the word.
      ([given, letters]) => isMisspelt(given, letters) && (articles !== undefined || letters !== `${given}s`),
    );
  return loose(accept, how).some(isNear) ? 'misspelt' : undefined;
}

/** Those of `names`, normalised, that could be taken for a form in `accept` or a misspelling of one but are other things. */
export function takenNear(
  accept: readonly string[],
  names: readonly string[],
  how: Comparison = {},
): string[] {
  const { articles } = how;
  const forms = loose(accept, how).map((form) => compact(form, articles));
  const own = new Set(accept.map((form) => inBritish(form, articles)));
  const isIn = (form: string, name: string) =>
    isLiteral(form, name, how) ||
    (!isExact(form, how) && [isSameNumber, ...nearLikenesses].some((isLike) => isLike(form, name, how)));
  const near = names.filter((name) => {
    const letters = compact(name, articles);
    // A name may have its capital as a heading has.
    const plain = name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
    return (
      forms.some((form) => isKin(letters, form)) &&
      !own.has(inBritish(name, articles)) &&
      !accept.some((form) => isIn(form, name) && isIn(plain, form))
    );
  });
  return [...new Set(near.map((name) => normalised(name, articles)))];
}

/** Whether one of two terms, both in their bare letters, may be taken for the other: misspelt, unmarked or in the plural. */
export function isKin(one: string, other: string): boolean {
  if (one === other || one === '' || other === '') return false;
  const [letters, form] = [foldedText(one), foldedText(other)];
  return letters === form || letters === `${form}s` || form === `${letters}s` || isMisspelt(letters, form);
}

/** Whether they are the same but for British and American spelling, which are no two words. */
export const isSpeltAlike = (one: string, other: string, articles?: readonly string[]): boolean =>
  inBritish(one, articles) === inBritish(other, articles);
const inBritish = (text: string, articles?: readonly string[]): string =>
  british(normalised(text, articles)).replace(/[- ]/g, '');

const loose = (accept: readonly string[], how: Comparison): string[] =>
  accept.filter((form) => !isExact(form, how));

/** `text` without what does not matter, hyphens and spaces included. */
export const compact = (text: string, articles?: readonly string[]): string =>
  normalised(text, articles).replace(/[- ]/g, '');

/** Whether `typed` is `form` but for one letter, both in their bare letters. */
function isMisspelt(typed: string, form: string): boolean {
  const digits = (text: string) => text.replace(/\P{N}/gu, '');
  return (
    Math.abs(typed.length - form.length) <= 1 &&
    form.startsWith(typed.charAt(0)) &&
    distance(typed, form) === 1 &&
    digits(typed) === digits(form) &&
    form.replace(/\P{L}/gu, '').length >= 7
  );
}
