import assert from 'node:assert/strict';
import test from 'node:test';
import {
  bread,
  chapterText,
  conceptText,
  gluten,
  kneading,
  kneadingQuiz,
  questionText,
  quizText,
  sourcesFile,
  warningsFile,
  yeast,
} from '../../../bread.ts';
import { courseFromFiles, findingsIn } from '../../../course-from-files.ts';

/** The bread course with one more source, which `fields` describe. */
const withSource = (fields: string) => ({
  [sourcesFile]: `${String(bread[sourcesFile])}  - { id: david77, title: Bread, status: from-knowledge, ${fields} }\n`,
});
const body = (text: string) => `${text}\n\n## A {#start}\n`;
const chapter = (text: string, fields: Record<string, string> = {}) => ({
  [kneading]: chapterText('kneading', body(text), { teaches: '[gluten]', ...fields }),
});
const misconceptions = (truth: string) => ({
  'content/misconceptions.yaml': `misconceptions:\n  - id: air\n    belief: Air lifts it.\n    truth: ${truth}\n    links: ["chapter:kneading#start"]\n`,
  [kneadingQuiz]: quizText(
    questionText('kneading.a', {
      options: [
        '{ id: a, text: It rises., correct: true }',
        '{ id: b, text: It falls., say: No., misconception: air }',
        '{ id: c, text: It stays., say: No. }',
      ],
    }),
  ),
});
const inQuestion = (fields: Parameters<typeof questionText>[1]) => ({
  [kneadingQuiz]: quizText(questionText('kneading.a', fields)),
});

for (const [where, files] of Object.entries({
  'a chapter': chapter('So [](cite:david77).'),
  'the reference of a chapter': chapter('So [p. 3][a].\n\n[a]: cite:david77'),
  'a concept': { [gluten]: conceptText('gluten', 'So [](cite:david77).\n') },
  "a question's explanation": inQuestion({ explanation: 'So [](cite:david77).' }),
  "a question's hint": inQuestion({ more: "hints: ['So [](cite:david77).']" }),
  'a misconception': misconceptions('So [](cite:david77).'),
  'a draft': {
    ...chapter('So [](cite:david77).', { draft: 'true' }),
  },
})) {
  test(`a source that ${where} cites is cited`, async () => {
    assert.deepEqual(await findingsIn({ ...withSource('type: webpage'), ...files }), []);
  });
}

test('a source that nothing cites is told at its place, and can be accepted', async () => {
  const files = { ...withSource('type: book'), ...chapter('No source, [](cite:mcgee04) but one.') };
  const { findings } = await courseFromFiles(files);
  assert.deepEqual(
    findings.map(({ file, line, column, rule, subject, message }) => [
      `${file}:${String(line)}:${String(column)}`,
      rule,
      subject,
      message,
    ]),
    [
      [
        `${sourcesFile}:6:5`,
        'uncited-source',
        'david77',
        'Nothing cites the source "david77". Cite it where it bears a statement, or take it out.',
      ],
    ],
  );
  const accepted = 'accepted:\n  - { rule: uncited-source, at: david77, reason: Read by the way. }\n';
  assert.deepEqual(await findingsIn({ ...files, [warningsFile]: accepted }), []);
});

for (const [what, broken] of Object.entries({
  'a chapter that cannot be read': { [kneading]: chapterText('kneading', 'a { b') },
  'a question that does not fit': inQuestion({ level: 'middling' }),
})) {
  test(`${what} leaves open what is cited`, async () => {
    const found = await findingsIn({ ...withSource('type: webpage'), ...broken });
    assert.deepEqual(
      found.filter((one) => one.includes('uncited-source')),
      [],
    );
    assert.equal(found.length, 1);
  });
}

for (const [fields, length] of [
  ['type: book', 'a book'],
  ['type: thesis', 'a thesis'],
  ['type: standard', 'a standard'],
  ['type: report, number-of-pages: 40', '40 pages long'],
  ['type: webpage, number-of-pages: "312"', '312 pages long'],
  ['type: book, number-of-pages: "xii, 200"', 'a book'],
] as const) {
  test(`a citation of a source with ${fields} says where in it`, async () => {
    const cites = chapter('So [ch. 2](cite:david77), and [](cite:david77).');
    const { findings } = await courseFromFiles({ ...withSource(fields), ...cites });
    assert.deepEqual(
      findings.map(({ file, line, column, rule, subject, message }) => [
        `${file}:${String(line)}:${String(column)} ${rule}`,
        subject,
        message,
      ]),
      [
        [
          `${kneading}:13:31 citation-without-locator`,
          'david77',
          `The source "david77" is ${length}. Say where in it between the square brackets: [§2](cite:david77).`,
        ],
      ],
    );
  });
}

for (const fields of [
  'type: webpage',
  'type: report',
  'type: report, number-of-pages: 39',
  'type: standard, number-of-pages: 4',
]) {
  test(`a source with ${fields} can be cited as a whole`, async () => {
    assert.deepEqual(await findingsIn({ ...withSource(fields), ...chapter('So [](cite:david77).') }), []);
  });
}

test('a locator is missed in concepts, questions and misconceptions too, at its own column', async () => {
  const found = await findingsIn({
    ...withSource('type: book'),
    ...misconceptions('Yes [](cite:david77).'),
    [yeast]: conceptText('yeast', 'So [](cite:david77) [](cite:mcgee04).\n'),
    [kneadingQuiz]: misconceptions('')[kneadingQuiz].replace('It does.', 'It does [](cite:david77).'),
  });
  assert.deepEqual(found, [
    `${kneadingQuiz}:13:26 citation-without-locator`,
    `${yeast}:9:4 citation-without-locator`,
    'content/misconceptions.yaml:4:16 citation-without-locator',
  ]);
});

test('each acceptance stands for one citation', async () => {
  const files = {
    ...withSource('type: book'),
    ...chapter('So [](cite:david77), and so [](cite:david77).'),
    [warningsFile]: 'accepted:\n  - { rule: citation-without-locator, at: david77, reason: All of it. }\n',
  };
  assert.deepEqual(await findingsIn(files), [`${kneading}:13:29 citation-without-locator`]);
});

test("an id that is an anchor of the bibliography's page is no source's", async () => {
  const files = {
    [sourcesFile]: `${String(bread[sourcesFile])}  - { id: content, title: Bread, type: webpage, status: from-knowledge }\n`,
    ...chapter('So [](cite:content).'),
  };
  assert.deepEqual(await findingsIn(files), [`${sourcesFile}:6:11 reserved-id`]);
});
