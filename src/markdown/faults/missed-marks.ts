/** Marks that miss what they are meant for: they would be printed, or printed as something else than what stands there. */
import { pointIn } from '../../course/text/masked.ts';
import type { Point } from '../../course/finding.ts';
import type { Fault } from '../../course/raw.ts';
import type { Format } from '../features.ts';
import { pointOf, writtenAs, type AnyNode } from '../tree.ts';

/** `source` is what the author wrote of the tree `root`. */
export function missedMarks(source: string, root: AnyNode, format: Format): Fault[] {
  return visit(root, undefined);

  function visit(node: AnyNode, parent: AnyNode | undefined): Fault[] {
    return [...of(node, parent), ...(node.children ?? []).flatMap((child) => visit(child, node))];
  }

  function of(node: AnyNode, parent: AnyNode | undefined): Fault[] {
    switch (node.type) {
      case 'heading':
      case 'tableCell':
        return stars(source, node);
      case 'code':
        return swallowedFence(source, node);
      case 'list':
        return numbering(source, node);
      case 'paragraph':
        return [
          ...stars(source, node),
          ...(format === 'mdx' ? indented(node, parent) : []),
          ...tableWithoutRule(source, node, format),
          ...lateList(source, node),
          ...gluedItem(source, node, parent),
          ...printedItems(source, node),
          ...(format === 'yaml' ? [] : gluedHeading(source, node)),
        ];
      default:
        return [];
    }
  }
}

