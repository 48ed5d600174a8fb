import assert from 'node:assert/strict';
import test from 'node:test';
import { kneadingQuiz, questionText, quizText } from '../../bread.ts';
import { courseFromFiles, findingsIn } from '../../course-from-files.ts';
import { typedQuestion } from '../../typed-question.ts';

const inQuiz = async (...questions: string[]) =>
  (await findingsIn({ [kneadingQuiz]: quizText(...questions) })).map((one) =>
    one.replace(`${kneadingQuiz}:`, ''),
  );
const asking = (prompt: string) => inQuiz(questionText('kneading.a', { prompt: JSON.stringify(prompt) }));

for (const [prompt, word] of [
  ['Which of these does not rise?', 'not'],
  ['Which of these does *not* rise?', undefined],
  ['Which of these does **not** rise?', undefined],
  ['Which of these does _not_ rise?', undefined],
  ['Dough rests. Which of these never rises?', 'never'],
  ['All of these rise except which?', 'except'],
  ['Which of these rise, *except* for one?', undefined],
  ['What rises in all ovens except the cold?', 'except'],
  ['Which cannot rise?', 'cannot'],
  ['Which of these won’t rise?', 'won’t'],
  ['Dough does not rise. Which of these helps?', undefined],
  ['Why does cold dough not rise?', undefined],
  ['What happens when dough does not rise?', undefined],
  ['What rises, though it is not warm?', undefined],
  ['Which dough is it that does not rise?', 'not'],
  ['What rises whether or not it is warm?', undefined],
  ['What does not only rise but also brown?', undefined],
  ['Which (if not all) of these rise?', undefined],
  ['What does `not` mean?', undefined],
  ['What does "do not knead" mean?', undefined],
  ['Choose what does not rise.', 'not'],
  ['Dough does not rise. Choose what helps.', undefined],
] as const) {
  test(`"${prompt}" ${word === undefined ? 'is plain' : 'hides its negation'}`, async () => {
    const place = `8:${String(14 + prompt.indexOf(word ?? ''))}`;
    assert.deepEqual(await asking(prompt), word === undefined ? [] : [`${place} negated-stem`]);
  });
}

test('a negation is found in its line of a longer prompt, and in a part', async () => {
  const prompt = '|\n      Dough rests.\n      Which of these does not rise?';
  assert.deepEqual(await inQuiz(questionText('kneading.a', { prompt })), ['10:27 negated-stem']);
  const parts = [
    'parts:',
    '  - { id: who, type: short, prompt: Who rises?, accept: [yeast] }',
    '  - { id: what, type: short, prompt: Who does not?, accept: [yeast] }',
  ];
  assert.deepEqual(await inQuiz(typedQuestion('kneading.a', 'scenario', parts)), ['13:51 negated-stem']);
});

test('what readers judge themselves may ask for what is not', async () => {
  const prompt = 'What does not rise?';
  assert.deepEqual(await inQuiz(typedQuestion('kneading.a', 'recall', ['answer: Stone.'], { prompt })), []);
});

test('the message names the word', async () => {
  const { findings } = await courseFromFiles({
    [kneadingQuiz]: quizText(questionText('kneading.a', { prompt: 'What never rises?' })),
  });
  assert.deepEqual(
    findings.map(({ severity, message, subject }) => [severity, message, subject]),
    [
      [
        'warning',
        'The question turns on "never", which is easily overlooked. Ask for what is the case, or emphasise the word: *not*, *except*.',
        'kneading.a',
      ],
    ],
  );
});

const long = (words: number) => `${'word '.repeat(words - 1)}why?`;

test('a stem of more than 120 words is long; code and a scenario’s story do not count', async () => {
  const short = questionText('kneading.b');
  const brief = [short, short.replace('.b', '.c'), short.replace('.b', '.d')];
  assert.deepEqual(await inQuiz(questionText('kneading.a', { prompt: long(120) }), ...brief), []);
  assert.deepEqual(await inQuiz(questionText('kneading.a', { prompt: long(121) }), ...brief), [
    '8:13 long-stem',
  ]);
  const code = `|\n      Why?\n\n      \`\`\`\n      ${long(200)}\n      \`\`\``;
  assert.deepEqual(await inQuiz(questionText('kneading.a', { prompt: code }), ...brief), []);
  const parts = (prompt: string) => [
    'parts:',
    `  - { id: who, type: short, prompt: ${prompt}, accept: [yeast] }`,
    '  - { id: what, type: short, prompt: What?, accept: [yeast] }',
  ];
  const scenario = (part: string) =>
    typedQuestion('kneading.a', 'scenario', parts(part), { prompt: long(300) });
  assert.deepEqual(await inQuiz(scenario('Who?'), ...brief), []);
  assert.deepEqual(await inQuiz(scenario(long(121)), ...brief), ['12:41 long-stem']);
});

for (const [counts, expected] of [
  [[60, 60], []],
  [[100, 20], []],
  [[62, 61], ['1:1 reading-load']],
  [[61], ['1:1 reading-load']],
] as const) {
  test(`stems of ${counts.join(' and ')} words: ${expected.join() || 'fine'}`, async () => {
    const questions = counts.map((words, index) =>
      questionText(`kneading.q${String(index)}`, { prompt: long(words) }),
    );
    assert.deepEqual(await inQuiz(...questions), expected);
  });
}
