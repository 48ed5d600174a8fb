import assert from 'node:assert/strict';
import test from 'node:test';
import { factsOf } from '../../../src/course/reader/question-facts.ts';
import {
  chapterText,
  conceptText,
  gluten,
  kneading,
  kneadingQuiz,
  questionText,
  quizText,
} from '../../bread.ts';
import { soundCourse } from '../../course-from-files.ts';

test('the facts of a question are its own, its chapter’s part, and the platforms of its concepts, not its chapter’s', async () => {
  const course = await soundCourse({
    [kneading]: chapterText('kneading', '\n## The start {#start}\n\nDough becomes elastic.\n', {
      teaches: '[gluten]',
      platforms: '[oven, machine]',
    }),
    [gluten]: conceptText('gluten', 'It is what it is.\n', { platforms: '[machine]' }),
    [kneadingQuiz]: quizText(
      questionText('kneading.elastic', { rev: '2', more: 'review: false' }),
      questionText('kneading.apart', { type: 'select', level: 'analyse', prompt: 'What else?' }).replace(
        '[gluten]',
        '[yeast]',
      ),
    ),
  });
  const common = {
    page: '/questions/kneading/',
    chapter: 'kneading',
    part: 'dough',
    objective: 'kneading.explain',
    concepts: ['gluten'],
    instances: [],
  };
  assert.deepEqual(factsOf(course).slice(0, 2), [
    {
      id: 'kneading.elastic',
      rev: 2,
      type: 'choice',
      level: 'apply',
      review: false,
      ...common,
      platforms: ['machine'],
    },
    {
      id: 'kneading.apart',
      rev: 1,
      type: 'select',
      level: 'analyse',
      review: true,
      ...common,
      platforms: [],
      concepts: ['yeast'],
    },
  ]);
});

test('there are facts of every question, in reading order, and they survive JSON', async () => {
  const course = await soundCourse();
  const facts = factsOf(course);
  assert.deepEqual(
    facts.map(({ id, part }) => `${part}: ${id}`),
    ['dough: kneading.elastic', 'oven: rising.gas'],
  );
  assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts);
});
