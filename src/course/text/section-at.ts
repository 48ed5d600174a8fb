/** Under which heading something stands. */
import type { Point } from '../finding.ts';
import type { ReadDocument } from '../raw.ts';

/** Id of the last heading before `use`. */
export function sectionAt(document: ReadDocument, use: Point): string {
  return document.headings.findLast((heading) => heading.line < use.line)?.id ?? '';
}
