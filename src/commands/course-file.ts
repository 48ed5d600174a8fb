/** Files that a command reads and writes in a course, whatever stands in their place: a sentence, and nothing written. */
import { existsSync, lstatSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { finding, type Finding } from '../course/finding.ts';
import { isFolder, isLink } from '../content/course-files.ts';
import { conflictIn, readText } from '../content/read-text.ts';
import { report } from '../content/report.ts';
import { Refusal } from '../site/refusal.ts';

/** A file with the text that it is to have. */
export interface Written {
  file: string;
  text: string;
}

/** How messages name a file. */
export const shown = (file: string) => path.relative('.', file).split(path.sep).join('/');

export function mustHaveNone(findings: readonly Finding[]): void {
  if (findings.length > 0)
    throw new Refusal(`${report.text(findings)}\nMend that first: nothing was written.`);
}

/** A file that is not there yet. */
export function fresh(file: string, text: string): Written {
  if (existsSync(file)) throw new Refusal(`${shown(file)} is there already.`);
  return { file, text };
}

/** The text of `file`, which the check would read too; where there is none, `otherwise` is what to say. */
export async function textOf(content: string, file: string, otherwise: string): Promise<string> {
  mustHavePlace(content, file);
  const bytes = await readFile(file).catch((error: unknown) => {
    if (existsSync(file)) throw new Refusal(`${shown(file)} cannot be read.`, { cause: error });
    throw new Refusal(otherwise, { cause: error });
  });
  const { text, findings } = readText(shown(file), bytes);
  const conflict = conflictIn(file, text);
  mustHaveNone(conflict ? [finding('file-unreadable', shown(file), conflict, conflict.message)] : findings);
  return bytes.toString('utf8');
}

/** Refuses a place below `content` to which a link leads out of it, or where something else stands. */
function mustHavePlace(content: string, file: string): void {
  const steps = path.relative(content, file).split(path.sep);
  for (const [index] of steps.entries()) {
    const way = path.join(content, ...steps.slice(0, index + 1));
    const there = lstatSync(way, { throwIfNoEntry: false });
    if (!there) return;
    const why = there.isSymbolicLink() ? isLink : way === file && there.isDirectory() ? isFolder : undefined;
    if (why !== undefined)
      mustHaveNone([finding('file-unreadable', shown(way), { line: 1, column: 1 }, why)]);
    if (way !== file && !there.isDirectory())
      throw new Refusal(
        `${shown(way)} is a file, where a folder of that name is needed. Move it away, or rename it: nothing was written.`,
      );
  }
}

/** Writes all of them below `content`, or none, unless the disk itself refuses one. */
export async function write(content: string, files: readonly Written[]): Promise<void> {
  for (const { file } of files) mustHavePlace(content, file);
  for (const { file, text } of files)
    try {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    } catch (error) {
      const why = error instanceof Error && 'code' in error ? String(error.code) : '';
      throw new Refusal(
        `${shown(file)} cannot be written (${why}). Give yourself the right to write there, or make room.`,
        { cause: error },
      );
    }
}
