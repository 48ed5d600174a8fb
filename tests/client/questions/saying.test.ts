import assert from 'node:assert/strict';
import test from 'node:test';
import { sayingOf } from '../../../src/client/questions/saying.ts';
import type { Grade } from '../../../src/course/questions/grading/grade.ts';

const sayings = {
  right: 'Right.',
  partly: '{found} of {of} found.',
  mixed: '{found} of {all} right, {wrong} wrong.',
  misspelt: 'It is spelt otherwise.',
};
type Parts = Record<string, 'right' | 'wrong' | 'missed'>;

const cases: [Grade['verdict'], Parts, string[], string][] = [
  ['right', { a: 'right' }, [], 'Right.'],
  ['right', { a: 'right' }, ['misspelt'], 'Right. It is spelt otherwise.'],
  ['right', { a: 'right' }, ['part/misspelt'], 'Right. It is spelt otherwise.'],
  ['partly', { a: 'right', b: 'missed' }, [], '1 of 2 found.'],
  ['partly', { a: 'right', b: 'wrong', c: 'missed' }, [], '1 of 3 right, 1 wrong.'],
  ['partly', { a: 'right', 'a/x': 'wrong', b: 'missed' }, [], '1 of 2 found.'],
  ['wrong', { a: 'wrong' }, ['unknown'], ''],
];
for (const [verdict, parts, remarks, said] of cases)
  test(`${verdict}, ${JSON.stringify(parts)}, ${remarks.join()}: “${said}”`, () => {
    const grade = { verdict, parts: new Map(Object.entries(parts)), remarks };
    assert.equal(sayingOf(grade, sayings), said);
  });
