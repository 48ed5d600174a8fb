import assert from 'node:assert/strict';
import test from 'node:test';
import { comparisonFileSchema } from '../../../../src/course/kinds/comparisons/comparison-schema.ts';
import { courseFromFiles, findingsIn } from '../../../course-from-files.ts';
import { loaves, loavesFile } from '../../../loaves.ts';

const valueFaults = async (value: string) =>
  (await courseFromFiles(loaves(['value: 65 %,', `value: ${JSON.stringify(value)},`]))).findings.map(
    ({ rule }) => rule,
  );

test('a value is a line of at most 120 characters, citations left out', async () => {
  assert.deepEqual(await valueFaults('x'.repeat(120)), []);
  assert.deepEqual(await valueFaults('x'.repeat(121)), ['schema']);
  assert.deepEqual(await valueFaults(`${'x'.repeat(120)} [${'y'.repeat(50)}](cite:mcgee04)`), []);
  assert.deepEqual(await valueFaults(`[${'x'.repeat(120)}](concept:gluten)`), []);
  assert.deepEqual(await valueFaults('a\n\nb'), ['one-line']);
  assert.deepEqual(await valueFaults(' '), ['schema']);
});

for (const text of ['- a', '-', '+', '* a', '1. a', '2)', '# a', '> a', '| a', '—', '-1', '#a', '10–20']) {
  test(`${text} is a value`, async () => {
    assert.deepEqual(await valueFaults(text), []);
  });
}

test('there are two to six subjects', () => {
  const subjects = (number: number) =>
    Array.from({ length: number }, (_, index) => ({ id: `s${String(index)}`, name: 'S' }));
  const fits = (number: number) =>
    comparisonFileSchema.safeParse({
      title: 'T',
      summary: 'S.',
      subjects: subjects(number),
      groups: [{ id: 'g', title: 'G', criteria: [{ id: 'c', name: 'C', cells: {} }] }],
    }).success;
  assert.deepEqual(
    [1, 2, 6, 7].map((number) => fits(number)),
    [false, true, true, false],
  );
});

test('each cell is reported at its own place, and the rows beside it are still checked', async () => {
  const found = await findingsIn(
    loaves(
      ['value: 65 %,', 'valu: 65 %,'],
      ['checked: 2026-11-21', 'checked: 2026-11-31'],
      ['status: from-knowledge', 'status: from-memory'],
      [
        '          rye: { value: 250 °C, note: "[](cite:mcgee04)"',
        '          rye: { value: 250 °C, note: hot',
      ],
    ),
  );
  assert.deepEqual(found, [
    `${loavesFile}:15:20 schema`,
    `${loavesFile}:16:97 schema`,
    `${loavesFile}:21:71 schema`,
    `${loavesFile}:29:11 unsourced-cell`,
  ]);
});

test("a file's name is an id", async () => {
  const { findings } = await courseFromFiles({ 'content/comparisons/My loaves.yaml': loaves()[loavesFile] });
  assert.deepEqual(
    findings.filter(({ file }) => file.includes('My loaves')).map(({ rule, message }) => [rule, message]),
    [
      [
        'file-name',
        'The course knows this file by another name. Rename it to content/comparisons/my-loaves.yaml, letter by letter.',
      ],
    ],
  );
});

test('a file that is no comparison of the course is told', async () => {
  assert.deepEqual(await findingsIn({ 'content/comparisons/old/loaves.yml': 'title: A\n' }), [
    'content/comparisons/old/loaves.yml:1:1 orphan-file',
  ]);
});
