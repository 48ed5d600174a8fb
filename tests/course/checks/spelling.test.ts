import assert from 'node:assert/strict';
import test from 'node:test';
import {
  bread,
  chapterText,
  conceptText,
  inLanguage,
  courseFile,
  gluten,
  kneading,
  kneadingQuiz,
  questionText,
  quizText,
  type Files,
} from '../../bread.ts';
import { courseFromFiles, findingsIn } from '../../course-from-files.ts';
import { typedQuestion } from '../../typed-question.ts';

const british = { [courseFile]: String(bread[courseFile]).replace('language: en', 'language: en-GB') };
const inChapter = (body: string, changes = {}) => ({
  [kneading]: chapterText('kneading', body, { teaches: '[gluten]', ...changes }),
});
const start = '## Start {#start}\n\n';

for (const [where, files, place] of [
  ['a paragraph', inChapter(`${start}Its *color* is brown.\n`), `${kneading}:15:6`],
  ['the second line of a list’s paragraph', inChapter(`${start}- It has\n  a color.\n`), `${kneading}:16:5`],
  ['a heading', inChapter('## Color {#start}\n'), `${kneading}:13:4`],
  ['words of a course link', inChapter(`${start}The [color](concept:gluten).\n`), `${kneading}:15:6`],
  ['a callout', inChapter(`${start}:::note\nA color.\n:::\n`), `${kneading}:16:3`],
  ['a table', inChapter(`${start}| a |\n| :-- |\n| color |\n`), `${kneading}:17:3`],
  ['a chapter’s title', inChapter(start, { title: 'Of color' }), `${kneading}:2:11`],
  [
    'an objective',
    inChapter(start, { objectives: '[{ id: kneading.explain, text: Tell colors. }]' }),
    `${kneading}:5:49`,
  ],
  [
    'a concept’s definition',
    { [gluten]: conceptText('gluten', 'x\n', { short: 'A color.' }) },
    `${gluten}:5:10`,
  ],
  ['a concept’s text', { [gluten]: conceptText('gluten', 'A color.\n') }, `${gluten}:9:3`],
  [
    'a prompt',
    { [kneadingQuiz]: quizText(questionText('kneading.a', { prompt: 'Which color?' })) },
    `${kneadingQuiz}:8:19`,
  ],
  [
    'an option',
    { [kneadingQuiz]: quizText(questionText('kneading.a').replace('It falls', 'A color')) },
    `${kneadingQuiz}:11:26`,
  ],
  [
    'a folded explanation',
    {
      [kneadingQuiz]: quizText(
        questionText('kneading.a', { explanation: '>\n      It\n      is the color.' }),
      ),
    },
    `${kneadingQuiz}:15:14`,
  ],
  [
    'the course’s motto',
    { [courseFile]: british[courseFile].replace('motto: Bread', 'motto: Color') },
    `${courseFile}:3:8`,
  ],
] as const) {
  test(`an American word in ${where} is found where it stands`, async () => {
    const found = await findingsIn({ ...british, ...(files as Files) });
    assert.deepEqual(found, [`${place} american-spelling`]);
  });
}

test('plain texts of drop-downs and tables are read too, and no text twice', async () => {
  const match = [
    'options: [{ id: white, text: White color }, { id: rye, text: Rye }]',
    'items:',
    '  - { id: a, text: Its color, option: white, say: So. }',
    '  - { id: b, text: Its crumb, option: rye, say: So. }',
  ];
  const matrix = [
    'columns: [{ id: grain, text: Fiber }, { id: water, text: Water }]',
    'rows:',
    '  - { id: a, text: Bran, column: grain, say: So. }',
    '  - { id: b, text: Steam, column: water, say: So. }',
  ];
  const files = {
    ...british,
    [kneadingQuiz]: quizText(
      typedQuestion('kneading.a', 'match', match),
      typedQuestion('kneading.b', 'matrix', matrix),
    ),
  };
  assert.deepEqual(await findingsIn(files), [
    `${kneadingQuiz}:11:40 american-spelling`,
    `${kneadingQuiz}:13:28 american-spelling`,
    `${kneadingQuiz}:24:34 american-spelling`,
  ]);
});

for (const [what, body] of [
  ['code', 'Set `color` here.\n\n```js\ncolor();\n```\n'],
  ['quotations', 'He wrote “the color of bread” and "its flavor".\n\n> A color, and *flavor*.\n'],
  ['titles of sources', 'See [The color of bread](cite:mcgee04).\n'],
  ['words of links to other sites', 'See [color](https://example.org/color).\n'],
  ['addresses', 'See [its net](concept:gluten).\n\n## Colour {#color}\n'],
  ['names', 'Ask the Center for Bread.\n'],
] as const) {
  test(`${what} are spelt as their owners spell them`, async () => {
    assert.deepEqual(await findingsIn({ ...british, ...inChapter(start + body) }), []);
  });
}

test('the finding offers the British word', async () => {
  const { findings } = await courseFromFiles({ ...british, ...inChapter(`${start}Colors change.\n`) });
  assert.deepEqual(
    findings.map(({ severity, message, fix, subject }) => [severity, message, fix, subject]),
    [
      [
        'warning',
        '"Colors" is American; this course is in British English. Write "Colours", or put quotation marks around the words of others.',
        'Colours',
        'kneading',
      ],
    ],
  );
});

for (const language of ['en', 'en-US', 'de']) {
  test(`a course in ${language} is not held to British spelling`, async () => {
    assert.deepEqual(await findingsIn({ ...inLanguage(language), ...inChapter(`${start}Its color.\n`) }), []);
  });
}

test('a misconception is read too', async () => {
  const misconceptions = `misconceptions:
  - id: color-is-heat
    belief: The color is heat.
    truth: It is the flavor of the dough.
    links: ["concept:gluten"]
`;
  const options = [
    '{ id: a, text: Up., correct: true }',
    '{ id: b, text: No., say: No., misconception: color-is-heat }',
    '{ id: c, text: On., say: No. }',
  ];
  const found = await findingsIn({
    ...british,
    'content/misconceptions.yaml': misconceptions,
    [kneadingQuiz]: quizText(questionText('kneading.a', { options })),
  });
  assert.deepEqual(found, [
    'content/misconceptions.yaml:3:17 american-spelling',
    'content/misconceptions.yaml:4:22 american-spelling',
  ]);
});
