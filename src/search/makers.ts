import type { Course } from '../course/course.ts';
import { foldedText } from '../course/text/folded-name.ts';
import { wordsOf } from './query.ts';

/**
 * Words that only say whose or of what system a thing is: the first words of the platforms' names, and those with
 * which several names of concepts begin, and which stand in no name without a capital. Folded.
 */
export function makersIn({ concepts, platforms }: Pick<Course, 'concepts' | 'platforms'>): string[] {
  const names = Object.values(concepts).flatMap(({ name, aliases, abbreviations }) => [
    name,
    ...aliases,
    ...abbreviations,
  ]);
  const written = names.map((name) => name.split(/\s+/));
  const plain = new Set(written.flat().filter((word) => /^\p{Lowercase}/u.test(word)));
  const opening = written.flatMap(([first = '', ...more]) => (more.length > 0 ? [first] : []));
  const repeated = opening.filter(
    (word, index) =>
      /^\p{Uppercase}\p{Letter}{2,}$/u.test(word) &&
      !plain.has(foldedText(word)) &&
      opening.indexOf(word) < index,
  );
  const first = platforms.map(({ name }) => name.split(/\s+/)).filter((words) => words.length > 1);
  return [...new Set([...repeated, ...first.flatMap(([word = '']) => word)].flatMap(wordsOf))].sort();
}
