/** Pagefind answers a word that it does not know with whatever word that one begins with. */
import { foldedText, singulars } from '../course/text/folded-name.ts';
import { isShort } from './word-forms.ts';

/** Of other scripts nothing is known of how words are built. */
const alphabets =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** What may stand behind a word and leave it the same: `host` in `hosting`, not in `hostvm`. */
const mayEnd = /^(?:[^\p{Script=Latin}].*|\p{Letter}|.*[aeiouyàâäéèêíóöúü].*|[sdnrt']{1,3}|ths?|sm)$/u;

/**
 * Whether `found` may be a form of `sought`, or holds it: `migration` of `migrated`, not `Xu` of `xyzzy`. Only what is
 * certainly none is said to be none.
 */
export function isFormOf(found: string, sought: string): boolean {
  const [a, b] = [bare(found), bare(sought)];
  if (a === '' || !alphabets.test(a + b)) return true;
  let shared = 0;
  while (shared < b.length && a.charAt(shared) === b.charAt(shared)) shared += 1;
  const isLonger = shared === a.length && !mayEnd.test(b.slice(shared));
  return shared === b.length || (shared >= 3 && shared >= b.length / 2 && !isLonger) || a.includes(b);
}

/** Whether one of `found` is a short word, or its plural, with which the sought one begins: of that a record may hold no more. */
export function beginsWithShort(sought: string, found: readonly string[]): boolean {
  const word = bare(sought);
  return found
    .flatMap((one) => singulars(bare(one)))
    .some((one) => isShort.test(one) && one !== word && word.startsWith(one));
}

/**
 * Whether `found` may hold the sought word for more than a short one with which that begins: whether Pagefind looks for
 * that one depends on what it has loaded.
 */
export function holdsMoreThanShort(found: string, sought: string): boolean {
  const word = bare(sought);
  return !alphabets.test(word) || bare(found).includes(word.slice(0, 4));
}

/** What `sought` has behind a word with which it begins: of `multicore` that is `core`, where `multi-part` was found. */
export function restBehind(found: string, sought: string): string {
  const [first = ''] = found.split('-');
  const [a, b] = [bare(first), bare(sought)];
  return a !== '' && a !== b && b.startsWith(a) ? b.slice(a.length) : '';
}

function bare(text: string): string {
  return foldedText(text).replace(/[^\p{Letter}\p{Mark}\p{Number}\p{Other_Symbol}]/gu, '');
}
