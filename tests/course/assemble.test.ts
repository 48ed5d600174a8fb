import assert from 'node:assert/strict';
import test from 'node:test';
import { rules } from '../../src/course/finding.ts';
import { defaultOptions, kneading, kneadingQuiz, questionText, quizText, warningsFile } from '../bread.ts';
import { courseFromFiles, findingsIn, shortly } from '../course-from-files.ts';

const recallOnly = { [kneadingQuiz]: quizText(questionText('kneading.elastic', { level: 'remember' })) };
const accepting = (...entries: string[]) => ({
  [warningsFile]: `accepted:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`,
});
const acceptable = Object.entries(rules)
  .flatMap(([rule, severity]) => (severity === 'warning' ? rule : []))
  .join(', ');

test('a warning stops the build as an error does', async () => {
  const { course, findings } = await courseFromFiles(recallOnly);
  assert.equal(course, undefined);
  assert.deepEqual(shortly(findings), [`${kneadingQuiz}:1:1 recall-heavy-quiz`]);
});

for (const at of ['kneading', kneadingQuiz]) {
  test(`a warning can be accepted at ${at}`, async () => {
    const { course, findings } = await courseFromFiles({
      ...recallOnly,
      ...accepting(`{ rule: recall-heavy-quiz, at: ${at}, reason: It is about names. }`),
    });
    assert.deepEqual(findings, []);
    assert.ok(course);
  });
}

for (const [why, entry, message] of [
  [
    'accepts nothing that is there',
    '{ rule: recall-heavy-quiz, at: rising, reason: x }',
    'Nothing is left to accept for "recall-heavy-quiz" at "rising". Take the entry out.',
  ],
  [
    'would accept an error',
    '{ rule: schema, at: rising, reason: x }',
    `"schema" is an error, which cannot be accepted. Rules that can be accepted are: ${acceptable}.`,
  ],
  [
    'names no rule',
    '{ rule: recall-heavy, at: rising, reason: x }',
    `There is no rule "recall-heavy". Did you mean "recall-heavy-quiz"? Rules that can be accepted are: ${acceptable}.`,
  ],
] as const) {
  test(`an entry that ${why} is a finding where it stands`, async () => {
    const { findings } = await courseFromFiles(accepting(entry));
    assert.deepEqual(
      findings.map(({ file, line, column, rule, message: said }) => [file, line, column, rule, said]),
      [[warningsFile, 2, 5, 'stale-acceptance', message]],
    );
  });
}

test('an entry that stands twice is stale once', async () => {
  const entry = '{ rule: recall-heavy-quiz, at: kneading, reason: x }';
  assert.deepEqual(await findingsIn({ ...recallOnly, ...accepting(entry, entry) }), [
    `${warningsFile}:3:5 stale-acceptance`,
  ]);
});

test('an entry accepts one warning: a second of its kind at the same place is told', async () => {
  const two = {
    [kneadingQuiz]: quizText(
      questionText('kneading.a', { options: defaultOptions.slice(0, 2) }),
      questionText('kneading.b', { options: defaultOptions.slice(0, 2) }),
    ),
  };
  const entry = (at: string) => `{ rule: option-count, at: ${at}, reason: Two are enough. }`;
  assert.deepEqual(await findingsIn({ ...two, ...accepting(entry(kneadingQuiz)) }), [
    `${kneadingQuiz}:21:5 option-count`,
  ]);
  assert.deepEqual(await findingsIn({ ...two, ...accepting(entry('kneading.a')) }), [
    `${kneadingQuiz}:21:5 option-count`,
  ]);
  const both = await courseFromFiles({ ...two, ...accepting(entry(kneadingQuiz), entry('kneading.b')) });
  assert.deepEqual(
    [shortly(both.findings), shortly(both.accepted)],
    [[], [`${kneadingQuiz}:9:5 option-count`, `${kneadingQuiz}:21:5 option-count`]],
  );
});

test('an acceptance needs a reason', async () => {
  assert.deepEqual(await findingsIn(accepting('{ rule: recall-heavy-quiz, at: kneading }')), [
    `${warningsFile}:2:5 schema`,
  ]);
});

test('while a file cannot be read, an acceptance is not called stale', async () => {
  const found = await findingsIn({
    ...accepting('{ rule: recall-heavy-quiz, at: kneading, reason: x }'),
    [kneadingQuiz]: 'questions: [',
  });
  assert.deepEqual(found, [`${kneadingQuiz}:1:13 yaml-syntax`]);
});

test('an empty list of acceptances says what it should be', async () => {
  assert.deepEqual(await findingsIn({ [warningsFile]: '' }), [`${warningsFile}:1:1 schema`]);
});

test('a course with findings has no pages, but its diagrams can be drawn', async () => {
  const text =
    '---\ntitle: 5\n---\n```mermaid id=kneading.a caption="c"\nflowchart TB\n  a --> b\n```\n\n## A {#start}\n';
  const { course, diagrams, roles } = await courseFromFiles({ [kneading]: text });
  assert.equal(course, undefined);
  assert.deepEqual(diagrams, [
    { id: 'kneading.a', source: 'flowchart TB\n  a --> b', caption: 'c', file: kneading, line: 5 },
  ]);
  assert.deepEqual(
    roles?.map(({ id, line }) => [id, line]),
    [['heat', 'solid']],
  );
});

test('everything that is wrong is said at once, in reading order', async () => {
  const found = await findingsIn({
    [kneading]: '---\ntitle: A\ncolour: red\n---\n## A\n\n:::nte\n[a](concept:b)\n:::\n',
    [kneadingQuiz]: 'questions:\n  - id: kneading.a\n    typ: choice\n',
    'content/concepts/crumb.md': '---\nid: [\n---\n',
    'content/stray.txt': '',
  });
  assert.deepEqual(found, found.toSorted());
  assert.deepEqual([...new Set(found.map((one) => one.split(' ')[1]))].sort(), [
    'missing-id',
    'orphan-file',
    'schema',
    'unknown-callout',
    'unknown-reference',
    'yaml-syntax',
  ]);
});
