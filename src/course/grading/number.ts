/**
 * Numbers as people write them: `1,024`, `1 024`, `1.024,5`, `−3`, `1.5×10^3`, `2^20`, `3/4`.
 * Commas before exactly three digits each are thousands marks, unless a 0 comes first; a single point is decimal.
 */

/** More than any number takes with its unit. */
const longest = 100;

/** Takes what fits off the front of the text. */
type Take = (pattern: RegExp) => string | undefined;

/** The number that `text` begins with, and what follows it; undefined where none does, or its marks contradict each other. */
export function readNumber(text: string): { value: number; rest: string } | undefined {
  if (text.length > longest) return undefined;
  let rest = tidied(text);
  const take: Take = (pattern) => {
    const found = pattern.exec(rest)?.[0];
    rest = rest.slice(found?.length ?? 0);
    return found;
  };
  const sign = take(/^[+-] ?/)?.startsWith('-') ? -1 : 1;
  const above = term(take);
  const below = take(/^ ?\/ ?(?=[.,]?\d)/) === undefined ? 1 : term(take);
  const value = (sign * above) / below;
  return Number.isFinite(value) ? { value, rest: rest.trim() } : undefined;
}

/** One kind of space and of minus sign, a `^` before raised digits, nothing invisible. */
function tidied(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(
      /(\d)([⁻⁰¹²³⁴-⁹]+)/g,
      (_, digit: string, raised: string) => `${digit}^${raised.normalize('NFKC')}`,
    )
    .replace(/[−–](?= ?[.,]?\d)/g, '-');
}

/** A number without sign: digits with an exponent or a power. NaN for anything else. */
function term(take: Take): number {
  const written = take(/^[.,]?\d(?:[ .,'’]?\d)*[.,]?/);
  const digits = written === undefined ? undefined : inDigits(written.replace(/[.,]$/, ''));
  const exponent = take(/^e[+-]?\d+/i) ?? take(/^ ?[×x*·⋅] ?10 ?\^ ?[+-]?\d+/)?.replace(/.*\^ ?/, 'e');
  const power = take(/^ ?\^ ?[+-]?\d+/)?.replace(/[ ^]/g, '');
  if (digits === undefined) return Number.NaN;
  const base = Number(digits + (exponent ?? ''));
  return power === undefined ? base : base ** Number(power);
}

/** The digits without thousands marks and with a decimal point; undefined where the marks contradict each other. */
function inDigits(written: string): string | undefined {
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
  return /^[1-9]\d{0,2}([ .,'’])\d{3}(?:\1\d{3})*$/.test(written) ? written.replace(/\D/g, '') : undefined;
}
