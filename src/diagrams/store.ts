/** The committed store: `<id>.svg` and `<id>.json` per diagram, so that a build needs no browser. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { DiagramSource, DrawingRole, RenderedDiagram } from './drawing.ts';
import { readSource } from './source.ts';
import { fontFiles, mermaidPackage } from './package-files.ts';
import { settingsVersion } from './theme.ts';

/** The digest of everything that a drawing follows from, but the browser. */
export type DigestOf = (diagram: DiagramSource) => string;

export function digestsWith(roles: readonly DrawingRole[]): DigestOf {
  const { version } = JSON.parse(readFileSync(mermaidPackage, 'utf8')) as { version: string };
  const fonts = fontFiles.map(({ path }) => createHash('sha256').update(readFileSync(path)).digest('hex'));
  return ({ source }) => {
    const read = readSource(source);
    const named = new Set([
      ...read.roleLines.map((line) => line.role.text),
      ...read.classUses.map((use) => use.text),
    ]);
    const used = roles.filter((role) => named.has(role.id)).map((role) => `${role.id} ${role.line}`);
    const text = source.replace(/\r\n?/g, '\n').trimEnd();
    return createHash('sha256')
      .update(JSON.stringify([settingsVersion, version, fonts, used.sort(), text]))
      .digest('hex');
  };
}

/** The stored drawing of a diagram, whatever its digest; nothing if there is none or it cannot be read. */
export function readStored(store: URL, id: string): RenderedDiagram | undefined {
  try {
    const rest = JSON.parse(readFileSync(fileOf(store, id, 'json'), 'utf8')) as Omit<RenderedDiagram, 'svg'>;
    return { ...rest, svg: readFileSync(fileOf(store, id, 'svg'), 'utf8').trimEnd() };
  } catch {
    return undefined;
  }
}

export function writeStored(store: URL, drawing: RenderedDiagram): void {
  const { svg, ...rest } = inStoredOrder(drawing);
  mkdirSync(store, { recursive: true });
  writeFileSync(fileOf(store, drawing.id, 'svg'), `${svg}\n`);
  writeFileSync(fileOf(store, drawing.id, 'json'), `${JSON.stringify(rest, null, 2)}\n`);
}

/** Members in one order, whoever made the object: the files shall not change for nothing. */
function inStoredOrder(drawing: RenderedDiagram): RenderedDiagram {
  const { id, digest, browserMajor, type, title, description, width, height, svg, outline, refs, labels } =
    drawing;
  return { id, digest, browserMajor, type, title, description, width, height, svg, outline, refs, labels };
}

/** Names of stored files that belong to none of the diagrams. */
export function unusedFiles(store: URL, ids: Iterable<string>): string[] {
  const used = new Set([...ids].flatMap((id) => [`${id}.svg`, `${id}.json`]));
  return namesIn(store).filter((name) => /\.(svg|json)$/.test(name) && !used.has(name));
}

export function removeFiles(store: URL, names: Iterable<string>): void {
  for (const name of names) rmSync(new URL(encodeURIComponent(name), folder(store)));
}

function namesIn(store: URL): string[] {
  try {
    return readdirSync(store).sort();
  } catch {
    return [];
  }
}

function fileOf(store: URL, id: string, ending: string): URL {
  return new URL(encodeURIComponent(`${id}.${ending}`), folder(store));
}

function folder(store: URL): URL {
  return store.href.endsWith('/') ? store : new URL(`${store.href}/`);
}
