import assert from 'node:assert/strict';
import test from 'node:test';
import { recordsOf } from '../../src/search/records.ts';
import { claimText, claimsText, conceptText, gluten } from '../bread.ts';
import { soundCourse } from '../course-from-files.ts';

test('a claim is found by itself, by who says so and by what is true, with its place and platforms', async () => {
  const course = await soundCourse({
    [gluten]: conceptText('gluten', 'x\n', { platforms: '[oven]' }),
    'content/claims.yaml': claimsText(
      claimText('fat', {
        claim: 'Bread makes *fat*',
        by: '"Bakers, 2004"',
        now: '"Not by [itself](concept:gluten) [](cite:mcgee04)."',
      }),
    ),
  });
  assert.deepEqual(
    recordsOf(course, {}).filter(({ kind }) => kind === 'claim'),
    [
      {
        kind: 'claim',
        path: '/claims/kneading/#fat',
        title: '“Bread makes fat”',
        where: 'About kneading',
        text: 'Bread makes fat. Bakers, 2004. Not by itself.',
        part: 'dough',
        level: 'foundation',
        platforms: ['oven'],
      },
    ],
  );
});
