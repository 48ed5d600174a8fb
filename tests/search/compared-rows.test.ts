import assert from 'node:assert/strict';
import test from 'node:test';
import { comparedRows } from '../../src/search/compared-rows.ts';
import { differingRows } from '../../src/search/differing-rows.ts';
import { searchNames } from '../../src/search/search-names.ts';
import { soundCourse } from '../course-from-files.ts';
import { loaves } from '../loaves.ts';

const levels = { foundation: 'a', core: 'b', deep: 'c' };

test('a row is told with its values, where it applies, and leads to its place', async () => {
  const course = await soundCourse(loaves());
  const [comparison] = Object.values(course.comparisons);
  assert.ok(comparison);
  const rows = comparedRows(comparison, 'en', (path) => `/base${path}`);
  assert.deepEqual(rows, [
    { title: 'Water', url: '/base/compare/loaves/#water', values: { white: '65 %', rye: '80 %' } },
    { title: 'Time', url: '/base/compare/loaves/#kneading-time', values: { white: 'Ten minutes' } },
    { title: 'Heat', url: '/base/compare/loaves/#heat', values: { white: '230 °C', rye: '250 °C' } },
  ]);
  const same = [...rows, { title: 'Same', url: '', values: { white: 'x', rye: 'x' } }];
  assert.deepEqual(
    differingRows(same, ['white', 'rye']).map(({ title }) => title),
    ['Water', 'Heat'],
  );
});

test('a column answers for its concept and for those that it stands for', async () => {
  const course = await soundCourse(loaves(['name: Rye }', 'name: Rye, standsFor: [yeast, gluten] }']));
  const { comparisons } = searchNames(course, { href: (path) => path, levels });
  assert.deepEqual(comparisons, [
    {
      title: 'Loaves side by side',
      url: '/compare/loaves/',
      rows: '/compare/loaves/rows.json',
      columns: { yeast: 'rye', gluten: 'white' },
      names: { white: 'White', rye: 'Rye' },
    },
  ]);
});
