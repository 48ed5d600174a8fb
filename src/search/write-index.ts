/** Search records > Pagefind's index > its files inside the built site. */
import { mkdir, writeFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { recordList, type ListedRecord } from './record-list.ts';
import type { SearchRecord } from './search-record.ts';
import { withSmallerParts, type IndexFile } from './smaller-parts.ts';
import { formsBeside, includeCharacters } from './word-forms.ts';

/** Pagefind's own interfaces, which no page loads. */
const interfaces = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

/** The files of an index. Throws with all of Pagefind's complaints, if it has any. */
export async function indexOf(records: readonly SearchRecord[], language: string): Promise<IndexFile[]> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language, includeCharacters });
  if (!index) throw new Error(errors.join('\n'));
  const written = records.map((record) =>
    index.addCustomRecord({
      url: record.path,
      content: record.text,
      language,
      meta: metaOf(record),
      filters: filtersOf(record),
    }),
  );
  const { files, problems } = await filesOnceAdded(index, written);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const cut = withSmallerParts(files.filter((file) => !interfaces.test(file.path)));
  return [...cut, { path: 'records.txt', content: Buffer.from(listOf(files, records)) }];
}

/** What `index` comes to; after that it is closed. */
async function filesOnceAdded(
  index: pagefind.PagefindIndex,
  adding: readonly Promise<pagefind.NewFileResponse>[],
): Promise<{ files: pagefind.IndexFile[]; problems: string[] }> {
  try {
    const added = await Promise.all(adding);
    const { files, errors } = await index.getFiles();
    return { files, problems: [...added.flatMap((one) => one.errors), ...errors] };
  } finally {
    await pagefind.close();
  }
}

/** Writes the files of an index as `pagefind/` into `site`. */
export async function writeIndex(files: readonly IndexFile[], site: URL): Promise<void> {
  const placed = files.map(({ path, content }) => ({ file: new URL(`pagefind/${path}`, site), content }));
  for (const folder of new Set(placed.map(({ file }) => new URL('./', file).href)))
    await mkdir(new URL(folder), { recursive: true });
  await Promise.all(placed.map(({ file, content }) => writeFile(file, content)));
}

/**
 * What each record is, by Pagefind's name for it. Pagefind itself would say kinds by its filters; but once these are
 * loaded, it counts them for each query, which over 10,000 records takes longer than the search.
 */
function listOf(files: readonly pagefind.IndexFile[], records: readonly SearchRecord[]): string {
  const at = new Map(records.map((record) => [record.path, record]));
  const listed = new Map<string, ListedRecord>();
  for (const { path, content } of files) {
    const [, id] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
    const [, address] = /"url":"([^"]*)"/.exec(id === undefined ? '' : gunzipSync(content).toString()) ?? [];
    const record = at.get(address ?? '');
    if (id !== undefined && record)
      listed.set(
        id,
        record.concept === undefined ? { kind: record.kind } : { kind: record.kind, concept: record.concept },
      );
  }
  return recordList(listed);
}

/**
 * The names by which `indexRanking` weighs what a record is called: titles, and the names of concepts, most; what
 * already stands in the text, as a question does, not once more. `forms` holds what the text alone is not found by.
 */
function metaOf({ kind, title, where, under, text, besides = '' }: SearchRecord): Record<string, string> {
  const forms = formsBeside([text, title, where, besides].join(' ')).join(' ');
  const meta: Record<string, string> =
    kind === 'concept'
      ? { kind, title, names: where, besides, forms }
      : kind === 'section'
        ? { kind, title, under: under ?? '', where, forms }
        : { kind, label: title, where, forms };
  return Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== ''));
}

function filtersOf({ kind, part, level, platforms = [] }: SearchRecord): Record<string, string[]> {
  return {
    kind: [kind],
    ...(part === undefined ? {} : { part: [part] }),
    ...(level === undefined ? {} : { level: [level] }),
    ...(platforms.length === 0 ? {} : { platform: platforms }),
  };
}
