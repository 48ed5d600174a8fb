/**
 * By what else than their names concepts are found: what people type who look for them, and messages that they explain.
 * There are many more of these than names, so a search loads but the shares in which something may begin like one of its
 * words. What it is answered depends on these alone.
 */
import { messageWords } from './messages.ts';
import type { NamedConcept } from './named-concept.ts';

/** Concept's id > by what else it is found. */
export type Sought = Record<string, { besides?: string[]; messages?: string[] }>;

/** As many characters a share has about. The smaller, the more of them are asked for. */
const charactersOfShare = 300;
/** By so many of its rarest words a message is found: who pastes one may cut it. */
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
): Sought[] {
  const counts = new Map<string, number>();
  for (const word of concepts.flatMap(({ messages }) => messages.flatMap(messageWords)))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const entries = concepts.flatMap(({ id, sought, messages }): Entry[] => [
    ...sought.map((text): Entry => ({ id, field: 'besides', text, words: messageWords(text).slice(0, 1) })),
    ...messages.map((text): Entry => ({
      id,
      field: 'messages',
      text,
      words: rarest(messageWords(text), counts),
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

function rarest(words: readonly string[], counts: ReadonlyMap<string, number>): string[] {
  return [...new Set(words)]
    .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || b.length - a.length)
    .slice(0, wordsOfMessage);
}

/** The numbers of the shares, of `count`, in which something may begin like one of `words`. */
export function sharesAsked(words: readonly string[], count: number): number[] {
  return count === 0 ? [] : [...new Set(words.map((word) => placeOf(word) % count))].sort((a, b) => a - b);
}

/**
 * The words of `query` by which shares are asked for. Where nothing is called so (`isUnknown`), also what they may be if
 * two of their first letters were swapped: what begins so is in other shares.
 */
export function soughtWords(query: string, isUnknown: boolean): string[] {
  const words = messageWords(query);
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
