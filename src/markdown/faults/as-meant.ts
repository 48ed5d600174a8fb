/**
 * A text as its author means it > the text that Sätteri reads so. Its dialect takes more for marks than ours: `2:1` and
 * `::name` for directives, `~10 ~` for struck out, a sentence that begins with "import" for script, `- 40 °C` in a field
 * of one line for a list, a quotation mark for a part of an address. And it takes less: a comment of HTML in MDX, bold that ends in a bracket of a script without
 * spaces. The parser itself says where, so code and addresses are never touched; every place stays known.
 */
import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import type { Point } from '../../course/finding.ts';
import { featuresOf, type Format } from '../features.ts';
import type { AnyNode } from '../tree.ts';

export interface Meant {
  /** Line ends are those of Unix; where a comment of HTML stood are blanks. */
  source: string;
  /** What Sätteri is to read. Its marks are taken out of the result by `withoutMarks`. */
  text: string;
  /** The tree of `text`, with places and texts as in `source`; or why there is none. */
  read: { root: AnyNode } | { error: unknown };
  /** The place in `source` of the character at `offset` of `text`. */
  pointAt: (offset: number) => Point;
}

/** Stands before what would otherwise open a block or a script: white space for whoever looks at its neighbours. */
const lineMark = '\u2001';
/** A letter for whoever looks at its neighbours. */
const letterMark = '\uE002';

/** `result` of rendering or reading without the marks that were put in. */
export const withoutMarks = (result: string): string => result.replace(/[\u2001\uE002]/g, '');

export const hasMarks = (text: string): boolean => /[\u2001\uE002]/.test(text);

/** A letter of a script that puts no space between a sign and a word, or between words at all. */
const wide = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]`;
/** Such a script's brackets and stops: they part words of any script. */
const wideSign = String.raw`(?:(?=[\p{P}\p{S}])[\u3000-\u303F\u30FB\uFE30-\uFE4F\uFF00-\uFF65])`;

/** What ends an address in running text: quotation marks of print, and brackets and stops of scripts without spaces. */
const addressEnd = String.raw`(?:[“”„‟«»‹›‚‘]|’(?![\p{L}\p{N}])|${wideSign})`;
const endInAddress = new RegExp(addressEnd, 'u');

/** What could be read otherwise than it is meant: texts without it need no second reading. */
const doubtful = new RegExp(
  String.raw`(?:https?://|www\.)\S*${addressEnd}|~|<!--|\r|[*][\p{P}\p{S}]*${wide}|${wide}[*]|[*]${wideSign}|${wideSign}[*]`,
  'u',
);
const doubtfulInFiles = /:\w|<br|^[ \t]*(?:import|export)\b/m;

/** What to hand to Sätteri in place of `source`. A text that cannot be read is handed over as far as it could be mended. */
export function textAsMeant(source: string, format: Format): string {
  return doubtful.test(source) || (format !== 'yaml' && doubtfulInFiles.test(source))
    ? asMeant(source, format).text
    : begun(source.trim(), source, format);
}

/** A text inside YAML that has one line is a line, whatever it begins with: a letter opens no block anyway. */
function begun(trimmed: string, source: string, format: Format): string {
  if (format !== 'yaml' || trimmed.includes('\n')) return source;
  return /^\p{L}/u.test(trimmed) ? trimmed : lineMark + trimmed;
}

/** Each round can bring new marks to light: the colon in the address of a link that had been none. */
const mostRounds = 100;

export function asMeant(written: string, format: Format): Meant {
  let source = written.replace(/\r\n?/g, '\n');
  const trimmed = source.trim();
  let text = begun(trimmed, source, format);
  /** Where in `text` something was put in, in order; each one character long. */
  let put = text.startsWith(lineMark) ? [0] : [];
  const cut = text === source ? 0 : source.indexOf(trimmed);
  for (let round = 0; ; round++) {
    const read = parsed(text, format);
    const edits = 'error' in read ? editsAfter(read.error, text) : editsFor(read.root, text, format);
    if (edits.length === 0 || round === mostRounds) {
      const starts = lineStarts(source);
      const pointAt = (offset: number) => pointIn(starts, backIn(put, offset) + cut);
      if ('error' in read)
        return { source, text, pointAt, read: { error: placedError(read.error, text, pointAt) } };
      if (text !== source) place(read.root, pointAt);
      return { source, text, pointAt, read };
    }
    for (const edit of edits) {
      if ('put' in edit) continue;
      const [from, to] = [backIn(put, edit.from) + cut, backIn(put, edit.to) + cut];
      source = replaced(source, from, to, blank(source.slice(from, to)));
    }
    ({ text, put } = edited(text, put, edits));
  }
}

