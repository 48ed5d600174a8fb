/** What YAML cannot read, or reads otherwise than it was meant: each with the line as it should be. */
import {
  LineCounter,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type Scalar,
  type YAMLError,
  type YAMLSeq,
} from 'yaml';
import type { Point } from '../../course/finding.ts';
import { withPoints } from '../../course/text/grouped-number.ts';
import { brokenEscape, misusedEscapes } from './yaml-escapes.ts';
import { commentsUpTo, indentRepair, lineEndRepairs, repairsOf } from './yaml-repair.ts';
import type { Repair } from './yaml-value.ts';
import { errorInWords, repairInWords, shortened, unclosedBy } from './yaml-words.ts';

export interface YamlFault extends Point {
  message: string;
}

export interface ParsedYaml {
  document: Document.Parsed;
  lines: LineCounter;
}

/** How many lines of one file are mended in thought, so that all their faults are told at once. */
const maxRepairs = 25;
/** How many lines above the place where the parser stumbles the mistake may stand. */
const reach = 40;
const longLine = 4000;

export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
    logLevel: 'error',
  });
  return { document, lines };
}

/**
 * Every fault of `text`, parsed already. After a fault of structure the parser only guesses; where a line can be mended,
 * the rest is read as if it were, else it is not judged.
 */
export function faultsIn(text: string, whole: ParsedYaml): YamlFault[] {
  const found: YamlFault[] = [];
  let [source, current] = [text, whole];
  for (;;) {
    const error = structuralError(current);
    if (!error) {
      const mended = found.length === 0 ? mendedText(source, current) : undefined;
      if (!mended) break;
      found.push({ line: mended.line, column: mended.repair.at + 1, message: repairInWords(mended.repair) });
      [source, current] = [mended.source, mended.parsed];
      continue;
    }
    const stumbled = place(current, error.pos[0]);
    const mended = found.length < maxRepairs ? mendedAt(source, current, error) : undefined;
    if (!mended) {
      const closed = found.length < maxRepairs ? closedAbove(source, stumbled.line, error) : undefined;
      if (closed) {
        found.push({ ...stumbled, message: errorInWords(error, source) });
        [source, current] = [closed.source, closed.parsed];
        continue;
      }
      return [
        ...valueFaults(source, current),
        ...found,
        { ...stumbled, message: errorInWords(error, source) },
      ];
    }
    const { at, field, what } = mended.repair;
    const isBefore = (what === 'blank' && field === '') || ['margin', 'indent', 'shallow'].includes(what);
    found.push({
      line: mended.line,
      column: stumbled.line === mended.line && !isBefore ? stumbled.column : at + 1,
      message: repairInWords(mended.repair),
    });
    [source, current] = [mended.source, mended.parsed];
  }
  return [...valueFaults(source, current), ...found, ...misreadTexts(source, current)];
}

