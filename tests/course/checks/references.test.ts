import assert from 'node:assert/strict';
import test from 'node:test';
import { chapterPath } from '../../../src/course/links/page-paths.ts';
import {
  bread,
  chapterText,
  conceptText,
  defaultOptions,
  gluten,
  kneading,
  kneadingQuiz,
  questionText,
  quizText,
  risingQuiz,
} from '../../bread.ts';
import { courseFromFiles, findingsIn } from '../../course-from-files.ts';

const body = '\n## A {#start}\n\n';

test('what front matter names must exist', async () => {
  const text = chapterText('kneading', body, {
    teaches: '[gluten, gluton]',
    requires: '[yeest]',
    platforms: '[oven, ovn]',
  });
  assert.deepEqual(await findingsIn({ [kneading]: text }), [
    `${kneading}:6:19 unknown-reference`,
    `${kneading}:7:12 unknown-reference`,
    `${kneading}:8:19 unknown-reference`,
  ]);
});

test('what a concept names must exist', async () => {
  const text = conceptText('gluten', 'x\n', {
    related: '[yeast, yest]',
    requires: '[flour]',
    platforms: '[toaster]',
    figure: 'kneading.hook',
  });
  assert.deepEqual(await findingsIn({ [gluten]: text }), [
    `${gluten}:6:18 unknown-reference`,
    `${gluten}:7:12 unknown-reference`,
    `${gluten}:8:13 unknown-reference`,
    `${gluten}:9:9 unknown-reference`,
  ]);
});

test('what a question names must exist', async () => {
  const text = quizText(questionText('kneading.a'), questionText('kneading.b'))
    .replace('[gluten]', '[gluten, dough]')
    .replace(/(id: kneading.b[^]*objective: )kneading.explain/, '$1kneading.explian');
  const { findings } = await courseFromFiles({ [kneadingQuiz]: text });
  assert.deepEqual(
    findings.map(({ line, column, message, fix }) => [line, column, message, fix]),
    [
      [6, 24, 'There is no concept "dough". Known are: gluten, scoring, yeast.', undefined],
      [
        18,
        16,
        'There is no objective "kneading.explian". Did you mean "kneading.explain"?',
        'kneading.explain',
      ],
    ],
  );
});

test("a question's objective is one of its own chapter's", async () => {
  const text = quizText(questionText('kneading.a'), questionText('kneading.b')).replace(
    /kneading\.explain/,
    'rising.explain',
  );
  assert.deepEqual(await findingsIn({ [kneadingQuiz]: text }), [`${kneadingQuiz}:5:16 unknown-reference`]);
});

const placing = (text: string) => ({
  [kneading]: chapterText('kneading', `${body}${text}\n`, { teaches: '[gluten]' }),
});

test('a placed question exists, in this chapter', async () => {
  assert.deepEqual(await findingsIn(placing('<Check id="kneading.elastic" />')), []);
  assert.deepEqual(await findingsIn(placing('<Check id="rising.gas" />')), [
    `${kneading}:16:1 unknown-reference`,
  ]);
  assert.deepEqual(await findingsIn(placing('<Check id="kneading.elastik" />')), [
    `${kneading}:16:1 unknown-reference`,
  ]);
});

test('a question for practice alone is not placed, and stands on the page of the chapter’s questions', async () => {
  const forPractice = questionText('kneading.elastic', { more: 'asked: practice' });
  const asked = { [kneadingQuiz]: quizText(forPractice, questionText('kneading.apart')) };
  assert.deepEqual(await findingsIn({ ...placing('<Check id="kneading.elastic" />'), ...asked }), [
    `${kneading}:16:1 unknown-reference`,
  ]);
  const elsewhere = { [risingQuiz]: quizText(questionText('rising.gas', { more: 'asked: practice' })) };
  const { findings } = await courseFromFiles({ ...placing('<Check id="rising.gas" />'), ...elsewhere });
  assert.match(findings.map(({ message }) => message).join(), /^There is no question "rising\.gas"/);
  const { course } = await courseFromFiles({ ...placing('<Check id="kneading.apart" />'), ...asked });
  const { checks, quiz, practice } = course?.chapters['kneading'] ?? {};
  assert.deepEqual(
    { checks, quiz, practice },
    {
      checks: ['kneading.apart'],
      quiz: [],
      practice: ['kneading.elastic'],
    },
  );
  assert.equal(
    course && chapterPath(course, 'kneading', 'question-elastic'),
    '/questions/kneading/#question-elastic',
  );
});

