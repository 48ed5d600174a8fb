/** Nothing of what authors write in is left in a page: no scheme of a course link, no mark, and no link in a link. */
import type { Site, SitePage } from '../built-site.ts';

const scheme = /(?<![\w/.-])(?:cite|concept|chapter|claim|lab):[a-z0-9][\w-]*/;
/** Characters that stand for something while a text is rendered. */
const helpers = /[\u2001\uE000-\uE002]/;
/** Marks of Markdown and entities in titles and descriptions, which show them as they are. */
const marks = /\*\*|`|\\[*_`[\]#]|\]\(|&(?:#\d+|[a-z]+);/;

export function proseFaults({ pages }: Site): string[] {
  return pages.flatMap((page) =>
    [...leftSchemes(page), ...nestedLinks(page), ...markedTitles(page)].map(
      (text) => `${page.path}: ${text}`,
    ),
  );
}

function leftSchemes({ html, root }: SitePage): string[] {
  const addresses = root.querySelectorAll('[href], [src]').flatMap((element) => {
    const [address] = scheme.exec(element.getAttribute('href') ?? element.getAttribute('src') ?? '') ?? [];
    return address === undefined ? [] : `a link to ${address}`;
  });
  const [said] = scheme.exec(wordsOf(html)) ?? [];
  return [
    ...addresses,
    ...(said === undefined ? [] : [`the text says "${said}"`]),
    ...(helpers.test(html) ? ['a character that only helps to render'] : []),
  ];
}

/** The text of a page, without code. */
function wordsOf(html: string): string {
  return html
    .replace(/<(pre|code|kbd|script|style|svg)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[a-z]+;|&#\w+;/gi, ' ');
}

/** By the tags themselves: a parser would mend what is wrong. */
function nestedLinks({ html }: SitePage): string[] {
  let depth = 0;
  const inside: string[] = [];
  for (const { 0: tag, 1: closes } of html.matchAll(/<(\/?)a(?=[\s>])[^>]*>/g)) {
    depth += closes === '' ? 1 : -1;
    if (depth > 1) inside.push(`a link in a link: ${tag}`);
  }
  return inside;
}

function markedTitles({ root }: SitePage): string[] {
  const description = root.querySelector('meta[name=description]')?.getAttribute('content') ?? '';
  return [root.querySelector('head > title')?.textContent ?? '', description].flatMap((text) =>
    marks.test(text) ? [`marks in "${text}"`] : [],
  );
}
