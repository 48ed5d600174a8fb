/**
 * By what else than their names concepts are found: what people type who look for them, and messages that they explain.
 * There are many more of these than names, so a search loads but the shares in which something may begin like one of its
 * words. What it is answered depends on these alone.
 */
import { messageWords } from './messages.ts';
import { askedWords } from '../words/asked-en.ts';
import type { NamedConcept, Names } from './named-concept.ts';
import { wordsOf, wordsWithout } from './query.ts';
import { isJointAbroad } from './question-frames.ts';
import { stemOf } from './spelling.ts';

/** Concept's id > by what else it is found. */
export type Sought = Record<string, { besides?: string[]; messages?: string[] }>;

/** As many characters a share has about. The smaller, the more of them are asked for. */
const charactersOfShare = 300;
/** By so many of its rarest words a message is found: who pastes one may cut it. A phrase is by one. */
const wordsOfMessage = 2;

interface Entry {
  id: string;
  field: 'besides' | 'messages';
  text: string;
  /** Words, of which a query is to have one that begins alike. */
  words: string[];
}

/** All that `concepts` are found by besides, in shares. */
export function sharesOf(
  concepts: readonly { id: string; sought: readonly string[]; messages: readonly string[] }[],
  alike: Alike = [],
): Sought[] {
  const read = readerWith(alike);
  const asked = (text: string) =>
    /\s/.test(text.trim()) && read(text).length > 0 ? read(text) : tellingWords(text).slice(0, 1);
  const counts = countsOf(concepts.flatMap(({ messages }) => messages.flatMap(messageWords)));
  const places = countsOf(concepts.flatMap(({ sought }) => sought.flatMap(asked)).map(placeOf));
  const entries = concepts.flatMap(({ id, sought, messages }): Entry[] => [
    ...sought.map((text): Entry => ({
      id,
      field: 'besides',
      text,
      words: rarest(asked(text), (word) => places.get(placeOf(word))).slice(0, 1),
    })),
    ...messages.map((text): Entry => ({
      id,
      field: 'messages',
      text,
      words: rarest(tellingWords(text), (word) => counts.get(word)).slice(0, wordsOfMessage),
    })),
  ]);
  const characters = entries.reduce((sum, { text, words }) => sum + text.length * words.length, 0);
  const shares = Array.from({ length: Math.ceil(characters / charactersOfShare) }, (): Sought => ({}));
  for (const { id, field, text, words } of entries)
    for (const number of sharesAsked(words, shares.length)) {
      const share = (shares[number] ??= {});
      ((share[id] ??= {})[field] ??= []).push(text);
    }
  return shares;
}

/** The words of a text without those that each question has, if it has others. */
function tellingWords(text: string): string[] {
  const words = messageWords(text);
  const telling = words.filter((word) => !askedWords.joints.has(word));
  return telling.length > 0 ? telling : words;
}

function rarest(words: readonly string[], countOf: (word: string) => number | undefined): string[] {
  return [...new Set(words)].sort((a, b) => (countOf(a) ?? 0) - (countOf(b) ?? 0) || b.length - a.length);
}

