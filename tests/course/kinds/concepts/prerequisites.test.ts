import assert from 'node:assert/strict';
import test from 'node:test';
import type { Course } from '../../../../src/course/course.ts';
import { firstTaught, prerequisites } from '../../../../src/course/kinds/concepts/prerequisites.ts';

const course = {
  order: ['leaf', 'water', 'pot'],
  concepts: Object.fromEntries(
    Object.entries({ tea: ['water', 'leaf'], heat: ['water'], cup: ['pot'], air: [] }).map(
      ([id, taughtIn]) => [id, { id, taughtIn }],
    ),
  ) as unknown as Course['concepts'],
};

test('what is required stands with the first chapter that teaches it, in reading order', () => {
  assert.deepEqual(prerequisites({ requires: ['cup', 'heat', 'air', 'tea', 'unknown'] }, course), [
    { chapter: undefined, concepts: ['air'] },
    { chapter: 'leaf', concepts: ['tea'] },
    { chapter: 'water', concepts: ['heat'] },
    { chapter: 'pot', concepts: ['cup'] },
  ]);
  assert.deepEqual(prerequisites({ requires: [] }, course), []);
});

test('the place of the first chapter that teaches a concept is told, if one does', () => {
  assert.deepEqual(
    ['tea', 'heat', 'air', 'unknown'].map((id) => firstTaught(course, id)),
    [0, 1, -1, -1],
  );
});
