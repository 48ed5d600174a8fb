import assert from 'node:assert/strict';
import test from 'node:test';
import {
  chapterText,
  conceptText,
  kneading,
  kneadingQuiz,
  questionText,
  quizText,
  rising,
  risingQuiz,
  yeast,
} from '../../bread.ts';
import { findingsIn } from '../../course-from-files.ts';
import { typedQuestion } from '../../typed-question.ts';

const long = (words: number) => `${'word '.repeat(words)}\n\n`;
const placed = '<Check id="kneading.elastic" />\n\n';
const inChapter = (body: string, teaches = '[gluten]') => ({
  [kneading]: chapterText('kneading', body, { teaches }),
});

for (const [why, body, expected] of [
  [
    'a long chapter with a question on its way',
    `## A {#start}\n\n${long(900)}${placed}## B {#b}\n\n${long(900)}`,
    [],
  ],
  ['a short chapter without one', `## A {#start}\n\n${long(900)}`, []],
  [
    'a long chapter without one',
    `${long(10)}## A {#start}\n\n${long(900)}## B {#b}\n\n${long(900)}`,
    ['1:1'],
  ],
  [
    'a long chapter with one too early',
    `## A {#start}\n\n${placed}## B {#b}\n\n${long(900)}## C {#c}\n\n${long(900)}`,
    ['17:1'],
  ],
] as const) {
  test(`${why} ${expected.length === 0 ? 'is fine' : 'is a warning where the stretch begins'}`, async () => {
    assert.deepEqual(
      await findingsIn(inChapter(body)),
      expected.map((place) => `${kneading}:${place} section-without-question`),
    );
  });
}

const start = '## Start {#start}\n\n';
const hard = 'It is [held](concept:gluten).\n\n';

for (const [why, body, expected] of [
  ['asked about in its section', `${start}${hard}${placed}`, []],
  ['asked about in a section within its own', `${start}${hard}### More {#more}\n\n${placed}`, []],
  ['asked about in the next section', `${start}${hard}## More {#more}\n\n${placed}`, ['15:7']],
  ['asked about before its section', `${start}${placed}## More {#more}\n\n${hard}`, ['19:7']],
  ['not asked about', `${start}${hard}`, ['15:7']],
  ['only mentioned in the opening', `${hard}${start}`, []],
  ['linked nowhere', start, []],
] as const) {
  test(`a taught concept that builds on others, ${why}: ${expected.join() || 'fine'}`, async () => {
    const found = await findingsIn({
      ...inChapter(body),
      'content/concepts/gluten.md': conceptText('gluten', 'x\n', { requires: '[yeast]' }),
    });
    assert.deepEqual(
      found,
      expected.map((place) => `${kneading}:${place} hard-concept-without-question`),
    );
  });
}

test('a concept that builds on nothing is not hard, nor one that another chapter teaches', async () => {
  assert.deepEqual(await findingsIn(inChapter(`${start}${hard}`)), []);
  const found = await findingsIn({
    [rising]: chapterText('rising', `${start}${hard}`),
    'content/concepts/gluten.md': conceptText('gluten', 'x\n', { requires: '[yeast]' }),
  });
  assert.deepEqual(found, []);
});

test('a question about something else does not help with the hard concept', async () => {
  const found = await findingsIn({
    ...inChapter(`${start}${hard}${placed}`),
    'content/concepts/gluten.md': conceptText('gluten', 'x\n', { requires: '[yeast]' }),
    [kneadingQuiz]: quizText(
      questionText('kneading.elastic').replace('[gluten]', '[yeast]'),
      questionText('kneading.more'),
    ),
  });
  assert.deepEqual(found, [`${kneading}:15:7 hard-concept-without-question`]);
});

test('a taught concept is asked for, and comes up in review, in whatever chapter', async () => {
  const both = { ...inChapter(start, '[gluten, yeast]'), [yeast]: conceptText('yeast') };
  assert.deepEqual(await findingsIn(both), [`${kneading}:6:19 untested-concept`]);
  const asked = (review: string) => ({
    ...both,
    [risingQuiz]: quizText(
      questionText('rising.gas'),
      typedQuestion('rising.cells', 'recall', ['answer: Yeast.'], { concepts: '[yeast]', review }),
    ),
  });
  assert.deepEqual(await findingsIn(asked('true')), []);
  assert.deepEqual(await findingsIn(asked('false')), [`${kneading}:6:19 unreviewed-concept`]);
});

test('while a question cannot be read, nothing is said of review', async () => {
  const found = await findingsIn({
    ...inChapter(start, '[gluten, yeast]'),
    [risingQuiz]: quizText(questionText('rising.gas', { level: 'knead' })),
  });
  assert.deepEqual(found, [`${risingQuiz}:7:12 schema`]);
});