type Edit = { at: number; put: string } | { from: number; to: number };

function parsed(text: string, format: Format): Meant['read'] {
  try {
    const parse: (text: string, options: object) => MdastNode =
      format === 'mdx' ? mdxToMdast : markdownToMdast;
    return { root: parse(text, { features: featuresOf(format, 'written') }) as AnyNode };
  } catch (error) {
    return { error };
  }
}

function editsFor(root: AnyNode, text: string, format: Format): Edit[] {
  const edits: Edit[] = [];
  const escaped = (at: number) => edits.push({ at, put: '\\' });
  visit(root);
  return edits;

  function visit(node: AnyNode): void {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const written = text.slice(start, end);
    switch (node.type) {
      case 'textDirective':
      case 'leafDirective':
        escaped(start);
        if (format === 'mdx' && written.endsWith('}')) escaped(start + written.lastIndexOf('{'));
        return;
      case 'delete':
        if (!written.startsWith('~~')) [start, end - 1].forEach(escaped);
        break;
      case 'link': {
        const end = /^[[<]/.test(written) ? -1 : written.search(endInAddress);
        if (end >= 0) edits.push({ at: start + end, put: lineMark });
        break;
      }
      case 'html':
        for (const { 0: comment, index } of written.matchAll(/<!--(?:-?>|[^]*?-->)/g))
          edits.push({ from: start + index, to: start + index + comment.length });
        return;
      case 'mdxjsEsm':
        if (!script.test(written)) edits.push({ at: start, put: letterMark });
        return;
      case 'paragraph':
      case 'heading':
      case 'tableCell':
        edits.push(...besideWideScripts(node, text));
        break;
    }
    for (const child of node.children ?? []) visit(child);
  }
}

const name = '[\\w$]+';
const names = `(?:\\*\\s+as\\s+${name}|\\{[^}]*\\})`;
const imported = `(?:${name}|${names}|${name}\\s*,\\s*${names})`;
/** What begins like a statement and goes on like one. */
const script = new RegExp(
  [
    `^import\\s*(?:${imported}\\s*from\\s*)?(['"])[^'"\\n]+\\1\\s*;?[ \\t]*$`,
    `^import\\s*${imported}\\s*from\\s*(?:;|['"]\\.)`,
    `^export\\s*[{*]`,
    `^export\\s+(?:const|let|var)\\s+[\\w$\\s:{},[\\]]+=`,
    `^export\\s+(?:default\\s+)?(?:async\\s+)?function\\b[^.]*\\(`,
    `^export\\s+(?:default\\s+)?class\\b[^.]*\\{`,
    `^export\\s+default\\s*(?:[({[]|${name}\\s*;?\\s*$)`,
    `^export\\s+(?:type|interface|enum)\\s+\\w+\\s*[={<]`,
  ].join('|'),
  'm',
);

const stars = String.raw`(?<!\\)(?:(?<!\*)\*{1,3}(?!\*)|(?<!~)~~(?!~))`;
/** A mark of emphasis between a bracket or a stop and a letter, one of which is of a script that puts no space there. */
const closing = new RegExp(
  String.raw`(?:(?<=[\p{P}\p{S}])(?<![*~])${stars}(?=${wide})|(?<=${wideSign})${stars}(?=[\p{L}\p{N}]))`,
  'gu',
);
const opening = new RegExp(
  String.raw`(?:(?<=${wide})${stars}(?=[\p{P}\p{S}])(?![*~])|(?<=[\p{L}\p{N}])${stars}(?=${wideSign}))`,
  'gu',
);

function besideWideScripts(block: AnyNode, text: string): Edit[] {
  const start = block.position?.start.offset ?? 0;
  let prose = text.slice(start, block.position?.end.offset);
  if (!/[*~]/.test(prose)) return [];
  for (const [from, to] of untouchable(block))
    prose = prose.slice(0, from - start) + '`'.repeat(to - from) + prose.slice(to - start);
  return [
    ...[...prose.matchAll(closing)].map(({ index }) => ({ at: start + index, put: letterMark })),
    ...[...prose.matchAll(opening)].map(({ 0: run, index }) => ({
      at: start + index + run.length,
      put: letterMark,
    })),
  ];
}

/** Code, and everything of a link but its words: signs, as their first and last characters are. */
function untouchable({ type, children = [], position }: AnyNode): [number, number][] {
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  if (['inlineCode', 'image', 'html', 'mdxTextExpression'].includes(type)) return [[start, end]];
  const last = children.at(-1)?.position?.end.offset;
  const address: [number, number][] = type === 'link' ? [[last ?? start, end]] : [];
  return [...address, ...children.flatMap(untouchable)];
}

/** Two things that MDX refuses: a comment of HTML, and `<br>` without a slash. */
function editsAfter(error: unknown, text: string): Edit[] {
  const [, line, column] = /^(\d+):(\d+):/.exec(error instanceof Error ? error.message : '') ?? [];
  if (line === undefined) return [];
  const at = offsetOf(text, Number(line), Number(column));
  if (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at);
    return end < 0 ? [] : [{ from: at, to: end + 3 }];
  }
  return /^<br\s*>/i.test(text.slice(at, at + 10)) ? [{ at: text.indexOf('>', at), put: '/' }] : [];
}

