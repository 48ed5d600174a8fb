import assert from 'node:assert/strict';
import test from 'node:test';
import {
  bread,
  chapterText,
  conceptText,
  courseFile,
  scoring,
  gluten,
  kneading,
  kneadingQuiz,
  questionText,
  quizText,
  rising,
  risingQuiz,
  sourcesFile,
  yeast,
} from '../bread.ts';
import { soundCourse } from '../course-from-files.ts';

const shaping = 'content/chapters/dough/shaping/index.mdx';
const shapingQuiz = 'content/chapters/dough/shaping/quiz.yaml';
const withShaping = {
  [courseFile]: String(bread[courseFile]).replace('[kneading]', '[kneading, shaping]'),
  [shaping]: chapterText('shaping', '## A {#start}\n'),
  [shapingQuiz]: quizText(questionText('shaping.a')),
};
const draft = {
  ...withShaping,
  [shaping]: chapterText('shaping', '## A {#start}\n', { draft: 'true', formerly: '[/old/]' }),
};

test('chapters are numbered by part and place, and know their neighbours over parts', async () => {
  const { order, chapters } = await soundCourse(withShaping);
  assert.deepEqual(
    order
      .map((id) => chapters[id])
      .map((chapter) => [chapter?.previous, chapter?.number, chapter?.id, chapter?.next]),
    [
      [undefined, '1.1', 'kneading', 'shaping'],
      ['kneading', '1.2', 'shaping', 'rising'],
      ['shaping', '2.1', 'rising', undefined],
    ],
  );
});

test('a draft leaves no trace: no number, no question, no redirect', async () => {
  const course = await soundCourse(draft);
  assert.deepEqual(course.order, ['kneading', 'rising']);
  assert.equal(course.chapters['kneading']?.next, 'rising');
  assert.deepEqual(Object.keys(course.questions), ['kneading.elastic', 'rising.gas']);
  assert.deepEqual(course.redirects, []);
  assert.deepEqual(course.concepts['gluten']?.testedBy, ['kneading.elastic', 'rising.gas']);
});

test('a part of drafts only is left out, and the others close ranks', async () => {
  const course = await soundCourse({
    [kneading]: chapterText('kneading', '## A {#start}\n', { teaches: '[gluten]', draft: 'true' }),
  });
  assert.deepEqual(
    course.parts.map(({ id }) => id),
    ['oven'],
  );
  assert.equal(course.chapters['rising']?.number, '1.1');
});

test('sources are numbered in the order of their first use, questions after the text', async () => {
  const sources = ['a', 'b', 'c'].map(
    (id) => `  - { id: ${id}, type: report, title: T, status: from-knowledge }\n`,
  );
  const course = await soundCourse({
    [sourcesFile]: `references:\n${sources.join('')}`,
    [kneading]: chapterText(
      'kneading',
      'One [](cite:b).\n\n## A {#start}\n\nTwo [](cite:a) [p. 3](cite:b).\n',
      { teaches: '[gluten]' },
    ),
    [kneadingQuiz]: quizText(
      questionText('kneading.elastic', { explanation: '"Three [](cite:c) [](cite:a)."' }),
    ),
    [gluten]: conceptText('gluten', 'Four [](cite:c).\n'),
    [scoring]: undefined,
  });
  assert.deepEqual(course.chapters['kneading']?.citations, [
    { source: 'b', number: 1, locators: ['p. 3'] },
    { source: 'a', number: 2, locators: [] },
    { source: 'c', number: 3, locators: [] },
  ]);
  assert.deepEqual(course.concepts['gluten']?.citations, [{ source: 'c', number: 1, locators: [] }]);
});

test('questions placed in the text are not asked again at its end', async () => {
  const course = await soundCourse({
    [kneading]: chapterText(
      'kneading',
      '## A {#start}\n\n<Check id="kneading.b" />\n\n<Check id="kneading.a" />\n',
      { teaches: '[gluten]' },
    ),
    [kneadingQuiz]: quizText(...['a', 'b', 'c'].map((id) => questionText(`kneading.${id}`))),
  });
  assert.deepEqual(course.chapters['kneading']?.checks, ['kneading.b', 'kneading.a']);
  assert.deepEqual(course.chapters['kneading'].quiz, ['kneading.c']);
  assert.deepEqual(
    [course.questions['kneading.b']?.line, course.questions['kneading.b']?.chapter],
    [15, 'kneading'],
  );
});

