/** Quotation marks of print where a value of a tag, a fence or a callout stands: only straight ones hold it together. */

const mark = '[„“”«»‚‘’‹›]';
const printed = new RegExp(`([\\w-]+)=\\s*${mark}([^"\\n]*?)(?:["']|${mark})`);

/** `name="value"` for the first value of `text` that stands in quotation marks of print; nothing where none does. */
export function straightly(text: string): string | undefined {
  const [, name, value = ''] = printed.exec(text) ?? [];
  return name === undefined ? undefined : `${name}="${value.trim()}"`;
}
