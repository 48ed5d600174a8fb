import assert from 'node:assert/strict';
import test from 'node:test';
import type { Course } from '../../../src/course/course.ts';
import { shownBy, testOf } from '../../../src/course/reader/tested-objectives.ts';

const questions = Object.fromEntries(
  [
    ['in-text', 'brew'],
    ['later-in-text', 'brew'],
    ['at-end', 'brew'],
    ['other', 'pour'],
    ['kept', 'brew'],
    ['for-practice', 'brew'],
  ].map(([id, objective]) => [id, { objective }]),
) as unknown as Course['questions'];

test('an objective leads to a question of the quiz, else to the last in the text, else nowhere', () => {
  const checks = ['in-text', 'later-in-text'];
  assert.deepEqual(
    testOf({ questions }, { checks, quiz: ['other', 'at-end'], practice: ['for-practice'] }, 'brew'),
    {
      test: 'at-end',
      questions: ['in-text', 'later-in-text', 'at-end'],
    },
  );
  assert.equal(
    testOf({ questions }, { checks, quiz: ['other'], practice: [] }, 'brew').test,
    'later-in-text',
  );
  assert.deepEqual(testOf({ questions }, { checks, quiz: [], practice: [] }, 'pour'), {
    test: undefined,
    questions: [],
  });
});

test('an objective that no question of the chapter tests leads to one of practice', () => {
  assert.deepEqual(
    testOf({ questions }, { checks: [], quiz: ['other'], practice: ['for-practice'] }, 'brew'),
    {
      test: 'for-practice',
      questions: ['for-practice'],
    },
  );
});

test('only answered questions say whether a reader can', () => {
  const answers = new Map([
    ['in-text', { score: 1 }],
    ['at-end', { score: 0.5 }],
  ]);
  assert.deepEqual(shownBy(['in-text', 'at-end', 'open'], answers), { answered: 2, right: 1 });
  assert.deepEqual(shownBy(['in-text', 'open'], answers), { answered: 1, right: 1 });
  assert.equal(shownBy(['open'], answers), undefined);
});
