import type { Point } from '../finding.ts';

/** `text` with every match of `pattern` turned into spaces, so that what is left keeps its place. */
export function masked(text: string, ...patterns: readonly RegExp[]): string {
  return patterns.reduce(
    (left, pattern) => left.replace(pattern, (match) => match.replace(/\S/g, ' ')),
    text,
  );
}

/** The line and column, from 1, of the character at `offset` of `text`. */
export function pointIn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** The place of the character `index` of a text that begins at `from`. */
export function pointInside(written: string, index: number, from: Point): Point {
  const lines = written.slice(0, index).split('\n');
  const last = (lines.at(-1) ?? '').length;
  return lines.length === 1
    ? { line: from.line, column: from.column + last }
    : { line: from.line + lines.length - 1, column: last + 1 };
}

export const codeSpan = /(`+)[^]*?\1/g;
export const linkTarget = /(?<=\])\([^)]*\)/g;
export const quotation = /“[^”]*”|"[^"]*"/g;
