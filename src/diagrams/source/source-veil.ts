/** The text that Mermaid gets: the author's, with its labels veiled. Pure. */
import { characterOf, entityCode, withoutCodes } from './entity-codes.ts';
import { labelSpansIn, type LabelSpan } from './source-labels.ts';
import type { DiagramType } from './diagram-type.ts';
import { joint, unveiled, veiled } from './veil.ts';

export interface SourceLabel {
  /** As it stands in the source. */
  written: string;
  /** What the drawing shows of it; line breaks are `\n`. */
  shown: string;
  kind: LabelSpan['kind'];
  /** In the text given, from 0. */
  start: number;
}

export interface VeiledText {
  text: string;
  labels: SourceLabel[];
}

/** `text` begins with the line of the keyword. */
export function withVeiledLabels(text: string, type: DiagramType): VeiledText {
  const labels: SourceLabel[] = [];
  let veiledText = '';
  let at = 0;
  for (const { start, end, kind } of labelSpansIn(text, type)) {
    if (start < at) continue;
    const written = text.slice(start, end);
    const label = veiledLabel(written, kind);
    // Timelines know this form of the tag only.
    const handed = type === 'timeline' ? label.replaceAll('<br/>', '<br>') : label;
    labels.push({ written, shown: unveiled(label.replaceAll('<br/>', '\n')), kind, start });
    veiledText += text.slice(at, start) + handed;
    at = end;
  }
  return { text: veiledText + text.slice(at), labels };
}

/** Line breaks, and codes of characters; what stands between them is plain text. */
const pieces = /(<\/?br\s*\/?>)|([#&]#?\w+;)|(\\")|\\n/gi;

function veiledLabel(written: string, kind: LabelSpan['kind']): string {
  if (kind === 'member') return written.replace(entityCode, (code) => veiled(characterOf(code) ?? code));
  let handed = '';
  let at = 0;
  for (const match of written.matchAll(pieces)) {
    const [piece, lineBreak, code, quote] = match;
    handed += plain(written.slice(at, match.index), kind);
    at = match.index + piece.length;
    if (lineBreak !== undefined) handed += '<br/>';
    else if (code !== undefined) handed += veiled(characterOf(code) ?? code);
    else if (quote !== undefined) handed += veiled('"');
    else handed += meaningOfBackslashN(written, match.index) === 'text' ? veiled(piece) : '<br/>';
  }
  return handed + plain(written.slice(at), kind);
}

/** In Markdown, stars and underscores that can mark emphasis stay what they are. */
function plain(text: string, kind: LabelSpan['kind']): string {
  if (kind === 'text') return veiled(text);
  const open = text.replace(/[^*_]+|(?<=\w)_+(?=\w)|(?<!\S)\*(?!\S)/g, veiled);
  return open.replace(/(?<=[^\s*_])\*+(?=[^\s*_])/g, (stars) => joint + stars + joint);
}

/**
 * Whether the `\n` at `index` of a label is a line break, as in Mermaid, or text, as in `C:\new`. A small letter after
 * it may be either.
 */
export function meaningOfBackslashN(label: string, index: number): 'break' | 'text' | 'unclear' {
  const before = withoutCodes(label.slice(0, index));
  const after = withoutCodes(label.slice(index + 2));
  if (before.trim() === '' || after.trim() === '') return 'text';
  const word = `${/\S*$/.exec(before)?.[0] ?? ''}\\n${/^\S*/.exec(after)?.[0] ?? ''}`;
  const isPath = /^\W*[A-Za-z]:\\/.test(word) || /^\W*\\(?!n)/.test(word) || /\\[^n"'\s]/.test(word);
  if (isPath || /^["'`]/.test(after)) return 'text';
  return /^\s*\p{Ll}/u.test(after) ? 'unclear' : 'break';
}