function countsOf<T>(all: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** The numbers of the shares, of `count`, in which something may begin like one of `words`. */
export function sharesAsked(words: readonly string[], count: number): number[] {
  return count === 0 ? [] : [...new Set(words.map((word) => placeOf(word) % count))].sort((a, b) => a - b);
}

/**
 * The words by which shares are asked for: those of `query`, and what means the same. Where nothing is called so
 * (`isUnknown`), also what they may be if two of their first letters were swapped: what begins so is in other shares.
 */
export function soughtWords(query: string, isUnknown: boolean, alike: Alike = []): string[] {
  const said = tellingWords(query);
  const alikes = readerWith(alike)(query).filter((stem) => !said.some((word) => word.startsWith(stem)));
  const words = [...said, ...alikes];
  if (!isUnknown) return words;
  return words.flatMap((word) => {
    const [first = '', second = '', third = ''] = word;
    return [word, ...(third === '' ? [] : [second + first, first + third])];
  });
}

/** The same for all words that begin with the same two letters. */
function placeOf(word: string): number {
  const [first = '', second = ''] = word;
  return (first.codePointAt(0) ?? 0) * 31 + (second.codePointAt(0) ?? 0);
}

/** The concepts with what `shares` say of them. */
export function withSought(concepts: readonly NamedConcept[], shares: readonly Sought[]): NamedConcept[] {
  return concepts.map((concept) => {
    const said = shares.flatMap((share) => share[concept.id] ?? []);
    if (said.length === 0) return concept;
    const all = (field: 'besides' | 'messages') => [...new Set(said.flatMap((one) => one[field] ?? []))];
    return { ...concept, besides: all('besides'), messages: all('messages') };
  });
}

/** Words that mean the same to who looks for something: `[memory, ram]`. */
export type Alike = readonly (readonly string[])[];

type Reader = (text: string) => string[];
const readers = new WeakMap<Alike, Reader>();

/** How texts are read: the words that matter, without their endings, and one of those that mean the same. */
function readerWith(alike: Alike): Reader {
  const before = readers.get(alike);
  if (before) return before;
  const inRow = (text: string) => ` ${piecesIn(text).map(stemOf).join('  ')} `;
  const terms = alike
    .flatMap(([one = '', ...others]) => others.map((other) => [other, one].map(inRow)))
    .filter(([other = '']) => other.trim() !== '')
    .sort(([a = ''], [b = '']) => b.length - a.length);
  // A reader's every word is compared with all phrases and names: each is read once.
  const read = new Map<string, string[]>();
  const reader: Reader = (text) => {
    const before = read.get(text);
    if (before) return before;
    const row = terms.reduce((row, [other = '', one = '']) => row.replaceAll(other, one), inRow(text));
    const stems = row.split(' ').filter((stem) => stem !== '' && !joints.has(stem));
    read.set(text, stems);
    return stems;
  };
  readers.set(alike, reader);
  return reader;
}

function piecesIn(text: string): string[] {
  const words = wordsOf(text).flatMap((word) => word.split(/[-/]/));
  return words.filter((word) => !isJointAbroad(word));
}

/** An adverb such as `really` says nothing, but `real` does. */
const joints = new Set(
  [...askedWords.joints, ...askedWords.places].filter((word) => !word.endsWith('ly')).map(stemOf),
).add('really');

/** So much of a query a phrase is to be, and most of one; two words say little of a longer query. */
const leastShare = 0.4;
const leastShareOfMost = 0.6;

/**
 * The concept that a longer query asks for without calling it so, and by how many words: those of a phrase by which it
 * is sought stand in the query, in any order and form. Of a longer phrase one may be missing, but no name or maker, and a
 * name is not to be all that is left.
 */
export function conceptDescribed(
  query: string,
  { concepts, makers, alike = [] }: Names,
): { concept: NamedConcept; words: number } | undefined {
  const read = readerWith(alike);
  const said = read(query);
  const isName = (stems: string) =>
    makers.some((maker) => stemOf(maker) === stems) ||
    concepts.some(({ name, names }) => [name, ...names].some((one) => read(one).join(' ') === stems));
  let best: { concept: NamedConcept; words: number } | undefined;
  for (const concept of concepts) {
    for (const phrase of (concept.besides ?? []).map(read)) {
      const missing = wordsWithout(phrase, said);
      const found = phrase.length - missing.length;
      const words = found - missing.length / 2;
      const least = missing.length > 0 ? leastShareOfMost : found > 2 ? leastShare : 1;
      if (missing.length > 1 || found < 2 + missing.length || found / said.length < least) continue;
      const isLess =
        missing.some(isName) || (missing.length > 0 && isName(wordsWithout(phrase, missing).join(' ')));
      if (words > (best?.words ?? 0) && !isLess) best = { concept, words };
    }
  }
  return best;
}
