/** What holds for every type of question, whatever is answered. */
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { gradeCloze } from '../../../../src/course/questions/grading/cloze.ts';
import type { Answer, Grade } from '../../../../src/course/questions/grading/grade.ts';
import { gradeNumeric } from '../../../../src/course/questions/grading/numeric.ts';
import { gradeChoice, gradeSelect } from '../../../../src/course/questions/grading/options.ts';
import { gradeOrder } from '../../../../src/course/questions/grading/order.ts';
import { gradePairs } from '../../../../src/course/questions/grading/pairs.ts';
import { gradeExplain, gradeRecall } from '../../../../src/course/questions/grading/self.ts';
import { gradeScenario } from '../../../../src/course/questions/grading/scenario.ts';
import { gradeShort } from '../../../../src/course/questions/grading/short.ts';

const options = {
  options: [
    { id: 'a', correct: true },
    { id: 'b', correct: false, misconception: 'x' },
    { id: 'constructor', correct: true },
  ],
};
const numeric = {
  instances: [{ id: 'n:1', value: 0.25, wrong: [{ value: 4, misconception: 'x' }] }],
  tolerance: { by: 'share' as const, of: 0.02 },
  unit: 'kg',
  units: { g: 0.001, '%': 0.01 },
};
const order = {
  steps: [
    { id: 'a', after: [] },
    { id: 'b', after: ['a'] },
    { id: 'constructor', after: ['b'] },
  ],
};
const pairs = {
  items: [
    { id: 'a', option: 'b' },
    { id: 'constructor', option: 'a' },
  ],
  options: ['a', 'b'],
  wrong: [{ item: 'a', option: 'a', misconception: 'x' }],
};
const cloze = {
  blanks: [
    { id: 'a', accept: ['sourdough'], taken: ['sourdoughs'], chosen: false },
    { id: 'value', accept: ['b'], taken: [], chosen: true },
  ],
};
const short = { accept: ['sourdough'], taken: [], wrong: [{ when: ['4'], misconception: 'x' }] };

const parts: Record<string, (answer: Answer) => Grade> = {
  choice: (answer) => gradeChoice(options, answer),
  select: (answer) => gradeSelect(options, answer),
  numeric: (answer) => gradeNumeric(numeric, answer),
  order: (answer) => gradeOrder(order, answer),
  pairs: (answer) => gradePairs(pairs, answer),
  cloze: (answer) => gradeCloze(cloze, answer),
  short: (answer) => gradeShort(short, answer),
  recall: (answer) => gradeRecall(null, answer),
  explain: (answer) => gradeExplain({ criteria: ['a', 'b'] }, answer),
};
const scenario = {
  parts: ['select', 'numeric', 'cloze'].map((type) => ({ id: type, type, key: undefined })),
};
const graders = {
  ...parts,
  scenario: (answer: Answer) =>
    gradeScenario(scenario, answer, (type, _, own) => parts[type]?.(own) ?? gradeRecall(null, own)),
};

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    ...[
      'a',
      'b',
      'constructor',
      '__proto__',
      '',
      '=',
      'done=yes',
      'has=a',
      'has=b',
      'grade=hard',
      'grade=good',
    ],
    ...[
      'sourdough',
      'sourdogh',
      '0.25',
      '1/4',
      '250 g',
      '25%',
      '4 kg',
      '−4',
      '1.2.3,4',
      '4 4',
      '2^2000',
      '🍞',
      '\ud800',
    ],
  ),
);
const anyField = fc.tuple(fc.constantFrom('value', 'instance', 'a', 'b', 'constructor', 'grade'), anyText);
const anyOwn = fc.oneof(
  anyText,
  anyField.map((field) => field.join('=')),
);
const anyAnswer = fc.array(
  fc.oneof(
    anyOwn,
    fc.tuple(fc.constantFrom('select', 'numeric', 'cloze'), anyOwn).map((path) => path.join('/')),
  ),
);

for (const [type, grade] of Object.entries(graders)) {
  test(`${type}: every answer has a grade from 0 to 1, and is right exactly when that is 1`, () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const { verdict, score, parts: verdicts, remarks, misconceptions, asks } = grade(answer);
        assert.ok(score >= 0 && score <= 1);
        assert.equal(verdict === 'asked', asks !== undefined);
        for (const { part } of asks ?? []) assert.ok(verdicts.has(part), part);
        if (verdict === 'asked') return;
        assert.equal(verdict === 'right', score === 1);
        assert.equal(verdict === 'partly', score > 0 && score < 1);
        if (verdict === 'blank') assert.equal(verdicts.size, 0);
        if (verdict === 'right') {
          assert.ok([...verdicts.values()].every((one) => one === 'right'));
          assert.deepEqual(misconceptions, []);
        }
        for (const remark of remarks) assert.match(remark, /^([a-z]+\/)?(scale|exact|misspelt|wrong\.\d+)$/);
        assert.equal(new Set(misconceptions).size, misconceptions.length);
      }),
      { numRuns: 500 },
    );
  });

  test(`${type}: nothing is blank without remark`, () => {
    assert.deepEqual(grade([]), {
      verdict: 'blank',
      score: 0,
      parts: new Map(),
      remarks: [],
      misconceptions: [],
    });
  });
}
