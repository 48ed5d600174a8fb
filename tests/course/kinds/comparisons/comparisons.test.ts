import assert from 'node:assert/strict';
import test from 'node:test';
import {
  cellCounts,
  cellOf,
  chosenRows,
  comparedIn,
} from '../../../../src/course/kinds/comparisons/comparisons.ts';
import type { Course, CourseComparison } from '../../../../src/course/course.ts';
import { compareWords } from '../../../../src/words/compare-en.ts';
import { soundCourse } from '../../../course-from-files.ts';
import { loaves } from '../../../loaves.ts';

async function theLoaves(): Promise<{ course: Course; comparison: CourseComparison }> {
  const course = await soundCourse(loaves());
  const comparison = course.comparisons['loaves'];
  assert.ok(comparison);
  return { course, comparison };
}

for (const [names, chosen] of [
  ['water', ['dough: water']],
  ['dough', ['dough: water, kneading-time']],
  ['dough.water', ['dough: water']],
  ['heat water', ['dough: water', 'baking: heat']],
  ['baking.water', []],
  ['', []],
] as const) {
  test(`"${names}" chooses ${chosen.join('; ') || 'nothing'}`, async () => {
    const { comparison } = await theLoaves();
    const groups = chosenRows(comparison.groups, names.split(' '));
    assert.deepEqual(
      groups.map(({ id, criteria }) => `${id}: ${criteria.map((row) => row.id).join(', ')}`),
      chosen,
    );
  });
}

test('cells are counted by how they are known, those that do not apply by themselves', async () => {
  const { comparison } = await theLoaves();
  const counts = cellCounts(comparison);
  assert.deepEqual(counts, {
    applying: 5,
    checked: 4,
    fromKnowledge: 1,
    notApplying: 1,
    last: '2026-11-21',
  });
  assert.equal(
    compareWords.counts(counts),
    '4 of 5 cells were checked against their sources, the last on 21\u00a0November 2026; 1 is not yet checked; 1 more does not apply.',
  );
});

for (const [counts, sentence] of [
  [
    { applying: 9, checked: 9, fromKnowledge: 0, notApplying: 0, last: '2026-01-02' },
    'All 9 cells were checked against their sources, the last on 2\u00a0January 2026.',
  ],
  [
    { applying: 9, checked: 1, fromKnowledge: 8, notApplying: 2, last: '2026-01-02' },
    '1 of 9 cells was checked against its sources, the last on 2\u00a0January 2026; 8 are not yet checked; 2 more do not apply.',
  ],
  [
    { applying: 2, checked: 0, fromKnowledge: 2, notApplying: 0, last: undefined },
    'None of 2 cells was checked against its sources; 2 are not yet checked.',
  ],
] as const) {
  test(`"${sentence}"`, () => {
    assert.equal(compareWords.counts(counts), sentence);
  });
}

test('a concept is compared where it is a subject and in the rows that are about it', async () => {
  const { course } = await theLoaves();
  const told = (concept: string) =>
    comparedIn(course, concept).map(({ comparison, isSubject, criteria }) => [
      comparison.id,
      isSubject,
      criteria.map(({ id }) => id),
    ]);
  assert.deepEqual(told('gluten'), [['loaves', true, ['water']]]);
  assert.deepEqual(told('yeast'), [['loaves', false, ['kneading-time']]]);
  assert.deepEqual(told('scoring'), []);
});

test('a cell is one that was written', () => {
  assert.equal(cellOf({ cells: {} }, 'constructor'), undefined);
});
