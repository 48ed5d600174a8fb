/** How alike two terms are, of which neither is code: in their words, in what they say, or in their letters only. */
import { normalised } from './normalised.ts';

/** What is known about the terms of one answer. */
export interface TermContext {
  /** Words that a term may begin with and that do not count; without them, those of English. */
  articles?: readonly string[] | undefined;
  /** Words that a reader may add to a form without making another of it, such as the kind of thing that it is. */
  beside?: readonly string[] | undefined;
}

type IsLike = (form: string, typed: string, context: TermContext) => boolean;

/** The same words in the same order, whether a hyphen or a space parts them. */
const inWords: IsLike = (form, typed, { articles }) =>
  wordsOf(form, articles).join(' ') === wordsOf(typed, articles).join(' ');

/**
 * The same words but for what tells no two terms apart. In English these are the plural, the order (unless a word such
 * as `before` makes it matter) and an article inside; everywhere, the words that may stand beside a form.
 */
const inMeaning: IsLike = (form, typed, context) => {
  const wanted = plainWords(form, context);
  return ordered(withoutBeside(typed, wanted, context), context) === ordered(wanted, context);
};

/** The same letters, wherever a word ends. */
const inLetters: IsLike = (form, typed, context) => {
  const wanted = plainWords(form, context);
  const letters = wanted.join('');
  return (
    plainWords(typed, context).join('') === letters ||
    withoutBeside(typed, wanted, context).join('') === letters
  );
};

/** From the nearest likeness to the farthest: `ry emm` is rather that than `rye mm`. */
export const likenesses: readonly IsLike[] = [inWords, inMeaning, inLetters];

/** The letters of what was typed and of a form, without what tells no two terms apart: what a misspelling is sought in. */
export function lettersBeside(form: string, typed: string, context: TermContext): [string, string] {
  const wanted = plainWords(form, context);
  return [withoutBeside(typed, wanted, context).join(''), wanted.join('')];
}

/** Words whose neighbours cannot change places: `reads before it writes`. */
const binding = new Set(
  'after as at before by for from in inside into no non not off on onto outside over per than to under via with without'.split(
    ' ',
  ),
);

/** Words in an order that does not depend on how they were typed, where their order says nothing. */
const ordered = (words: readonly string[], { articles }: TermContext): string =>
  articles !== undefined || words.some((word) => binding.has(word))
    ? words.join(' ')
    : words
        .filter((word) => word !== 'of')
        .sort()
        .join(' ');

function withoutBeside(typed: string, wanted: readonly string[], context: TermContext): string[] {
  const beside = new Set((context.beside ?? []).flatMap((word) => plainWords(word, context)));
  return plainWords(typed, context).filter((word) => wanted.includes(word) || !beside.has(word));
}

/** The words of a term, in English in the singular and without an article inside. */
function plainWords(text: string, { articles }: TermContext): string[] {
  const words = wordsOf(text, articles);
  if (articles) return words;
  return words
    .filter((word, at) => {
      const [before, after] = [words[at - 1], words[at + 1]];
      const isArticle = word === 'the' || word === 'an' || (word === 'a' && binding.has(before ?? ''));
      return !isArticle || before === undefined || after === undefined;
    })
    .map(singular);
}

/** Dashes, slashes, underscores and the like part words as blanks do, and so does a point that is in no number. */
const wordsOf = (text: string, articles?: readonly string[]): string[] =>
  normalised(text, articles)
    .split(/[\s\-_/=:,()]+|(?<!\p{N})\.|\.(?!\p{N})/u)
    .filter((word) => word !== '');

/** One spelling for singular and plural: `caches` and `cache`, `buses` and `bus`, `proxies` and `proxy`. */
const singular = (word: string): string =>
  word
    .replace(/(?<=\p{L}{2})ies?$/u, 'y')
    .replace(/(?<=\p{L})(s|x|z|ch|sh)es?$/u, '$1')
    .replace(/(?<=[\p{L}\p{N}]{2})(?<!s)s$/u, '');
