/** A title that tells a part of a page from others like it: a text may show several parts of one trace or comparison. */
export function titleWith(title: string, parts: readonly { name: string }[]): string {
  return `${title} (${parts.map(({ name }) => name).join(', ')})`;
}
