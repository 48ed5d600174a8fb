/**
 * Pagefind writes its index in parts of some 23 KB and has no option for smaller ones, so that a question of six words
 * would load most of the index. Here each part is cut into several, and its metadata becomes a list of a few bytes.
 * The format is that of Pagefind 1.6, gzipped CBOR after a signature; one that looks otherwise is an error.
 *
 * Pagefind answers a word with all words that begin with it, and one that it does not know with the longest word with
 * which that begins, but only as far as it has loaded them. So that an answer never depends on what was asked before,
 * whatever belongs to a word is in the parts that the list has for it.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { fileName, inRuns, type IndexList } from './index-list.ts';
import type { RecordKind } from './record-kind.ts';
import { isShort, wordEnd } from './word-forms.ts';

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

const signature = 'pagefind_dcd';
/** Bytes of CBOR, which compress to less than half. The smaller the parts, the longer their list, which all searches load. */
const partBytes = 4_500;

/**
 * In as many records a word is found, those that say it most. A search adds up what its words are worth, so that more of
 * a word that stands everywhere would cost bytes and change nothing.
 */
const mostRecords = 1_000;

/** Where a word stands in a record: how far that is behind the one before, and the places in its text and in its fields. */
type PackedPlaces = [further: number, text: number[], fields: number[]];
/** A word as it stands in a part: the word first. */
type PackedWord = [word: string, records: PackedPlaces[], ...unknown[]];
type PackedRecord = [name: string, length: number, ...unknown[]];
type Part = [from: string, to: string, name: string];

interface Cut {
  /** The index with its parts cut, without its metadata; all else as it was. */
  files: IndexFile[];
  list: IndexList;
}

/** `records` are those of the index, in its order. */
export function withSmallerParts(
  files: readonly IndexFile[],
  records: readonly { kind: RecordKind; path: string }[],
): Cut {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const metadata = files.find(({ path }) => path.endsWith('.pf_meta'));
  const meta = unpacked(metadata?.content);
  if (!isMetadata(meta)) throw unknownFormat('metadata');
  const [format, pages, partList, filters, , fields] = meta;
  const words = partList.flatMap(([, , name]) => wordsIn(contents.get(`index/${name}.pf_index`)));
  const pieces = inPieces(words.map((word) => inFewRecords(word, pages)));
  const texts = pages.map(([name], number) => {
    const content = contents.get(`fragment/${name}.pf_fragment`);
    if (!content || addressIn(content) !== records[number]?.path) throw unknownFormat('order of records');
    return content;
  });
  const parts = pieces.map((piece) => packed([piece.words]));
  const folder = digestOf([...parts, ...texts]);
  const kinds = [...new Set(records.map(({ kind }) => kind))];
  const others = files.filter(({ path }) => !/^(?:index|fragment)\/|\.pf_meta$/.test(path));
  return {
    files: [
      ...others,
      ...parts.map((content, at) => ({ path: `index/${fileName(folder, at)}.pf_index`, content })),
      ...texts.map((content, at) => ({ path: `fragment/${fileName(folder, at)}.pf_fragment`, content })),
    ],
    list: {
      format,
      folder,
      kinds: kinds.map((kind) => [kind, records.filter((one) => one.kind === kind).length]),
      lengths: inRuns(pages.map(([, length]) => length)),
      ...placesOf(pieces),
      filters,
      fields,
    },
  };
}

function digestOf(contents: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 8);
}

function addressIn(fragment: Uint8Array): string | undefined {
  return /"url":"([^"]*)"/.exec(gunzipSync(fragment).toString())?.[1];
}

function inFewRecords([word, places, ...more]: PackedWord, pages: readonly PackedRecord[]): PackedWord {
  if (places.length <= mostRecords) return [word, places, ...more];
  let number = 0;
  const placed = places.map(([further, text, fields]) => {
    number += further;
    const length = pages[number]?.[1] ?? 1;
    return { number, text, fields, worth: (text.length + 4 * fields.length) / Math.sqrt(length) };
  });
  const kept = placed
    .sort((a, b) => b.worth - a.worth)
    .slice(0, mostRecords)
    .sort((a, b) => a.number - b.number);
  const few = kept.map(({ number, text, fields }, at): PackedPlaces => [
    number - (kept[at - 1]?.number ?? 0),
    text,
    fields,
  ]);
  return [word, few, ...more];
}

interface Piece {
  first: string;
  last: string;
  words: PackedWord[];
}

function inPieces(words: readonly PackedWord[]): Piece[] {
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
    return { first, last: `${last}${wordEnd}`, words: all };
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

/** With what each piece begins, and where it goes further than to the next one. */
function placesOf(pieces: readonly Piece[]): Pick<IndexList, 'parts' | 'ends'> {
  const parts = pieces.map((piece, at) => {
    const before = pieces[at - 1];
    return before ? borderBetween(before, piece) : '';
  });
  const ends = pieces.flatMap(({ last }, at): [string, string][] => {
    const next = parts[at + 1];
    return next !== undefined && inBytes(last, next) > 0 ? [[String(at), last]] : [];
  });
  return { parts, ends: Object.fromEntries(ends) };
}

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

type Metadata = [
  format: string,
  records: PackedRecord[],
  parts: Part[],
  filters: [name: string, file: string][],
  sorts: unknown,
  fields: string[],
];

function isMetadata(meta: unknown): meta is Metadata {
  if (!Array.isArray(meta) || meta.length !== 6) return false;
  const [format, records, parts, filters, , fields] = meta as unknown[];
  const isText = (one: unknown) => typeof one === 'string';
  const isRow = (...cells: ((cell: unknown) => boolean)[]) => {
    return (row: unknown) => Array.isArray(row) && cells.every((isCell, at) => isCell(row[at]));
  };
  const isListOf = (list: unknown, isOne: (one: unknown) => boolean) =>
    Array.isArray(list) && list.every(isOne);
  return (
    isText(format) &&
    isListOf(records, isRow(isText, Number.isInteger)) &&
    isListOf(parts, isRow(isText, isText, isText)) &&
    isListOf(filters, isRow(isText, isText)) &&
    isListOf(fields, isText)
  );
}

function wordsIn(content: Uint8Array | undefined): PackedWord[] {
  const part = unpacked(content);
  const words: unknown = Array.isArray(part) && part.length === 1 ? part[0] : undefined;
  const isWord = (word: unknown): word is PackedWord =>
    Array.isArray(word) && typeof word[0] === 'string' && Array.isArray(word[1]);
  if (!Array.isArray(words) || !words.every(isWord)) throw unknownFormat('part of the index');
  return words;
}

function unpacked(content: Uint8Array | undefined): unknown {
  const bytes = gunzipSync(content ?? gzipSync(''));
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
