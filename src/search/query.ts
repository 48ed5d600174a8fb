/** What of a reader's words matters: `what is a whisk?` asks for `whisk`. */
import { foldedText } from '../course/text/folded-name.ts';

/**
 * Words that questions and sentences are joined with, which say nothing of the matter. English: a course in another
 * language keeps all its words.
 */
const joints = new Set(
  [
    'a an the this that these those there here it its he she they them their you your i im my me we us our one',
    'is are was were be been being am do does did done doing can could will would shall should may might must',
    'has have had having get gets got go goes went gone make makes made use uses used using let please',
    'what whats which who whos whom whose when where why how hows whether if and or not no nor but so than then as',
    'of in on at to for from by with without into onto off out up down about between vs versus per via because',
    'mean means meant meaning stand stands work works worked run runs happen happens happened know tell explain show',
    'difference differences different differ differs compare compared comparison better best',
    'problem problems still now any some all just really actually define defined definition purpose',
  ].flatMap((line) => line.split(' ')),
);

/** Marks around a word that are none of it; `C++` and `C#` keep theirs. */
const around =
  /^[^\p{Letter}\p{Mark}\p{Number}\p{Other_Symbol}_]+|[^\p{Letter}\p{Mark}\p{Number}\p{Other_Symbol}_+#]+$/gu;
/** Between two of these a mark joins words that a reader did not space. */
const between = /[\s,;!?…、。，；！？「」『』"“”„«»]+/u;

/** A text's words as they are compared: folded, without the marks around them. `/usr/bin` > `usr/bin`, `“C++”` > `c++` */
export function wordsOf(text: string): string[] {
  return foldedText(text)
    .split(between)
    .map((word) => word.replace(around, ''))
    .filter((word) => /[\p{Letter}\p{Number}\p{Other_Symbol}]/u.test(word));
}

/** Those of `words` that matter, in their order; all of them if none does. */
export function mattering(words: readonly string[], language: string): string[] {
  const kept = language.startsWith('en') ? words.filter((word) => !isJoint(word)) : words;
  return kept.length > 0 ? [...kept] : [...words];
}

/** The words of `query` that matter, each once. */
export function wordsThatMatter(query: string, language: string): string[] {
  return [...new Set(mattering(wordsOf(query), language))];
}

function isJoint(word: string): boolean {
  return joints.has(word.replace(/'/g, ''));
}

/**
 * Whether the query is a question other than what or which a thing is: then the place that explains is wanted more
 * than the definition.
 */
export function asksForReasons(query: string): boolean {
  return /^\s*(how|why|when|where|who|is|are|was|were|do|does|did|can|could|will|would|should|must|has|have)\s/i.test(
    query,
  );
}

const versus = /\s(?:vs\.?|versus|or|compared (?:to|with)|as opposed to|against)\s/i;
const comparing =
  /\b(?:differ|differs|difference|differences|different|compare|compared|comparison|between)\b/i;

/** Whether it says so; `or` may stand in any question. */
export function comparesClearly(query: string): boolean {
  return comparing.test(query) || /\s(?:vs\.?|versus)\s/i.test(query);
}

/** How other languages than English set two things side by side. */
const versusAbroad: RegExp[] = [
  /(?:unterschiede? zwischen|vergleich (?:von|zwischen)) (.+) und (.+)/,
  /differences? entre (.+) et (.+)/,
  /diferencias? entre (.+) [ye] (.+)/,
  /differenza tra (.+) e (.+)/,
  /(?:разница|отличия?|различия?) между (.+) и (.+)/,
  /чем отличается (.+) от (.+)/,
  /^(.+) oder (.+)$/,
  /^(.+)[和与跟](.+?)(?:的|之间的)*(?:区别|差別|差异|比较)/,
  /^(.+)と(.+?)の(?:違い|比較)/,
];

/** The things that the query sets side by side, at least two; none if it does not compare. */
export function sidesOf(query: string): string[] {
  const isA = /^\s*(?:is|are)\s(.+?)\san?\s(.+?)[\s?.!]*$/i.exec(query);
  if (isA && !comparing.test(query)) return isA.slice(1);
  const better = /^\s*is\s(.+?)\s(?:\S+er|(?:more|less) \S+|the same)\s(?:than|as)\s(.+)$/i.exec(query);
  const sides = better
    ? better.slice(1)
    : comparing.test(query) && !versus.test(query)
      ? query.replace(/.*\bbetween\b/i, '').split(/\s(?:and|from|to|with|&)\s/i)
      : query.split(versus);
  if (sides.length > 1) return sides.map((side) => side.trim());
  const asked = foldedText(query.trim()).replace(/[?？.!]+$/u, '');
  const abroad = versusAbroad.map((pattern) => pattern.exec(asked)).find((match) => match !== null);
  return abroad ? abroad.slice(1, 3).map((side) => side.trim()) : [];
}
