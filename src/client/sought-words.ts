/** Where the words of a search stand in a text. */

/** Matches each of `words`, also with a short ending; `undefined` if there are none. */
export function soughtWords(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  const alternatives = words.map((word) => word.replace(/[.+]/g, '\\$&')).join('|');
  const border = '[\\p{Letter}\\p{Number}]';
  return new RegExp(`(?<!${border})(?:${alternatives})\\p{Letter}{0,3}(?!${border})`, 'giu');
}
