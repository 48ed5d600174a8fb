import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { PartVerdict, Verdict } from '../../../../src/course/questions/grading/grade.ts';
import { gradePairs, type PairsKey } from '../../../../src/course/questions/grading/pairs.ts';

const key: PairsKey = {
  items: [
    { id: 'rye', option: 'sour' },
    { id: 'wheat', option: 'yeast' },
    { id: 'maize', option: 'none' },
  ],
  options: ['sour', 'yeast', 'none', 'salt'],
  wrong: [
    { item: 'wheat', option: 'salt', misconception: 'salt-raises' },
    { item: 'rye', option: 'yeast' },
    { item: 'maize', option: 'salt', misconception: 'salt-raises' },
  ],
};

type Expected = [verdict: Verdict, score: number, parts: Record<string, PartVerdict>, remarks?: string[]];
const table: [name: string, answer: string[], ...Expected][] = [
  ['all right', ['rye=sour', 'wheat=yeast', 'maize=none'], 'right', 1, marks('right', 'right', 'right')],
  ['one right', ['rye=sour', 'wheat=none', 'maize=yeast'], 'partly', 1 / 3, marks('right', 'wrong', 'wrong')],
  ['one left out', ['rye=sour', 'maize=none'], 'partly', 2 / 3, marks('right', 'missed', 'right')],
  [
    'one left empty',
    ['rye=sour', 'wheat=', 'maize=none'],
    'partly',
    2 / 3,
    marks('right', 'missed', 'right'),
  ],
  [
    'an option of an older text',
    ['rye=sour', 'wheat=x'],
    'partly',
    1 / 3,
    marks('right', 'missed', 'missed'),
  ],
  ['none right', ['rye=none', 'wheat=sour'], 'wrong', 0, marks('wrong', 'wrong', 'missed')],
  ['a known mistake', ['rye=yeast'], 'wrong', 0, marks('wrong', 'missed', 'missed'), ['wrong.1']],
  [
    'known mistakes',
    ['maize=salt', 'wheat=salt', 'rye=sour'],
    'partly',
    1 / 3,
    marks('right', 'wrong', 'wrong'),
    ['wrong.0', 'wrong.2'],
  ],
  ['nothing', [], 'blank', 0, {}],
  ['nothing that fits', ['rye=', 'wheat=x', 'oats=sour', 'sour'], 'blank', 0, {}],
];
function marks(rye: PartVerdict, wheat: PartVerdict, maize: PartVerdict) {
  return { rye, wheat, maize };
}

for (const [name, answer, verdict, score, parts, remarks = []] of table) {
  test(`${name} is ${verdict}`, () => {
    const grade = gradePairs(key, answer);
    assert.deepEqual(
      { ...grade, parts: Object.fromEntries(grade.parts) },
      { verdict, score, parts, remarks, misconceptions: remarks.includes('wrong.0') ? ['salt-raises'] : [] },
    );
  });
}

const anyKey = fc
  .array(fc.constantFrom('p', 'q', 'r'), { minLength: 1, maxLength: 6 })
  .map((right): PairsKey => ({
    items: right.map((option, index) => ({ id: 'abcdef'.charAt(index), option })),
    options: ['p', 'q', 'r'],
    wrong: [],
  }));
const rightAnswer = ({ items }: PairsKey) => items.map(({ id, option }) => `${id}=${option}`);

test('the right answer has full marks, and any other pair costs its share', () => {
  fc.assert(
    fc.property(anyKey, fc.nat(), fc.constantFrom('p', 'q', 'r'), (question, number, option) => {
      const right = rightAnswer(question);
      assert.equal(gradePairs(question, right).score, 1);
      const at = number % right.length;
      const item = question.items[at];
      fc.pre(item !== undefined && item.option !== option);
      const grade = gradePairs(question, right.with(at, `${item.id}=${option}`));
      assert.equal(grade.score, (right.length - 1) / right.length);
      assert.equal(grade.parts.get(item.id), 'wrong');
    }),
  );
});

test('in which order items, options and answers come changes nothing', () => {
  fc.assert(
    fc.property(
      anyKey,
      fc.array(fc.tuple(fc.constantFrom(...Array.from('abcdefz')), fc.constantFrom(...Array.from('pqrz')))),
      (question, given) => {
        const answer = [...new Map(given)].map(([item, option]) => `${item}=${option}`);
        const reversed: PairsKey = {
          items: question.items.toReversed(),
          options: question.options.toReversed(),
          wrong: [],
        };
        const { parts, ...rest } = gradePairs(question, answer);
        const other = gradePairs(reversed, answer.toReversed());
        assert.deepEqual(
          { ...rest, parts: new Map([...parts].sort()) },
          { ...other, parts: new Map([...other.parts].sort()) },
        );
      },
    ),
  );
});
