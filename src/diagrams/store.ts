/** The committed store: `<id>.svg` and `<id>.json` per diagram, so that a build needs no browser. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { DrawingRole, Outline, RenderedDiagram } from './drawing.ts';
import type { DiagramSource } from '../course/course.ts';
import { readSource } from './source/source.ts';
import { fontFiles, mermaidPackage } from './package-files.ts';
import { strangeIn } from './read-drawing.ts';
import { safeId } from './svg/svg.ts';
import { settingsVersion } from './svg/theme.ts';

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
    return sha256(JSON.stringify([settingsVersion, version, fonts, used.sort(), text]));
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const outline: z.ZodType<Outline> = z.array(
  z.strictObject({
    ref: z.string().exactOptional(),
    text: z.string(),
    get children() {
      return outline.exactOptional();
    },
  }),
);

const storedShape = z.strictObject({
  id: z.string(),
  digest: z.string(),
  browserMajor: z.int(),
  type: z.string(),
  title: z.string(),
  description: z.string(),
  width: z.int().positive(),
  height: z.int().positive(),
  outline,
  refs: z.array(
    z.strictObject({
      ref: z.string(),
      kind: z.enum(['node', 'edge', 'message', 'group']),
      label: z.string(),
    }),
  ),
  labels: z.array(z.string()),
  doubts: z.array(
    z.strictObject({ line: z.int().positive(), column: z.int().positive(), message: z.string() }),
  ),
  /** Of all the rest, and of the drawing. */
  seal: z.string(),
});

export type Stored =
  | { drawing: RenderedDiagram }
  /** The name of a file, and what is wrong with it, as the end of a sentence. */
  | { damaged: string; reason: string };

/** The stored drawing of a diagram, whatever its digest; nothing if there is none or it cannot be used. */
export function readStored(store: URL, id: string): RenderedDiagram | undefined {
  const stored = storedDrawing(store, id);
  return stored && 'drawing' in stored ? stored.drawing : undefined;
}

/** More characters than any drawing has that a page could hold. */
const longest = 1_000_000;
const tooLong = `it has more than ${String(longest)} characters`;

/** What is stored of a diagram, or why it cannot be used; nothing if there is none. */
export function storedDrawing(store: URL, id: string): Stored | undefined {
  const [json, svgFile] = [read(fileOf(store, id, 'json')), read(fileOf(store, id, 'svg'))];
  if (json === undefined || svgFile === undefined) return undefined;
  const svg = svgFile.trimEnd();
  const inJson = (reason: string): Stored => ({ damaged: `${id}.json`, reason });
  const inSvg = (reason: string): Stored => ({ damaged: `${id}.svg`, reason });
  if (json.length > longest) return inJson(tooLong);
  if (svg.length > longest) return inSvg(tooLong);
  let parsed: ReturnType<typeof storedShape.safeParse>;
  try {
    parsed = storedShape.safeParse(JSON.parse(json));
  } catch (error) {
    // What is nested too deeply overflows the stack.
    if (error instanceof RangeError) return inJson('it is nested more deeply than any drawing');
    return inJson(conflictOr(json, json.trim() === '' ? 'it is empty' : 'it is no JSON'));
  }
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return inJson(
      `its "${issue?.path.join('.') ?? ''}" is not what is written there: ${issue?.message ?? ''}`,
    );
  }
  const { seal, ...rest } = parsed.data;
  const drawing = { ...rest, svg };
  if (drawing.id !== id) return inJson(`it is about "${drawing.id}"`);
  const strange = strangeIn(svg, safeId(id));
  if (strange !== undefined) return inSvg(conflictOr(svg, strange));
  return seal === sealOf(drawing) ? { drawing } : inSvg(`it or ${id}.json was changed after it was drawn`);
}

function conflictOr(text: string, reason: string): string {
  return /^(?:<{7}|={7}|>{7})/m.test(text) ? 'it holds the marks of a merge conflict' : reason;
}

function read(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Digest of a drawing as it is stored: what has another one is not what was drawn. */
function sealOf(drawing: RenderedDiagram): string {
  return sha256(JSON.stringify(inStoredOrder(drawing)));
}

export function writeStored(store: URL, drawing: RenderedDiagram): void {
  const { svg, ...rest } = inStoredOrder(drawing);
  mkdirSync(store, { recursive: true });
  writeFileSync(fileOf(store, drawing.id, 'svg'), `${svg}\n`);
  const sealed = { ...rest, seal: sealOf(drawing) };
  writeFileSync(fileOf(store, drawing.id, 'json'), `${JSON.stringify(sealed, null, 2)}\n`);
}

/** Members in one order, whoever made the object: the files shall not change for nothing. */
function inStoredOrder(drawing: RenderedDiagram): RenderedDiagram {
  const { id, digest, browserMajor, type, title, description, width, height, svg, refs, labels, doubts } =
    drawing;
  const inOrder = (items: Outline): Outline =>
    items.map(({ ref, text, children }) => ({
      ...(ref !== undefined && { ref }),
      text,
      ...(children && { children: inOrder(children) }),
    }));
  const told = {
    outline: inOrder(drawing.outline),
    refs: refs.map(({ ref, kind, label }) => ({ ref, kind, label })),
    labels,
    doubts: doubts.map(({ line, column, message }) => ({ line, column, message })),
  };
  return { id, digest, browserMajor, type, title, description, width, height, svg, ...told };
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
