/** Pages in which names with a hyphen stay on one line. */
import { piecesOf, type TextPiece } from '../course/text/unbroken-names.ts';

const tag = /(<(?:"[^"]*"|'[^']*'|[^'">])*>)/;
/** In these a line breaks as written or not at all, or there is nothing but text. */
const leftAlone = /^<(\/?)(pre|code|script|style|svg|textarea|select|title)[\s>]/;

export function withNamesUnbroken(html: string): string {
  let depth = 0;
  return html
    .split(tag)
    .map((part, index) => {
      if (index % 2 === 1) {
        const [, closes] = leftAlone.exec(part) ?? [];
        if (closes !== undefined && !part.endsWith('/>')) depth += closes === '' ? 1 : -1;
        return part;
      }
      return depth > 0 || !part.includes('-') ? part : piecesOf(part).map(marked).join('');
    })
    .join('');
}

function marked({ text, isUnbroken }: TextPiece): string {
  return isUnbroken ? `<span class="unbroken">${text}</span>` : text;
}