function place({ lines }: ParsedYaml, offset: number): Point {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

const ofValues: readonly YAMLError['code'][] = ['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED', 'BAD_DQ_ESCAPE'];
const isOfValue = ({ code }: Pick<YAMLError, 'code'>) => ofValues.includes(code);

function errorsOf({ document }: ParsedYaml): YAMLError[] {
  return [...document.errors, ...document.warnings];
}

function structuralError(parsed: ParsedYaml): YAMLError | undefined {
  return errorsOf(parsed)
    .filter((error) => !isOfValue(error))
    .sort((a, b) => a.pos[0] - b.pos[0])[0];
}

interface Mended {
  line: number;
  source: string;
  parsed: ParsedYaml;
  repair: Repair;
}

const signs: readonly Repair['what'][] = ['space', 'wide', 'blank', 'equals'];

/** The first line mended of a file that YAML reads as one text, if a field without its colon and blank begins it. */
function mendedText(source: string, { document: { contents }, lines }: ParsedYaml): Mended | undefined {
  if (!isScalar(contents) || contents.type !== 'PLAIN') return undefined;
  const texts = source.split('\n');
  const { line } = lines.linePos(contents.range[0]);
  const repair = repairsOf(texts[line - 1] ?? '').find(({ what }) => signs.includes(what));
  return repair && mendedWith(texts, line, repair, line);
}

/** The nearest line, from the fault upward, whose repair lets the parser come past the fault. */
function mendedAt(source: string, broken: ParsedYaml, error: YAMLError): Mended | undefined {
  const texts = source.split('\n');
  const stumbled = Math.min(place(broken, error.pos[0]).line, texts.length);
  const from = error.message.startsWith('Missing closing') ? lastQuoteLine(broken) : stumbled;
  for (let line = from; line >= Math.max(1, from - reach); line--) {
    const text = (texts[line - 1] ?? '').replace(/\r$/, '');
    if (text.length > longLine) continue;
    const repairs = [
      ...(line >= stumbled - 1 ? lineEndRepairs(text) : []),
      ...repairsOf(text, texts[line - 2]).filter(({ what }) => what !== 'colon' || line === stumbled),
    ];
    const mended = repairs.flatMap((repair) =>
      repair.line === text ? [] : (mendedWith(texts, line, repair, stumbled) ?? []),
    );
    if (mended.length > 0) return furthest(mended);
  }
  const comments = commentsUpTo(texts, stumbled) ?? commentsUpTo(texts, stumbled - 1);
  if (comments) {
    const { from, to, repair } = comments;
    const without = texts.map((text, index) => (index >= from && index <= to ? '' : text));
    const mended = mendedWith(without, from + 1, repair, stumbled);
    if (mended) return mended;
  }
  // The parser stumbles at the field before a line that is indented deeper, at the one behind it or at the line itself.
  for (const line of [stumbled, stumbled + 1, stumbled - 1]) {
    const repair = indentRepair(texts, line - 1);
    const mended = repair && mendedWith(texts, line, repair, stumbled);
    if (mended) return mended;
  }
  return undefined;
}

/** The file with the bracket closed that opens above the line `stumbled`, so that the rest of it can be read. */
function closedAbove(
  source: string,
  stumbled: number,
  { message }: YAMLError,
): Pick<Mended, 'source' | 'parsed'> | undefined {
  const closer = unclosedBy(message);
  const texts = source.split('\n');
  const last = texts.findLastIndex((text, index) => index < stumbled - 1 && text.trim() !== '');
  const text = (texts[last] ?? '').trimEnd();
  return closer === undefined || last < 0
    ? undefined
    : mendedWith(
        texts,
        last + 1,
        { line: text + closer, field: '', written: '', at: text.length, what: 'close' },
        stumbled - 1,
      );
}

/** The first of those with which the parser comes furthest. */
function furthest(mended: readonly Mended[]): Mended | undefined {
  const reached = ({ parsed }: Mended) => structuralError(parsed)?.pos[0] ?? Infinity;
  const line = (one: Mended) => (reached(one) === Infinity ? Infinity : place(one.parsed, reached(one)).line);
  return mended.reduce((best, one) => (line(one) > line(best) ? one : best));
}

/** The file with one line mended; undefined if the parser does not come past the line where it stumbled. */
function mendedWith(
  texts: readonly string[],
  line: number,
  repair: Repair,
  stumbled: number,
): Mended | undefined {
  const source = texts.with(line - 1, repair.line).join('\n');
  const parsed = parseYaml(source);
  const next = structuralError(parsed);
  const isPast = !next || place(parsed, next.pos[0]).line > stumbled;
  return isPast ? { line, source, parsed, repair } : undefined;
}

/** The line on which the last quoted text begins: the one that is never closed. */
function lastQuoteLine(parsed: ParsedYaml): number {
  let line = 1;
  visit(parsed.document, {
    Scalar(_, { type, range }) {
      if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') line = place(parsed, range?.[0] ?? 0).line;
    },
  });
  return line;
}

/** Escapes that there are not; fields that stand twice in one entry: from a second `id` on, they are those of the next. */
function valueFaults(source: string, parsed: ParsedYaml): YamlFault[] {
  const twice = errorsOf(parsed).filter(({ code }) => code === 'DUPLICATE_KEY');
  const faults: YamlFault[] = [];
  let upTo = 0;
  for (const error of errorsOf(parsed).filter(({ code }) => code === 'BAD_DQ_ESCAPE')) {
    const [offset] = error.pos;
    const message = brokenEscape(source, parsed.document, offset) ?? errorInWords(error, source);
    faults.push({ ...place(parsed, offset), message });
  }
  for (const error of twice.sort((a, b) => a.pos[0] - b.pos[0])) {
    if (error.pos[0] < upTo) continue;
    const [line = ''] = source.slice(error.pos[0]).split('\n');
    const isEntry = /^id:\s/.test(line);
    if (isEntry) upTo = endOfEntry(source, error.pos[0]);
    const message = isEntry
      ? `This entry has a second "id": a new one begins here, and its dash is missing. Write: - ${line.trim()}`
      : errorInWords(error, source);
    faults.push({ ...place(parsed, error.pos[0]), message });
  }
  return faults;
}

/** Where the next entry of the list begins in whose entry a field stands at `offset`. */
function endOfEntry(source: string, offset: number): number {
  const margin = offset - (source.lastIndexOf('\n', offset - 1) + 1);
  const next = new RegExp(`\\n {0,${String(margin)}}- `).exec(source.slice(offset));
  return next ? offset + next.index : source.length;
}

/** Texts of which YAML takes a piece for something of its own and drops it: tags, names for aliases, escapes, what follows a comma. */
function misreadTexts(source: string, parsed: ParsedYaml): YamlFault[] {
  const { document } = parsed;
  const called = new Set<string>();
  visit(document, { Alias: (_, { source: name }) => void called.add(name) });
  const found: YamlFault[] = [];
  const say = (offset: number, otherwise: string) => {
    const at = place(parsed, offset);
    const line = source.split('\n')[at.line - 1]?.replace(/\r$/, '') ?? '';
    const repair = repairsOf(line).find((one) => one.what !== 'close' && one.line !== line);
    const message = repair ? repairInWords(repair) : otherwise;
    if (!found.some((one) => one.line === at.line && one.message === message)) found.push({ ...at, message });
  };
  for (const { offset, message } of misusedEscapes(source, document))
    found.push({ ...place(parsed, offset), message });
  for (const { code, pos } of errorsOf(parsed))
    if (code === 'TAG_RESOLVE_FAILED')
      say(pos[0], 'YAML knows no such tag. If this is a text, put it in quotes.');
  visit(document, {
    Scalar(_, node) {
      const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
      if (isBlock && node.value === '')
        say(node.range?.[0] ?? 0, 'No text stands in the indented lines below this sign. Write it there.');
      const sign = signBefore(source, node, called);
      if (sign !== undefined)
        say(
          sign.offset,
          `"${sign.text}" is no text to YAML but a sign of its own, which drops it. Put the text in quotes.`,
        );
    },
    Seq(_, list) {
      const offset = list.flow === true ? commaInNumber(source, list) : undefined;
      if (offset === undefined) return;
      const [from = 0, to = 0] = list.range ?? [];
      const right = withPoints(source.slice(from, to));
      found.push({
        ...place(parsed, offset),
        message: `Commas with and without a blank stand in this list. Decimals have a point here: ${shortened(right)}. If these are numbers of their own, put a blank behind each comma.`,
      });
    },
    Map(_, map) {
      for (const { key } of map.items)
        if (isScalar(key) && String(key.value).startsWith('\u00a0') && key.type === 'PLAIN')
          say(lineStart(source, key.range?.[0] ?? 0), 'A no-break space begins this name. Remove it.');
        else if (isScalar(key) && /^[a-z][\w-]*：/.test(String(key.value)) && key.type === 'PLAIN')
          say(key.range?.[0] ?? 0, 'A full-width colon stands in this name. Write ":" and a blank.');
      if (map.flow !== true) return;
      const [only, ...others] = map.items;
      if (only?.value === null && others.length === 0) {
        const [from = 0, to = 0] = map.range ?? [];
        const written = source.slice(from, to);
        say(from, `Braces make a set of fields. Put the text in quotes: '${shortened(written)}'`);
        return;
      }
      for (const { key, value } of map.items)
        if (value === null && isScalar(key))
          say(
            key.range?.[0] ?? 0,
            `A comma ends the text before "${String(key.value)}". Put the whole text in quotes.`,
          );
    },
  });
  return found;
}

const lineStart = (source: string, offset: number) => source.lastIndexOf('\n', offset - 1) + 1;

/** Where a comma without a blank stands between the numbers of a list, if other commas there have one. */
function commaInNumber(source: string, { items, range }: YAMLSeq): number | undefined {
  const [from = 0, to = 0] = range ?? [];
  if (!items.every((one) => isScalar(one) && typeof one.value === 'number')) return undefined;
  const written = source.slice(from, to);
  const glued = written.search(/\d,\d/);
  return glued >= 0 && /,\s/.test(written) ? from + glued + 1 : undefined;
}

/** A tag, or a name that no alias calls, before a text. */
function signBefore(
  source: string,
  { anchor, tag, range }: Scalar,
  called: ReadonlySet<string>,
): { offset: number; text: string } | undefined {
  const start = range?.[0] ?? 0;
  if (anchor !== undefined && !called.has(anchor)) {
    const offset = source.lastIndexOf(`&${anchor}`, start);
    return { offset, text: `&${anchor}` };
  }
  if (tag !== '!') return undefined;
  return { offset: source.lastIndexOf('!', start - 1), text: '!' };
}
