/** Messages of programs: whoever pastes one is led to the concept that explains it. */
import { foldedText } from '../course/text/folded-name.ts';
import type { NamedConcept } from './named-concept.ts';

export interface Explained {
  concept: NamedConcept;
  /** The message, as its author wrote it. */
  message: string;
}

/** In a message this stands for what differs from case to case, such as a path. */
const gap = '…';
/** As much of a longer message makes up for words that other versions say otherwise. */
const enough = 0.75;

/** The concept whose message the query holds, is a piece of, or mostly says; the longest of several. */
export function explainedBy(query: string, concepts: readonly NamedConcept[]): Explained | undefined {
  const asked = messageWords(query);
  let best: Explained | undefined;
  let bestWorth = 0;
  for (const concept of concepts) {
    for (const { message, pieces } of messagesOf(concept)) {
      const worth = worthOf(asked, pieces);
      if (worth > bestWorth) [best, bestWorth] = [{ concept, message }, worth];
    }
  }
  return best;
}

interface Message {
  message: string;
  /** Its words, cut where it has a gap. */
  pieces: string[][];
}

const known = new WeakMap<NamedConcept, Message[]>();

function messagesOf(concept: NamedConcept): Message[] {
  const messages =
    known.get(concept) ??
    (concept.messages ?? []).map((message) => ({
      message,
      pieces: message.split(gap).map(messageWords),
    }));
  known.set(concept, messages);
  return messages;
}

function worthOf(asked: readonly string[], pieces: readonly (readonly string[])[]): number {
  const all = pieces.flat();
  if (all.length === 0 || asked.length === 0) return 0;
  // A message of two plain words stands in many a sentence, but seldom at its beginning.
  const isMost =
    isTelling(all) ||
    all.length * 2 >= asked.length ||
    (all.length > 1 && placeIn(asked, pieces[0] ?? [], 0) === 0);
  if (isMost && holdsInTurn(asked, pieces)) return 2 + all.length;
  if (isTelling(asked) && pieces.some((piece) => placeIn(piece, asked, 0) >= 0))
    return 1 + asked.length / 100;
  const said = new Set(asked);
  const shared = all.filter((word) => said.has(word)).length;
  return all.length >= 4 && shared >= all.length * enough ? shared / 100 : 0;
}

/** Three words, or one that nobody writes but a program. */
function isTelling(words: readonly string[]): boolean {
  return words.length >= 3 || words.some((word) => word.length >= 6 && /[\d_]/.test(word));
}

function holdsInTurn(words: readonly string[], pieces: readonly (readonly string[])[]): boolean {
  let from = 0;
  for (const piece of pieces) {
    const at = placeIn(words, piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}

/** Where in `words` the row of `sought` begins, at `from` or later; -1 if it is not there. */
function placeIn(words: readonly string[], sought: readonly string[], from: number): number {
  for (let at = from; at + sought.length <= words.length; at += 1)
    if (sought.every((word, index) => words[at + index] === word)) return at;
  return -1;
}

/** The words of a message, folded. */
export function messageWords(text: string): string[] {
  return foldedText(text).match(/[\p{Letter}\p{Mark}\p{Number}_]+/gu) ?? [];
}
