/**
 * Pagefind writes its index in parts of some 23 KB and has no option for smaller ones, so that a question of six words
 * would load most of the index. Here each part is cut into several, and the list of parts in its metadata is made anew.
 * The format is that of Pagefind 1.6, gzipped CBOR after a signature; one that looks otherwise is an error.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

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
  const cut = new Map([...parts].map(([hash, words]) => [hash, inParts(hash, words)] as const));
  return files.flatMap((file) => {
    const [, hash = ''] = /^index\/(.+)\.pf_index$/.exec(file.path) ?? [];
    const pieces = cut.get(hash);
    if (pieces)
      return pieces.map((piece) => ({
        path: `index/${piece.hash}.pf_index`,
        content: packed([piece.words]),
      }));
    return file.path.endsWith('.pf_meta')
      ? [{ path: file.path, content: withParts(file.content, cut) }]
      : [file];
  });
}

interface Piece {
  hash: string;
  words: PackedWord[];
}

function inParts(hash: string, words: readonly PackedWord[]): Piece[] {
  const groups: PackedWord[][] = [];
  let room = 0;
  for (const word of words) {
    const size = encode(word).length;
    if (size > room) {
      groups.push([]);
      room = partBytes;
    }
    groups.at(-1)?.push(word);
    room -= size;
  }
  return groups.map((group) => ({
    // The language before the hash is Pagefind's.
    hash: `${hash.replace(/_[^_]*$/, '')}_${createHash('sha256').update(encode(group)).digest('hex').slice(0, 10)}`,
    words: group,
  }));
}

/** Metadata whose third field lists the pieces of each part in its place. A word between two pieces belongs to neither. */
function withParts(content: Uint8Array, cut: ReadonlyMap<string, readonly Piece[]>): Uint8Array {
  const meta = unpacked(content);
  const list = Array.isArray(meta) ? (meta[2] as unknown) : undefined;
  if (!Array.isArray(meta) || !isList(list)) throw unknownFormat('metadata');
  meta[2] = list.flatMap(([from, to, hash]): Part[] => {
    const pieces = cut.get(hash);
    if (!pieces) throw unknownFormat(`list of parts, which has no ${hash}`);
    return pieces.map((piece, index): Part => [
      index === 0 ? from : (piece.words[0]?.[0] ?? from),
      index === pieces.length - 1 ? to : (piece.words.at(-1)?.[0] ?? to),
      piece.hash,
    ]);
  });
  return packed(meta);
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
