/** A line of YAML as its author meant it: texts that YAML takes for something else stand in quotes, lists are closed. */
import { inQuotes } from '../../course/text/yaml-writing.ts';
import { flowRepair, isSet } from './yaml-flow.ts';
import {
  asValue,
  bare,
  isSound,
  isSoundInBlock,
  missingClosers,
  nameOfBlank,
  quoted,
  strange,
  wide,
  withRightClosers,
  type Repair,
} from './yaml-value.ts';

const key = String.raw`[\p{L}\p{N}_][\p{L}\p{N}_ .’'-]*?|${quoted}`;
const pair = new RegExp(String.raw`^(\s*(?:- +)*)(${key}):[ \t]+(\S.*)$`, 'u');
const glued = /^(\s*(?:- +)*)([a-zA-Z][\w-]*):([^\s/:].*)$/;
const item = /^(\s*(?:- +)+)(\S.*)$/;
const equated = /^(\s*(?:- +)*)([a-zA-Z][\w-]*)\s*(?:=>?|->|→|⇒|;|(?<=\s)[-–—](?=\s))\s*([^\s=>].*)$/;
const coloned = new RegExp(
  String.raw`^(\s*(?:- +)*)(${key})(?:(:)((?:${strange})\s*)|\s*(${wide})\s*)(\S.*)$`,
  'u',
);
const colonless = /^( *(?:- +)*)([a-z][\w-]*) +([^\s:].*)$/;
/** Where no comma divides texts in quotes, lists and sets from the next. */
const betweenEntries = /("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[\]}])\s+(?=["'[{])/g;
/** A comma behind which, or behind a bracket that opens, another stands; texts in quotes are left alone. */
const emptyEntry = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|([[{])\s*,\s*|(,)\s*,/g;

/**
 * What `line`, below `above`, may have been meant to be, the likeliest first; none of them is known to be right YAML.
 */
export function repairsOf(line: string, above = ''): Repair[] {
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
    found.push(...colonRepairs(end));
    const [, before = '', name = '', rest] = glued.exec(end) ?? [];
    if (rest !== undefined) {
      const written = `${name}: ${rest}`;
      found.push({ line: before + written, field: name, written, at: before.length, what: 'blank' });
    }
    found.push(...equalsRepairs(end), ...missingColon(end, above));
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

/** A colon and an ordinary blank behind a name, where others stand. */
function colonRepairs(line: string): Repair[] {
  const [, before = '', field = '', , blank, colon, text] = coloned.exec(line) ?? [];
  if (text === undefined) return [];
  const written = `${field}: ${asValue(text)}`;
  const at = { line: before + written, field, written, at: before.length };
  return [
    colon === undefined
      ? { ...at, what: 'space', advice: nameOfBlank(blank ?? '') }
      : { ...at, what: 'wide', advice: colon },
  ];
}

/** A colon behind the first word of a line that has none; below a text without quotes, the line may go on with that. */
function missingColon(line: string, above: string): Repair[] {
  const [, before = '', field = '', text] = colonless.exec(line) ?? [];
  if (text === undefined) return [];
  const written = `${field}: ${asValue(text)}`;
  const [, , name, upper = ''] = pair.exec(above.trimEnd()) ?? [];
  const goesOn = name !== undefined && /^[^'"[{|>]/.test(upper) && !before.includes('-');
  return [
    {
      line: before + written,
      field,
      written,
      at: before.length,
      what: 'colon',
      ...(goesOn && {
        otherwise: {
          condition: `If it goes on with the text of "${name}", indent it deeper than that name`,
          written: `  ${line.trimStart()}`,
        },
      }),
    },
  ];
}

/** A comma at the end of a line within brackets. */
export function lineEndRepairs(line: string): Repair[] {
  const end = line.trimEnd();
  if (end === '' || /[,[{]$|\s#/.test(end)) return [];
  const written = `${end.trimStart()},`;
  return [{ line: `${end},`, field: '', written, at: end.length, what: 'line-end' }];
}

/** A colon instead of the sign that other languages put behind a name. */
function equalsRepairs(line: string): Repair[] {
  const [, before = '', field = '', text] = equated.exec(line) ?? [];
  if (text === undefined) return [];
  const written = `${field}: ${asValue(text)}`;
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
    ...(isOpened &&
      !value.startsWith(inQuotes(words)) && {
        otherwise: {
          condition: 'If the sign at its beginning belongs to the text',
          written: name + inQuotes(words) + comment,
        },
      }),
    at,
    what,
  });
  const orText = (repair: Repair): Repair => ({
    ...repair,
    otherwise: { condition: 'If it is a text', written: name + inQuotes(text) },
  });
  const found: Repair[] = [];
  if (field !== '' && text.startsWith('- ')) found.push(orText(listRepair(head, field, text, at)));
  if (text.startsWith('{') || text.startsWith('[')) {
    const divided = text.replace(betweenEntries, '$1, ');
    if (divided !== text) found.push(as(divided, 'commas'));
    const matched = withRightClosers(text);
    if (matched !== text) found.push(as(matched, 'closer'));
    const inner = flowRepair(head, text);
    if (inner) found.push(inner);
    const filled = text.replace(
      emptyEntry,
      (all, bracket?: string, comma?: string) => bracket ?? comma ?? all,
    );
    if (filled !== text) found.push(as(filled, 'empty'));
    const closed = text + missingClosers(text);
    if (closed !== text) {
      const both = flowRepair(head, closed);
      found.push(orText(as(closed, 'close')), ...(both ? [both] : []));
    }
  }
  if (/^"[^"]+$|^'[^']+$/.test(text)) found.push(as(text + text.charAt(0), 'close'));
  if (comment !== '' && !isSound(words)) found.push(as(inQuotes(bare(words)) + comment, 'quote'));
  if (!isSoundInBlock(text) && !isSet(text)) found.push(as(inQuotes(bare(text)), 'quote'));
  if (/^[^'"[{|>].*\s#/.test(text)) found.push(as(text.replace(/\s#/, '_#'), 'comment'));
  const [, sign] = /^([|>][-+]?) *\S/.exec(text) ?? [];
  if (sign !== undefined) found.push({ ...as(sign, 'block'), advice: sign });
  return found;
}

/** A list that begins on the line of its field; with one entry that is a text, it may stand in brackets. */
function listRepair(head: string, field: string, text: string, at: number): Repair {
  const entry = text.replace(/^- +/, '');
  const isText = !/^[-{[]|:\s|:$/.test(entry);
  const written = isText ? `${field}: [${isSound(entry) ? entry : inQuotes(bare(entry))}]` : '';
  return { line: head.trimEnd(), field, written, at, what: 'list', advice: shortEntry(text) };
}

const shortEntry = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
