/** Sets and lists in brackets, on one line, as their author meant them. */
import { inPlainDigits } from '../../course/text/grouped-number.ts';
import { inQuotes } from '../../course/text/yaml-writing.ts';
import {
  bare,
  isSound,
  missingClosers,
  nameOfBlank,
  quoted,
  strange,
  wide,
  type Repair,
} from './yaml-value.ts';

/** Quotes every text of a set or list on one line that needs it; the message shows the first. */
export function flowRepair(head: string, text: string): Repair | undefined {
  const open = text.charAt(0);
  const close = open === '{' ? '}' : ']';
  const last = text.lastIndexOf(close);
  if (last < 0) return undefined;
  let mended = open;
  let first: Omit<Repair, 'line'> | undefined;
  for (const { before, field, colon, value, after } of flowParts(text.slice(1, last), open === '{')) {
    const name = isSound(field) ? field : inQuotes(bare(field));
    if (name !== field)
      first ??= { field: '', written: name, at: head.length + mended.length + before.length, what: 'quote' };
    const named = (text: string) => (field === '' ? text : `${name}: ${text}`);
    const isGlued = colon === ':' && value !== '' && !/^["']/.test(name);
    const blank = new RegExp(strange, 'u').exec(colon.replace(/\n/g, ''))?.[0];
    const isForeign = new RegExp(wide).test(colon) || blank !== undefined;
    mended += before + name + (isGlued || isForeign ? ': ' : colon);
    const start = head + mended;
    const within = isClosedList(value) ? flowRepair(start, value) : undefined;
    const { right, what, next, advice } = within
      ? { right: within.line.slice(start.length), what: within.what }
      : ((field === '' ? undefined : dividedValue(value)) ?? rightValue(value, open === '{' && field === ''));
    if (isGlued || isForeign)
      first ??= {
        field: name,
        written: `${name}: ${right}`,
        at: start.length - name.length - 2,
        ...(isGlued
          ? { what: 'blank' }
          : blank === undefined
            ? { what: 'wide', advice: colon.trim() }
            : { what: 'space', advice: nameOfBlank(blank) }),
      };
    else if (within) first ??= within;
    else if (right !== value)
      first ??= {
        field: what === 'blank' ? (value.split(':')[0] ?? '') : (next ?? field),
        written: named(right),
        advice: what === 'point' ? inPlainDigits(value, named)?.advice : advice,
        ...(what === 'comma' &&
          !/["']/.test(value) && {
            otherwise: { condition: 'If it is one text', written: named(inQuotes(value)) },
          }),
        ...(value.startsWith('- ') && {
          otherwise: { condition: 'If it is a list', written: named(`[${value.slice(2)}]`) },
        }),
        at: start.length + (what === 'hash' ? value.search(/#/) : 0),
        what,
      };
    mended += right + after;
  }
  return first && { ...first, line: head + mended + text.slice(last) };
}

interface RightValue {
  right: string;
  what: Repair['what'];
  /** Name of the field that begins within the value as it is written. */
  next?: string;
  advice?: string;
}

/** A value together with the next field, which no comma divides from it; undefined if none begins there. */
function dividedValue(value: string): RightValue | undefined {
  const [, own, sign = '', next, rest] =
    missingComma.exec(value) ?? plainComma.exec(value) ?? semicolon.exec(value) ?? [];
  if (own === undefined || next === undefined || rest === undefined) return undefined;
  const isMark = /\S/.test(sign);
  if (isMark && sign !== ';' && !/^[a-z]/.test(next)) return undefined;
  const set = `{${next}: ${rest}}`;
  const right = `${own}, ${(flowRepair('', set)?.line ?? set).slice(1, -1)}`;
  return isMark
    ? { right, what: 'semicolon', next, advice: sign === ';' ? 'a semicolon' : `"${sign}"` }
    : { right, what: 'comma', next };
}

/** A value between brackets as it should be; `isField` says that a field's name is missing before it, or its colon. */
function rightValue(value: string, isField: boolean): RightValue {
  const closers = /^[[{]/.test(value) ? missingClosers(value) : '';
  if (closers !== '') return { right: value + closers, what: 'close' };
  if (isField && /^[\w-]+:\S/.test(value)) return { right: value.replace(':', ': '), what: 'blank' };
  const [, name = '', rest = ''] = /^([a-z][\w-]*)\s+(\S.*)$/.exec(value) ?? [];
  if (isField && rest !== '' && isSound(rest))
    return { right: `${name}: ${rest}`, what: 'colon', next: name };
  if (isSound(value)) return { right: value, what: 'quote' };
  if (/^[\d\s.,()+*/^-]*\d,\d[\d\s.,()+*/^-]*%?$/.test(value) || (/\d,\d/.test(value) && sum.test(value)))
    return { right: inPlainDigits(value)?.right ?? value, what: 'point' };
  if (/^"[^"]+$|^'[^']+$/.test(value)) return { right: value + value.charAt(0), what: 'close' };
  return { right: inQuotes(bare(value)), what: /^#|\s#/.test(value) ? 'hash' : 'quote' };
}

const isClosedList = (value: string) => /^(?:\[.*\]|\{.*\})$/.test(value) && missingClosers(value) === '';

const word = String.raw`[\p{L}\p{N}_-]+`;
const words = String.raw`[\p{L}\p{N}_][^,:{}[\]"]*`;
/** Names of fields between brackets: the first; the next among plain ones; the next among names of several words. */
const firstName = new RegExp(
  String.raw`^(\s*)(${words}|${quoted})(:(?:\s+|$|(?=["']))|(?<=^\s*[a-z][\w-]*)${wide}\s*)`,
  'u',
);
const nextPlain = new RegExp(
  String.raw`,\s*(?=(?:${word}|${quoted}):(?:[\s"']|$)|[a-z][\w-]*${wide}|${words}:\s+["'])`,
  'uy',
);
const nextOfAny = new RegExp(String.raw`,\s*(?=(?:${words}|${quoted}):(?:\s|$))`, 'uy');
const nextItem = /,\s*/y;
/** The next behind a text in quotes, where a name leaves no doubt that one begins, though no blank follows its colon. */
const nextGlued = /,\s*(?=[a-z][\w-]*:[^\s/:,])/y;
const gluedName = /^(\s*)([a-z][\w-]*)(:)(?=[^\s/:,])/;

/** A text in quotes up to the comma before the next field, if a text in quotes follows there and nothing closed this one. */
const leftOpen = new RegExp(
  String.raw`^(?:'(?:[^']|''|(?<=\p{L})'(?=\p{L}))*?|"[^"]*?)(?=,\s*${word}:\s*["'])`,
  'u',
);
/** One word, a text in quotes or a list: what a field can hold whose comma was forgotten. */
const single = String.raw`[^\s,;:{}[\]"'#][^\s,;:{}[\]"']*|${quoted}|\[[^[\]]*\]`;
/** Only a text in quotes shows that a field follows: without them the colon may be one of a text, if not behind two words. */
const missingComma = new RegExp(String.raw`^(${single})(\s+)(${word}):\s*(["'].*["'])$`, 'u');
const plainComma = new RegExp(String.raw`^(${single})(\s+)([a-z][\w-]*):\s+(\S.*)$`, 'u');
const marks = '[;，；、]';
const semicolon = new RegExp(
  String.raw`^(${single}|[^\s,;:{}[\]"'#][^,;:{}[\]"']*(?=${marks}\s*${word}:\s*["']))\s*(${marks})\s*(${word}):\s*(\S.*)$`,
  'u',
);

/** Names and numbers with operators between them, the decimals of the numbers behind a point or a comma. */
const operand = String.raw`(?:[-(\s]|\p{L}\w*\()*(?:\d+(?:[.,]\d+)?|\p{L}\w*)[)\s]*`;
const sum = new RegExp(String.raw`^${operand}(?:[-+*/^]${operand})+$`, 'u');

interface FlowPart {
  before: string;
  /** Name of a field as it is written, with what divides it from its value; both empty in a list. */
  field: string;
  colon: string;
  value: string;
  after: string;
}

/** The texts between the brackets. In a set, a comma ends a text only where the next field begins. */
function* flowParts(text: string, isSet: boolean): Generator<FlowPart> {
  const plain = new RegExp(`^${word}$`, 'u');
  /** Where the next entry begins, and where it may begin by what the first is called. */
  let [next, likely] = [nextItem, nextItem];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const [, margin = /^\s*/.exec(rest)?.[0] ?? '', field = '', colon = ''] =
      (isSet ? (firstName.exec(rest) ?? (next === nextGlued ? gluedName.exec(rest) : null)) : null) ?? [];
    if (isSet && likely === nextItem) likely = plain.test(field) || field === '' ? nextPlain : nextOfAny;
    const start: number = at + margin.length + field.length + colon.length;
    let end = closed(text, start);
    if (isSet && !isSound(text.slice(start, end)))
      end = start + (leftOpen.exec(text.slice(start, end))?.[0].length ?? end - start);
    const isQuoted = end > start && /["']/.test(text.charAt(start));
    next = isSet && isQuoted && commaAt(nextGlued, text, end) !== '' ? nextGlued : likely;
    while (end < text.length && commaAt(next, text, end) === '') end++;
    const value = text.slice(start, end).trimEnd();
    const comma = commaAt(next, text, end);
    yield { before: margin, field, colon, value, after: text.slice(start + value.length, end) + comma };
    at = end + Math.max(comma.length, end === start && comma === '' ? 1 : 0);
  }
}

/** The comma, with blanks, that `next` finds at `at`; empty if there is none. */
function commaAt(next: RegExp, text: string, at: number): string {
  next.lastIndex = at;
  return next.exec(text)?.[0] ?? '';
}

/** Whether a text in braces begins as a set does: then nobody meant it as a text. */
export const isSet = (text: string) => /^\{.*\},?$/.test(text) && firstName.test(text.slice(1));

/** Where a quoted text or an inner list at `start` ends; `start` if none begins there or it does not end before a comma. */
function closed(text: string, start: number): number {
  const mark = text.charAt(start);
  if (mark === '"' || mark === "'") {
    for (let end = text.indexOf(mark, start + 1); end > 0; end = text.indexOf(mark, end + 1))
      if (/^\s*(?:,|$)/.test(text.slice(end + 1))) return end + 1;
  } else if (mark === '[' || mark === '{') {
    let depth = 0;
    for (let end = start; end < text.length; end++) {
      if ('[{'.includes(text.charAt(end))) depth++;
      if (']}'.includes(text.charAt(end)) && --depth === 0)
        return /^\s*(?:,|$)/.test(text.slice(end + 1)) ? end + 1 : start;
    }
  }
  return start;
}
