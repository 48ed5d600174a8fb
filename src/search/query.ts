/** What of a reader's words matters: `what is a whisk?` asks for `whisk`. */
import { foldedText } from '../course/text/folded-name.ts';
import { askedWords } from '../words/asked-en.ts';

/** Marks around a word that are none of it; `C++` and `C#` keep theirs. */
const around =
  /^[^\p{Letter}\p{Mark}\p{Number}\p{Other_Symbol}_]+|[^\p{Letter}\p{Mark}\p{Number}\p{Other_Symbol}_+#]+$/gu;
/** Between two of these a mark joins words that a reader did not space. */
const between = /(?:[\s,;!?、。，；！？「」『』"“”„«»]|\.{3})+/u;

/** A text's words as they are compared: folded, without the marks around them. `/usr/bin` > `usr/bin`, `“C++”` > `c++` */
export function wordsOf(text: string): string[] {
  return foldedText(text)
    .split(between)
    .map((word) => word.replace(around, ''))
    .filter((word) => /[\p{Letter}\p{Number}\p{Other_Symbol}]/u.test(word));
}

/** What of `words` is left when each of `taken` is taken from them once. */
export function wordsWithout(words: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Those of `words` that matter, in their order; all of them if none does. */
export function mattering(words: readonly string[], language: string): string[] {
  const kept = language.startsWith(askedWords.language) ? words.filter((word) => !isJoint(word)) : words;
  return kept.length > 0 ? [...kept] : [...words];
}

/** The words of `query` that matter, each once. */
export function wordsThatMatter(query: string, language: string): string[] {
  return [...new Set(mattering(wordsOf(query), language))];
}

function isJoint(word: string): boolean {
  return askedWords.joints.has(word.replace(/'/g, ''));
}

/**
 * Whether the query is a question other than what or which a thing is: then the place that explains is wanted more
 * than the definition.
 */
export function asksForReasons(query: string): boolean {
  return askedWords.reasons.test(query);
}

/** A query of more words is a sentence, in which too much is like a name. */
export const mostWords = 8;

/** Whether the query does no more than set things side by side. */
export const isVersus = (query: string): boolean => askedWords.isVersus(query);

/** Whether it says so; a word such as "or" may stand in any question. */
export const comparesClearly = (query: string): boolean => askedWords.comparesClearly(query);

/** How other languages than the interface's set two things side by side. */
const versusAbroad: RegExp[] = [
  /(?:unterschiede? zwischen|unterschiede?|vergleich (?:von|zwischen)|unterscheiden sich) (.+) und (.+)/,
  /differences? (?:entre )?(.+) et (.+)/,
  /diferenc(?:i?a)s? (?:hay |existe )?entre (.+) [ye] (.+)/,
  /differenz[ae] (?:c'e )?(?:tra|fra) (.+) e (.+)/,
  /(?:разница|отличия?|различия?) между (.+) и (.+)/,
  /чем отлича[ею]тся (.+) от (.+)/,
  /чем (.+) отлича[ею]тся от (.+)/,
  /отличи[ея] (.+) от (.+)/,
  /verschil(?:len)? tussen (.+) en (.+)/,
  /roznic[aey] (?:po)?miedzy (.+) [ai] (.+)/,
  /czym (?:sie )?rozni(?:a)?(?: sie)? (.+) od (.+)/,
  /^(.+?) (?:ile|ve) (.+?)(?: arasindaki)? fark(?:i|lari)?(?: nedir| ne)?$/,
  /الفرق بین (?:ال)?(.+?) و ?(.+)/,
  /^(.+) (?:oder|ou|o|czy|veya|или) (.+)$/,
  /^(.+)[和与與跟](.+?)(?:有什么|有什麼|有何|的|之间|之間)*(?:区别|區別|不同|差別|差别|差异|比较)/,
  /^(.+)と(.+?)の(?:違い|比較)/,
  /^(.+?)(?:와|과|이?랑|하고) (.+?)(?:의|간의?)? (?:차이|비교)/,
];

/** The things that the query sets side by side, at least two; none if it does not compare. */
export function sidesOf(query: string): string[] {
  const sides = askedWords.sidesOf(query);
  if (sides.length > 1) return sides.map((side) => side.trim());
  const asked = foldedText(query.trim()).replace(/[?？.!]+$/u, '');
  const abroad = versusAbroad.map((pattern) => pattern.exec(asked)).find((match) => match !== null);
  return abroad ? abroad.slice(1, 3).map((side) => side.trim()) : [];
}
