/** Search records > Pagefind's index inside the built site. */
import { mkdir, writeFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Course } from '../course/course.ts';
import type { RenderedDiagram } from '../diagrams/drawing.ts';
import { kindsInOrder, type RecordKind } from './record-kind.ts';
import { recordsOf, type SearchRecord } from './records.ts';

/** Characters inside words of technical texts, so that `max_size`, `well-known` or `a/b` are found whole. */
const includeCharacters = '_-+/>';

/** Pagefind's own interfaces, which no page loads. */
const interfaces = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

/** Writes `pagefind/` into `site`. Throws with all of Pagefind's complaints, if it has any. */
export async function writeSearchIndex(
  course: Course,
  diagrams: Record<string, RenderedDiagram>,
  site: URL,
): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: course.language, includeCharacters });
  if (!index) throw new Error(errors.join('\n'));
  const problems: string[] = [];
  const records = recordsOf(course, diagrams);
  for (const record of records) {
    const added = await index.addCustomRecord({
      url: record.path,
      content: record.text,
      language: course.language,
      meta: metaOf(record),
      filters: filtersOf(record),
    });
    problems.push(...added.errors);
  }
  const { files, errors: refused } = await index.getFiles();
  await pagefind.close();
  problems.push(...refused);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const kinds = kindsOfFragments(files, new Map(records.map(({ path, kind }) => [path, kind])));
  const written = files.filter((file) => !interfaces.test(file.path));
  for (const { path, content } of [...written, { path: 'kinds.txt', content: kindsInOrder(kinds) }]) {
    const file = new URL(`pagefind/${path}`, site);
    await mkdir(new URL('./', file), { recursive: true });
    await writeFile(file, content);
  }
}

/**
 * Record as Pagefind calls it > kind. Pagefind itself would say kinds by its filters; but once these are loaded, it
 * counts them for each query, which over 10,000 records takes longer than the search.
 */
function kindsOfFragments(
  files: readonly pagefind.IndexFile[],
  kindAt: ReadonlyMap<string, RecordKind>,
): Map<string, RecordKind> {
  const kinds = new Map<string, RecordKind>();
  for (const { path, content } of files) {
    const [, id] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
    const [, address] = /"url":"([^"]*)"/.exec(id === undefined ? '' : gunzipSync(content).toString()) ?? [];
    const kind = kindAt.get(address ?? '');
    if (id !== undefined && kind) kinds.set(id, kind);
  }
  return kinds;
}

/**
 * The names by which `ranking` in client/search-index.ts weighs what a record is called: titles, and the names of
 * concepts, most; what already stands in the text, as a question does, not once more.
 */
function metaOf({ kind, title, where, under }: SearchRecord): Record<string, string> {
  const meta: Record<string, string> =
    kind === 'concept'
      ? { kind, title, names: where }
      : kind === 'section'
        ? { kind, title, under: under ?? '', where }
        : { kind, label: title, where };
  return Object.fromEntries(Object.entries(meta).filter(([, text]) => text !== ''));
}

function filtersOf({ kind, part, level, platforms = [] }: SearchRecord): Record<string, string[]> {
  return {
    kind: [kind],
    ...(part === undefined ? {} : { part: [part] }),
    ...(level === undefined ? {} : { level: [level] }),
    ...(platforms.length === 0 ? {} : { platform: platforms }),
  };
}
