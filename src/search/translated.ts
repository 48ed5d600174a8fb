/** Names as they are found in every language: with what each concept is called in others. */
import { folded, foldedText } from '../course/text/folded-name.ts';
import { askedWords } from '../words/asked-en.ts';
import type { NamedConcept, Translations } from './named-concept.ts';
import { conceptsCalled } from './names.ts';
import { mattering, wordsOf, wordsWithout } from './query.ts';
import { isJointAbroad } from './question-frames.ts';
import { withoutEndings } from './spelling.ts';

export function translated(concepts: readonly NamedConcept[], translations: Translations): NamedConcept[] {
  return concepts.map((concept) => {
    const abroad = translations[concept.id] ?? [];
    return abroad.length === 0 ? concept : { ...concept, abroad };
  });
}

/**
 * Whether a query that names nothing may do so in another language, though the index has all its words: nothing joins
 * them as in the course's own, or it has letters such as `ü`.
 */
export function mayBeForeign(query: string, language: string): boolean {
  const words = wordsOf(query);
  return mattering(words, language).length === words.length || /(?![a-z])\p{Script=Latin}/iu.test(query);
}

/** Those of which a course may have many names. Chinese and Japanese share most signs. */
const scripts: Record<string, RegExp> = {
  arabic: /\p{Script=Arabic}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  devanagari: /\p{Script=Devanagari}/u,
  greek: /\p{Script=Greek}/u,
  han: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  hangul: /\p{Script=Hangul}/u,
  hebrew: /\p{Script=Hebrew}/u,
};

/** In what a text is written; Latin letters count where it has no others. */
export function scriptOf(text: string): string {
  const known = Object.entries(scripts).find(([, letters]) => letters.test(text))?.[0];
  return known ?? (/(?!\p{Script=Latin})\p{Letter}/u.test(text) ? 'other' : 'latin');
}

/** Whether a query has letters that no name of the course's own language has. */
export function isWrittenOtherwise(query: string): boolean {
  return scriptOf(query) !== 'latin';
}

/** Whether little words stand without a space behind a name, or no spaces anywhere. */
const isJoined = (text: string): boolean => ['han', 'hangul', 'other'].includes(scriptOf(text));

interface NameAbroad {
  concept: NamedConcept;
  /** Its words without endings; its letters where words are joined, in pieces where its author spaced them. */
  parts: string[];
}

interface Abroad {
  names: NameAbroad[];
  /** The words of the names of the course's own language. */
  own: Set<string>;
}

const known = new WeakMap<readonly NamedConcept[], Abroad>();

function abroadOf(concepts: readonly NamedConcept[]): Abroad {
  const abroad = known.get(concepts) ?? {
    names: concepts.flatMap((concept) =>
      (concept.abroad ?? []).map((name) => ({ concept, parts: partsOfName(name) })),
    ),
    own: new Set(concepts.flatMap(({ name, names }) => [name, ...names].flatMap(partsOf))),
  };
  known.set(concepts, abroad);
  return abroad;
}

function partsOfName(name: string): string[] {
  const pieces = name.split(/\s+/);
  return !isJoined(name) ? partsOf(name) : pieces.every(isJoined) ? pieces : [folded(name)];
}

function partsOf(text: string): string[] {
  const words = wordsOf(text).filter((word) => !isJointAbroad(word));
  return withoutEndings(words.join(' ')).split(' ');
}

/**
 * The concept that is called in another language anywhere in the query. Of several it is the one whose name stands in
 * the fewest names of others, then the one with the longest: in `печь для хлеба` not `хлеб`, which many things are for.
 */
export function conceptAbroad(query: string, concepts: readonly NamedConcept[]): NamedConcept | undefined {
  const { names, own } = abroadOf(concepts);
  const [letters, words] = [folded(query), partsOf(query)];
  const isForeign = /(?![a-z])\p{Letter}/iu.test(query) || wordsOf(query).some(isOnlyAbroad);
  // Names of sister languages may be two English words.
  const isTold = ({ parts }: NameAbroad) => isForeign || parts.some((part) => !own.has(part));
  const found = [
    ...names.filter((name) => isWithin(name.parts, letters, words) && isTold(name)),
    ...(isWrittenOtherwise(query) ? latinNamesIn(query, concepts) : []),
  ].map((name) => {
    const others = names.filter(
      ({ concept, parts }) => concept !== name.concept && isWithin(name.parts, parts.join(''), parts),
    );
    const kinds = new Set(others.map(({ concept }) => concept)).size;
    return { ...name, kinds, length: lengthOf(name.parts.join('')) };
  });
  return found.sort((a, b) => a.kinds - b.kinds || b.length - a.length)[0]?.concept;
}

function isOnlyAbroad(word: string): boolean {
  return word.length > 1 && isJointAbroad(word) && !askedWords.joints.has(word);
}

/** Names in Latin letters in a query of other ones, such as those of products. */
function latinNamesIn(query: string, concepts: readonly NamedConcept[]): NameAbroad[] {
  const rows = foldedText(query).match(/[a-z](?:[a-z0-9 -]*[a-z0-9])?/g) ?? [];
  return [...rows, ...rows.flatMap((row) => row.split(' '))].flatMap((name) =>
    conceptsCalled(name, askedWords.language, concepts).map((concept) => ({ concept, parts: [name] })),
  );
}

/** A sign says as much as some letters. */
const lengthOf = (text: string): number => text.length * (isJoined(text) ? 3 : 1);

function isWithin(parts: readonly string[], letters: string, words: readonly string[]): boolean {
  const missing = wordsWithout(parts, words);
  return missing.every((part) => isJoined(part) && letters.includes(part));
}
