/** Texts that `npm run new` writes where only the author knows what to say: no course is published with one. */
import { finding, type Finding } from '../finding.ts';

const mark = 'FILL IN: ';

/** A text that the check refuses until it says something else; `what` is told to the author. */
export const toFillIn = (what: string): string => mark + what;

/** The same as YAML writes it. */
export const fillIn = (what: string): string => JSON.stringify(toFillIn(what));

/** Every place in `text` where such a text still stands. */
export function placeholdersIn(file: string, text: string): Finding[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(/FILL IN: ([^"'`{}<[\]\r]*)/g)].map(({ 1: what = '', index: at }) => {
      const message = `Here still stands what "npm run new" wrote. Write in its place: ${what.replace(/\.(?:\s.*)?$/, '').trim()}.`;
      return finding('placeholder', file, { line: index + 1, column: at + 1 }, message);
    }),
  );
}
