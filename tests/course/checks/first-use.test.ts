import assert from 'node:assert/strict';
import test from 'node:test';
import {
  chapterText,
  conceptText,
  kneading,
  questionText,
  quizText,
  rising,
  risingQuiz,
  yeast,
  type Files,
} from '../../bread.ts';
import { courseFromFiles, findingsIn } from '../../course-from-files.ts';

const start = '## Start {#start}\n\n';
const wordy = conceptText('gluten', 'x\n', {
  name: 'Gluten net',
  aliases: '[protein web, crumb, Type-1 dough]',
  abbreviations: '[GN]',
});
const inChapter = (body: string, changes = {}): Files => ({
  [kneading]: chapterText('kneading', start + body, { teaches: '[gluten]', ...changes }),
  'content/concepts/gluten.md': wordy,
});

for (const [why, body, places] of [
  ['the name', 'It has a gluten net.\n\nThe [gluten net](concept:gluten) holds.\n', ['15:10']],
  ['an alias', 'So:\na protein web.\n', ['16:3']],
  ['an abbreviation', 'Two GNs.\n', ['15:5']],
  ['a name with a digit, a hyphen as a space', 'A Type 1 dough.\n', ['15:3']],
  ['emphasized', 'It has a *gluten net*.\n', ['15:11']],
  ['in a table', '| a | b |\n| - | - |\n| c | gluten net |\n', ['17:7']],
  ['twice, told once', 'A gluten net. A GN.\n', ['15:3']],
  ['linked in the next sentence', `A gluten net. [It](concept:gluten) holds.\n`, ['15:3']],
  ['linked later in the sentence', 'The GN, or [gluten net](concept:gluten), holds.\n', []],
  ['linked before', 'The [web](concept:gluten) holds. It is a gluten net, the GN.\n', []],
  ['as the words of another link', 'See [the gluten net](chapter:rising).\n', []],
  ['in a heading', '## The gluten net {#net}\n\nThe [net](concept:gluten) holds.\n', []],
  ['in quotation marks', 'He said “a gluten net”.\n', []],
  ['in code', 'Call `GN`.\n', []],
  ['in another case than an abbreviation’s', 'A gn.\n', []],
  ['a plain word of it', 'The crumb is fine.\n', []],
] as const) {
  test(`${why}: ${places.length === 0 ? 'nothing to say' : 'used before it is taught'}`, async () => {
    const expected = places.map((place) => `${kneading}:${place} used-before-taught`);
    assert.deepEqual(await findingsIn(inChapter(body.replaceAll('[It]', '[The net]'))), expected);
  });
}

test('the finding offers the link, and can be accepted by its concept', async () => {
  const { findings } = await courseFromFiles(inChapter('A gluten net.\n'));
  assert.deepEqual(
    findings.map(({ severity, message, fix, subject }) => [severity, message, fix, subject]),
    [
      [
        'warning',
        '"gluten net" names the concept "gluten", which this chapter teaches, and nothing has introduced it yet. Link it here: [gluten net](concept:gluten).',
        '[gluten net](concept:gluten)',
        'gluten',
      ],
    ],
  );
});

test('what only a later chapter teaches is early; what an earlier one teaches is known', async () => {
  const later: Files = {
    [kneading]: chapterText('kneading', `${start}The yeast cell eats. A gluten net.\n`, {
      teaches: '[gluten]',
    }),
    [rising]: chapterText('rising', `${start}A yeast cell in a gluten net.\n`, { teaches: '[yeast]' }),
    'content/concepts/gluten.md': conceptText('gluten', 'x\n', { name: 'Dough net' }),
    [yeast]: conceptText('yeast', 'x\n', { name: 'Yeast cell' }),
    [risingQuiz]: quizText(questionText('rising.gas').replace('[gluten]', '[yeast]')),
  };
  const { findings } = await courseFromFiles(later);
  assert.deepEqual(
    findings.map(({ file, line, column, message }) => [file, line, column, message.split(',')[1]]),
    [
      [kneading, 15, 5, ' which only "rising" teaches'],
      [rising, 15, 3, ' which this chapter teaches'],
    ],
  );
});

test('what the chapter requires, or no chapter teaches, is not told', async () => {
  const bare: Files = {
    [kneading]: chapterText('kneading', `${start}A yeast cell, a gluten net.\n`),
    'content/concepts/gluten.md': wordy,
    [yeast]: conceptText('yeast', 'x\n', { name: 'Yeast cell' }),
  };
  assert.deepEqual(await findingsIn(bare), []);
});

test('a longer name of another concept is no use of the shorter one', async () => {
  const files = {
    ...inChapter('The gluten net test fails.\n'),
    [yeast]: conceptText('yeast', 'x\n', { name: 'Gluten net test' }),
  };
  assert.deepEqual(await findingsIn(files), []);
});
