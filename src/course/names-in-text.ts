/** Where a text calls concepts by one of their names: at word borders, the longest name first, in the plural too. */
import { compareText } from './finding.ts';
import type { ConceptName } from './questions/kind.ts';

export interface NameInText {
  concept: string;
  index: number;
  /** As the text writes it. */
  text: string;
  /** As the concept writes it. */
  name: string;
}

/** A word by itself that is written without capitals or digits: nothing marks that it is meant as a term. */
export const isPlainWord = (name: string): boolean => /^\p{L}\p{Ll}*$/u.test(name);

/**
 * Finds `names` in texts. A name with a capital after its first letter, as abbreviations have, is found only as it is
 * written; in others letter case makes no difference. Spaces and hyphens are the same.
 */
export function namesFinder(names: readonly ConceptName[]): (text: string) => NameInText[] {
  const sorted = [...names].sort((a, b) => b.text.length - a.text.length || compareText(a.text, b.text));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_./-])(?:${sorted.map(({ text }) => `(${patternOf(text)}s?)`).join('|')})(?![\\p{L}\\p{N}_])`,
    'gu',
  );
  return (text) =>
    sorted.length === 0
      ? []
      : [...text.matchAll(pattern)].flatMap((match) => {
          const found = sorted[match.slice(1).findIndex((group: string | undefined) => group !== undefined)];
          return found
            ? [{ concept: found.concept, index: match.index, text: match[0], name: found.text }]
            : [];
        });
}

function patternOf(name: string): string {
  const isExact = /^.+\p{Lu}/u.test(name);
  // A sentence may begin with it, and a name may begin like one.
  const opensFreely = /^\p{L}\p{Ll}/u.test(name);
  return name.replace(/./gsu, (letter, index) => {
    if (/[\s-]/.test(letter)) return '[\\s-]+';
    if (!/\p{L}/u.test(letter)) return letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
    return isExact && !(index === 0 && opensFreely)
      ? letter
      : `[${letter.toLowerCase()}${letter.toUpperCase()}]`;
  });
}
