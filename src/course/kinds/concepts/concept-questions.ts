import type { Concept, Course } from '../../course.ts';

/** So many questions stand on a concept's page; to the others there are links. */
const mostShown = 5;

/**
 * The questions that test `concept`, those to show apart from those to link to, each in reading order. Shown are those
 * that are most about it: where it is named first, and with few others. Of a diagram there is one question at most,
 * since the drawing comes with it.
 */
export function conceptQuestions(
  { id, testedBy }: Pick<Concept, 'id' | 'testedBy'>,
  { questions }: Pick<Course, 'questions'>,
): { shown: string[]; linked: string[] } {
  const tests = testedBy.flatMap((question) => questions[question] ?? []);
  const drawn = new Set<string>();
  const shown = tests
    .toSorted(
      (a, b) => a.concepts.indexOf(id) - b.concepts.indexOf(id) || a.concepts.length - b.concepts.length,
    )
    .filter((question) => {
      if (question.type !== 'hotspot') return true;
      const isFirst = !drawn.has(question.diagram);
      drawn.add(question.diagram);
      return isFirst;
    })
    .slice(0, mostShown);
  return {
    shown: tests.filter((one) => shown.includes(one)).map((one) => one.id),
    linked: tests.filter((one) => !shown.includes(one)).map((one) => one.id),
  };
}
