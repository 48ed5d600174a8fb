/** Abbreviations that a text uses before it says what they stand for. */
import type { Point } from '../finding.ts';
import type { ParsedCourse } from '../parsed-course.ts';
import { pointIn } from '../text/masked.ts';
import type { ReadDocument } from '../raw.ts';

/** What everybody reads as a word. */
const everyday = new Set(
  'AI AM BC BIOS CD CPU DVD EU GB GHZ HTML HTTP HTTPS ID ISBN ISO IT KB MB MHZ OK OS PB PC PDF PM RAM ROM TB TV UK UN URL US USA USB UTC'.split(
    ' ',
  ),
);

/** Two capitals at least; digits may stand between or after them. Numbers of old Rome are none. */
const abbreviation =
  /(?<![\p{L}\p{N}_.\\/-])(?!(?:[IVXLCM]+)(?![\p{L}\p{N}]))(\p{Lu}[\p{Lu}\d]*\p{Lu}[\p{Lu}\d]*)s?(?![\p{L}\p{N}_])/gu;

/**
 * The first place of each abbreviation that neither stands in a link nor beside its words there, in brackets either way.
 * Names are none: of concepts and platforms, and of whoever the sources are by.
 */
export function firstUses(
  { prose }: ReadDocument,
  parsed: Pick<ParsedCourse, 'concepts' | 'course' | 'sources'>,
): (Point & { abbreviation: string })[] {
  const met = new Set([...everyday, ...namesIn(parsed)]);
  const found: (Point & { abbreviation: string })[] = [];
  for (const piece of prose) {
    for (const { index, 0: written, 1: short = '' } of piece.text.matchAll(abbreviation)) {
      if (met.has(short)) continue;
      met.add(short);
      const isSpelt =
        piece.text.charAt(index - 1) === '(' || /^\s*\(/.test(piece.text.slice(index + written.length));
      if (piece.within === 'link' || isSpelt) continue;
      const { line, column } = pointIn(piece.text, index);
      const at = { line: piece.line + line - 1, column: line === 1 ? piece.column + column - 1 : column };
      found.push({ ...at, abbreviation: short });
    }
  }
  return found;
}

function namesIn({
  concepts,
  course,
  sources,
}: Pick<ParsedCourse, 'concepts' | 'course' | 'sources'>): string[] {
  const written = [
    ...concepts.flatMap(({ value }) => value?.name ?? []),
    ...(course?.platforms ?? []).map(({ name }) => name),
    ...sources.flatMap(({ value }) => [
      value?.publisher ?? '',
      ...(value?.author ?? []).map((author) => ('literal' in author ? author.literal : '')),
    ]),
  ];
  return written.flatMap((name) => name.match(/[\p{Lu}\d]{2,}/gu) ?? []);
}
