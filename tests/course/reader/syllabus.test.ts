import assert from 'node:assert/strict';
import test from 'node:test';
import { syllabusOf } from '../../../src/course/reader/syllabus.ts';
import { plainText } from '../../../src/markdown/plain-text.ts';
import { kneadingQuiz, questionText, quizText } from '../../bread.ts';
import { soundCourse } from '../../course-from-files.ts';

const inEnglish = (markdown: string) => plainText(markdown, 'en');

const files = {
  [kneadingQuiz]: quizText(
    questionText('kneading.elastic', { rev: '2', more: 'review: false' }),
    questionText('kneading.apart', { prompt: 'What else?' }),
  ),
};

test('a syllabus holds chapters in reading order, with objectives, their questions and where they are taught', async () => {
  const { chapters } = syllabusOf(await soundCourse(files), (path) => `/base${path}`, inEnglish);
  assert.deepEqual(chapters, [
    {
      id: 'kneading',
      number: '1.1',
      title: 'About kneading',
      part: 'Dough',
      url: '/base/dough/kneading/',
      objectives: [
        {
          id: 'kneading.explain',
          text: 'Explain what happens.',
          taught: [{ title: 'The start', url: '/base/dough/kneading/#start' }],
          questions: [
            { id: 'kneading.elastic', rev: 2, review: false, concepts: ['gluten'] },
            { id: 'kneading.apart', rev: 1, review: true, concepts: ['gluten'] },
          ],
        },
      ],
    },
    {
      id: 'rising',
      number: '2.1',
      title: 'About rising',
      part: 'Oven',
      url: '/base/oven/rising/',
      objectives: [
        {
          id: 'rising.explain',
          text: 'Explain what happens.',
          taught: [{ title: 'The start', url: '/base/oven/rising/#start' }],
          questions: [{ id: 'rising.gas', rev: 1, review: true, concepts: ['gluten'] }],
        },
      ],
    },
  ]);
});

test('of concepts it holds those that a question tests', async () => {
  const { concepts } = syllabusOf(await soundCourse(files), (path) => path, inEnglish);
  assert.deepEqual(concepts, [
    { id: 'gluten', name: 'The gluten', url: '/concepts/gluten/', chapter: 'kneading' },
  ]);
});

test('beliefs are plain text', async () => {
  const { misconceptions } = syllabusOf(
    await soundCourse({
      'content/misconceptions.yaml':
        'misconceptions:\n  - { id: one, belief: "It\'s *always* `so`.", truth: No., links: ["concept:gluten"] }\n',
      [kneadingQuiz]: quizText(
        questionText('kneading.elastic', {
          options: [
            '{ id: a, text: It rises., correct: true }',
            '{ id: b, text: It falls., say: Gas lifts it., misconception: one }',
            '{ id: c, text: It stays., say: Gas lifts it. }',
          ],
        }),
      ),
    }),
    (path) => path,
    inEnglish,
  );
  assert.deepEqual(misconceptions, [{ id: 'one', belief: 'It’s always so.' }]);
});
