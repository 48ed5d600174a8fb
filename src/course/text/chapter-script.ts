/** What a chapter of a course with full MDX has of script: imports, exports, expressions. */
import type { Point } from '../finding.ts';
import type { ReadDocument, ScriptUse } from '../raw.ts';
import { pointInside } from './masked.ts';

/** Something that a chapter imports. */
export interface ImportUse extends Point {
  /** As it is written: `./Table.astro`, or the name of a package. */
  from: string;
}

/** Of a chapter that has script. */
export interface ChapterScript {
  /** Where it begins. */
  at: Point;
  imports: ImportUse[];
}

/** Nothing if `document` has none, and is text like any other. */
export function scriptOf(document: ReadDocument): ChapterScript | undefined {
  const [first] = document.scripts;
  return first && { at: { line: first.line, column: first.column }, imports: importsIn(document.scripts) };
}

const importFrom = /^[ \t]*(?:import|export)\b(?:[^'";]*?\bfrom\b)?\s*(['"])(.+?)\1/gm;

function importsIn(scripts: readonly ScriptUse[]): ImportUse[] {
  return scripts
    .filter(({ kind }) => kind === 'module')
    .flatMap((script) =>
      [...script.text.matchAll(importFrom)].map(({ 2: from = '', index }) => ({
        from,
        ...pointInside(script.text, index, script),
      })),
    );
}

/** Whether what the chapter imports or exports can be the tag `name`, such as `Table` or `tables.Wide`. */
export function namesTag({ scripts }: ReadDocument, name: string): boolean {
  const [own = ''] = name.split('.');
  const names = new RegExp(`(?<![\\w$])${own.replaceAll('$', '\\$')}(?![\\w$])`);
  return scripts.some(({ kind, text }) => kind === 'module' && names.test(text));
}

/** The file that `from` means in the text of `file`; nothing where it is a package. */
export function importedFile(file: string, from: string): string | undefined {
  if (!/^\.{0,2}\//.test(from)) return undefined;
  return decodeURI(new URL(from, new URL(encodeURI(file), 'course:///')).pathname.slice(1));
}

/** How much of MDX chapters may hold. Of a course that could not be read nobody knows, so anything may stand there. */
export const allowedScript = (
  course: { mdx?: 'full' | 'plain' | undefined } | undefined,
): 'full' | 'plain' => (course ? (course.mdx ?? 'plain') : 'full');
