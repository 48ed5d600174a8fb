/** The project's source files and what they import, for the tests of its architecture. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../', import.meta.url));

export interface Import {
  line: number;
  /** As written, without `?url` and its like. */
  written: string;
  /** Path below the project's root, or the name of a package or virtual module. */
  target: string;
  /** Whether only its types are used. */
  isType: boolean;
  /** Whether it is a page's `<script src>`. */
  isScript: boolean;
}

/** Paths below the project's root of all files under `folder` whose names fit. */
export function filesUnder(folder: string, fits: RegExp): string[] {
  return readdirSync(path.join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && fits.test(entry.name))
    .map((entry) =>
      path.relative(projectRoot, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .sort();
}

export function textOf(file: string): string {
  return readFileSync(path.join(projectRoot, file), 'utf8');
}

const { imports: aliases = {} } = JSON.parse(textOf('package.json')) as { imports?: Record<string, string> };

const patterns: { pattern: RegExp; isScript?: true }[] = [
  // import … from 'x', import 'x', export … from 'x'; the clause comes first
  { pattern: /^[ \t]*(?:import|export)\s+(type\s[^'"`;]*?from\s+|[^'"`;()]*?from\s+|)(['"])([^'"\n]+)\2/gm },
  // typeof import('x'), import('x').Type, import('x').then(…)
  { pattern: /((?:typeof\s+)?)\bimport\((['"])([^'"\n]+)\2\)(\.[A-Z])?/g },
  { pattern: /()<script\b[^>{]*\bsrc=(["'])(\.[^"'{]+)\2/g, isScript: true },
];

export function importsOf(file: string): Import[] {
  const text = textOf(file);
  return patterns.flatMap(({ pattern, isScript = false }) =>
    [...text.matchAll(pattern)].map(({ 1: clause = '', 3: written = '', 4: member, index }) => ({
      line: text.slice(0, index).split('\n').length,
      written: written.replace(/\?.*$/, ''),
      target: targetOf(file, written.replace(/\?.*$/, '')),
      isType: member !== undefined || isTypeOnly(clause),
      isScript,
    })),
  );
}

function isTypeOnly(clause: string): boolean {
  const names = /^\{([^}]*)\}\s*from\s*$/.exec(clause.trim().replace(/from$/, 'from '))?.[1]?.split(',');
  const named = names?.map((name) => name.trim()).filter((name) => name !== '');
  return /^(type|typeof)\b/.test(clause.trim()) || named?.every((name) => name.startsWith('type ')) === true;
}

function targetOf(file: string, written: string): string {
  if (written.startsWith('.')) return path.posix.join(path.posix.dirname(file), written);
  const alias = Object.entries(aliases).find(
    ([name]) => name === written || (name.endsWith('*') && written.startsWith(name.slice(0, -1))),
  );
  if (!alias) return written;
  return path.posix.normalize(alias[1].replace('*', written.slice(alias[0].length - 1)));
}

/** `@scope/name` or `name` of a package; `node:` and virtual modules as they are. */
export function packageOf(target: string): string {
  if (target.includes(':')) return target;
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}
