/** What a build makes beside its pages, which wait for it: highlighted code and the full entries of sources. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { HastNode } from 'satteri';
import type { Course } from '../course/course.ts';
import type { Source } from '../course/kinds/sources/source-schema.ts';
import type { FenceUse } from '../course/raw.ts';
import { codeIn, highlightedLines, type Highlight } from '../markdown/code/highlighted-code.ts';
import { beside } from './beside.ts';
import { kept } from './kept.ts';

export interface MadeBeside {
  highlight: Highlight;
  /** By the ids of sources. */
  fullEntries: Promise<ReadonlyMap<string, string>>;
}

interface Piece {
  text: string;
  language: string;
}

/** `cache` is the folder for what outlives a build. */
export function madeBeside(course: Course, fences: readonly FenceUse[], cache: URL): MadeBeside {
  const code = litCode(fences, cache);
  const fullEntries = entriesOf(Object.values(course.sources), cache);
  // Who waits for them is told of what fails.
  code.catch(() => undefined);
  fullEntries.catch(() => undefined);
  return {
    fullEntries,
    highlight: async (text, language) =>
      (await code).get(pieceKey({ text, language })) ?? highlightedLines(text, language),
  };
}

/** Grammars and the theme are Shiki's; what becomes of its tokens is ours. */
const codeVersion = versionOf(['shiki'], ['code/highlighted-code.ts', 'html.ts']);
const pieceKey = ({ text, language }: Piece): string => JSON.stringify([codeVersion, language, text]);

function litCode(fences: readonly FenceUse[], cache: URL): Promise<Map<string, HastNode[]>> {
  const pieces = new Map(
    fences
      .filter(({ language }) => language !== 'mermaid')
      .flatMap(codeIn)
      .map((piece) => [pieceKey(piece), piece]),
  );
  return kept(new URL('code.json', cache), [...pieces.keys()], (missing) =>
    beside(
      'code',
      missing.flatMap((key) => pieces.get(key) ?? []),
    ),
  );
}

async function entriesOf(sources: readonly Source[], cache: URL): Promise<Map<string, string>> {
  const packages = ['@citation-js/core', '@citation-js/plugin-csl', 'citeproc'];
  const version = versionOf(packages, ['formatted-sources.ts', '../course/kinds/sources/csl-json.ts']);
  const keys = new Map(sources.map((source) => [JSON.stringify([version, source]), source]));
  const entries = await kept(new URL('entries.json', cache), [...keys.keys()], (missing) =>
    beside(
      'entries',
      missing.flatMap((key) => keys.get(key) ?? []),
    ),
  );
  return new Map([...keys].map(([key, { id }]) => [id, entries.get(key) ?? '']));
}

/** Tells programs apart: packages by their versions, files of ours in `markdown/` by what they say. */
function versionOf(packages: readonly string[], files: readonly string[]): string {
  const require = createRequire(import.meta.url);
  return createHash('sha256')
    .update(packages.map((name) => (require(`${name}/package.json`) as { version: string }).version).join())
    .update(files.map((file) => readFileSync(new URL(`../markdown/${file}`, import.meta.url), 'utf8')).join())
    .digest('base64url');
}
