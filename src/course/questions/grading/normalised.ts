const english = ['the', 'a', 'an'];
const quotes = '[\\p{Cf}\\p{Pi}\\p{Pf}"\'`‚„]';

/** `text` without what does not matter: case, kinds of dashes, quotes, leading articles, a full stop at the end. */
export const normalised = (text: string, articles?: readonly string[]): string =>
  tidied(text, articles).toLowerCase().normalize('NFKC');

/** The same in its own capitals. */
export function tidied(text: string, articles: readonly string[] = english): string {
  const elided = articles.filter((one) => one.endsWith("'")).map((one) => one.slice(0, -1));
  const whole = articles.filter((one) => !one.endsWith("'"));
  return (
    text
      .replace(/[´®™℠]/g, '')
      // `1½` is no `11/2`.
      .replace(/(?<=\p{Nd})(?=[¼-¾⅐-⅞])/gu, ' ')
      .normalize('NFKC')
      .replaceAll('\u2044', '/')
      .replace(leading(elided, `^(?:${quotes}|\\s)*(?:%)['’](?=\\p{L})`), '')
      .replace(new RegExp(quotes, 'gu'), '')
      .normalize('NFKC')
      .replace(/[\p{Pd}−]/gu, '-')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(leading(whole, '^(?:(?:%) )+'), '')
      .replace(/[ .]+$/, '')
  );
}

/** A pattern for `words` in the place of `%`, in any case; one that never matches, where there are none. */
const leading = (words: readonly string[], pattern: string): RegExp =>
  words.length === 0 ? /^\b$/ : new RegExp(pattern.replace('%', words.join('|')), 'iu');
