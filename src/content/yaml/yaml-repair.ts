/** A line of YAML as its author meant it: texts that YAML takes for something else stand in quotes, lists are closed. */
import { inPlainDigits } from '../../course/text/grouped-number.ts';
import { inQuotes } from '../../course/text/yaml-writing.ts';

export interface Repair {
  /** The whole line, mended. */
  line: string;
  /** Name of the field whose text was mended; empty for an entry of a list. */
  field: string;
  /** The field with its text as it should be, for a message. */
  written: string;
  /** The same with the quotation mark that begins it as a sign of the text, where nothing closes it. */
  withMark?: string;
  /** What to write instead of a number, in a sentence without its point. */
  advice?: string | undefined;
  /** Where in the line the text begins, from 0. */
  at: number;
  /** `point`: a number has a comma; `hash`: a comment cuts the text on its line; `comment`: it cuts a text that goes on below, `shallow`: a block. */
  what:
    | 'quote'
    | 'point'
    | 'blank'
    | 'close'
    | 'hash'
    | 'comment'
    | 'shallow'
    | 'comma'
    | 'semicolon'
    | 'equals'
    | 'margin'
    | 'indent';
}

/** A name in quotes; an apostrophe between letters closes none, though YAML takes it so. */
const quoted = String.raw`"[^"]*"|'(?:[^']|''|(?<=\p{L})'(?=\p{L}))*'`;
const key = String.raw`[\p{L}\p{N}_][\p{L}\p{N}_ .’'-]*?|${quoted}`;
const pair = new RegExp(String.raw`^(\s*(?:- +)*)(${key}):[ \t]+(\S.*)$`, 'u');
const glued = /^(\s*(?:- +)*)([a-zA-Z][\w-]*):([^\s/:].*)$/;
const item = /^(\s*(?:- +)+)(\S.*)$/;
const equated = /^(\s*(?:- +)*)([a-zA-Z][\w-]*)\s*=\s*([^\s=].*)$/;

