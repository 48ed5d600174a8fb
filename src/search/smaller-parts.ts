/**
 * Pagefind writes its index in parts of some 23 KB and has no option for smaller ones, so that a question of six words
 * would load most of the index. Here each part is cut into several, and the list of parts in its metadata is made anew.
 * The format is that of Pagefind 1.6, gzipped CBOR after a signature; one that looks otherwise is an error.
 *
 * Pagefind answers a word with all words that begin with it, and one that it does not know with the longest word with
 * which that begins, but only as far as it has loaded them. So that an answer never depends on what was asked before,
 * whatever belongs to a word is in the parts that the list has for it.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { isLetter, isShort, wordEnd } from './word-forms.ts';

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

const signature = 'pagefind_dcd';
/** Bytes of CBOR, which compress to less than half. The smaller the parts, the longer their list, which all searches load. */
const partBytes = 4_500;

/** A word as it stands in a part: the word first. */
type PackedWord = [word: string, ...unknown[]];
type Part = [from: string, to: string, hash: string];

/** The files of an index with its parts cut, all else as it was. */
export function withSmallerParts(files: readonly IndexFile[]): IndexFile[] {
  const parts = new Map(
    files.flatMap(({ path, content }) => {
      const [, hash] = /^index\/(.+)\.pf_index$/.exec(path) ?? [];
      return hash === undefined ? [] : [[hash, wordsIn(content)] as const];
    }),
  );
  return files.flatMap((file) => {
    if (!file.path.endsWith('.pf_meta')) return file.path.endsWith('.pf_index') ? [] : [file];
    const meta = unpacked(file.content);
    const list = Array.isArray(meta) ? (meta[2] as unknown) : undefined;
    if (!Array.isArray(meta) || !isList(list)) throw unknownFormat('metadata');
    const words = list.flatMap(([, , hash]) => {
      const part = parts.get(hash);
      if (!part) throw unknownFormat(`list of parts, which has no ${hash}`);
      return part;
    });
    const pieces = inPieces(words, list[0]?.[2] ?? '');
    meta[2] = pieces.flatMap((piece, at) => placesOf(pieces[at - 1], piece, pieces[at + 1]));
    return [
      { path: file.path, content: packed(meta) },
      ...pieces.map(({ hash, words }) => ({ path: `index/${hash}.pf_index`, content: packed([words]) })),
    ];
  });
}

interface Piece {
  hash: string;
  first: string;
  last: string;
  words: PackedWord[];
}

/** `words` in parts, whose names begin as `hash` does: with the language. */
function inPieces(words: readonly PackedWord[], hash: string): Piece[] {
  const groups: PackedWord[][] = [];
  let room = 0;
  for (const word of words) {
    const size = encode(word).length;
    const isMore = room - size > -partBytes && beginnings(word[0], groups.at(-1) ?? []).length > 0;
    if (size > room && !isMore) {
      groups.push([]);
      // What begins with a word that fills a part alone stays with it all the same.
      room = Math.max(partBytes, size);
    }
    groups.at(-1)?.push(word);
    room -= size;
  }
  return groups.map((group, at) => {
    const [first, last] = [group[0]?.[0] ?? '', group.at(-1)?.[0] ?? ''];
    const all = [...beginnings(first, groups.slice(0, at).flat()), ...group].flatMap(alsoAlone);
    return {
      hash: `${hash.replace(/_[^_]*$/, '')}_${createHash('sha256').update(encode(all)).digest('hex').slice(0, 10)}`,
      first,
      last: `${last}${wordEnd}`,
      words: all,
    };
  });
}

/** The words with which `word` begins. A short one says nothing of it. */
function beginnings(word: string, before: readonly PackedWord[]): PackedWord[] {
  return before.filter(([one]) => word.startsWith(one) && !isShort.test(one));
}

/** A short word stands there once more with its end, by which it can be asked for alone. Beside itself it is packed to next to nothing. */
function alsoAlone(word: PackedWord): PackedWord[] {
  const [text, ...pages] = word;
  return isShort.test(text) ? [word, [`${text}${wordEnd}`, ...pages]] : [word];
}

/** Where `piece` stands in the list: for all words up to the next one, and for what its first word and the one before share. */
function placesOf(before: Piece | undefined, piece: Piece, after: Piece | undefined): Part[] {
  const from = before ? borderBetween(before, piece) : '';
  const to = after ? [borderBetween(piece, after), piece.last].sort(inBytes)[1] : lastWord;
  const shared = Array.from(sharedBeginning(before?.last ?? '', piece.first));
  const asked = shared
    .map((_, end) => shared.slice(0, end + 1).join(''))
    .filter((one) => !isLetter.test(one));
  return [[from, to ?? lastWord, piece.hash], ...asked.map((one): Part => [one, one, piece.hash])];
}

const lastWord = '\u{10FFFF}';

/** The shortest beginning of a piece's first word that is none of the word before. */
function borderBetween(before: Piece, { first }: Piece): string {
  const shared = Array.from(sharedBeginning(before.last, first));
  return Array.from(first)
    .slice(0, shared.length + 1)
    .join('');
}

function sharedBeginning(a: string, b: string): string {
  const [one, other] = [Array.from(a), Array.from(b)];
  const end = other.findIndex((letter, at) => letter !== one[at]);
  return other.slice(0, end < 0 ? other.length : end).join('');
}

/** Pagefind's order of words. */
function inBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function isList(list: unknown): list is Part[] {
  return (
    Array.isArray(list) &&
    list.every(
      (part: unknown) =>
        Array.isArray(part) && part.length === 3 && part.every((one) => typeof one === 'string'),
    )
  );
}

function wordsIn(content: Uint8Array): PackedWord[] {
  const part = unpacked(content);
  const words: unknown = Array.isArray(part) && part.length === 1 ? part[0] : undefined;
  const isWord = (word: unknown): word is PackedWord => Array.isArray(word) && typeof word[0] === 'string';
  if (!Array.isArray(words) || !words.every(isWord)) throw unknownFormat('part of the index');
  return words;
}

function unpacked(content: Uint8Array): unknown {
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, signature.length).toString() !== signature) throw unknownFormat('signature');
  return decode(bytes.subarray(signature.length));
}

function packed(value: unknown): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(signature), encode(value)]), { level: 9 });
}

function unknownFormat(what: string): Error {
  return new Error(
    `Pagefind's index has another ${what} than that of version 1.6, for which its parts are cut.`,
  );
}
