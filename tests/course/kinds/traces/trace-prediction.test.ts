import assert from 'node:assert/strict';
import test from 'node:test';
import { chapterText, kneading, kneadingQuiz, quizText } from '../../../bread.ts';
import { courseFromFiles } from '../../../course-from-files.ts';
import { typedQuestion } from '../../../typed-question.ts';
import { risingTrace } from './rising-trace.ts';

const options = (...texts: string[]) => [
  'options:',
  ...texts.map((text, index) => `  - { id: o${String(index)}, text: ${text}, say: So. }`),
];

async function asked(body: readonly string[]) {
  return courseFromFiles({
    ...risingTrace(),
    [kneading]: chapterText('kneading', '## The start {#start}\n', { teaches: '[gluten]' }),
    [kneadingQuiz]: quizText(
      typedQuestion('kneading.a', 'predict', body, { prompt: 'What is there after this step?' }),
    ),
  });
}

const states = options('flat', 'high', 'burnt');
const lanes = options('Baker', 'Dough', 'Machine');
for (const [where, more, body, result] of [
  ['by-hand, after: 1', ', state: dough', states, 'o0'],
  ['by-hand, after: 2', ', state: dough', states, 'o1'],
  ['by-machine, after: 2', ', state: dough', states, 'o1'],
  ['by-hand, after: 2', '', lanes, 'o1'],
  ['by-machine, after: 3', '', lanes, 'o2'],
  ['by-machine, after: 3', ', count: wait', ['answer: { unit: "", tolerance: 0 }'], 2],
] as const) {
  test(`{ ${where}${more} } comes to ${String(result)}`, async () => {
    const { course, findings } = await asked([`trace: { id: proofing, variant: ${where}${more} }`, ...body]);
    assert.deepEqual(findings, []);
    const question = course?.questions['kneading.a'];
    assert.ok(question?.type === 'predict');
    assert.deepEqual(question.outcomes, [{ id: '', values: {}, result }]);
  });
}

for (const [asks, body, expected] of [
  [
    'id: proving, variant: by-hand, after: 1, state: dough',
    states,
    'There is no trace "proving". Did you mean "proofing"?',
  ],
  [
    'id: proofing, variant: by-band, after: 1, state: dough',
    states,
    'This trace has no variant "by-band". Did you mean "by-hand"?',
  ],
  [
    'id: proofing, variant: by-hand, after: 3, state: dough',
    states,
    'The variant "by-hand" has 2 steps, so none is 3.',
  ],
  [
    'id: proofing, variant: by-hand, after: 1, state: bough',
    states,
    'This trace has no state "bough". Did you mean "dough"?',
  ],
  [
    'id: proofing, variant: by-hand, after: 1, count: waits',
    states,
    'This trace has no count "waits". Did you mean "wait"?',
  ],
  [
    'id: proofing, variant: by-hand, after: 1, state: dough, count: wait',
    states,
    'Only one thing is asked: leave out "state" or "count".',
  ],
  [
    'id: proofing, variant: by-hand, after: 1, count: wait',
    states,
    'What comes of it is a number, so the question has "answer" and no "options".',
  ],
  [
    'id: proofing, variant: by-hand, after: 1, state: dough',
    ['answer: { unit: "", tolerance: 0 }'],
    'What comes of it is a text, so the question has "options".',
  ],
  [
    'id: proofing, variant: by-hand, after: 1, state: dough',
    options('low', 'high'),
    'No option says "flat", which is what comes of it. Write it as one of them.',
  ],
] as const) {
  test(`{ ${asks} }: ${expected}`, async () => {
    const { findings } = await asked([`trace: { ${asks} }`, ...body]);
    assert.deepEqual(
      findings.map(({ message }) => message),
      [expected],
    );
  });
}

test('a question has a model or a trace', async () => {
  const trace = 'trace: { id: proofing, variant: by-hand, after: 1, state: dough }';
  const messages = async (...first: string[]) =>
    (await asked([...first, ...states])).findings.map(({ message }) => message);
  assert.deepEqual(await messages('model: rise.ts#rise', trace), [
    'The answer comes from "trace" or from "model". Leave one out.',
  ]);
  assert.deepEqual(await messages(), [
    '"model" is missing: the function that computes the answer. Or write "trace".',
  ]);
});