const bold = /(?<![\\*])\*{2,3}(?!\*)|(?<![\\_])__(?!_)/g;
/** Not within the braces of a formula, which is worked out. */
const slanted = /(?<!\{[^{}]*)(?:(?<![\\*])\*(?!\*)|(?<![\\_])_(?!_))/g;

interface LeftMark extends Point {
  mark: string;
  before: string;
  after: string;
}

const isWord = (text: string, edge: 'end' | 'start') =>
  (edge === 'end' ? /[\p{L}\p{N}]$/u : /^[\p{L}\p{N}]/u).test(text);
const isSign = (text: string, edge: 'end' | 'start') =>
  (edge === 'end' ? /[\p{P}\p{S}]$/u : /^[\p{P}\p{S}]/u).test(text);

/** What is left of `**` and `__` in a block when they have found no other. Of a pair, the one is told that cannot be a mark where it stands. */
function stars(source: string, block: AnyNode): Fault[] {
  const texts = textsIn(block).map((node) => leftMarks(source, node, bold));
  const all = texts.flat();
  const misplaced =
    besideSigns(all) ?? besideSigns(textsIn(block).flatMap((node) => leftMarks(source, node, slanted)));
  if (misplaced) return [misplaced];
  return texts.flatMap((marks) => {
    const one = marks.find(
      ({ before, after }) => !/[\p{L}\p{N}_)]$/u.test(before) || !/^[\p{L}\p{N}_(]/u.test(after),
    );
    if (!one) return [];
    const isEnd = /\S[\p{P}\p{S}]$/u.test(one.before) && /^\p{L}/u.test(one.after);
    return [leftFault(one, isEnd ? besideSign(one, 'end') : inOnePiece)];
  });
}

/** Of marks that would be a pair, the one that cannot open or close where it stands. */
function besideSigns(all: readonly LeftMark[]): Fault | undefined {
  const end = all.findIndex(
    (one, index) => index > 0 && isSign(one.before, 'end') && isWord(one.after, 'start'),
  );
  const start = all.findIndex(
    (one, index) => index < all.length - 1 && isWord(one.before, 'end') && isSign(one.after, 'start'),
  );
  const [opened, begun] = [all[end - 1], all[start]];
  if (opened && !/^\s/.test(opened.after) && !isWord(opened.before, 'end'))
    return leftFault(all[end] ?? opened, besideSign(opened, 'end'));
  const [closed] = all.slice(start + 1);
  if (begun && closed && /\S$/.test(closed.before) && !isWord(closed.after, 'start'))
    return leftFault(begun, besideSign(begun, 'begin'));
  return undefined;
}

const inOnePiece = 'Bold begins and ends in one paragraph, with no blank inside its marks: **so**.';
const isSingle = ({ mark }: LeftMark) => mark.length === 1;

function besideSign(one: LeftMark, what: 'begin' | 'end'): string {
  const [name, kind] = isSingle(one) ? ['emphasis', 'stressed'] : ['bold', 'bold'];
  return what === 'end'
    ? `Between a sign and a letter ${name} cannot end: write a blank behind it, take the sign out of the ${kind} words, or the rest of the word in.`
    : `Between a letter and a sign ${name} cannot begin: write a blank before it, take the sign out of the ${kind} words, or the rest of the word in.`;
}

function leftFault(one: LeftMark, why: string): Fault {
  const { line, column, mark } = one;
  const what = isSingle(one) ? 'stresses nothing' : 'makes nothing bold';
  return {
    ...{ line, column },
    rule: 'markdown-syntax',
    message: `This "${mark}" ${what} and would be printed. ${why} If it is code, put it in backticks.`,
  };
}

function leftMarks(source: string, node: AnyNode, marks: RegExp): LeftMark[] {
  const start = node.position?.start.offset ?? 0;
  return [...writtenAs(source, node).matchAll(marks)].map(({ 0: mark, index }) => ({
    ...pointIn(source, start + index),
    mark,
    before: source.slice(Math.max(0, start + index - 2), start + index),
    after: source.slice(start + index + mark.length, start + index + mark.length + 2),
  }));
}

const textsIn = (node: AnyNode): AnyNode[] =>
  node.type === 'text' ? [node] : (node.children ?? []).flatMap(textsIn);

/** A block of code in which another one begins has not been closed before it. */
function swallowedFence(source: string, node: AnyNode): Fault[] {
  const lines = writtenAs(source, node).trimEnd().split('\n');
  const mark = /^(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1];
  if (mark === undefined || !(lines.at(-1) ?? '').includes(mark)) return [];
  const swallowed = (node.value ?? '').split('\n').findIndex((line) => {
    const [, inner = '', info = ''] = /^ {0,3}(`{3,}|~{3,})[ \t]*([\w+#-]+)/.exec(line) ?? [];
    return info !== '' && inner.startsWith(mark);
  });
  if (swallowed < 0) return [];
  const { line } = pointOf(node);
  return [
    {
      ...pointOf(node),
      rule: 'markdown-syntax',
      message: `The code block that begins here is not closed before another begins in line ${String(line + 1 + swallowed)}. Close it with a line "${mark}"; if that line is part of the code, begin and end this block with "${mark}${mark.charAt(0)}".`,
    },
  ];
}

/** Numbers that do not count on, also over an empty line; the same "1." for each is a habit of many. */
function numbering(source: string, node: AnyNode): Fault[] {
  const items = (node.children ?? []).flatMap((item) => {
    const number = /^(\d+)[.)]/.exec(writtenAs(source, item))?.[1];
    return number === undefined ? [] : [{ item, number: Number(number) }];
  });
  const first = items[0]?.number ?? 1;
  if (items.every(({ number }) => number === 1)) return [];
  const wrong = items.findIndex(({ number }, index) => number !== first + index);
  const one = items[wrong];
  if (!one) return [];
  const printed = String(first + wrong);
  return [
    {
      ...pointOf(one.item),
      rule: 'markdown-syntax',
      message: `This "${String(one.number)}." would be printed as "${printed}.": a list counts on from its first number, over empty lines too. Write ${printed}., or a line of text between the two lists.`,
    },
  ];
}

/** In MDX no code is made by blanks: the text would stand there without them. */
function indented(node: AnyNode, parent: AnyNode | undefined): Fault[] {
  if (node.data?.directiveLabel === true) return [];
  const [first] = parent?.children ?? [];
  const margin =
    !parent || parent.type === 'root'
      ? 1
      : parent.type === 'containerDirective'
        ? pointOf(parent).column
        : pointOf(first ?? node).column;
  if (pointOf(node).column < margin + 4) return [];
  return [
    {
      ...pointOf(node),
      rule: 'foreign-syntax',
      message:
        'Four blanks before a text make no code of it here. Put code between lines of ```; else take the blanks out.',
    },
  ];
}

const rule = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

/** Rows without the line under the first that makes a table of them, or with one that has other columns. In YAML, a single line is a line. */
function tableWithoutRule(source: string, node: AnyNode, format: Format): Fault[] {
  const lines = linesOf(source, node);
  const isRow = (text = '') => text.startsWith('|');
  const at = lines.findIndex(({ text }, index) => isRow(text) && isRow(lines[index + 1]?.text));
  const isHead = format !== 'yaml' && lines.length === 1;
  const alone = isHead && /^\| .+ \| .*\|$/.test(lines[0]?.text ?? '') ? 0 : at;
  const head = lines[alone];
  if (!head) return [];
  const columns = head.text.replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/).length;
  const hasRule = rule.test(lines[alone + 1]?.text ?? '');
  return [
    {
      line: head.line,
      column: head.column,
      rule: 'markdown-syntax',
      message: `This is no table and would be printed with its strokes. Under its first line stands ${'|---'.repeat(columns)}|${hasRule ? ', with as many columns as the first has' : ''}.`,
    },
  ];
}

/** A list that begins with another number than 1 is none directly after a line of text. */
function lateList(source: string, node: AnyNode): Fault[] {
  const lines = linesOf(source, node);
  const numberOf = (index: number) => Number(/^(\d{1,3})[.)]\s/.exec(lines[index]?.text ?? '')?.[1]);
  const at = lines.findIndex(
    (_, index) =>
      index > 0 &&
      !Number.isNaN(numberOf(index)) &&
      (numberOf(index + 1) === numberOf(index) + 1 || (lines[index - 1]?.text ?? '').endsWith(':')),
  );
  const first = lines[at];
  if (!first) return [];
  return [
    {
      line: first.line,
      column: first.column,
      rule: 'markdown-syntax',
      message: `This is no list, and would go on in the line before it: a list that begins with ${String(numberOf(at))} has an empty line before it.`,
    },
  ];
}

