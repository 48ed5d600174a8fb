import assert from 'node:assert/strict';
import test from 'node:test';
import { distractorsOf } from '../../../src/course/questions/distractors.ts';
import { questionSchema, type Question } from '../../../src/course/questions/question.ts';

const common = {
  id: 'bread.q',
  rev: 1,
  objective: 'bread.explain',
  concepts: ['bread'],
  level: 'apply',
  prompt: 'Which?',
  explanation: 'It is so.',
  links: ['chapter:bread#start'],
};
const options = [
  { id: 'a', text: 'A' },
  { id: 'b', text: 'B' },
  { id: 'c', text: 'C' },
];
const marked = options.map((option) => ({ ...option, correct: option.id === 'b' }));
const cloze = {
  text: '{{x}} {{y}}',
  blanks: [
    { id: 'x', accept: ['rye'] },
    { id: 'y', accept: ['salt', 'sea salt'], options: ['salt', 'sugar', 'sea salt', 'sand'] },
  ],
};
const match = {
  options,
  items: ['a', 'b'].map((option) => ({ id: `of-${option}`, text: 'It', option, say: 'So.' })),
};

/** A question as authors write it; the outcomes of a prediction are what its model returned. */
const written = (fields: Record<string, unknown>, outcomes: string[] = []) =>
  ({
    ...questionSchema.parse({ ...common, ...fields }),
    outcomes: outcomes.map((result) => ({ result })),
  }) as Question;

const table: [string, Question, string[]][] = [
  ['a choice', written({ type: 'choice', options: marked }), ['a', 'c']],
  ['a select', written({ type: 'select', options: marked }), ['a', 'c']],
  [
    'a hotspot',
    written({
      type: 'hotspot',
      diagram: 'bread.oven',
      nodes: ['heat', 'door', 'light'].map((at) => ({ at, correct: at === 'heat', say: 'So.' })),
    }),
    ['door', 'light'],
  ],
  [
    'a prediction, where no instance makes an option right',
    written({ type: 'predict', model: 'oven.ts#rise', options }, ['a', 'c']),
    ['b'],
  ],
  [
    'a prediction of a number',
    written({ type: 'predict', model: 'oven.ts#rise', answer: { unit: 'g', tolerance: 0 } }),
    [],
  ],
  ['a cloze: of its drop-downs', written({ type: 'cloze', ...cloze }), ['y=sugar', 'y=sand']],
  ['a match: none', written({ type: 'match', ...match }), []],
  ['a typed term: none', written({ type: 'short', accept: ['rye'] }), []],
  [
    'a scenario: of its parts',
    written({
      type: 'scenario',
      parts: [
        { id: 'why', type: 'choice', prompt: 'Why?', options: marked },
        { id: 'what', type: 'cloze', prompt: 'What?', ...cloze },
        { id: 'which', type: 'match', prompt: 'Which?', ...match },
      ],
    }),
    ['why/a', 'why/c', 'what/y=sugar', 'what/y=sand'],
  ],
];
for (const [name, question, expected] of table) {
  test(`distractors of ${name}`, () => {
    assert.deepEqual(distractorsOf(question), expected);
  });
}
