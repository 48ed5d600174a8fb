import assert from 'node:assert/strict';
import test from 'node:test';
import { pagesCiting } from '../../../../src/course/kinds/sources/source-pages.ts';
import {
  chapterText,
  kneading,
  kneadingQuiz,
  questionText,
  quizText,
  rising,
  scoring,
  sourcesFile,
} from '../../../bread.ts';
import { soundCourse } from '../../../course-from-files.ts';
import { loaves, loavesFile } from '../../../loaves.ts';

const sources = (...ids: string[]) => ({
  [sourcesFile]: `references:\n${ids.map((id) => `  - { id: ${id}, type: report, title: T, status: from-knowledge }\n`).join('')}`,
});
const teaches = { teaches: '[gluten]' };
const citing = loaves(
  ['[p. 3](cite:mcgee04)', '[p. 3](cite:a)'],
  ['[p. 4](cite:mcgee04)', '[p. 4](cite:b)'],
  ['[p. 5](cite:mcgee04)', '[p. 5](cite:a)'],
  ['[p. 6](cite:mcgee04)', '[p. 6](cite:c)'],
  ['[](cite:mcgee04)', '[](cite:d)'],
  ['[](cite:mcgee04)', '[](cite:e)'],
);
const files = { ...sources('a', 'b', 'c', 'd', 'e', 'f'), ...citing, [scoring]: undefined };

test('a comparison numbers its sources as its columns are read, whatever the order of its cells', async () => {
  const { comparisons } = await soundCourse({
    ...files,
    [kneading]: chapterText('kneading', '[](cite:f)\n\n## A {#start}\n', teaches),
  });
  assert.deepEqual(
    comparisons['loaves']?.citations.map(({ source, number }) => `${String(number)} ${source}`),
    ['1 a', '2 b', '3 c', '4 e', '5 d'],
  );
});

test('what a chapter shows of it is cited in the chapter, in its place and under its section', async () => {
  const course = await soundCourse({
    ...files,
    [kneading]: chapterText(
      'kneading',
      'So [](cite:f).\n\n## A {#start}\n\n<Compare id="loaves" rows="water baking" subjects="rye" />\n\nAnd so [](cite:e).\n',
      teaches,
    ),
    [kneadingQuiz]: quizText(questionText('kneading.a', { explanation: 'So [](cite:c).' })),
    [rising]: chapterText('rising', '## A {#start}\n', { requires: '[gluten]' }),
  });
  assert.deepEqual(course.chapters['kneading']?.citations, [
    { source: 'f', number: 1, locators: [] },
    { source: 'b', number: 2, locators: ['p. 4'] },
    { source: 'a', number: 3, locators: ['p. 5'] },
    { source: 'd', number: 4, locators: [] },
    { source: 'e', number: 5, locators: [] },
    { source: 'c', number: 6, locators: [] },
  ]);
  assert.deepEqual(course.chapters['kneading'].comparisons, ['loaves']);
  assert.deepEqual(course.chapters['rising']?.comparisons, []);
  assert.deepEqual(course.comparisons['loaves']?.shownIn, [{ chapter: 'kneading', section: 'start' }]);
  assert.deepEqual(course.citedIn['a'], {
    sections: [{ chapter: 'kneading', section: 'start', locators: ['p. 5'] }],
    questions: [],
    concepts: [],
    misconceptions: [],
    claims: [],
    paths: [],
    traces: [],
    comparisons: [{ id: 'loaves', row: 'water', locators: ['p. 3', 'p. 5'] }],
  });
  assert.deepEqual(pagesCiting(course, 'a'), ['/dough/kneading/', '/compare/loaves/']);
});

test('a draft shows nothing', async () => {
  const text = chapterText(
    'kneading',
    '[](cite:f)\n\n## A {#start}\n\n<Compare id="loaves" rows="water" />\n',
    { ...teaches, draft: 'true' },
  );
  const course = await soundCourse({ ...files, [kneading]: text });
  assert.deepEqual(course.comparisons['loaves']?.shownIn, []);
  assert.deepEqual(course.citedIn['a']?.sections, []);
});

test('a course without comparisons has none', async () => {
  assert.deepEqual((await soundCourse()).comparisons, {});
  assert.deepEqual((await soundCourse({ [loavesFile]: undefined })).comparisons, {});
});
