/** Markdown's marks taken off a short text, with typographic quotes, for titles and comparisons: not a parser. */
export function plainText(markdown: string): string {
  return withQuotes(markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}

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

/** A short text in Markdown as plain text, without its citations and their locators. */
export function uncited(markdown: string): string {
  return plainText(markdown.replace(/\s*\[[^\]]*\]\(cite:[^)]*\)/g, ''));
}
