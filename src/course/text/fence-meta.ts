import { printedMarks } from './straight-quotes.ts';

/**
 * What follows the language on a fence's first line: `id=a.b caption="…" {1,3-5}`.
 * Values stand in double quotes or single ones, and may hold these behind a backslash.
 */
export interface FenceMeta {
  attributes: Record<string, string>;
  /** Line numbers to mark, from 1. */
  marked: ReadonlySet<number>;
  /** What is not understood, such as a range that ends before it begins, a second value of one name, or a value in quotation marks of print. */
  rest: string;
}

const item = new RegExp(
  String.raw`([\w-]+)=(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|((?![${printedMarks}'])[^\s"]+))|\{([\d,\s-]+)\}`,
  'g',
);

/** Reads a fence's meta text. */
export function readFenceMeta(meta: string): FenceMeta {
  const attributes: Record<string, string> = {};
  const marked = new Set<number>();
  const unread: string[] = [];
  for (const [written, name, double, single, bare, lines] of meta.matchAll(item)) {
    const quoted = double ?? single;
    if (name !== undefined && Object.hasOwn(attributes, name)) unread.push(written);
    else if (name !== undefined)
      attributes[name] = quoted === undefined ? (bare ?? '') : quoted.replace(/\\(.)/g, '$1');
    for (const range of lines?.split(',') ?? []) {
      const [from = NaN, to = from] = range.split('-').map(Number);
      if (!(from <= to)) unread.push(`{${range.trim()}}`);
      for (let line = from; line <= Math.min(to, from + 10_000); line++) marked.add(line);
    }
  }
  return {
    attributes,
    marked,
    rest: [meta.replace(item, ''), ...unread].join(' ').replace(/\s+/g, ' ').trim(),
  };
}
