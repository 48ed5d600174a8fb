/** How a value of YAML is written so that it is of the kind that a field wants. */
import type { Path } from '../raw.ts';
import { inPlainDigits } from './grouped-number.ts';
import { slugOf } from './slug.ts';

/** What people of several languages write for `true` and `false`. */
const yes = /^(?:yes|on|y|true|s[íi]|verdadero|ciert[oa]|ja|wahr|oui|vrai|sim|verdadeiro|vero|da|да|tak)$/i;
const no = /^(?:no|off|n|false|fals[oa]|nein|falsch|non|faux|não|nee|nej|нет|nie)$/i;

/** ` Put it in quotes: title: '1.10'.`, or nothing where a small change would not make `value` what is `expected`. */
export function inWriting(path: Path, value: unknown, written: string | undefined, expected: string): string {
  const text = written?.trim();
  if (text === undefined || text === '' || text.includes('\n')) return '';
  const key = path.at(-1);
  const named = (right: string) => (typeof key === 'string' ? `${key}: ${right}` : right);
  if (expected === 'string') return ` Put it in quotes: ${named(inQuotes(text))}`;
  if (typeof value !== 'string') return '';
  if (expected === 'array') return ` Put it in square brackets: ${named(`[${text}]`)}`;
  if (expected === 'boolean') {
    const meant = yes.test(value.trim()) ? 'true' : no.test(value.trim()) ? 'false' : '';
    const how = /^["']/.test(text) ? 'Write it without quotes' : 'Write';
    return meant === '' ? '' : ` ${how}: ${named(meant)}`;
  }
  if (expected === 'number' || expected === 'int') {
    if (isNumber(value)) return ` Write it without quotes: ${named(value)}`;
    const plain = inPlainDigits(value, named);
    return plain && isNumber(plain.right) ? ` ${plain.advice}` : '';
  }
  return '';
}

const isNumber = (text: string) => /^-?\d+(?:\.\d+)?$/.test(text);

/** `text` as a quoted text of YAML. */
export function inQuotes(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

/** The set of fields that a plain `value` was meant for, as its entry in a list or as an answer; nothing for sets that are made of more. */
export function asSet(fields: readonly string[], value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim();
  const has = (...names: string[]) => names.every((name) => fields.includes(name));
  if (has('expr', 'unit', 'tolerance')) {
    const [, number, unit = ''] = /^(-?\d+(?:[.,]\d+)?)[ \u00A0]*([^\d\s,;]\S*)?$/.exec(text) ?? [];
    return (
      number &&
      `{ expr: ${number.replace(',', '.')}, unit: ${/^\p{L}+$/u.test(unit) ? unit : inQuotes(unit)}, tolerance: 0 }`
    );
  }
  if (has('literal')) return `{ literal: ${inQuotes(text)} }`;
  if (has('name', 'url') && fields.length === 2) return `{ name: ${inQuotes(text)}, url: 'https://…' }`;
  if (has('id', 'variants') && slugOf(text) !== '') return `{ id: ${slugOf(text)} }`;
  const id = slugOf(text);
  // An objective has no more than these two, and its id another form.
  return has('id', 'text') && fields.length > 2 && id !== ''
    ? `{ id: ${id}, text: ${inQuotes(text)} }`
    : undefined;
}