/** What `line` may have been meant to be, the likeliest first; none of them is known to be right YAML. */
export function repairsOf(line: string): Repair[] {
  const end = line.replace(/\s+$/, '');
  const [, indent = '', field = '', text] = pair.exec(end) ?? [];
  const found: Repair[] = marginRepairs(end);
  const [, margin, set] = /^(\s*)-(\{.*)$/.exec(end) ?? [];
  if (margin !== undefined && set !== undefined) {
    const line = `${margin}- ${set}`;
    found.push({ line, field: '', written: line.trim(), at: margin.length, what: 'blank' });
  }
  if (text === undefined) {
    const [, dashes = '', entry] = item.exec(end) ?? [];
    if (entry !== undefined) found.push(...valueRepairs(dashes, '', entry, dashes.length));
    const [, before = '', name = '', rest] = glued.exec(end) ?? [];
    if (rest !== undefined) {
      const written = `${name}: ${rest}`;
      found.push({ line: before + written, field: name, written, at: before.length, what: 'blank' });
    }
    found.push(...equalsRepairs(end));
  } else {
    const at = end.length - text.length;
    found.push(...valueRepairs(end.slice(0, at), field, text, at));
    const [, dashes] = item.exec(end) ?? [];
    if (dashes !== undefined && indent === dashes)
      found.push(...valueRepairs(dashes, '', end.slice(dashes.length), dashes.length).filter(isQuote));
  }
  return found;
}

/** Blanks instead of the no-break spaces that indent a line: an editor shows them alike. */
function marginRepairs(line: string): Repair[] {
  const [margin = ''] = /^[ \u00a0]*/.exec(line) ?? [];
  if (!margin.includes('\u00a0')) return [];
  const written = line.slice(margin.length);
  return [{ line: ' '.repeat(margin.length) + written, field: '', written, at: 0, what: 'margin' }];
}

/**
 * The line of number `index` as far indented as the two fields beside it, if these are indented alike and it is not:
 * one line beside it alone may be wrong itself.
 */
export function indentRepair(lines: readonly string[], index: number): Repair | undefined {
  const [own, above, below, higher] = [index, index - 1, index + 1, index - 2].map((at) =>
    columnOf(lines[at]),
  );
  const text = lines[index] ?? '';
  if (own === undefined || above === undefined || (above !== below && above !== higher)) return undefined;
  if (own === above || !/^ *[^\s-]/.test(text)) return undefined;
  const written = `${String(own)} ${own === 1 ? 'blank' : 'blanks'}, the fields beside it by ${String(above)}`;
  return { line: ' '.repeat(above) + text.trimStart(), field: '', written, at: 0, what: 'indent' };
}

/** How many signs stand before the name of a field; undefined if none stands on the line. */
function columnOf(line = ''): number | undefined {
  return /^( *(?:- +)?)[^\s#-][^:]*:(?:\s|$)/.exec(line)?.[1]?.length;
}

/** The comments with which the first `count` lines end, and the field whose text they may cut; undefined where they end otherwise. */
export function commentsUpTo(
  lines: readonly string[],
  count: number,
): { from: number; to: number; repair: Repair } | undefined {
  const isText = (line: string) => /^\s*[^#\s]/.test(line);
  const isComment = (line = '') => /^\s*#/.test(line);
  const to = lines.slice(0, count).findLastIndex((line) => line.trim() !== '');
  if (!isComment(lines[to])) return undefined;
  const above = lines.slice(0, to).findLastIndex(isText);
  const from = lines.findIndex((line, index) => index > above && isComment(line));
  const [, , field = '', text = ''] =
    lines
      .slice(0, from)
      .map((line) => pair.exec(line))
      .findLast((found) => found !== null) ?? [];
  const what = /^[|>]/.test(text) ? 'shallow' : 'comment';
  return { from, to, repair: { line: '', field, written: '', at: (lines[from] ?? '').search(/#/), what } };
}

/** A colon instead of the sign that other languages put behind a name. */
function equalsRepairs(line: string): Repair[] {
  const [, before = '', field = '', text] = equated.exec(line) ?? [];
  if (text === undefined) return [];
  const written = `${field}: ${isSoundInBlock(text) ? text : inQuotes(bare(text))}`;
  return [{ line: before + written, field, written, at: before.length, what: 'equals' }];
}

const isQuote = ({ what }: Repair) => what === 'quote';

/** Repairs of what stands behind `head`, which ends with the field's colon or the dash of a list. */
function valueRepairs(head: string, field: string, text: string, at: number): Repair[] {
  const name = field === '' ? '- ' : `${field}: `;
  const [, words = text, comment = ''] = /^(.*?\S)([ \t]+# .*)?$/.exec(text) ?? [];
  const isOpened = /^'\p{L}/u.test(words) && !words.endsWith(words.charAt(0)) && bare(words) !== words;
  const as = (value: string, what: Repair['what']): Repair => ({
    line: head + value,
    field,
    written: name + value,
    ...(isOpened && !value.startsWith(inQuotes(words)) && { withMark: name + inQuotes(words) + comment }),
    at,
    what,
  });
  const found: Repair[] = [];
  if (text.startsWith('{') || text.startsWith('[')) {
    const inner = flowRepair(head, text);
    if (inner) found.push(inner);
    const closed = text + missingClosers(text);
    if (closed !== text) {
      const both = flowRepair(head, closed);
      found.push(as(closed, 'close'), ...(both ? [both] : []));
    }
  }
  if (/^"[^"]+$|^'[^']+$/.test(text)) found.push(as(text + text.charAt(0), 'close'));
  if (comment !== '' && !isSound(words)) found.push(as(inQuotes(bare(words)) + comment, 'quote'));
  if (!isSoundInBlock(text) && !isSet(text)) found.push(as(inQuotes(bare(text)), 'quote'));
  if (/^[^'"[{|>].*\s#/.test(text)) found.push(as(text.replace(/\s#/, '_#'), 'comment'));
  return found;
}

/** A text without the quotation marks around it, or without the one that was never closed; a word in quotes at its beginning keeps them. */
function bare(text: string): string {
  const [mark = ''] = text;
  if (mark !== '"' && mark !== "'") return text;
  const second = text.indexOf(mark, 1);
  if (second > 0 && /^.[ ,.;:!?)]/.test(text.slice(second)) && text.charAt(second - 1) !== ' ') return text;
  const inner = text.slice(1, text.length > 1 && text.endsWith(mark) ? -1 : undefined);
  return mark === "'" ? inner.replaceAll("''", "'") : inner.replaceAll('\\"', '"');
}

/** Quotes every text of a set or list on one line that needs it; the message shows the first. */
function flowRepair(head: string, text: string): Repair | undefined {
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
    mended += before + name + (isGlued ? ': ' : colon);
    const start = head + mended;
    const within = isClosedList(value) ? flowRepair(start, value) : undefined;
    const { right, what, next } = within
      ? { right: within.line.slice(start.length), what: within.what }
      : ((field === '' ? undefined : dividedValue(value)) ?? rightValue(value, open === '{' && field === ''));
    if (isGlued)
      first ??= {
        field: name,
        written: `${name}: ${right}`,
        at: start.length - name.length - 2,
        what: 'blank',
      };
    else if (within) first ??= within;
    else if (right !== value)
      first ??= {
        field: what === 'blank' ? (value.split(':')[0] ?? '') : (next ?? field),
        written: named(right),
        ...(what === 'point' && { advice: inPlainDigits(value, named)?.advice }),
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
}

/** A value together with the next field, which no comma divides from it; undefined if none begins there. */
function dividedValue(value: string): RightValue | undefined {
  const [, own, sign, next, rest] = missingComma.exec(value) ?? semicolon.exec(value) ?? [];
  if (own === undefined || next === undefined || rest === undefined) return undefined;
  const set = `{${next}: ${rest}}`;
  const right = `${own}, ${(flowRepair('', set)?.line ?? set).slice(1, -1)}`;
  return { right, what: sign === ';' ? 'semicolon' : 'comma', next };
}

/** A value between brackets as it should be; `isField` says that a field's name is missing before it. */
function rightValue(value: string, isField: boolean): RightValue {
  const closers = /^[[{]/.test(value) ? missingClosers(value) : '';
  if (closers !== '') return { right: value + closers, what: 'close' };
  if (isField && /^[\w-]+:\S/.test(value)) return { right: value.replace(':', ': '), what: 'blank' };
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
const firstName = new RegExp(String.raw`^(\s*)(${words}|${quoted})(:(?:\s+|$|(?=["'])))`, 'u');
const nextPlain = new RegExp(String.raw`,\s*(?=(?:${word}|${quoted}):(?:[\s"']|$)|${words}:\s+["'])`, 'uy');
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
/** Only a text in quotes shows that a field follows: without them the colon may be one of a text. */
const missingComma = new RegExp(String.raw`^(${single})(\s+)(${word}):\s*(["'].*["'])$`, 'u');
const semicolon = new RegExp(
  String.raw`^(${single}|[^\s,;:{}[\]"'#][^,;:{}[\]"']*(?=;\s*${word}:\s*["']))\s*(;)\s*(${word}):\s*(\S.*)$`,
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
const isSet = (text: string) => /^\{.*\},?$/.test(text) && firstName.test(text.slice(1));

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

/** Whether YAML reads the value of a set or list as it is written. */
function isSound(value: string): boolean {
  if (value === '') return true;
  if (/^'(?:[^']|'')*'$/.test(value) || /^"(?:[^"\\]|\\.)*"$/.test(value)) return true;
  if (/^\[.*\]$|^\{.*\}$/.test(value)) return true;
  return !/^[-?:](?:\s|$)|^[,[\]{}#&*!|>'"%@`]|:\s|:$|\s#|[[\]{},]/.test(value);
}

/** Whether YAML reads the value of a field as it is written: commas and brackets inside it are text there. */
function isSoundInBlock(value: string): boolean {
  return isSound(value.charAt(0) + value.slice(1).replace(/[[\]{},]/g, ''));
}

/** The brackets that `text` leaves open, in the order in which they close. */
function missingClosers(text: string): string {
  const open: string[] = [];
  for (const sign of text.replace(/'[^']*'|"(?:[^"\\]|\\.)*"/g, '')) {
    if (sign === '[') open.unshift(']');
    if (sign === '{') open.unshift('}');
    if (sign === open[0]) open.shift();
  }
  return open.join('');
}
