/** Numbers as authors write them who put a sign between thousands or a comma before decimals: here a point begins decimals, and nothing else. */

const group = String.raw`(?<![\p{L}\p{N}_]|\d[.,])[1-9]\d{0,2}`;
/** Signs that group and never begin decimals, more than one group, or decimals behind a group. */
const certain = new RegExp(
  String.raw`${group}(?:(?:[ \u00A0\u202F'’_]\d{3})+(?:[.,]\d+)?|(?:,\d{3})+\.\d+|(?:\.\d{3})+,\d+|(?:,\d{3}){2,}|(?:\.\d{3}){2,})(?![\p{L}\p{N}_]|[.,]\d)`,
  'gu',
);
/** One group behind a comma: a thousand to some, a decimal to others. */
const doubtful = new RegExp(String.raw`${group},\d{3}(?![\p{L}\p{N}_]|[.,]\d)`, 'gu');
/** One group behind a point that ends in a needless zero, which hardly anybody writes who means a decimal. */
const unlikely = new RegExp(String.raw`${group}\.\d{2}0(?![\p{L}\p{N}_]|[.,]\d)`, 'gu');

export interface PlainDigits {
  /** The likeliest of what may be meant. */
  right: string;
  /** A sentence that says what to write. */
  advice: string;
}

/** `text`, a number or formula, as it should be written, shown by `named`; nothing where it is written so. */
export function inPlainDigits(
  text: string,
  named: (right: string) => string = String,
): PlainDigits | undefined {
  const whole = pointed(text.replace(certain, withoutSigns));
  if (whole !== pointed(text))
    return {
      right: whole,
      advice: `Numbers have no sign for thousands, and decimals have a point: ${named(whole)}`,
    };
  const right = withPoints(text);
  if (right === text || pointed(text) === text) return undefined;
  const thousands = pointed(text.replace(doubtful, withoutSigns));
  const otherwise =
    thousands === pointed(text) ? '' : `. If it is a sign for thousands, leave it out: ${named(thousands)}`;
  return { right, advice: `Decimals have a point here: ${named(right)}${otherwise}` };
}

/** A sentence on a number that reads as a decimal and looks like thousands, such as `1.000`; nothing where none stands in `text`. */
export function asThousands(text: string): string | undefined {
  const [found] = text.match(unlikely) ?? [];
  return found === undefined
    ? undefined
    : `A point begins decimals: ${found} is ${shortest(found)}. Write ${found.replace('.', '')} for thousands, and else ${shortest(found)}.`;
}

/** `text` with a point for each comma within a number, and without zeros that would let it look like thousands. */
export function withPoints(text: string): string {
  return pointed(text).replace(unlikely, shortest);
}

const pointed = (text: string) => text.replace(/(\d),(?=\d)/g, '$1.');

const shortest = (decimal: string) => String(Number(decimal));

/** A number without the signs between its thousands, its decimals as they are. */
function withoutSigns(number: string): string {
  const [, decimals = ''] = /\d{3}([.,]\d+)$/.exec(number) ?? [];
  const sign = number.replace(/\d/g, '').charAt(0);
  const isDecimals = decimals !== '' && !decimals.startsWith(sign);
  const whole = isDecimals ? number.slice(0, -decimals.length) : number;
  return whole.replace(/\D/g, '') + (isDecimals ? decimals.replace(',', '.') : '');
}
