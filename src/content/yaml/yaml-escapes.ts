/** Escapes in double quotes that an author may have meant as two signs: `D:\backup`, `\frac`, `C:\new`. */
import { visit, type Document, type Scalar } from 'yaml';
import type { Point } from '../../course/finding.ts';
import type { EscapedBreak } from '../../course/raw.ts';
import { pathOf } from './yaml-path.ts';

interface Escape {
  offset: number;
  /** As it is written, backslash and all. */
  written: string;
  /** Its text without what stands before and behind it. */
  before: string;
  after: string;
}

/** The first escape of each text that makes what no page shows, or that goes on as a word, with what to write. */
export function misusedEscapes(source: string, document: Document): { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = [];
  visit(document, {
    Scalar(_, node) {
      const escape = escapesIn(source, node).find((one) => isControl(one.written) || goesOn(one));
      if (escape === undefined) return;
      const { offset, written } = escape;
      const what = nameOf(written) ?? 'a control character, which no page shows';
      found.push({
        offset,
        message: `In double quotes "${written}" makes ${what}. Put the text in single quotes, where a backslash is one: ${inSingleQuotes(source, node)}`,
      });
    },
  });
  return found;
}

/** What to write in the place of a text whose double quotes hold an escape that there is not, which begins before `offset`. */
export function brokenEscape(source: string, document: Document, offset: number): string | undefined {
  let message: string | undefined;
  visit(document, {
    Scalar(_, node) {
      const [start = 0, end = 0] = node.range ?? [];
      if (offset < start || offset >= end || node.type !== 'QUOTE_DOUBLE') return;
      const [written = '\\'] = /^\\[^]/.exec(source.slice(offset)) ?? [];
      message = `In double quotes "${written}" begins an escape, and none of this form is known. Put the text in single quotes, where a backslash is one: ${inSingleQuotes(source, node)}`;
    },
  });
  return message;
}

/** Line breaks and tabs that an escape makes within a text: whether they have a place, what that is for knows. */
export function escapedBreaks(
  source: string,
  document: Document,
  pointOf: (offset: number) => Point,
): EscapedBreak[] {
  const found: EscapedBreak[] = [];
  if (!source.includes('\\')) return found;
  visit(document, {
    Scalar(key, node, ancestors) {
      const escape = escapesIn(source, node).find(
        ({ written, after }) => nameOf(written) !== undefined && !/^(?:\\n|\s)*$/.test(after),
      );
      if (escape === undefined || key === 'key') return;
      const { offset, written } = escape;
      const right = inSingleQuotes(source, node);
      found.push({ path: pathOf(ancestors, node), at: pointOf(offset), written, right });
    },
  });
  return found;
}

function escapesIn(source: string, { type, range }: Scalar): Escape[] {
  const [start = 0, end = 0] = range ?? [];
  if (type !== 'QUOTE_DOUBLE') return [];
  const text = source.slice(start + 1, end - 1);
  return [...text.matchAll(/\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[^])/gi)].map(
    ({ 0: written, index }) => ({
      offset: start + 1 + index,
      written,
      before: text.slice(0, index),
      after: text.slice(index + written.length),
    }),
  );
}

/** Whether an escape stands for a sign of control other than tabs and the ends of lines. */
function isControl(written: string): boolean {
  if (/^\\[0abvfeNLP]$/.test(written)) return true;
  const code = parseInt(/^\\[xuU](.+)$/.exec(written)?.[1] ?? '', 16);
  return /[^\P{Cc}\t\n\r]|[\u2028\u2029]/u.test(
    Number.isNaN(code) ? '' : String.fromCodePoint(Math.min(code, 0x10ffff)),
  );
}

function nameOf(written: string): string | undefined {
  return { '\\t': 'a tab', '\\n': 'a line break', '\\r': 'a line break' }[written];
}

/** Words of formulas that begin with an escape for a line break. */
const command = /^(?:abla|eq|otin|leq|geq|mid|subset\w*)(?![a-z])/;

/**
 * Whether an escape for a tab or a line break is the beginning of a word. A tab parts no words of prose, and a line
 * begins behind a text, not behind a drive; nothing else than the end of a line of Windows has `\r`.
 */
function goesOn({ written, before, after }: Escape): boolean {
  const isWord = /^\p{L}/u.test(after);
  if (written === '\\r') return !/^(?:\\n|$)/.test(after);
  if (written === '\\t')
    return isWord && !before.includes('```') && before !== '' && !/(?:\\n|\n)(?:[ \t]|\\t)*$/.test(before);
  return (
    written === '\\n' &&
    isWord &&
    (before.trim() === '' ||
      /(?:^|[^\p{L}\p{N}])\p{L}:$/u.test(before) ||
      /\\\\[^\s\\]*$/.test(before) ||
      command.test(after))
  );
}

/** A text in double quotes as single ones hold it. */
function inSingleQuotes(source: string, { range }: Scalar): string {
  const [start = 0, end = 0] = range ?? [];
  const text = source
    .slice(start + 1, end - 1)
    .replace(/\\(["\\/])/g, '$1')
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll("'", "''");
  return text.length > 160 ? `'${text.slice(0, 160)}…'` : `'${text}'`;
}
