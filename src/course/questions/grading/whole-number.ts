/** Whole numbers as people and programs write them: `0`, `zero`, `0x1F`, `0b101`, `1Fh`, `$0`. */
import { readNumber } from './number.ts';
import { inDigits } from './numerals.ts';

/** Of a text that is such a number and nothing else; a version such as `1.10` is none. */
export function wholeNumber(text: string): bigint | undefined {
  const plain = inDigits(text.trim().toLowerCase()).replace(/^[$#]/, '').replace(/[.]$/, '');
  const [, sign, digits = ''] = /^([+−-]?)(.+)$/.exec(plain) ?? [];
  const hex = /^(\d[\da-f]*)h$/.exec(digits)?.[1];
  if (hex === undefined && !/^(?:\d+|0x[\da-f]+|0b[01]+|0o[0-7]+)$/.test(digits)) return undefined;
  const value = BigInt(hex === undefined ? digits : `0x${hex}`);
  return sign === '-' || sign === '−' ? -value : value;
}

/** Whether `typed` is the whole number `form`, however either is written. */
export function isSameNumber(form: string, typed: string): boolean {
  const wanted = wholeNumber(form);
  if (wanted === undefined) return false;
  const given = wholeNumber(typed);
  if (given !== undefined) return given === wanted;
  const { value, rest } = readNumber(typed) ?? {};
  return rest === '' && Number.isSafeInteger(value) && BigInt(value ?? 0) === wanted;
}
