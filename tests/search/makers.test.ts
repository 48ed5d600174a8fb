import assert from 'node:assert/strict';
import test from 'node:test';
import { makersIn } from '../../src/search/makers.ts';
import { conceptText, gluten, yeast } from '../bread.ts';
import { soundCourse } from '../course-from-files.ts';

test('words that several names begin with, always with a capital, say whose a thing is', async () => {
  const course = await soundCourse({
    [gluten]: conceptText('gluten', 'x\n', {
      aliases: '[Acme gluten, Sticky paste, wheat glue, Wheat paste]',
    }),
    [yeast]: conceptText('yeast', 'x\n', { aliases: '[Acme yeast, Sticky foam, sticky stuff, Wheat beer]' }),
  });
  const makers = makersIn(course);
  assert.ok(makers.includes('acme'));
  for (const word of ['sticky', 'wheat', 'gluten']) assert.ok(!makers.includes(word), word);
});
