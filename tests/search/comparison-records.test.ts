import assert from 'node:assert/strict';
import test from 'node:test';
import { recordsOf } from '../../src/search/records.ts';
import { soundCourse } from '../course-from-files.ts';
import { loaves } from '../loaves.ts';

test('each row of a comparison is found by what it says of every subject, without its citations', async () => {
  const records = recordsOf(await soundCourse(loaves()), {}).filter(({ kind }) => kind === 'comparison');
  assert.deepEqual(
    records.map(({ path }) => path),
    ['/compare/loaves/#water', '/compare/loaves/#kneading-time', '/compare/loaves/#heat'],
  );
  assert.deepEqual(records[0], {
    kind: 'comparison',
    path: '/compare/loaves/#water',
    title: 'Water',
    where: 'Loaves side by side',
    text: 'Water. In per cent of the flour. White: 65 %. So. Rye: 80 %. More.',
    platforms: ['oven'],
  });
  assert.equal(records[2]?.text, 'Heat. White: 230 °C. Rye: 250 °C.');
});