function edited(text: string, put: readonly number[], edits: Edit[]): { text: string; put: number[] } {
  let result = text;
  const added: number[] = [];
  for (const edit of edits) {
    if ('put' in edit) added.push(edit.at);
    else result = replaced(result, edit.from, edit.to, inPlaceOfComment(result, edit));
  }
  const inserts = edits
    .flatMap((edit) => ('put' in edit ? edit : []))
    .toSorted((one, other) => other.at - one.at);
  for (const { at, put: mark } of inserts) result = result.slice(0, at) + mark + result.slice(at);
  const before = (offset: number) => added.filter((at) => at <= offset).length;
  const moved = put.map((offset) => offset + before(offset));
  const fresh = added.toSorted((one, other) => one - other).map((at, index) => at + index);
  return { text: result, put: [...moved, ...fresh].sort((one, other) => one - other) };
}

const replaced = (text: string, from: number, to: number, by: string): string =>
  text.slice(0, from) + by + text.slice(to);

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** Its lines are empty where nothing else stands in them; else blanks would be code, or would end the line. */
function inPlaceOfComment(text: string, { from, to }: { from: number; to: number }): string {
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const [after = ''] = text.slice(to).split('\n', 1);
  const isInWord = /[\p{L}\p{N}][*_~]*$/u.test(before) && /^[*_~]*[\p{L}\p{N}]/u.test(after);
  const lines = text.slice(from, to).split('\n');
  return lines
    .map((line, index) => {
      const beside = `${index === 0 ? before : ''}${index === lines.length - 1 ? after : ''}`;
      const isAlone = /^[\s>]*$/.test(withoutMarks(beside).replace(/<!--.*?(?:-->|$)/g, ''));
      return isAlone ? blank(line) : (isInWord ? letterMark : lineMark).repeat(line.length);
    })
    .join('\n');
}

/** Gives every node the place that it has in the source, and takes the marks out of its text. */
function place(root: AnyNode, pointAt: (offset: number) => Point & { offset: number }): void {
  const visit = (node: AnyNode): void => {
    for (const point of node.position ? [node.position.start, node.position.end] : [])
      Object.assign(point, pointAt(point.offset ?? 0));
    if (typeof node.value === 'string') node.value = withoutMarks(node.value);
    if (typeof node.alt === 'string') node.alt = withoutMarks(node.alt);
    node.children?.forEach(visit);
  };
  visit(root);
}

const backIn = (put: readonly number[], offset: number): number =>
  offset - put.filter((at) => at < offset).length;

function pointIn(starts: readonly number[], offset: number): Point & { offset: number } {
  const line = starts.findLastIndex((start) => start <= offset) + 1;
  return { line, column: offset - (starts[line - 1] ?? 0) + 1, offset };
}

/** Sätteri's errors begin with their place. */
function placedError(error: unknown, text: string, pointAt: (offset: number) => Point): unknown {
  if (!(error instanceof Error) || error instanceof RangeError) return error;
  const message = error.message.replace(/^(\d+):(\d+)/, (_, line: string, column: string) => {
    const at = pointAt(offsetOf(text, Number(line), Number(column)));
    return `${String(at.line)}:${String(at.column)}`;
  });
  return new Error(message, { cause: error });
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

/** Of a place as Sätteri's errors begin with: line and column from 1. */
export function offsetOf(text: string, line: number, column: number): number {
  return (lineStarts(text)[line - 1] ?? 0) + column - 1;
}
