import assert from 'node:assert/strict';
import test from 'node:test';
import { conceptQuestions } from '../../../../src/course/kinds/concepts/concept-questions.ts';
import type { Course } from '../../../../src/course/course.ts';

/** `a gluten yeast` > a question about two concepts; `a@pot gluten` > one that points at the diagram `pot`. */
function shownOf(concept: string, ...lines: string[]) {
  const questions = lines.map((line) => {
    const [name = '', ...concepts] = line.split(' ');
    const [id = '', diagram] = name.split('@');
    return diagram === undefined
      ? { id, concepts, type: 'choice' }
      : { id, concepts, type: 'hotspot', diagram };
  });
  const byId = Object.fromEntries(questions.map((one) => [one.id, one])) as unknown as Course['questions'];
  return conceptQuestions({ id: concept, testedBy: questions.map(({ id }) => id) }, { questions: byId });
}

for (const [why, lines, shown, linked] of [
  ['a few are all shown', ['a gluten', 'b yeast gluten'], 'a b', ''],
  ['none, none', [], '', ''],
  [
    'of many, those that name the concept first and few others, in their order',
    ['a x gluten', 'b gluten x y', 'c gluten', 'd gluten', 'e x gluten', 'f gluten x', 'g gluten'],
    'b c d f g',
    'a e',
  ],
  ['one for each diagram', ['a@pot gluten', 'b@pot gluten', 'c@cup gluten', 'd gluten'], 'a c d', 'b'],
] as const) {
  test(`questions on a concept’s page: ${why}`, () => {
    const found = shownOf('gluten', ...lines);
    assert.deepEqual([found.shown.join(' '), found.linked.join(' ')], [shown, linked]);
  });
}
