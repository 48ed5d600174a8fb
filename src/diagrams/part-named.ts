/** How authors name the parts of a drawing: in role lines of its source, and in the steps that lead through it. Pure. */
import type { DrawnRef } from './drawing.ts';

/** The place of the part that `written` names in `refs`, else in the labels of `parts`; -1 where there is none. An arrow is as long as one likes. */
export function placeOfPart(
  written: string,
  refs: readonly string[],
  parts: readonly { label: string }[],
): number {
  const name = written.trim().replace(/\s*-+>+\s*/, '->');
  const place = refs.indexOf(name);
  return place === -1 ? parts.findIndex(({ label }) => label === written.trim()) : place;
}

/** The name in `data-ref` of the part that `written` names, if the drawing has it. */
export function refNamed(written: string, parts: readonly DrawnRef[]): string | undefined {
  const refs = parts.map(({ ref }) => ref);
  return refs[placeOfPart(written, refs, parts)];
}
