import assert from 'node:assert/strict';
import test from 'node:test';
import { gradeExplain, gradeRecall } from '../../../../src/course/questions/grading/self.ts';

for (const [grade, verdict, score] of [
  ['again', 'wrong', 0],
  ['hard', 'partly', 0.5],
  ['good', 'right', 1],
  ['easy', 'right', 1],
  ['', 'blank', 0],
  ['fine', 'blank', 0],
  ['constructor', 'blank', 0],
] as const) {
  test(`a card that went "${grade}" is ${verdict}`, () => {
    assert.deepEqual(gradeRecall(null, [`grade=${grade}`]), {
      verdict,
      score,
      parts: new Map(),
      remarks: [],
      misconceptions: [],
    });
  });
}

test('a card without a grade is blank', () => {
  for (const answer of [[], ['good'], ['=good']]) assert.equal(gradeRecall(null, answer).verdict, 'blank');
});

const key = { criteria: ['who', 'when', 'why'] };

test('an explanation is blank until the reader has compared it', () => {
  for (const answer of [
    [],
    ['text=because'],
    ['text=because', 'has=who'],
    ['done=no', 'has=who'],
    ['text=done=yes'],
  ]) {
    assert.equal(gradeExplain(key, answer).verdict, 'blank');
  }
});

test('with one criterion it decides, without any nothing does', () => {
  assert.equal(gradeExplain({ criteria: ['who'] }, ['has=who', 'done=yes']).verdict, 'right');
  assert.equal(gradeExplain({ criteria: [] }, ['done=yes']).verdict, 'blank');
});

for (const [name, has, verdict, score, parts] of [
  ['every criterion', ['why', 'who', 'when'], 'right', 1, ['right', 'right', 'right']],
  ['one of three', ['when'], 'partly', 1 / 3, ['missed', 'right', 'missed']],
  ['one said twice', ['when', 'when'], 'partly', 1 / 3, ['missed', 'right', 'missed']],
  ['one of an older text', ['where'], 'wrong', 0, ['missed', 'missed', 'missed']],
  ['none', [], 'wrong', 0, ['missed', 'missed', 'missed']],
] as const) {
  test(`an explanation that meets ${name} is ${verdict}`, () => {
    const grade = gradeExplain(key, ['text=It rises.', ...has.map((id) => `has=${id}`), 'done=yes']);
    assert.equal(grade.verdict, verdict);
    assert.equal(grade.score, score);
    assert.deepEqual(
      [...grade.parts],
      key.criteria.map((id, index) => [id, parts[index]]),
    );
  });
}
