/** What goes wrong in a chapter's own script while its page is made: a finding like those of the checks. */
import { tellFault } from 'virtual:course';
import { finding, type Point } from '../course/finding.ts';

/** Marks an error that is told already, so that what stands around its place does not tell it again. */
const told = new WeakSet<object>();
/** Errors that show what is told, as dev throws them: they go on to the page as they are. */
const shown = new WeakSet<object>();

/** Tells that what stands at `at` of `file` failed with `error`, unless that is told. In dev it throws what dev shows. */
export function tellOnce(file: string, at: Point, error: unknown): void {
  if (error instanceof Error && shown.has(error)) throw error;
  if (typeof error === 'object' && error !== null) {
    if (told.has(error)) return;
    told.add(error);
  }
  const said = (error instanceof Error ? error.message : String(error)).trim();
  const message = `What stands here fails when the page is made: ${said.replace(/[.!]?$/, '.')} Mend it, or what it imports.`;
  try {
    tellFault(finding('chapter-script', file, at, message));
  } catch (thrown) {
    if (thrown instanceof Error) shown.add(thrown);
    throw thrown;
  }
}

/** `12:3`, as the places of tags are written. */
export function pointFrom(written: string): Point {
  const [line = 1, column = 1] = written.split(':').map(Number);
  return { line, column };
}
