/** Where the words of a search stand in a text. */
import { foldedText } from '../../course/text/folded-name.ts';

export interface Place {
  index: number;
  length: number;
}

/** Finds each of `words`, which are folded, also with a short ending; `undefined` if there are none. */
export function soughtIn(words: readonly string[]): ((text: string) => Place[]) | undefined {
  if (words.length === 0) return undefined;
  const alternatives = words.map(patternOf).join('|');
  const pattern = new RegExp(alternatives, 'gu');
  return (text) => {
    const { letters, starts } = lettersOf(text);
    return [...letters.matchAll(pattern)].map(({ index, 0: found }) => {
      const start = starts[index] ?? 0;
      return { index: start, length: (starts[index + found.length] ?? text.length) - start };
    });
  };
}

const border = '[\\p{Letter}\\p{Mark}\\p{Number}]';
/** Scripts without spaces have no borders between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function patternOf(word: string): string {
  const escaped = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return unspaced.test(word) ? escaped : `(?<!${border})${escaped}\\p{Letter}{0,3}(?!${border})`;
}

/** A text as it is compared, and where in the text each of its letters begins. */
function lettersOf(text: string): { letters: string; starts: number[] } {
  let letters = '';
  const starts: number[] = [];
  let at = 0;
  for (const letter of text) {
    const folded = foldedText(letter);
    for (let count = folded.length; count > 0; count -= 1) starts.push(at);
    letters += folded;
    at += letter.length;
  }
  starts.push(text.length);
  return { letters, starts };
}
