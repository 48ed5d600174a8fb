/** Parsed misconceptions > those of a course, with the questions whose wrong answers show them. */
import type { CourseMisconception } from '../../course.ts';
import type { ParsedChapter, ParsedCourse } from '../../parsed-course.ts';
import { valueAt } from '../../validate.ts';
import { namedBy } from '../named-by.ts';
import { textsOf } from '../parsed-entry.ts';
import { citationsIn } from '../sources/source-uses.ts';
import { misconceptionsIn } from './misconceptions.ts';

export function misconceptionsOf(
  { misconceptions }: ParsedCourse,
  chapters: readonly ParsedChapter[],
): CourseMisconception[] {
  const shown = namedBy(
    chapters.flatMap(({ questions }) => questions),
    ({ yaml, path }) => misconceptionsIn(valueAt(yaml.value, path), []).map(({ id }) => id),
  );
  return misconceptions.flatMap((entry) =>
    entry.value
      ? {
          ...entry.value,
          citations: citationsIn(textsOf(entry).map(({ document }) => document)),
          questions: shown.get(entry.value.id) ?? [],
        }
      : [],
  );
}