test('a placed question is named, by a text', async () => {
  for (const tag of ['<Check />', '<Check id="" />']) {
    assert.deepEqual(await findingsIn(placing(tag)), [`${kneading}:16:1 missing-id`], tag);
  }
});

test('a placed question takes no expressions', async () => {
  for (const tag of ['<Check id="kneading.elastic" {...x} />', '<Check id={1} />'])
    assert.deepEqual(await findingsIn(placing(tag)), [`${kneading}:16:1 schema`], tag);
});

test('a question is placed once, in another tag or beside it', async () => {
  const tag = '<Check id="kneading.elastic" />';
  assert.deepEqual(await findingsIn(placing(`${tag}\n\n${tag}`)), [`${kneading}:18:1 duplicate-id`]);
  assert.ok(
    (await findingsIn(placing(`<Check id="kneading.elastic">${tag}</Check>`))).some((one) =>
      one.endsWith('duplicate-id'),
    ),
  );
});

test('a quiz that cannot be read does not make its questions unknown', async () => {
  assert.deepEqual(
    await findingsIn({ ...placing('<Check id="kneading.elastic" />'), [kneadingQuiz]: 'questions: [' }),
    [`${kneadingQuiz}:1:13 yaml-syntax`],
  );
});

test('ids that JavaScript knows itself are unknown too', async () => {
  const text = chapterText(
    'kneading',
    '[a](concept:constructor) [b](chapter:toString) [c](cite:__proto__)\n\n## A {#start}\n',
    { teaches: '[gluten, constructor]' },
  );
  assert.equal(
    (await findingsIn({ [kneading]: text })).filter((one) => one.endsWith('unknown-reference')).length,
    4,
  );
});

test('the bread itself names nothing unknown', async () => {
  assert.deepEqual(await findingsIn({ [kneading]: bread[kneading] }), []);
});

const misconceptionsFile = 'content/misconceptions.yaml';
const entry = (id: string) =>
  `  - { id: ${id}, belief: It burns., truth: It browns., links: ["concept:gluten"] }\n`;
const showing = (id: string) => ({
  [kneadingQuiz]: quizText(
    questionText('kneading.a', {
      options: defaultOptions.with(1, `{ id: b, text: It burns., say: No., misconception: ${id} }`),
    }),
  ),
});

for (const [why, files, expected] of [
  ['an entry that an answer shows', { [misconceptionsFile]: `misconceptions:\n${entry('it-burns')}` }, []],
  [
    'an entry that no answer shows',
    { [misconceptionsFile]: `misconceptions:\n${entry('it-burns')}${entry('it-bursts')}` },
    [`${misconceptionsFile}:3:5 unused-misconception`],
  ],
  [
    'an answer that shows what has no entry',
    { [misconceptionsFile]: `misconceptions:\n${entry('it-burnz')}` },
    [`${kneadingQuiz}:11:60 unknown-reference`],
  ],
  ['an answer that shows one where there is no catalogue', {}, [`${kneadingQuiz}:11:60 unknown-reference`]],
  [
    'a catalogue that cannot be read',
    { [misconceptionsFile]: 'misconceptions: [' },
    [`${misconceptionsFile}:1:18 yaml-syntax`],
  ],
] as const) {
  test(`${why}: ${expected.join() || 'fine'}`, async () => {
    assert.deepEqual(await findingsIn({ ...showing('it-burns'), ...files }), expected);
  });
}
