/** Texts, names and brackets of YAML as an author writes them: what of them YAML reads as it is meant. */
import { inQuotes } from '../../course/text/yaml-writing.ts';

export interface Repair {
  /** The whole line, mended. */
  line: string;
  /** Name of the field whose text was mended; empty for an entry of a list. */
  field: string;
  /** The field with its text as it should be, for a message. */
  written: string;
  /** What to write if it is meant otherwise. */
  otherwise?: { condition: string; written: string };
  /** What to write instead of a number, in a sentence without its point; the sign that stands where another must; what stands on the wrong line. */
  advice?: string | undefined;
  /** Where in the line the text begins, from 0. */
  at: number;
  /** `point`: a number has a comma; `hash`: a comment cuts the text on its line; `comment`: it cuts a text that goes on below, `shallow`: a block. */
  what:
    | 'quote'
    | 'point'
    | 'blank'
    | 'space'
    | 'wide'
    | 'colon'
    | 'close'
    | 'closer'
    | 'hash'
    | 'comment'
    | 'shallow'
    | 'comma'
    | 'commas'
    | 'line-end'
    | 'empty'
    | 'semicolon'
    | 'list'
    | 'block'
    | 'equals'
    | 'margin'
    | 'indent';
}

/** A name in quotes; an apostrophe between letters closes none, though YAML takes it so. */
export const quoted = String.raw`"[^"]*"|'(?:[^']|''|(?<=\p{L})'(?=\p{L}))*'`;
/** Colons of other scripts, and blanks that YAML takes for signs of a text. */
export const wide = String.raw`[：﹕︓]`;
export const strange = String.raw`[^\S \t]|[\u200b-\u200d\u2060]`;

/** Whether YAML reads the value of a set or list as it is written. */
export function isSound(value: string): boolean {
  if (value === '') return true;
  if (/^'(?:[^']|'')*'$/.test(value) || /^"(?:[^"\\]|\\.)*"$/.test(value)) return true;
  if (/^\[.*\]$|^\{.*\}$/.test(value)) return true;
  return !/^[-?:](?:\s|$)|^[,[\]{}#&*!|>'"%@`]|:\s|:$|\s#|[[\]{},]/.test(value);
}

/** Whether YAML reads the value of a field as it is written: commas and brackets inside it are text there. */
export function isSoundInBlock(value: string): boolean {
  return isSound(value.charAt(0) + value.slice(1).replace(/[[\]{},]/g, ''));
}

/** A text without the quotation marks around it, or without the one that was never closed; a word in quotes at its beginning keeps them. */
export function bare(text: string): string {
  const [mark = ''] = text;
  if (mark !== '"' && mark !== "'") return text;
  const second = text.indexOf(mark, 1);
  if (second > 0 && /^.[ #,.;:!?)]/.test(text.slice(second)) && text.charAt(second - 1) !== ' ') return text;
  const inner = text.slice(1, text.length > 1 && text.endsWith(mark) ? -1 : undefined);
  return mark === "'" ? inner.replaceAll("''", "'") : inner.replaceAll('\\"', '"');
}

export const asValue = (text: string) => (isSoundInBlock(text) ? text : inQuotes(bare(text)));

/** What a sign that looks like a blank is called. */
export function nameOfBlank(sign: string): string {
  if (sign === '\u00a0' || sign === '\u202f') return 'A no-break space';
  const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `A space that is no ordinary one (U+${code})`;
}

/** The brackets that `text` leaves open, in the order in which they close. */
export function missingClosers(text: string): string {
  const open: string[] = [];
  for (const sign of text.replace(/'[^']*'|"(?:[^"\\]|\\.)*"/g, '')) {
    if (sign === '[') open.unshift(']');
    if (sign === '{') open.unshift('}');
    if (sign === open[0]) open.shift();
  }
  return open.join('');
}

/** `text` with the brackets that close others than those that are open put right, and without those that close none. */
export function withRightClosers(text: string): string {
  const open: string[] = [];
  if (missingClosers(text).length > 0 && !/^\[[^[\]{}]*\}$|^\{[^[\]{}]*\]$/.test(text)) return text;
  return text.replace(/'[^']*'|"(?:[^"\\]|\\.)*"|[[\]{}]/g, (sign) => {
    if (sign === '[') open.unshift(']');
    if (sign === '{') open.unshift('}');
    if (sign !== ']' && sign !== '}') return sign;
    const inner = open.includes(sign) ? open.indexOf(sign) : 0;
    return open.splice(0, inner + 1).join('');
  });
}
