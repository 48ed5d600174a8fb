/** From a place in a scalar's value back to the place in the file where it was written. */
import type { Scalar } from 'yaml';
import type { Point } from '../../course/finding.ts';

/**
 * Offset in `text` of what stands at `point` of the value of `node`.
 * Quoting and folding change white space and escapes only, so the other characters are counted.
 */
export function sourceOffset(node: Scalar, text: string, point: Point): number | undefined {
  if (typeof node.value !== 'string' || !node.range) return undefined;
  const lines = node.value.split('\n');
  const before = [
    ...lines.slice(0, point.line - 1),
    (lines[point.line - 1] ?? '').slice(0, point.column - 1),
  ].join('\n');
  let left = solidCount(before);
  for (const { offset, value } of pieces(node, text)) {
    const count = solidCount(value);
    if (left < count) return offset;
    left -= count;
  }
  return undefined;
}

function solidCount(text: string): number {
  return text.replace(/\s/gu, '').length;
}

/** The written characters and escapes that a scalar's value is made of, with their offsets. */
function* pieces({ range, type }: Scalar, text: string): Generator<{ offset: number; value: string }> {
  const [start = 0, end = 0] = range ?? [];
  const source = text.slice(start, end);
  const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
  const from = isBlock ? source.indexOf('\n') : type === 'PLAIN' ? 0 : 1;
  const to = isBlock || type === 'PLAIN' ? source.length : source.length - 1;
  const piece =
    type === 'QUOTE_DOUBLE'
      ? /\\(?:x.{2}|u.{4}|U.{8}|[^])|[^]/gu
      : type === 'QUOTE_SINGLE'
        ? /''|[^]/gu
        : /[^]/gu;
  for (const { 0: written, index } of source.slice(from, to).matchAll(piece)) {
    yield { offset: start + from + index, value: written.length > 1 ? meant(written) : written };
  }
}

/** What an escape stands for; of the named ones only whether it is white space matters. */
function meant(written: string): string {
  if (written === "''") return "'";
  if (!written.startsWith('\\')) return written;
  const hex = /^\\[xuU](.+)$/.exec(written)?.[1];
  if (hex !== undefined) return String.fromCodePoint(Math.min(parseInt(hex, 16) || 0, 0x10ffff));
  return /[ntvfrNL_P\s]/.test(written.slice(1)) ? ' ' : written.slice(1);
}