/** An item of a list whose mark has no blank after it goes on in the line before. */
function gluedItem(source: string, node: AnyNode, parent: AnyNode | undefined): Fault[] {
  const lines = linesOf(source, node);
  const isItem = (text = '') => /^[-*+]\p{L}/u.test(text) && !text.slice(1).includes(text.charAt(0));
  const at = lines.findIndex(
    ({ text }, index) =>
      isItem(text) && (index > 0 ? parent?.type === 'listItem' : isItem(lines[index + 1]?.text)),
  );
  const first = lines[at];
  if (!first) return [];
  const { text, line, column } = first;
  return [
    {
      line,
      column,
      rule: 'markdown-syntax',
      message: `An item of a list has a blank after its "${text.charAt(0)}": write ${text.charAt(0)} ${text.slice(1)}`,
    },
  ];
}

/** What begins items of a list elsewhere; of a single line nothing is lost. */
const printedItem =
  /^(?:[•‣◦⁃▪▫●○·–—✓✔→➜➢] ?|(?:\((?:[a-z]{1,3}|\d{1,2}|@[\w-]*)|[a-z])\) |#\. |\d{1,3}\.(?=\p{L}))(?=\S)/iu;

function printedItems(source: string, node: AnyNode): Fault[] {
  const lines = linesOf(source, node);
  const at = lines.findIndex(
    ({ text }, index) => printedItem.test(text) && printedItem.test(lines[index + 1]?.text ?? ''),
  );
  const first = lines[at];
  if (!first) return [];
  const { text, line, column } = first;
  const [sign = ''] = printedItem.exec(text) ?? [];
  const mark = /[\p{L}\p{N}@#]/u.test(sign) ? '1.' : '-';
  return [
    {
      line,
      column,
      rule: 'markdown-syntax',
      message: `This line would run together with the next one. If they are a list, each begins with "${mark} ": write ${mark} ${text.slice(sign.length)}`,
    },
  ];
}

function gluedHeading(source: string, node: AnyNode): Fault[] {
  const message = headingWithBlank(writtenAs(source, node).split('\n')[0] ?? '');
  return message === undefined ? [] : [{ ...pointOf(node), rule: 'markdown-syntax', message }];
}

/** What to write where the blank after the marks of a heading is missing; nothing where `line` is no such heading. */
export function headingWithBlank(line: string): string | undefined {
  const [, marks = '', words = ''] = /^\s*(#{1,6})([^#\s].*)$/.exec(line) ?? [];
  if (marks === '' || (marks === '#' && !words.includes('{#'))) return undefined;
  return `A heading has a blank after its "${marks}": write ${marks} ${words.trim()}`;
}

/** The lines of a paragraph without what stands before them, each at its place. */
function linesOf(source: string, node: AnyNode): { text: string; line: number; column: number }[] {
  const { line, column } = pointOf(node);
  return writtenAs(source, node)
    .split('\n')
    .map((whole, index) => {
      const text = whole.replace(/^[>\s]+/, '');
      const margin = whole.length - text.length;
      return { text: text.trimEnd(), line: line + index, column: margin + (index === 0 ? column : 1) };
    });
}
