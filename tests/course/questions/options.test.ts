import assert from 'node:assert/strict';
import test from 'node:test';
import { flawsOf, list } from './flaws-of.ts';

const right = 'id: a, text: It rises., correct: true';
const wrong = 'id: b, text: It falls., say: No.';
const third = (text: string, more = ', say: No.') => `id: c, text: ${text}${more}`;

for (const [why, type, options, expected] of [
  ['one right option of three', 'choice', [right, wrong, third('It stays.')], []],
  ['two right options', 'choice', [right, third('A', ', correct: true'), wrong], ['11:5 correct-options']],
  ['two right options', 'select', [right, third('A', ', correct: true'), wrong], []],
  ['no right option', 'select', [third('It stays.'), wrong], ['11:5 correct-options', '11:5 option-count']],
  ['a wrong option without feedback', 'choice', [right, wrong, third('No.', '')], ['14:9 missing-feedback']],
  [
    'options that differ in marks only',
    'choice',
    [right, wrong, third('it *falls*')],
    ['14:24 duplicate-option'],
  ],
  ['two options', 'choice', [right, wrong], ['11:5 option-count']],
] as const) {
  test(`${type} with ${why}: ${expected.join() || 'fine'}`, async () => {
    assert.deepEqual(await flawsOf(type, list('options', ...options)), expected);
  });
}

for (const [why, options, expected] of [
  ['in a wrong option', [right, wrong, third('It always stays.')], ['14:24 absolute-distractor']],
  [
    'in both wrong ones',
    [right, third('None rises.'), wrong.replace('It', 'Only it')],
    ['13:24 absolute-distractor'],
  ],
  ['in wrong and right ones', [right.replace('It', 'Only it'), wrong, third('It always stays.')], []],
  ['in the right option only', [right.replace('It', 'All of it'), wrong, third('It stays as it is.')], []],
  ['with its exceptions', [right, wrong, third('It does not always stay.')], []],
  ['that says little', [right, wrong, third('It rises only a little.')], []],
  ['that is the whole answer', [right, wrong, third('All.')], []],
  ['in code', [right, wrong, third('"It prints `only`."')], []],
] as const) {
  test(`a word such as "always" ${why}: ${expected.join() || 'fine'}`, async () => {
    assert.deepEqual(await flawsOf('choice', list('options', ...options)), expected);
  });
}

test('an absolute is found in a part of a scenario too', async () => {
  const found = await flawsOf('scenario', [
    'parts:',
    '  - id: which',
    '    type: choice',
    '    prompt: Which?',
    ...list('options', right, wrong, third('It never rises.')).map((line) => `    ${line}`),
    '  - { id: who, type: short, prompt: Who?, accept: [yeast] }',
  ]);
  assert.deepEqual(found, ['18:28 absolute-distractor']);
});

test('parts that share an id are found', async () => {
  const part = 'id: who, type: short, prompt: Who?, accept: [yeast]';
  assert.deepEqual(await flawsOf('scenario', list('parts', part, part)), ['13:15 duplicate-id']);
});

test('criteria that share an id are found', async () => {
  const criterion = 'id: who, text: names the yeast';
  const body = ['answer: The yeast.', ...list('criteria', criterion, criterion)];
  assert.deepEqual(await flawsOf('explain', body), ['14:15 duplicate-id']);
});
