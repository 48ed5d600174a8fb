import type { MdastPluginEntry } from 'satteri';
import { hasMarks, withoutMarks } from './faults/as-meant.ts';

/**
 * Dashes and ellipses where prose has them, and a second look at the quotation marks that Sätteri makes: years (’90s),
 * feet and inches (5′ 3″), values of attributes. What could be code, such as `--all` and `a...b`, stays.
 */
export function typographic(text: string): string {
  return text
    .replace(/(?<=\s)---(?=\s)/g, '—')
    .replace(/(?<=\s)--(?=\s)/g, '–')
    .replace(/(?<=[\p{L}\p{N}’”)]|\s)\.{3}(?=[\s)\]”’?!,;:]|$)/gu, '…')
    .replace(/=[“”]([^“”]*)[“”]/g, '="$1"')
    .replace(/(?<!\p{L})‘(?=\d\ds?(?!\p{L}|\d))/gu, '’')
    .replace(/(?<=\s)‘(?=n’\s)/g, '’')
    .replace(/(\d)’(\s?\d+(?:[.,]\d+)?)”/g, '$1′$2″')
    .replace(/(\d)”(?=[ -]\p{Ll})/gu, (found, digit: string, at: number, whole: string) =>
      isOpen(whole.slice(0, at)) ? found : `${digit}″`,
    );
}

function isOpen(before: string): boolean {
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** Texts on pages, code left out. Most have nothing that could change. */
export const typography: MdastPluginEntry = ({ source }) =>
  (hasMarks(source) || /--|\.{3}|["'“”‘’]/.test(source)) && {
    name: 'typography',
    text(node, context) {
      const value = typographic(withoutMarks(node.value));
      if (value !== node.value) context.setProperty(node, 'value', value);
    },
  };
