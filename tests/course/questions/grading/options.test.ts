import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { PartVerdict, Verdict } from '../../../../src/course/questions/grading/grade.ts';
import {
  gradeChoice,
  gradeSelect,
  type OptionsKey,
} from '../../../../src/course/questions/grading/options.ts';

type Gradable = OptionsKey & { type: 'choice' | 'select' };
const grade = (question: Gradable, chosen: string[]) =>
  (question.type === 'choice' ? gradeChoice : gradeSelect)(question, chosen);

const options = (...correct: boolean[]) =>
  correct.map((one, index) => ({ id: 'abcdefgh'.charAt(index), correct: one }));
const choice: Gradable = { type: 'choice', options: options(false, true, false) };
const select: Gradable = { type: 'select', options: options(true, true, true, false, false) };

const table: [
  string,
  Gradable,
  string[],
  { verdict: Verdict; score: number; parts: Record<string, PartVerdict> },
][] = [
  ['the right option', choice, ['b'], { verdict: 'right', score: 1, parts: { b: 'right' } }],
  ['a wrong option', choice, ['a'], { verdict: 'wrong', score: 0, parts: { a: 'wrong', b: 'missed' } }],
  ['nothing', choice, [], { verdict: 'blank', score: 0, parts: {} }],
  ['an option of an older text', choice, ['z'], { verdict: 'blank', score: 0, parts: {} }],
  [
    'right and wrong at once',
    choice,
    ['a', 'b'],
    { verdict: 'wrong', score: 0, parts: { a: 'wrong', b: 'right' } },
  ],
  [
    'all that hold',
    select,
    ['c', 'a', 'b'],
    { verdict: 'right', score: 1, parts: { a: 'right', b: 'right', c: 'right' } },
  ],
  [
    'one of three',
    select,
    ['a'],
    { verdict: 'partly', score: 1 / 3, parts: { a: 'right', b: 'missed', c: 'missed' } },
  ],
  [
    'three and one too many',
    select,
    ['a', 'b', 'c', 'd'],
    { verdict: 'partly', score: 2 / 3, parts: { a: 'right', b: 'right', c: 'right', d: 'wrong' } },
  ],
  [
    'as many wrong as right',
    select,
    ['a', 'd'],
    { verdict: 'wrong', score: 0, parts: { a: 'right', b: 'missed', c: 'missed', d: 'wrong' } },
  ],
  [
    'only what does not hold',
    select,
    ['d', 'e'],
    {
      verdict: 'wrong',
      score: 0,
      parts: { a: 'missed', b: 'missed', c: 'missed', d: 'wrong', e: 'wrong' },
    },
  ],
  ['nothing of several', select, [], { verdict: 'blank', score: 0, parts: {} }],
];

for (const [name, question, chosen, expected] of table) {
  test(`${question.type}: ${name}`, () => {
    const { parts, ...rest } = grade(question, chosen);
    assert.deepEqual(
      { ...rest, parts: Object.fromEntries(parts) },
      { remarks: [], misconceptions: [], ...expected },
    );
  });
}

test('an answer shows the beliefs behind the wrong options that were chosen, each once', () => {
  const key: OptionsKey = {
    options: [
      { id: 'a', correct: true, misconception: 'of-a-right-one' },
      { id: 'b', correct: false, misconception: 'yeast-is-dead' },
      { id: 'c', correct: false, misconception: 'yeast-is-dead' },
      { id: 'd', correct: false, misconception: 'salt-feeds-yeast' },
      { id: 'e', correct: false },
    ],
  };
  const shown = (...chosen: string[]) => gradeSelect(key, chosen).misconceptions;
  assert.deepEqual(shown('a', 'b', 'c', 'e'), ['yeast-is-dead']);
  assert.deepEqual(shown('d', 'b'), ['yeast-is-dead', 'salt-feeds-yeast']);
  assert.deepEqual(shown('a', 'e'), []);
  assert.deepEqual(shown(), []);
  assert.deepEqual(gradeChoice(key, ['d']).misconceptions, ['salt-feeds-yeast']);
});

const anyQuestion = fc
  .record({
    type: fc.constantFrom('choice' as const, 'select' as const),
    correct: fc.array(fc.boolean(), { minLength: 2, maxLength: 8 }),
  })
  .map(({ type, correct }): Gradable => ({ type, options: options(...correct) }));
const anyAnswer = fc.subarray(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], { minLength: 0 });

test('a score is between 0 and 1, and 1 exactly when the verdict is right', () => {
  fc.assert(
    fc.property(anyQuestion, anyAnswer, (question, chosen) => {
      const { score, verdict } = grade(question, chosen);
      assert.ok(score >= 0 && score <= 1);
      assert.equal(verdict === 'right', score === 1);
      assert.equal(verdict === 'partly', score > 0 && score < 1);
    }),
  );
});

test('right means: every right option and no other', () => {
  fc.assert(
    fc.property(anyQuestion, anyAnswer, (question, chosen) => {
      const picked = question.options.filter(({ id }) => chosen.includes(id));
      const whole =
        picked.length > 0 && question.options.every((one) => one.correct === picked.includes(one));
      const single = question.type === 'select' || picked.length === 1;
      if (whole && single) assert.equal(grade(question, chosen).verdict, 'right');
      if (!whole) assert.notEqual(grade(question, chosen).verdict, 'right');
    }),
  );
});

test('neither the order of the answer nor saying an option twice changes its worth', () => {
  fc.assert(
    fc.property(anyQuestion, anyAnswer, (question, chosen) => {
      assert.deepEqual(grade(question, [...chosen, ...chosen].reverse()), grade(question, chosen));
    }),
  );
});

test('to choose a wrong option besides never gains anything', () => {
  fc.assert(
    fc.property(anyQuestion, anyAnswer, (question, chosen) => {
      const wrong = question.options.find(({ id, correct }) => !correct && !chosen.includes(id));
      if (wrong) assert.ok(grade(question, [...chosen, wrong.id]).score <= grade(question, chosen).score);
    }),
  );
});

test('every chosen option has a verdict, and every right one that was not chosen', () => {
  fc.assert(
    fc.property(anyQuestion, anyAnswer, (question, chosen) => {
      const { parts, verdict } = grade(question, chosen);
      if (verdict === 'blank') return;
      for (const { id, correct } of question.options) {
        const picked = chosen.includes(id);
        assert.equal(parts.get(id), picked ? (correct ? 'right' : 'wrong') : correct ? 'missed' : undefined);
      }
    }),
  );
});
