import assert from 'node:assert/strict';
import test from 'node:test';
import { chapterText, defaultOptions, kneading, kneadingQuiz, questionText, quizText } from '../../bread.ts';
import { courseFromFiles, findingsIn } from '../../course-from-files.ts';

const [right = '', wrong = '', alsoWrong = ''] = defaultOptions;
const asking = (options: string[], type = 'choice') => ({
  [kneadingQuiz]: quizText(questionText('kneading.a', { options, type })),
});
const foundIn = async (files: Record<string, string>) =>
  (await findingsIn(files)).map((one) => one.replace(`${kneadingQuiz}:`, ''));
const also = (id: string) => `{ id: ${id}, text: It ${id}s., correct: true }`;

for (const [why, type, options, expected] of [
  ['one right option of three', 'choice', [right, wrong, alsoWrong], []],
  ['two right options', 'choice', [right, also('b'), alsoWrong], ['9:5 correct-options']],
  [
    'no right option',
    'choice',
    [wrong, alsoWrong, '{ id: a, text: No., say: No. }'],
    ['9:5 correct-options'],
  ],
  ['two right options of three to select', 'select', [right, also('b'), alsoWrong], []],
  [
    'no right option to select',
    'select',
    [wrong, alsoWrong, '{ id: a, text: No., say: No. }'],
    ['9:5 correct-options'],
  ],
  ['only right options to select', 'select', [right, also('b'), also('c')], ['9:5 correct-options']],
  ['two options', 'choice', [right, wrong], ['9:5 option-count']],
  [
    'six options',
    'choice',
    [right, ...Array.from('bcdef').map((id) => `{ id: ${id}, text: "Perhaps ${id}.", say: No. }`)],
    ['9:5 option-count'],
  ],
  ['one option', 'choice', [right], ['9:5 schema']],
  ['no options', 'choice', [], ['9:5 schema']],
  [
    'options that share an id',
    'choice',
    [right, wrong, '{ id: b, text: No., say: No. }'],
    ['12:15 duplicate-id'],
  ],
  [
    'options that say the same',
    'choice',
    [right, wrong, '{ id: c, text: "It  *falls*.", say: No. }'],
    ['12:24 duplicate-option'],
  ],
  [
    'a wrong option without feedback',
    'choice',
    [right, wrong, '{ id: c, text: No. }'],
    ['12:9 missing-feedback'],
  ],
  ['an option that is a number', 'choice', [right, wrong, '5'], ['12:9 schema']],
  [
    'an option with a number for its text',
    'choice',
    [right, wrong, '{ id: c, text: 5, say: No. }'],
    ['12:24 schema'],
  ],
  [
    '"yes" for true',
    'choice',
    ['{ id: a, text: It rises., correct: yes }', wrong, alsoWrong],
    ['10:44 schema'],
  ],
] as const) {
  test(`${why}: ${expected.join() || 'fine'}`, async () => {
    assert.deepEqual(await foundIn(asking([...options], type)), expected);
  });
}

for (const text of ['All of the above', 'None of these.', 'Both a and b', 'Neither of these', 'The above.']) {
  test(`an option cannot say "${text}"`, async () => {
    const found = await foundIn(asking([right, wrong, `{ id: c, text: "${text}", say: No. }`]));
    assert.deepEqual(found, ['12:24 option-refers-to-options']);
  });
}

test('an option may speak of a place above, and of them', async () => {
  assert.deepEqual(
    await foundIn(asking([right, wrong, '{ id: c, text: Both of them rise., say: No. }'])),
    [],
  );
  assert.deepEqual(
    await foundIn(asking([right, wrong, '{ id: c, text: It rises above the tin., say: No. }'])),
    [],
  );
});

test('the words of a wrong number of right options tell what to do', async () => {
  const { findings } = await courseFromFiles(asking([right, also('b'), alsoWrong]));
  assert.equal(
    findings[0]?.message,
    'A "choice" has exactly one correct option; here 2 are. If that is meant, its type is "select".',
  );
});

test('a chapter without a quiz is found, and one whose quiz is empty', async () => {
  assert.deepEqual(await findingsIn({ [kneadingQuiz]: undefined }), [`${kneading}:1:1 empty-quiz`]);
  assert.deepEqual(await findingsIn({ [kneadingQuiz]: 'questions: []\n' }), [
    `${kneadingQuiz}:1:1 empty-quiz`,
  ]);
  for (const text of ['', '# nothing\n', 'questions:\n', '- id: a\n', 'words\n']) {
    assert.deepEqual(await findingsIn({ [kneadingQuiz]: text }), [`${kneadingQuiz}:1:1 schema`], text);
  }
});

test('every objective has a question', async () => {
  const objectives = '[{ id: kneading.explain, text: Do. }, { id: kneading.tell, text: Tell. }]';
  const text = chapterText('kneading', '## A {#start}\n', { teaches: '[gluten]', objectives });
  assert.deepEqual(await findingsIn({ [kneading]: text }), [`${kneading}:5:51 objective-without-question`]);
});
