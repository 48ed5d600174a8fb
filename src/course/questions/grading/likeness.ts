/** How alike two terms are, of which neither is code: in their words, in what they say, or in their letters only. */
import { foldedText } from '../../text/folded-name.ts';
import { tidied } from './normalised.ts';
import { inDigits } from './numerals.ts';
import { isOneWord } from './plural.ts';

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
  lower(wordsOf(form, articles)) === lower(wordsOf(typed, articles));

/**
 * The same words but for what tells no two terms apart. In English these are the plural, an article inside and what
 * `of`, `for` or one comma turns round (`switch of ovens`, `dough, virtual`); everywhere, the words that may stand
 * beside a form.
 */
const inMeaning: IsLike = (form, typed, context) => {
  const wanted = turned(plainWords(form, context), context);
  const straight = /[,/]/.test(form) ? typed : typed.replace(/^([^,/]+), ([^,/]+)$/, '$1 of $2');
  const given = withoutBeside(turned(plainWords(straight, context), context), wanted, context);
  return (
    given.length === wanted.length && wanted.every((word, at) => isSameWord(word, given[at] ?? '', context))
  );
};

/** The same letters, wherever a word ends. */
const inLetters: IsLike = (form, typed, context) => {
  const wanted = plainWords(form, context);
  const given = plainWords(typed, context);
  return [given, withoutBeside(given, wanted, context)].some((words) =>
    isSameWord(glued(wanted), glued(words), context),
  );
};

/** From the nearest likeness to the farthest: `ry emm` is rather that than `rye mm`. */
export const nearLikenesses: readonly IsLike[] = [inWords, inMeaning, inLetters];

/** The same without the marks of letters, or as keyboards without them write it: `cafe`, `Strasse`, `Goedel`. */
const inUnmarked: IsLike = (form, typed, context) =>
  /[^\P{L}\0-\x7f]|\p{M}/u.test(form + typed) &&
  unmarked(form).some((one) =>
    unmarked(typed).some((other) => nearLikenesses.some((isLike) => isLike(one, other, context))),
  );

/** The same in English with a numeral for a digit, or as the other side of the Atlantic spells it. */
const inEnglish: IsLike = (form, typed, context) =>
  !context.articles &&
  nearLikenesses.some((isLike) => isLike(british(inDigits(form)), british(inDigits(typed)), context));

export const likenesses: readonly IsLike[] = [...nearLikenesses, inUnmarked, inEnglish];

/** `colour centre` for `color center`. */
export const british = (text: string): string =>
  text
    .replace(/(?<=\p{L}{3}[iy])z(?=[aei])/giu, 's')
    .replace(
      /(?<=\b(?:arm|behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb|parl|rig|rum|sav|tum|val|vap|vig))or/giu,
      'our',
    )
    .replace(/(?<=\b(?:calib|cent|fib|lit|met|theat))er(?=s?\b)/giu, 're')
    .replace(/\bgray/giu, 'grey');

const unmarked = (text: string): string[] => [
  foldedText(text),
  foldedText(
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äöüøå]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' })[letter] ?? ''),
  ),
];

/** The letters of what was typed and of a form, without what tells no two terms apart: what a misspelling is sought in. */
export function lettersBeside(form: string, typed: string, context: TermContext): [string, string] {
  const wanted = plainWords(form, context);
  const letters = lower([glued(wanted)]);
  const given = lower([glued(withoutBeside(plainWords(typed, context), wanted, context))]);
  return [letters.endsWith('s') ? given : given.replace(/s$/, ''), letters];
}

/**
 * What no slip turns into another: numerals (`type II`), letters that stand alone (`vitamin A`), abbreviations of the
 * form, units of measure and signs.
 */
export function hasSameLabels(form: string, typed: string, context: TermContext): boolean {
  const wanted = plainWords(form, context);
  const given = plainWords(typed, context);
  const labels = (words: string[]) => lower(words.filter((word) => /^(?:\p{L}|[ivx]+)$|−/iu.test(word)));
  const all = given.map((word) => word.toLowerCase());
  const isKept = (word: string) => !label.test(word) || all.includes(word.toLowerCase());
  return labels(wanted) === labels(given) && (wanted.length === 1 || wanted.every(isKept));
}

/** Abbreviations, and units with a prefix that another might have. */
const label = /^(?:\p{Lu}[\p{Lu}\p{N}]{1,4}|[kKMGTPE]i?(?:[Bb](?:its?|ytes?|ps)?|Hz|Wh?))$/u;

const lower = (words: readonly string[]): string => words.join(' ').toLowerCase();

/** Words without what parts them, unless digits meet. Only the last keeps its capitals: its ending is what counts. */
const glued = (words: readonly string[]): string =>
  [lower(words.slice(0, -1)), ...words.slice(-1)].join(' ').replace(/(?<!\p{N}) | (?!\p{N})/gu, '');

const isSameWord: IsLike = (form, typed, { articles }) =>
  articles ? lower([form]) === lower([typed]) : isOneWord(form, typed);

/** `switch of ovens` as `ovens switch`, and so `switch to ovens` where the `to` may be left out. */
function turned(words: readonly string[], { articles, beside = [] }: TermContext): string[] {
  if (articles) return [...words];
  const hinges = ['of', 'for', ...beside.filter((word) => binding.has(word))].join('|');
  return words
    .join(' ')
    .split(new RegExp(` (?:${hinges}) `, 'i'))
    .reverse()
    .flatMap((part) => part.split(' '));
}

function withoutBeside(typed: readonly string[], wanted: readonly string[], context: TermContext): string[] {
  const beside = (context.beside ?? []).flatMap((word) => plainWords(word, context));
  const isIn = (words: readonly string[], word: string) =>
    words.some((one) => isSameWord(one, word, context));
  return typed.filter((word) => isIn(wanted, word) || !isIn(beside, word));
}

/** Words that bind what follows, so that an `a` after them is an article: `rest in a bowl`, but `vitamin A bread`. */
const binding = new Set(
  'after as at before by for from in inside into not of off on onto outside over per than to under via with without'.split(
    ' ',
  ),
);

/** The words of a term, in English without an article inside and without the s of a possessive. */
function plainWords(text: string, { articles }: TermContext): string[] {
  if (articles) return wordsOf(text, articles);
  const words = wordsOf(text.replace(/(?<=\p{L})['’]s(?![\p{L}\p{N}])/giu, ''));
  return words.filter((word, at) => {
    const [before, after] = [words[at - 1], words[at + 1]];
    const isArticle = /^(?:the|an)$/i.test(word) || (/^a$/i.test(word) && binding.has(lower([before ?? ''])));
    return !isArticle || before === undefined || after === undefined;
  });
}

/**
 * Dashes, slashes, underscores and the like part words as blanks do, and so does a point that is in no number. But a
 * dash or slash between digits, and a dash before a number or at the end (`-5`, `1/2`, `A-`, `Cl-`), says something.
 */
const wordsOf = (text: string, articles?: readonly string[]): string[] =>
  tidied(text, articles)
    .replace(/(?<=\p{N}) ?\/ ?(?=\p{N})/gu, '∕')
    .replace(
      /(?<=\p{N}) ?- ?(?=\p{N})|^- ?(?=\p{N})|(?<![^\s(])-(?=[^\s\p{L}-])|(?<=[\p{L}\p{N}])-+$|(?<=(?:^| )\p{L}{1,2}\p{N}*)-(?= )/gu,
      '−',
    )
    .split(/[\s\-_/=:,()]+|(?<=\p{L})\.|\.(?!\p{N})/u)
    .filter((word) => word !== '');
