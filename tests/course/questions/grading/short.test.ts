import assert from 'node:assert/strict';
import test from 'node:test';
import { gradeShort, type ShortKey } from '../../../../src/course/questions/grading/short.ts';
import type { Verdict } from '../../../../src/course/questions/grading/grade.ts';

const key: ShortKey = {
  accept: ['sourdough', 'sour starter'],
  taken: ['sourdoughs'],
  wrong: [
    { when: ["baker's yeast"], misconception: 'yeast-is-yeast' },
    { when: ['Poolish', 'sour-dougs'] },
    { when: ['poolish'], misconception: 'never-reached' },
  ],
};

const table: [
  name: string,
  typed: string,
  verdict: Verdict,
  remarks?: string[],
  misconceptions?: string[],
][] = [
  ['an accepted form', 'Sour-dough', 'right'],
  ['another accepted form', 'the sour starter.', 'right'],
  ['a misspelling', 'sourdouhg', 'wrong'],
  ['a misspelling by one letter', 'sour starrter', 'right', ['misspelt']],
  ['the name of something else', 'sourdoughs', 'wrong'],
  ['a known mistake', 'Bakers’ yeast', 'wrong', ['wrong.0'], ['yeast-is-yeast']],
  ['a known mistake, of two the first', 'poolish', 'wrong', ['wrong.1']],
  ['a known mistake that is near a right form', 'sourdougs', 'wrong', ['wrong.1']],
  ['something else', 'rye', 'wrong'],
  ['nothing', '', 'blank'],
  ['spaces and dots', ' … . ', 'blank'],
];

for (const [name, typed, verdict, remarks = [], misconceptions = []] of table) {
  test(`${name} is ${verdict}`, () => {
    const { parts, ...rest } = gradeShort(key, [`value=${typed}`]);
    assert.deepEqual(rest, { verdict, score: verdict === 'right' ? 1 : 0, remarks, misconceptions });
    assert.deepEqual([...parts], verdict === 'blank' ? [] : [['value', verdict]]);
  });
}

test('what is typed may hold an equals sign', () => {
  const sum: ShortKey = { accept: ['a=b'], taken: [], wrong: [] };
  assert.equal(gradeShort(sum, ['value=a=b']).verdict, 'right');
  assert.equal(gradeShort({ ...sum, exact: false }, ['value=A=B.']).verdict, 'right');
  assert.equal(gradeShort(sum, ['a=b']).verdict, 'blank');
});

test('what counts to the letter is not right by the letter alone, and says so; a known mistake says its own', () => {
  const option: ShortKey = {
    accept: ['--rise', 'rise option'],
    taken: [],
    wrong: [{ when: ['-rise'] }, { when: ['rise'] }],
  };
  const grade = (typed: string, key = option) => {
    const { verdict, remarks } = gradeShort(key, [`value=${typed}`]);
    return [verdict, ...remarks];
  };
  assert.deepEqual(grade('--rise'), ['right']);
  assert.deepEqual(grade('“--rise”'), ['right']);
  assert.deepEqual(grade('—rise'), ['right']);
  assert.deepEqual(grade('--Rise'), ['wrong', 'wrong.1']);
  assert.deepEqual(grade('-rise'), ['wrong', 'wrong.0']);
  assert.deepEqual(grade('Rise-Option.'), ['right']);
  assert.deepEqual(grade('rise optoin'), ['wrong']);
  assert.deepEqual(grade('rise opton'), ['right', 'misspelt']);
  assert.deepEqual(grade('Sourdough', { accept: ['sourdough'], taken: [], wrong: [], exact: true }), [
    'wrong',
    'exact',
  ]);
  assert.deepEqual(grade('sourdogh', { accept: ['sourdough'], taken: [], wrong: [], exact: true }), [
    'wrong',
  ]);
});
