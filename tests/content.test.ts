/** The real course: everything in it is sound, and its questions can be answered. */
import { citingKinds } from '../src/course/kinds/kind-names.ts';
import assert from 'node:assert/strict';
import test from 'node:test';
import { conceptNamesOf } from '../src/course/kinds/concepts/concept-names.ts';
import { knownNames } from '../src/course/questions/grading/known-names.ts';
import { examFor } from '../src/course/reader/exam.ts';
import { factsOf } from '../src/course/reader/question-facts.ts';
import { examplesOf, gradeAnswer } from '../src/course/questions/question.ts';
import { report } from '../src/content/report.ts';
import { aboutOurs, ownCourse } from './our-course.ts';
import { choicesOf, clues, rightBy } from './surface-clues.ts';

const { course, findings } = await ownCourse();

test('the course has no findings', () => {
  assert.equal(report.text(findings), 'The course content has no problems.');
});

test('every concept can be reached from a chapter, by way of other concepts at most', () => {
  const concepts = course?.concepts ?? {};
  const reached = new Set<string>();
  const reach = (id: string): void => {
    const concept = concepts[id];
    if (!concept || reached.has(id)) return;
    reached.add(id);
    for (const next of [...concept.requires, ...concept.neighbours, ...concept.leadsTo]) reach(next);
  };
  for (const { id, taughtIn, usedIn } of Object.values(concepts))
    if (taughtIn.length + usedIn.length > 0) reach(id);
  assert.deepEqual(
    Object.keys(concepts).filter((id) => !reached.has(id)),
    [],
  );
});

test('at least 80 concepts, each with a source and with neighbours', aboutOurs, () => {
  const concepts = Object.values(course?.concepts ?? {});
  assert.ok(concepts.length >= 80);
  const poor = concepts.filter(
    ({ citations, requires, neighbours, leadsTo }) =>
      citations.length === 0 || requires.length + neighbours.length + leadsTo.length === 0,
  );
  assert.deepEqual(
    poor.map(({ id }) => id),
    [],
  );
});

test('every source is cited', () => {
  const citing: { citations: readonly { source: string }[] }[] = [
    ...Object.values(course?.chapters ?? {}),
    ...Object.values(course?.concepts ?? {}),
    ...citingKinds.flatMap((kind): { citations: readonly { source: string }[] }[] =>
      Object.values<{ citations: readonly { source: string }[] }>(course?.[kind] ?? {}),
    ),
  ];
  const cited = new Set(citing.flatMap(({ citations }) => citations.map(({ source }) => source)));
  assert.deepEqual(
    Object.keys(course?.sources ?? {}).filter((id) => !cited.has(id)),
    [],
  );
});

test('every question is answered by its right answers, and by none of the wrong ones', () => {
  const known = knownNames(conceptNamesOf(Object.values(course?.concepts ?? {})));
  for (const question of Object.values(course?.questions ?? {})) {
    const { right, wrong } = examplesOf(question);
    assert.ok(right.length > 0 && wrong.length > 0, question.id);
    for (const answer of right) {
      const { verdict, score } = gradeAnswer(question, answer, known);
      assert.deepEqual([verdict, score], ['right', 1], `${question.id} ${answer.join()}`);
    }
    for (const answer of wrong)
      assert.notEqual(
        gradeAnswer(question, answer, known).verdict,
        'right',
        `${question.id} ${answer.join()}`,
      );
  }
});

test(
  'who goes by what options look like is right at most ten points more often than by chance',
  aboutOurs,
  () => {
    assert.ok(course);
    const items = choicesOf(course);
    assert.equal(
      rightBy(({ correct }) => Number(correct), items),
      1,
    );
    const most = rightBy(() => 0, items) + 0.1;
    const telling = Object.entries(clues).flatMap(([clue, value]) => [
      { clue, right: rightBy(value, items) },
      { clue: `not: ${clue}`, right: rightBy((option, item) => -value(option, item), items) },
    ]);
    assert.deepEqual(
      telling.filter(({ right }) => right > most),
      [],
    );
  },
);

test('an exam with as many questions as there are objectives asks about each of them', () => {
  assert.ok(course);
  const facts = factsOf(course);
  const objectives = Object.values(course.chapters).flatMap((chapter) => chapter.objectives);
  for (const seed of [1, 2, 3]) {
    const drawn = new Set(examFor(facts, { count: objectives.length, seed }));
    const asked = new Set(facts.filter(({ id }) => drawn.has(id)).map(({ objective }) => objective));
    assert.deepEqual(
      objectives.map(({ id }) => id).filter((id) => !asked.has(id)),
      [],
    );
  }
});
