/** Bytes of a file that authors write > its text, or why there is none to judge. */
import { isUtf8 } from 'node:buffer';
import { finding, type Finding, type Point } from '../course/finding.ts';
import { pointIn } from '../course/text/masked.ts';

/** A byte order mark is no part of the text, and lines end as they do on Unix, whatever editor wrote the file. */
export function readText(file: string, bytes: Uint8Array): { text: string; findings: Finding[] } {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n');
  const say = (at: Point, message: string) => ({
    text,
    findings: [finding('file-encoding', file, at, message)],
  });
  if (encoding !== 'utf-8')
    return say({ line: 1, column: 1 }, 'The file is UTF-16, not UTF-8. Save it as UTF-8.');
  if (!isUtf8(bytes))
    return say(
      pointIn(text, text.indexOf('\uFFFD')),
      'The file is not UTF-8 from here on. Save it as UTF-8.',
    );
  const { 0: unseen = '', index = 0 } = notShown.exec(text) ?? {};
  if (unseen === '') return { text, findings: [] };
  const code = unseen.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return say(
    pointIn(text, index),
    `Here stands a character that no page shows (U+${code}). Delete it, or write a blank in its place.`,
  );
}

/** Control characters, those for private use, and the wide blank U+2001: some of them are marks while a text is rendered. */
const notShown = /[\0-\x08\v\f\x0E-\x1F\x7F\u2001\uE000-\uF8FF\uFFFE\uFFFF]/;

/** UTF-16 is known by its byte order mark, or by the empty half of its first character: it is read, so that nothing else is found wrong. */
export function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || second === 0) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || first === 0 ? 'utf-16be' : 'utf-8';
}

/**
 * The first mark of two versions that Git could not merge. In Markdown, code may show one, and a row of `=` underlines a
 * heading; in a diagram, no line begins so.
 */
export function conflictIn(file: string, text: string): (Point & { message: string }) | undefined {
  const isYaml = /\.ya?ml$/i.test(file);
  let fence: Fence | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const before = fence;
    if (!isYaml) fence = fenceAfter(line, fence);
    const isCode = before !== undefined && before.language !== 'mermaid';
    const mark = isYaml || before ? anyMark : markInProse;
    if (isCode || !mark.test(line)) continue;
    const message = `"${line.slice(0, 7)}" is a mark of Git: two versions of this file were to be merged, and here they differ. Keep what is right of both, and delete the lines <<<<<<<, ======= and >>>>>>>.`;
    return { line: index + 1, column: 1, message };
  }
  return undefined;
}

const anyMark = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;
const markInProse = /^(?:<{7}|\|{7}|>{7})(?: |$)/;

interface Fence {
  /** The row of signs with which it begins. */
  row: string;
  language: string;
}

/** The fence of code that is open after `line`, if `open` was before it. */
function fenceAfter(line: string, open: Fence | undefined): Fence | undefined {
  const [, row = '', info = ''] = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$/.exec(line) ?? [];
  if (row === '') return open;
  if (!open) return { row, language: /^\s*([\w-]*)/.exec(info)?.[1]?.toLowerCase() ?? '' };
  return row.startsWith(open.row) && info.trim() === '' ? undefined : open;
}
