/** How a value of YAML is written so that it is of the kind that a field wants. */
import type { Path } from './raw.ts';

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
    const meant = /^(?:yes|on|y|true)$/i.test(value)
      ? 'true'
      : /^(?:no|off|n|false)$/i.test(value)
        ? 'false'
        : '';
    return meant === '' ? '' : ` Write it without quotes: ${named(meant)}`;
  }
  if (/^-?\d+,\d+$/.test(value) && expected === 'number')
    return ` Decimals have a point here: ${named(value.replace(',', '.'))}`;
  if (expected === 'number' || expected === 'int')
    return /^-?\d+(?:\.\d+)?$/.test(value) ? ` Write it without quotes: ${named(value)}` : '';
  return '';
}

/** `text` as a quoted text of YAML. */
export function inQuotes(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}
