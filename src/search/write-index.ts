/** Search records > Pagefind's index > its files inside the built site. */
import { mkdir, writeFile } from 'node:fs/promises';
import * as pagefind from 'pagefind';
import { inIndexOrder } from './index-list.ts';
import { takingMetadata } from './pagefind-script.ts';
import type { SearchRecord } from './search-record.ts';
import { withSmallerParts, type IndexFile } from './smaller-parts.ts';
import { formsBeside, includeCharacters } from './word-forms.ts';

/** Pagefind's own interfaces, which no page loads. */
const interfaces = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

/** The files of an index. Throws with all of Pagefind's complaints, if it has any. */
export async function indexOf(records: readonly SearchRecord[], language: string): Promise<IndexFile[]> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language, includeCharacters });
  if (!index) throw new Error(errors.join('\n'));
  const ordered = inIndexOrder(records);
  const written = ordered.map((record) =>
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
  const cut = withSmallerParts(
    files.filter((file) => !interfaces.test(file.path)),
    ordered,
  );
  return [
    ...cut.files.map((file) => (file.path === 'pagefind.js' ? takingMetadata(file) : file)),
    { path: 'list.json', content: Buffer.from(JSON.stringify(cut.list)) },
  ];
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

const filesAtOnce = 500;

/** Writes the files of an index as `pagefind/` into `site`. */
export async function writeIndex(files: readonly IndexFile[], site: URL): Promise<void> {
  const placed = files.map(({ path, content }) => ({ file: new URL(`pagefind/${path}`, site), content }));
  for (const folder of new Set(placed.map(({ file }) => new URL('./', file).href)))
    await mkdir(new URL(folder), { recursive: true });
  // A system lets a process open some thousand files at once.
  for (let from = 0; from < placed.length; from += filesAtOnce)
    await Promise.all(
      placed.slice(from, from + filesAtOnce).map(({ file, content }) => writeFile(file, content)),
    );
}

/**
 * The names by which `indexRanking` weighs what a record is called: titles, and the names of concepts, most; then how a
 * concept is defined, since who has forgotten its name describes it. What already stands in the text, as a question does,
 * counts not once more. `forms` holds what the text alone is not found by.
 */
function metaOf({
  kind,
  title,
  where,
  under,
  text,
  definition = '',
  besides = '',
}: SearchRecord): Record<string, string> {
  const forms = formsBeside([text, title, where, besides].join(' ')).join(' ');
  const meta: Record<string, string> =
    kind === 'concept'
      ? { kind, title, names: where, definition, besides, forms }
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
