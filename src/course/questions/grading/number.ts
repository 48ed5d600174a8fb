/**
 * Numbers as people write them: `1,024`, `1 024`, `1.024,5`, `−3`, `1.5×10^3`, `2^20`, `3/4`, `1½`, `１２`, `0x1F`,
 * `3:1`, `twenty-one`, `about (5)`. Commas before exactly three digits each are thousands marks, unless a 0 comes first,
 * and so are those of India (`1,00,000`); a single point is decimal.
 */
import { inDigits } from './numerals.ts';

export interface ReadNumber {
  value: number;
  /** What follows the number. */
  rest: string;
  /** What else it could be, where a single comma or point stands before three digits: `1,234` and `1.234`. */
  other?: number;
}

/** More than any number takes with its unit. */
const longest = 100;

/** Takes what fits off the front of the text. */
type Take = (pattern: RegExp) => string | undefined;

/** The number that `text` begins with, and what follows it; undefined where none does, or its marks contradict each other. */
export function readNumber(text: string): ReadNumber | undefined {
  if (text.length > longest) return undefined;
  const tidy = tidied(text);
  const read = readTidy(tidy);
  const other = readTidy(tidy.replace(loneMark, (_, before: string, mark: string) => before + swapped(mark)));
  if (!read || !other || other.value === read.value) return read;
  return { ...read, other: other.value };
}

/** A comma or point that is a thousands mark or a decimal one: a second mark, or a 0 before it, would tell. */
const loneMark = /^([^\d]*[1-9]\d{0,2})([.,])(?=\d{3}(?![\d.,' ]*\d))/;
const swapped = (mark: string): string => (mark === ',' ? '.' : ',');

function readTidy(text: string): ReadNumber | undefined {
  let rest = text;
  const take: Take = (pattern) => {
    const found = pattern.exec(rest)?.[0];
    rest = rest.slice(found?.length ?? 0);
    return found;
  };
  const sign = take(/^[+-] ?/)?.startsWith('-') ? -1 : 1;
  const whole = Number(take(/^\d+ (?=[1-9]\d? ?\/ ?\d)/) ?? 0);
  const above = term(take);
  // A ratio to more than one may be meant the other way round, or be a time of day.
  take(/^ ?(?::|to) ?1(?![\d.,:])/);
  const below = take(/^ ?\/ ?(?=[.,]?\d)/) === undefined ? 1 : term(take);
  const value = sign * (whole + above / below);
  return Number.isFinite(value) ? { value, rest: rest.trim() } : undefined;
}

/** One kind of digits, of space, of minus sign and of thousands mark, a `^` before raised digits, nothing invisible. */
function tidied(text: string): string {
  return (
    text
      .replace(/\p{Cf}/gu, '')
      .replace(/[\uFF01-\uFF5E]|[\u{1D7CE}-\u{1D7FF}]/gu, (wide) => wide.normalize('NFKC'))
      .replace(/\p{Nd}/gu, plainDigit)
      .replace(/[’ʼ′´`٬_](?=\d)/g, "'")
      .replace(/٫/g, '.')
      // ½ and the like, after a whole number or alone
      .replace(/(\d?) ?([¼-¾⅐-⅞])/g, (_, digit: string, part: string) => {
        const fraction = part.normalize('NFKC').replace('\u2044', '/');
        return digit === '' ? fraction : `${digit} ${fraction}`;
      })
      .replace(/\u2044/g, '/')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(framed, '$1$2$3')
      .replace(about, '')
      .replace(/(?<=\p{L})!$|\?$/u, '')
      .replace(/^(\p{Sc}) ?([.,]?\d.*)/u, '$2 $1')
      .replace(/^an? (?=(?:dozen|hundred|thousand|[mbtr]+illion)(?![\p{L}-]))/iu, '1 ')
      .replace(/^(?:(?:minus|negative) )?\p{L}[\p{L}-]*(?: \p{L}+)?/u, inDigits)
      .replace(/^(?:minus|negative) (?=[.,]?\d)/i, '-')
      .replace(/\*\*/g, '^')
      .replace(/\^ ?[({] ?([-+−]?\d+) ?[)}]/g, '^$1')
      .replace(
        /(\d)([⁻⁺⁰¹²³⁴-⁹]+)/g,
        (_, digit: string, raised: string) => `${digit}^${raised.normalize('NFKC')}`,
      )
      .replace(/[−–—‒‐‑﹣](?= ?[.,]?\d)/g, '-')
  );
}

/** Quotes or brackets around all of it. */
const framed = /^(?:\(([^()]*)\)|\[([^[\]]*)\]|["'`“„«‘]([^"'`]*)["'`”“»’])$/;

/** What says that the number is not exact, or that it is. */
const about =
  /^(?:[=≈≃≅~∼] ?|(?:about|around|roughly|approximately|exactly|just|some|circa) |(?:approx|ca|c)\b\.? ?(?=[\d.,]))/i;

/** A digit of any script in ours: their blocks begin at a multiple of 16, or 6 after one. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 128) return digit;
  const low = code % 16;
  const isFromZero = low < 6 || /\p{Nd}/u.test(String.fromCodePoint(code - low));
  return String(isFromZero ? low : low - 6);
}

/** A number without sign: digits with an exponent or a power, or with another base. NaN for anything else. */
function term(take: Take): number {
  const based = take(
    /^0(?:x[\da-f]+(?:'[\da-f]+)*|b[01]+(?:'[01]+)*|o[0-7]+)(?:(?![\da-z])|(?=(?:[kmgt]i?)?b(?:[yi]te?s?)?\b))/i,
  );
  if (based !== undefined) return Number(based.replaceAll("'", ''));
  const written = take(/^[.,]?\d(?:[ .,']?\d)*[.,]?/);
  const digits = written === undefined ? undefined : withoutMarks(written.replace(/[.,]$/, ''));
  const exponent = take(/^ ?e[+-]?\d+/i) ?? take(/^ ?[×x*·⋅] ?10 ?\^ ?[+-]?\d+/i)?.replace(/.*\^ ?/, 'e');
  const power = take(/^ ?\^ ?[+-]?\d+/)?.replace(/[ ^]/g, '');
  if (digits === undefined) return Number.NaN;
  const base = Number(digits + (exponent ?? '').trim());
  return power === undefined ? base : base ** Number(power);
}

/** The digits without thousands marks and with a decimal point; undefined where the marks contradict each other. */
function withoutMarks(written: string): string | undefined {
  const at = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
  const mark = written.charAt(at);
  const whole = ungrouped(written);
  const isDecimalPoint = mark === '.' && written.indexOf('.') === at;
  if (at < 0 || (whole !== undefined && !isDecimalPoint)) return whole;
  const before = written.slice(0, at);
  const after = written.slice(at + 1);
  const head = before.includes(mark) || /\D/.test(after) ? undefined : ungrouped(before);
  return head === undefined ? undefined : `${head}.${after}`;
}

/** A whole number without its thousands marks, which are all the same. */
function ungrouped(written: string): string | undefined {
  if (/^\d*$/.test(written)) return written;
  return /^[1-9]\d{0,2}([ .,'])\d{3}(?:\1\d{3})*$|^[1-9]\d?(?:,\d\d)+,\d{3}$/.test(written)
    ? written.replace(/\D/g, '')
    : undefined;
}
