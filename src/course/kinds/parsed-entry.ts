/** An entry of a kind of content with its typed value and its texts, read. */
import { z } from 'zod';
import type { Finding, Point } from '../finding.ts';
import type { Path, RawCourse, YamlText } from '../raw.ts';
import { writtenTexts } from '../text/written-texts.ts';
import { readYamlTexts, type YamlMarkdown } from '../text/yaml-markdown.ts';
import { valueAt, type validate } from '../validate.ts';
import { kindNames, type FolderKind, type ListKind } from './kind-names.ts';

/** What has its own place among an entry's texts: the entry, or one of its rows. */
export interface EntryPart {
  /** The id of the row; of the entry itself, none. */
  row: string | undefined;
  path: Path;
  schema: z.ZodType;
  value: unknown;
  /** Those of its texts that may cite. */
  texts: YamlMarkdown[];
}

export interface ParsedEntry<Value> {
  id: string;
  yaml: YamlText;
  /** Where it stands in its file. */
  path: Path;
  at: Point;
  value: Value | undefined;
  parts: EntryPart[];
}

/** Reads and validates the entries of one kind. */
export type ReadEntries<Entry extends ParsedEntry<unknown>> = (
  raw: RawCourse,
  valid: typeof validate,
) => Entry[];

/** Entries in the list of one file, each validated by itself, so that it is reported at its own place. */
export function inList<S extends z.ZodType>(
  kind: ListKind,
  schema: S,
): ReadEntries<ParsedEntry<z.output<S>>> {
  const { list } = kindNames[kind];
  const shell = shellOf(list);
  return (raw, valid) => {
    const yaml = raw[kind];
    if (!yaml) return [];
    const entries = valid(shell, yaml).value?.[list] ?? [];
    return entries.map((entry: unknown, index) => {
      const path = [list, index];
      const named = valueAt(entry, ['id']);
      const id = typeof named === 'string' ? named : '';
      return entryOf(raw, valid, schema, yaml, path, id);
    });
  };
}

/** Entries with a file each. */
export function inFolder<S extends z.ZodType>(
  kind: FolderKind,
  schema: S,
): ReadEntries<ParsedEntry<z.output<S>>> {
  return (raw, valid) => raw[kind].map(({ id, yaml }) => entryOf(raw, valid, schema, yaml, [], id));
}

function entryOf<S extends z.ZodType>(
  raw: RawCourse,
  valid: typeof validate,
  schema: S,
  yaml: YamlText,
  path: Path,
  id: string,
): ParsedEntry<z.output<S>> {
  const { value } = valid(schema, yaml, path, id === '' ? undefined : id);
  const part = { row: undefined, path, schema, value, texts: citingTexts(raw, yaml, path, schema, value) };
  return { id, yaml, path, at: yaml.at(path), value, parts: [part] };
}

/** The texts of `value` that may cite, read. What cannot be read is told where all texts are looked through. */
export function citingTexts(
  raw: Pick<RawCourse, 'readMarkdown'>,
  yaml: YamlText,
  path: Path,
  schema: z.ZodType,
  value: unknown,
): YamlMarkdown[] {
  const unread: Finding[] = [];
  const texts = writtenTexts(schema, value).filter(({ kind, links }) => kind !== 'plain' && links !== 'none');
  return readYamlTexts(raw, yaml, path, texts, '', unread);
}

/** The entries of a kind and their rows. */
export const partsOf = (entries: readonly ParsedEntry<unknown>[]): EntryPart[] =>
  entries.flatMap(({ parts }) => parts);

/** Every text of an entry that may cite, in reading order. */
export const textsOf = ({ parts }: ParsedEntry<unknown>): YamlMarkdown[] =>
  parts.flatMap(({ texts }) => texts);

/** One of the fields of an entry, if it could be read. */
export function fieldOf(entry: ParsedEntry<unknown>, field: string): YamlMarkdown | undefined {
  return textsOf(entry).find(({ path }) => path.at(-1) === field);
}

/** The frame of a file with a list. */
const shellOf = <List extends string>(list: List) =>
  z.strictObject({ [list]: z.array(z.unknown()) } as Record<List, z.ZodArray<z.ZodUnknown>>);
