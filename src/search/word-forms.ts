/**
 * What Pagefind's index needs besides a text itself, so that every word of it is found as `wordsOf` folds it. Pagefind
 * lowers letters, takes accents and most marks off, and cuts words at spaces alone.
 */
import { foldedText } from '../course/text/folded-name.ts';
import { wordsOf } from './query.ts';

/** Characters inside words of technical texts, which Pagefind keeps: `max_size`, `well-known`, `a/b`, `C++`, `C#`. */
export const includeCharacters = '_-+/>#';

/** Letters of these begin more words than they are. */
const letter = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Number}]';
export const isLetter = new RegExp(`^${letter}$`, 'u');
/** A word that begins many others which have nothing to do with it. */
export const isShort = new RegExp(`^${letter}{1,3}$`, 'u');
/** Behind a short word in the index and in what is asked of it: no other word is meant. In no word itself; Pagefind leaves it. */
export const wordEnd = '$';

/** Scripts that write no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}

/** The words that Pagefind would not find in `text` by themselves, each once. */
export function formsBeside(text: string): string[] {
  const stored = new Set(text.split(/\s+/).map(asPagefindStores));
  const forms = text
    .split(/\s+/)
    .flatMap((word) => wordsOf(word).flatMap((core) => [core, joined(core), ...partsOf(core)]));
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
    .replace(/\p{Punctuation}|\p{Math_Symbol}|\p{Currency_Symbol}|\p{Modifier_Symbol}/gu, ifIncluded);
}

const ifIncluded = (sign: string) => (includeCharacters.includes(sign) ? sign : '');

/** As a word is asked for: folded, and with the spelling of the other English, if it may have one. */
export function askedForms(word: string): string[] {
  const other = /is(?=ation|e[rsd]?$|ing)/.test(word)
    ? word.replace(/is(?=ation|e[rsd]?$|ing)/, 'iz')
    : word.replace(/iz(?=ation|e[rsd]?$|ing)/, 'is');
  const forms = [word, other, joined(word)].map((form) => withoutSigns(foldedText(form)));
  return [...new Set(forms)];
}

/** Behind one or two letters a hyphen is often left out: `e-mail` > `email` */
function joined(word: string): string {
  return word.replace(/^(\p{Letter}{1,2})-(?=\p{Letter}{3})/u, '$1');
}

/** Pagefind takes signs such as `=` out of texts, but leaves them in what is asked: `a==b` > `ab` */
function withoutSigns(word: string): string {
  const left = word.replace(/\p{Math_Symbol}|\p{Currency_Symbol}|\p{Modifier_Symbol}/gu, ifIncluded);
  return left === '' ? word : left;
}