test('the graph of concepts is seen from both ends', async () => {
  const course = await soundCourse({
    [gluten]: conceptText('gluten', 'x\n', { related: '[crumb]' }),
    [yeast]: conceptText('yeast', 'x\n', { related: '[gluten]', requires: '[crumb]' }),
    'content/concepts/crumb.md': conceptText('crumb', 'x\n', { related: '[crumb, yeast]' }),
    [kneading]: chapterText(
      'kneading',
      'One [g](concept:gluten) [g](concept:gluten).\n\n## A {#start}\n\n[g](concept:gluten) [y](concept:yeast)\n',
      { teaches: '[gluten]' },
    ),
    [risingQuiz]: quizText(questionText('rising.gas').replace('[gluten]', '[gluten, yeast]')),
    [rising]: chapterText(
      'rising',
      '## A {#start}\n\n### B {#b}\n\n[y](concept:yeast)\n\n<Check id="rising.gas" />\n',
      {
        teaches: '[yeast, gluten]',
        requires: '[gluten]',
      },
    ),
  });
  const { gluten: one, yeast: two, crumb: three } = course.concepts;
  assert.deepEqual(one?.taughtIn, ['kneading', 'rising']);
  assert.deepEqual(one.requiredBy, ['rising']);
  assert.deepEqual(one.usedIn, [
    { chapter: 'kneading', section: '' },
    { chapter: 'kneading', section: 'start' },
  ]);
  assert.deepEqual(two?.usedIn, [
    { chapter: 'kneading', section: 'start' },
    { chapter: 'rising', section: 'b' },
  ]);
  assert.deepEqual(one.neighbours, ['crumb', 'scoring', 'yeast']);
  assert.deepEqual(two.neighbours, ['gluten'], 'what is required first is no mere neighbour');
  assert.deepEqual(three?.neighbours, ['yeast', 'gluten']);
  assert.deepEqual(three.leadsTo, ['yeast']);
});

test('diagrams know their section, and sections their words', async () => {
  const course = await soundCourse({
    [kneading]: chapterText(
      'kneading',
      'One two.\n\n## A {#start}\n\n```mermaid id=kneading.a caption="c"\nflowchart TB\n```\n\nThree.\n',
      { teaches: '[gluten]' },
    ),
  });
  const chapter = course.chapters['kneading'];
  assert.deepEqual(chapter?.diagrams, ['kneading.a']);
  assert.equal(course.diagrams['kneading.a']?.section, 'start');
  assert.deepEqual(
    chapter.sections.map(({ id, words }) => [id, words]),
    [
      ['', 2],
      ['start', 1],
    ],
  );
  assert.equal(chapter.words, 3);
});

test('reading takes a minute at least, and longer with more words, questions and diagrams', async () => {
  const words = (count: number) => ({
    [kneading]: chapterText('kneading', `## A {#start}\n\n${'word '.repeat(count)}\n`, {
      teaches: '[gluten]',
    }),
  });
  const minutes = async (count: number) => (await soundCourse(words(count))).chapters['kneading']?.minutes;
  assert.deepEqual([await minutes(0), await minutes(220), await minutes(1100)], [1, 2, 6]);
});

test('old paths lead to where the chapter is', async () => {
  const course = await soundCourse({
    [rising]: chapterText('rising', '## A {#start}\n', { formerly: '[/old/, /older/path/]' }),
  });
  assert.deepEqual(course.redirects, [
    { from: '/old/', to: '/oven/rising/' },
    { from: '/older/path/', to: '/oven/rising/' },
  ]);
});

test('a course is plain data', async () => {
  const course = await soundCourse(withShaping);
  assert.deepEqual(JSON.parse(JSON.stringify(course)), JSON.parse(JSON.stringify(structuredClone(course))));
});

test('defaults are filled in, and the folder is known', async () => {
  const { branch, folder, roles } = await soundCourse();
  assert.deepEqual([branch, folder, roles[0]?.line], ['main', 'content', 'solid']);
});
