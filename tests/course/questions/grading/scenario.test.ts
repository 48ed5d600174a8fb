import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Answer, Grade } from '../../../../src/course/questions/grading/grade.ts';
import { gradeNumeric, type NumericKey } from '../../../../src/course/questions/grading/numeric.ts';
import { gradeSelect, type OptionsKey } from '../../../../src/course/questions/grading/options.ts';
import { gradeScenario, type ScenarioKey } from '../../../../src/course/questions/grading/scenario.ts';

const select: OptionsKey = {
  options: [
    { id: 'a', correct: true },
    { id: 'b', correct: true },
    { id: 'c', correct: false, misconception: 'heat-kills' },
  ],
};
const numeric: NumericKey = {
  instances: [{ id: '', value: 4, wrong: [{ value: 5, misconception: 'heat-kills' }] }],
  tolerance: { by: 'difference', of: 0 },
  unit: '',
  units: {},
};
const key: ScenarioKey = {
  parts: [
    { id: 'why', type: 'select', key: select },
    { id: 'how-many', type: 'numeric', key: numeric },
  ],
};
const gradePart = (type: string, part: unknown, answer: Answer): Grade =>
  type === 'select' ? gradeSelect(part as OptionsKey, answer) : gradeNumeric(part as NumericKey, answer);
const grade = (...answer: string[]) => gradeScenario(key, answer, gradePart);

test('all parts right is right', () => {
  assert.deepEqual(grade('how-many/value=4', 'why/a', 'why/b'), {
    verdict: 'right',
    score: 1,
    parts: new Map([
      ['why', 'right'],
      ['why/a', 'right'],
      ['why/b', 'right'],
      ['how-many', 'right'],
      ['how-many/value', 'right'],
    ]),
    remarks: [],
    misconceptions: [],
  });
});

test('a scenario is worth the mean of its parts, and a part that is partly right is not right', () => {
  const { verdict, score, parts } = grade('why/a', 'how-many/value=4');
  assert.equal(verdict, 'partly');
  assert.equal(score, (1 / 2 + 1) / 2);
  assert.equal(parts.get('why'), 'wrong');
  assert.equal(parts.get('how-many'), 'right');
});

test('a part left blank is missed', () => {
  const { verdict, score, parts } = grade('why/a', 'why/b');
  assert.equal(verdict, 'partly');
  assert.equal(score, 1 / 2);
  assert.equal(parts.get('how-many'), 'missed');
  assert.equal(parts.has('how-many/value'), false);
});

test('remarks name their part, and a belief shown twice is shown once', () => {
  const { verdict, remarks, misconceptions } = grade('why/c', 'how-many/value=5');
  assert.equal(verdict, 'wrong');
  assert.deepEqual(remarks, ['how-many/wrong.0']);
  assert.deepEqual(misconceptions, ['heat-kills']);
});

test('it is blank only if all parts are; a part that can’t be read is asked back, and with it the whole', () => {
  assert.equal(grade().verdict, 'blank');
  assert.equal(grade('a', 'value=4', 'why', 'why/', '/a', 'other/a').verdict, 'blank');
  for (const others of [[], ['why/a'], ['why/b']]) {
    const { verdict, score, asks } = grade('how-many/value=a few', ...others);
    assert.equal(verdict, 'asked');
    assert.deepEqual(
      asks?.map(({ about, part }) => [about, part]),
      [['number', 'how-many/value']],
    );
    assert.ok(score < 1);
  }
});

test('a scenario of one part is worth what that is, one of none is blank', () => {
  const graded = (parts: ScenarioKey['parts']) => gradeScenario({ parts }, ['why/a', 'why/b'], gradePart);
  assert.equal(graded(key.parts.slice(0, 1)).score, 1);
  assert.equal(graded([]).verdict, 'blank');
});

test('in which order the answers come changes nothing', () => {
  const texts = ['why/a', 'why/b', 'why/c', 'how-many/value=4', 'how-many/instance=x', 'a', 'why'];
  fc.assert(
    fc.property(fc.shuffledSubarray(texts), (answer) => {
      assert.deepEqual(grade(...answer), grade(...answer.toReversed()));
    }),
  );
});
