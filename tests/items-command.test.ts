/** Item statistics through the command: what it prints, and what it says of files that it can't use. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { ItemReport } from '../src/course/reader/items.ts';
import { progressFile } from '../src/course/reader/progress-file.ts';
import type { ProgressEvent } from '../src/course/reader/progress/events.ts';
import { kneadingQuiz, questionText, quizText, type Files } from './bread.ts';
import { called, calledAlone } from './called.ts';
import { withProject } from './course-from-files.ts';
import { answer, deviceFile } from './course/reader/results.ts';

/** Runs the command over the bread course with `files` added or changed. */
const items = (files: Files, ...words: string[]) =>
  withProject(files, (root) => called('items', root, ...words));

const exported = (events: readonly ProgressEvent[]) =>
  progressFile(events, { course: 'Bread', courseId: 'bread', exportedAtMs: Date.UTC(2026, 10, 21) });
/** A reader's file: what was chosen of the two questions; `a` is right. */
const results = (reader: string, kneading: string, rising: string) =>
  exported(
    deviceFile(reader, [
      answer('kneading.elastic', kneading === 'a' ? 1 : 0, [kneading]),
      answer('rising.gas', rising === 'a' ? 1 : 0, [rising]),
    ]),
  );
const readers: Files = {
  '1.json': results('one', 'a', 'a'),
  '2.json': results('two', 'a', 'a'),
  '3.json': results('three', 'a', 'b'),
  '4.json': results('four', 'b', 'a'),
  '5.json': results('five', 'b', 'b'),
};

test('a table has a line for each question', async () => {
  const { code, out, err } = await withProject(readers, (root) =>
    calledAlone('items', root, ...Object.keys(readers), '1.json'),
  );
  assert.deepEqual([code, err], [0, '']);
  // Both questions: 1 1 1 0 0 against 1 1 0 1 0. Products 0.16 + 0.16 − 0.24 − 0.24 + 0.36 = 0.2; squares 1.2: 1/6.
  assert.equal(
    out,
    `5 readers, 10 first attempts.

question            readers  difficulty  discrimination  flags  chosen
kneading.elastic@1        5        0.60            0.17         a 60 %, b 40 %, c 0 %
rising.gas@1              5        0.60            0.17         a 60 %, b 40 %, c 0 %
`,
  );
});

test('the same as JSON, for programs', async () => {
  const { code, out, err } = await items(readers, '--format=json', '1.json', '4.json');
  assert.deepEqual([code, err], [0, '']);
  const { items: found, readers: count, unknown } = JSON.parse(out) as ItemReport;
  assert.deepEqual(
    found.map(({ question, rev, n, difficulty, flags }) => [question, rev, n, difficulty, flags]),
    [
      ['kneading.elastic', 1, 2, 0.5, ['few']],
      ['rising.gas', 1, 2, 1, ['few']],
    ],
  );
  assert.deepEqual([count, unknown], [2, []]);
});

test('questions that the course does not have are named once, in letters that do a terminal no harm', async () => {
  const events = [answer('kneading.elastic', 1), answer('z.gone', 1), answer('a.\u001b[31m\u009b1mgone', 1)];
  const { code, out } = await items(
    { 'a.json': exported(deviceFile('one', events)), 'b.json': exported(deviceFile('two', events)) },
    'a.json',
    'b.json',
  );
  assert.equal(code, 0);
  assert.match(out, /\n\nAnswered, but not in this course: a\.·\[31m·1mgone, z\.gone\.\n$/);
});

test('what readers typed does a terminal no harm, and is cut short', async () => {
  const typed = `value=\u001b]0;title\u0007\u202e${'long '.repeat(20)}`;
  const { out } = await items(
    { 'a.json': exported(deviceFile('one', [answer('kneading.elastic', 0, [typed])])) },
    'a.json',
  );
  assert.match(out, /few {4}value=·\]0;title··long long long long lo… 100 %, b 0 %, c 0 %\n$/);
});

test('files without an answer of this course say so', async () => {
  const { code, out } = await items({ 'a.json': exported([]) }, 'a.json');
  assert.deepEqual([code, out], [0, 'The files hold no answer to a question of this course.\n']);
});

const bad: [string, Files, string][] = [
  ['that is not there', {}, 'x.json: There is no such file.'],
  ['that is a folder', { 'x.json/y.json': exported([]) }, 'x.json: It is a folder.'],
  ['that is empty', { 'x.json': '' }, 'x.json: It is not JSON.'],
  ['that is cut short', { 'x.json': results('one', 'a', 'a').slice(0, -20) }, 'x.json: It is not JSON.'],
  [
    'of something else',
    { 'x.json': '{"a": 1}' },
    'x.json: It is not a file of progress that this site exported.',
  ],
  [
    'of a later version',
    { 'x.json': results('one', 'a', 'a').replace(/("version": ?)1/, '$12') },
    'x.json: A newer version of the site wrote it.',
  ],
];
for (const [name, files, expected] of bad) {
  test(`a file ${name} is named with the reason`, async () => {
    const { code, out, err } = await items({ ...readers, ...files }, '1.json', 'x.json');
    assert.deepEqual([code, out, err], [1, '', `${expected}\n`]);
  });
}

test('all bad files are named at once', async () => {
  const { code, err } = await withProject({ 'b.json': '[' }, (root) =>
    calledAlone('items', root, 'a.json', 'b.json'),
  );
  assert.deepEqual([code, err], [1, 'a.json: There is no such file.\nb.json: It is not JSON.\n']);
});

test('records that are no events are passed over and counted', async () => {
  const file = results('one', 'a', 'a').replace('"events": [', '"events": [7, {},');
  const { code, out, err } = await items({ '1.json': file }, '1.json');
  assert.deepEqual([code, err], [0, '1.json: passed over what is no event: 2.\n']);
  assert.match(out, /^1 reader, 2 first attempts\.\n/);
});

for (const words of [[], ['--format=json'], ['--colour', '1.json']]) {
  test(`called with ${JSON.stringify(words)}, it says how it is called`, async () => {
    const { code, out, err } = await items(readers, ...words);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^npm run items -- <file> … \[--format=text\|json\]\n/);
    assert.doesNotMatch(err, /^\s+at /m);
  });
}

test('an unknown format is refused with the known ones', async () => {
  const { code, err } = await items(readers, '--format=xml', '1.json');
  assert.deepEqual([code, err], [1, 'There is no format "xml". Known are: text, json.\n']);
});

test('a course that has findings is not judged by', async () => {
  const files = {
    ...readers,
    [kneadingQuiz]: quizText(questionText('kneading.elastic', { level: 'knead' })),
  };
  const { code, out, err } = await items(files, '1.json');
  assert.deepEqual([code, out], [1, '']);
  assert.match(err, /^The course content has \d+ problems?\.\n/);
});
