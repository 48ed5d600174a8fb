/** Texts without marks. Markdown becomes one by `markdown/plain-text.ts`. */

/** Typographic quotation marks for those of a keyboard. */
export function withQuotes(text: string): string {
  return text
    .replace(/(^|[\s([])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([])'/g, '$1‘')
    .replace(/'/g, '’');
}

/** As many words of a text, with an ellipsis where more follow. */
export function firstWords(text: string, number: number): string {
  const all = text.split(' ');
  return all.length <= number
    ? text
    : `${all
        .slice(0, number)
        .join(' ')
        .replace(/[\s,;:.…]+$/, '')} …`;
}
