/** Messages of programs: whoever pastes one is led to the concept that explains it. */
import { foldedText } from '../course/text/folded-name.ts';
import type { NamedConcept } from './named-concept.ts';

export interface Explained {
  concept: NamedConcept;
  /** The message, as its author wrote it. */
  message: string;
}

/**
 * In a message this stands for what differs from case to case, such as a path, or the rest of a word. Where it ends a
 * message of one word, that is a command, and what begins with it is one of its lines.
 */
const gap = '…';
/** As much of a longer message makes up for words that other versions say otherwise. */
const enough = 0.75;
const longestArticle = 3;

/** The concept whose message the query holds, is a piece of, or mostly says; the longest of several. */
export function explainedBy(query: string, concepts: readonly NamedConcept[]): Explained | undefined {
  const asked = messageWords(query);
  let best: Explained | undefined;
  let bestWorth = 0;
  for (const concept of concepts) {
    for (const one of messagesOf(concept)) {
      const worth = worthOf(asked, one);
      if (worth > bestWorth) [best, bestWorth] = [{ concept, message: one.message }, worth];
    }
  }
  return best;
}

interface Message {
  message: string;
  /** Its words, cut where it has a gap. */
  pieces: string[][];
  /** Whether it is a single word that nobody writes but a program, as `OutOfDough` is. */
  isCode: boolean;
}

const known = new WeakMap<NamedConcept, Message[]>();

function messagesOf(concept: NamedConcept): Message[] {
  const messages =
    known.get(concept) ??
    (concept.messages ?? []).map((message) => ({
      message,
      pieces: message.split(gap).map(pieceOf),
      isCode: /^\S*\p{Ll}\p{Lu}\S*$/u.test(message),
    }));
  known.set(concept, messages);
  return messages;
}

/** The words before a gap. Of `E_…` the last goes on in it. */
function pieceOf(text: string, at: number, all: readonly string[]): string[] {
  const words = messageWords(text);
  const last = words.at(-1);
  return last !== undefined && at < all.length - 1 && /[\p{Letter}\p{Number}_]$/u.test(text)
    ? [...words.slice(0, -1), `${last}${gap}`]
    : words;
}

const isSaid = (said: string, word: string | undefined): boolean =>
  word !== undefined && (word.endsWith(gap) ? said.startsWith(word.slice(0, -1)) : said === word);

function worthOf(asked: readonly string[], { pieces, isCode }: Message): number {
  const all = pieces.flat();
  if (all.length === 0 || asked.length === 0) return 0;
  // A message of two plain words stands in many a sentence, but seldom at its beginning.
  const isMost =
    isCode ||
    isTelling(all) ||
    all.length * 2 >= asked.length ||
    ((all.length > 1 || pieces.length > 1) && placeIn(asked, pieces[0] ?? [], 0) === 0);
  if (isMost && holdsInTurn(asked, pieces))
    return 2 + all.length - all.filter((word) => word.endsWith(gap)).length / 2;
  if (isTelling(asked) && pieces.some((piece) => placeIn(piece, asked, 0) >= 0))
    return 1 + asked.length / 100;
  // What differs stands inside, or is short: without its first or last word another program may have said it.
  const ends = [all[0] ?? '', all.at(-1) ?? ''].filter((end) => end.length > longestArticle);
  const isWhole = ends.every((end) => asked.some((said) => isSaid(said, end)));
  const shared = all.length >= 4 && isWhole ? sharedInTurn(asked, all) : 0;
  return shared > 0 && shared >= all.length * enough ? shared / 100 : 0;
}

/** How many of `words` are said, in their order: in another they are no message, but a question. */
function sharedInTurn(asked: readonly string[], words: readonly string[]): number {
  let most = words.map(() => 0);
  for (const said of asked) {
    const before = most;
    most = [];
    for (const [at, word] of words.entries()) {
      const here = isSaid(said, word) ? (before[at - 1] ?? 0) + 1 : 0;
      most.push(Math.max(here, before[at] ?? 0, most[at - 1] ?? 0));
    }
  }
  return most.at(-1) ?? 0;
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
    if (sought.every((word, index) => isSaid(words[at + index] ?? '', word))) return at;
  return -1;
}

/** The words of a message, folded. */
export function messageWords(text: string): string[] {
  return foldedText(text).match(/[\p{Letter}\p{Mark}\p{Number}_]+/gu) ?? [];
}
