/** Quotation marks of print where a value of a tag, a fence or a callout stands: only straight ones hold it together. */

/** The quotation marks of print, as a part of a class of characters. */
export const printedMarks = '„“”«»‚‘’‹›';
const mark = `[${printedMarks}]`;
const printed = new RegExp(`([\\w-]+)=\\s*${mark}([^"\\n]*?)(?:["']|${mark})`);

/** `name="value"` for the first value of `text` that stands in quotation marks of print; nothing where none does. */
export function straightly(text: string): string | undefined {
  const [, name, value = ''] = printed.exec(text) ?? [];
  return name === undefined ? undefined : `${name}="${value.trim()}"`;
}

/** The word that stands in quotation marks of print at the beginning of `text`; nothing where none does. */
export const withinPrintedMarks = (text: string): string | undefined =>
  new RegExp(`^[${printedMarks}]+([^${printedMarks}]*)`).exec(text)?.[1];
