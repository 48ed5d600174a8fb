/**
 * What Pagefind must know of a whole index before it answers anything, said shortly. Pagefind's own metadata names every
 * record and every part of the index, which all searches would load; here these are numbered, and their names are made
 * where they are asked for. So it hardly grows with a course.
 */
import { recordKinds, type RecordKind } from './record-kind.ts';
import { isLetter } from './word-forms.ts';

/** `list.json` beside the index. */
export interface IndexList {
  /** Of Pagefind's format. */
  format: string;
  /** The folder of the index's parts and of its records' texts: what differs has another. */
  folder: string;
  /** The kinds of record, in the order of their records, and how many of each there are. */
  kinds: (readonly [kind: RecordKind, count: number])[];
  /** How many words the records have: how many more than the one before, and how many in turn have as many. */
  lengths: (readonly [more: number, times: number])[];
  /** With what each part begins. */
  parts: string[];
  /** Where a part goes further than to the beginning of the next one: its number > its end. */
  ends: Record<string, string>;
  /** What filters and fields Pagefind has, as it says them. */
  filters: (readonly [name: string, file: string])[];
  fields: string[];
}

export interface ListedRecord {
  kind: RecordKind;
  /** The id of the concept that it is. */
  concept?: string;
}

/** Behind all words of an index. */
export const lastWord = '\u{10FFFF}';

/** In the order of the index's records: by kind, concepts as they come, of all other kinds the shortest first. */
export function inIndexOrder<T extends { kind: RecordKind; text: string }>(records: readonly T[]): T[] {
  const place = ({ kind, text }: T) => [
    recordKinds.indexOf(kind),
    kind === 'concept' ? 0 : text.split(/\s+/).length,
  ];
  return records
    .map((record) => ({ record, place: place(record) }))
    .sort(({ place: [a = 0, c = 0] }, { place: [b = 0, d = 0] }) => a - b || c - d)
    .map(({ record }) => record);
}

export function fileName(folder: string, number: number): string {
  return `${folder}/${number.toString(36)}`;
}

/** Each of `values` as how much more it is than the one before, and how often it comes in turn. */
export function inRuns(values: readonly number[]): [more: number, times: number][] {
  const runs: [number, number][] = [];
  for (const [at, value] of values.entries()) {
    const more = value - (values[at - 1] ?? 0);
    const last = runs.at(-1);
    if (more === 0 && last) last[1] += 1;
    else runs.push([more, 1]);
  }
  return runs;
}

/** Record's name in the index > what it is. `concepts` has the ids of all concepts, in their order. */
export function recordsIn(
  { folder, kinds }: Pick<IndexList, 'folder' | 'kinds'>,
  concepts: readonly string[],
): Map<string, ListedRecord> {
  const records = new Map<string, ListedRecord>();
  for (const [kind, count] of kinds)
    for (let place = 0; place < count; place += 1) {
      const concept = kind === 'concept' ? concepts[place] : undefined;
      records.set(fileName(folder, records.size), concept === undefined ? { kind } : { kind, concept });
    }
  return records;
}

/** Pagefind's metadata, as it reads it. */
export function metadataOf(list: IndexList): Uint8Array<ArrayBuffer> {
  const records: Value[] = [];
  let length = 0;
  for (const [more, times] of list.lengths) {
    length += more;
    for (let left = times; left > 0; left -= 1)
      records.push([fileName(list.folder, records.length), length, '']);
  }
  const bytes: number[] = [];
  write(bytes, [list.format, records, partsOf(list), list.filters, [], list.fields]);
  return Uint8Array.from(bytes);
}

/**
 * Where Pagefind finds words: in each part those up to the next one, and for what its first word and the last one of the
 * part before share.
 */
export function partsOf({
  folder,
  parts,
  ends,
}: Pick<IndexList, 'folder' | 'parts' | 'ends'>): [from: string, to: string, name: string][] {
  return parts.flatMap((from, number) => {
    const name = fileName(folder, number);
    const letters = Array.from(from);
    const shared = letters
      .slice(0, -1)
      .map((_, end) => letters.slice(0, end + 1).join(''))
      .filter((one) => !isLetter.test(one));
    const to = ends[number] ?? parts[number + 1] ?? lastWord;
    return [[from, to, name], ...shared.map((one): [string, string, string] => [one, one, name])];
  });
}

type Value = string | number | readonly Value[];

/** As CBOR: https://www.rfc-editor.org/rfc/rfc8949#section-3 */
function write(bytes: number[], value: Value): void {
  if (typeof value === 'number') head(bytes, 0, value);
  else if (typeof value === 'string') {
    const text = new TextEncoder().encode(value);
    head(bytes, 3, text.length);
    for (const one of text) bytes.push(one);
  } else {
    head(bytes, 4, value.length);
    for (const one of value) write(bytes, one);
  }
}

function head(bytes: number[], kind: number, size: number): void {
  const first = kind << 5;
  if (size < 24) bytes.push(first + size);
  else if (size < 0x100) bytes.push(first + 24, size);
  else if (size < 0x10000) bytes.push(first + 25, size >> 8, size & 0xff);
  else bytes.push(first + 26, size >>> 24, (size >> 16) & 0xff, (size >> 8) & 0xff, size & 0xff);
}
