/** Characters written as codes: `#quot;` and `#9829;` as Mermaid has them, `&amp;` and `&#x41;` as HTML has them. */
import { decodeHTMLStrict } from 'entities';

export const entityCode = /[#&](#?\w+);/g;

/** What a code stands for; nothing for what only looks like one, such as the end of "issue #3;". */
export function characterOf(code: string): string | undefined {
  const name = code.slice(1, -1).replace(/^(?=[xX]?\d)/, '#');
  const decoded = decodeHTMLStrict(`&${name};`);
  return decoded === `&${name};` || /[\0-\x1f\x7f-\x9f\ufffd]/.test(decoded) ? undefined : decoded;
}

export function withoutCodes(text: string): string {
  return text.replace(entityCode, (code) => characterOf(code) ?? code);
}
