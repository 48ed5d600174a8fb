/**
 * What Pagefind's index needs besides a text itself, so that every word of it is found as `wordsOf` folds it. Pagefind
 * lowers letters, takes accents and most marks off, and cuts words at spaces alone.
 */
import { foldedText } from '../course/text/folded-name.ts';
import { wordsOf } from './query.ts';

/** Characters inside words of technical texts, which Pagefind keeps: `max_size`, `well-known`, `a/b`, `C++`, `C#`. */
export const includeCharacters = '_-+/>#';

/** Scripts that write no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}

/** The words that Pagefind would not find in `text` by themselves, each once. */
export function formsBeside(text: string): string[] {
  const stored = new Set(text.split(/\s+/).map(asPagefindStores));
  const forms = text
    .split(/\s+/)
    .flatMap((word) => wordsOf(word).flatMap((core) => [core, ...partsOf(core)]));
  return [...new Set(forms)].filter((form) => !stored.has(asPagefindStores(form)));
}

/** The words in it that are written without a space, or what follows an apostrophe: `l'eau` > `eau` */
function partsOf(word: string): string[] {
  if (isUnspaced(word)) return segmentsOf(word);
  const [first = '', last = '', ...more] = word.split("'");
  // What is shorter is an ending, as in `the cup's`.
  return last.length > 2 && more.length === 0 ? [first, last].filter((part) => part.length > 2) : [];
}

function segmentsOf(word: string): string[] {
  const segments = new Intl.Segmenter('ja', { granularity: 'word' }).segment(word);
  const parts = [...segments].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  return parts.length > 1 ? parts : [];
}

/** What a word that is not found may be made of: a record is to hold all of it. */
export function piecesOf(word: string): string[] {
  if (isUnspaced(word)) return segmentsOf(word);
  const pieces = word
    .split(/[^\p{Letter}\p{Mark}\p{Number}\p{Other_Symbol}]+/u)
    .filter((piece) => /../su.test(piece));
  return pieces.length > 1 ? pieces : [];
}

function asPagefindStores(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/\p{Punctuation}/gu, (mark) => (includeCharacters.includes(mark) ? mark : ''));
}

/** As a word is asked for: folded, and with the spelling of the other English, if it may have one. */
export function askedForms(word: string): string[] {
  const other = /is(?=ation|e[rsd]?$|ing)/.test(word)
    ? word.replace(/is(?=ation|e[rsd]?$|ing)/, 'iz')
    : word.replace(/iz(?=ation|e[rsd]?$|ing)/, 'is');
  return [...new Set([foldedText(word), foldedText(other)])];
}
