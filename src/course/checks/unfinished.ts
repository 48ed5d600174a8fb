/** Notes that an author left in a text, as a reminder: comments may hold them, but readers see these. */
import { finding, type Finding, type Point } from '../finding.ts';
import { codeSpan, masked, pointIn, quotation } from '../text/masked.ts';
import type { ProseUse } from '../raw.ts';
import type { Check } from './check.ts';

const word = String.raw`(?<![\p{L}\p{N}_-])(?:TODO|FIXME|XXX)(?![\p{L}\p{N}_-])`;
const reminder = new RegExp(word, 'gu');
/** Where "todo" is a word of the language, it reminds of something only before a colon or a bracket. */
const marked = new RegExp(String.raw`${word}(?<!TODO(?!\s?[:(]))`, 'gu');
const saysTodo = /^(?:es|pt|gl|ast|an)(?:-|$)/;

export const checkUnfinished: Check = ({ course, chapters, concepts, texts }) => {
  const pattern = saysTodo.test(course?.language ?? '') ? marked : reminder;
  return [
    ...[...chapters, ...concepts].flatMap(({ id, file, document }) =>
      document.prose.flatMap((piece) => remindersIn(pattern, piece, file, (point) => point, id)),
    ),
    ...texts.flatMap(({ file, document, at, subject }) =>
      document.prose.flatMap((piece) => remindersIn(pattern, piece, file, at, subject)),
    ),
  ];
};

function remindersIn(
  pattern: RegExp,
  piece: ProseUse,
  file: string,
  at: (point: Point) => Point,
  subject: string,
): Finding[] {
  return [...masked(piece.text, codeSpan, quotation).matchAll(pattern)].map(({ 0: found, index }) => {
    const { line, column } = pointIn(piece.text, index);
    const point = { line: piece.line + line - 1, column: line === 1 ? piece.column + column - 1 : column };
    const message = `Readers would see this "${found}". Write what is missing, or keep the reminder in a comment: {/* … */} in a chapter, <!-- … --> in a concept, # … in YAML. If it is code, put it in backticks.`;
    return finding('unfinished-text', file, at(point), message, { subject });
  });
}
