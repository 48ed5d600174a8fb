import assert from 'node:assert/strict';
import test from 'node:test';
import {
  bread,
  chapterText,
  conceptText,
  courseFile,
  kneading,
  kneadingQuiz,
  lockFile,
  questionText,
  quizText,
  rising,
  risingQuiz,
  sourcesFile,
} from '../../bread.ts';
import { courseFromFiles, findingsIn } from '../../course-from-files.ts';

const diagram = (id: string) => `\`\`\`mermaid id=${id} caption="c"\nflowchart TB\n\`\`\`\n\n`;
const start = '\n## A {#start}\n\n';

test('a question id is taken once in the whole course', async () => {
  const { findings } = await courseFromFiles({
    [risingQuiz]: quizText(questionText('rising.gas'), questionText('rising.gas', { prompt: 'Why?' })),
  });
  const found = findings.find(({ rule }) => rule === 'duplicate-id');
  assert.deepEqual([found?.file, found?.line, found?.column], [risingQuiz, 15, 9]);
  assert.equal(
    found?.message,
    `The question id "rising.gas" is taken at ${risingQuiz}:2. Give this one its own.`,
  );
});

test("a question id of another chapter is both taken and not this chapter's", async () => {
  const quiz = quizText(questionText('kneading.elastic').replace('kneading.explain', 'rising.explain'));
  const found = await findingsIn({ [risingQuiz]: quiz });
  assert.deepEqual(found, [`${risingQuiz}:2:9 duplicate-id`, `${risingQuiz}:2:9 id-prefix`]);
});

test("an id begins with its chapter's, and the mending is offered", async () => {
  const { findings } = await courseFromFiles({
    [kneading]: chapterText('kneading', diagram('rising.a') + start, { teaches: '[gluten]' }),
  });
  assert.deepEqual(
    findings.map(({ line, column, rule, fix }) => [line, column, rule, fix]),
    [[13, 1, 'id-prefix', 'kneading.a']],
  );
});

test('objectives begin with their chapter too', async () => {
  const text = String(bread[rising]).replace('id: rising.explain', 'id: baking.explain');
  assert.deepEqual(await findingsIn({ [rising]: text }), [`${rising}:5:20 id-prefix`]);
});

test('half an id is told with the chapter that is missing before it', async () => {
  const { findings } = await courseFromFiles({
    [kneading]: chapterText('kneading', diagram('heat') + start, {
      teaches: '[gluten]',
      objectives: '[{ id: explain, text: Explain. }]',
    }),
    [risingQuiz]: quizText(questionText('gas')).replace('objective: gas.explain', 'objective: explain'),
  });
  assert.deepEqual(
    findings
      .filter(({ file }) => file !== lockFile)
      .map(({ line, column, message }) => [line, column, message]),
    [
      [
        5,
        20,
        `"id" is half an id, which begins with its chapter's. Write "kneading.explain" instead of "explain".`,
      ],
      [
        13,
        1,
        `The id of this diagram is half an id, which begins with its chapter's. Write "kneading.heat" instead of "heat".`,
      ],
      [2, 9, `"id" is half an id, which begins with its chapter's. Write "rising.gas" instead of "gas".`],
      [
        5,
        16,
        `"objective" is half an id, which begins with its chapter's. Write "rising.explain" instead of "explain".`,
      ],
    ],
  );
});

test('a diagram id is taken once', async () => {
  const text = chapterText('kneading', diagram('kneading.a') + diagram('kneading.a') + start, {
    teaches: '[gluten]',
  });
  assert.deepEqual(await findingsIn({ [kneading]: text }), [`${kneading}:17:1 duplicate-id`]);
});

test('a diagram id has the form of an id', async () => {
  for (const id of ['nodot', 'kneading.A', 'kneading.a_b']) {
    const text = chapterText('kneading', diagram(id) + start, { teaches: '[gluten]' });
    assert.ok((await findingsIn({ [kneading]: text })).includes(`${kneading}:13:1 schema`), id);
  }
});

test('a diagram needs an id and a caption, and has nothing else', async () => {
  const text = chapterText(
    'kneading',
    `\`\`\`mermaid\nflowchart TB\n\`\`\`\n\n\`\`\`mermaid id=kneading.a captoin="c" x\nflowchart TB\n\`\`\`\n${start}`,
    { teaches: '[gluten]' },
  );
  const { findings } = await courseFromFiles({ [kneading]: text });
  assert.deepEqual(
    findings.map(({ line, rule, message }) => `${String(line)} ${rule}: ${message}`),
    [
      '13 missing-id: The diagram has no id. Write it after the language: id=kneading.what-it-shows.',
      '17 schema: "x" after the language is not understood. Write id=… and caption="…", with straight quotation marks.',
      '17 schema: A diagram has no "captoin". Did you mean "caption"? Known are: id, caption.',
      '17 schema: The diagram has no caption. Write caption="…" after its id.',
    ],
  );
});

test("a concept's id is the name of its file", async () => {
  assert.deepEqual(await findingsIn({ 'content/concepts/crumb.md': conceptText('crust') }), [
    'content/concepts/crumb.md:2:5 id-is-file-name',
  ]);
});

test('a concept file with capitals is no id', async () => {
  assert.ok(
    (await findingsIn({ 'content/concepts/Crumb.md': conceptText('Crumb') })).includes(
      'content/concepts/Crumb.md:2:5 schema',
    ),
  );
});

test('a source id is taken once', async () => {
  const one = String(bread[sourcesFile]).replace('references:\n', '');
  const found = await findingsIn({ [sourcesFile]: `references:\n${one}${one}` });
  assert.deepEqual(found, ['content/sources.yaml:6:5 duplicate-id']);
});

test('platforms, roles and parts are called once', async () => {
  const course = String(bread[courseFile])
    .replace('id: machine', 'id: oven')
    .replace('roles:\n', 'roles:\n  - { id: heat, name: Warmth, colour: { light: red, dark: red } }\n')
    .replace(/id: oven\n    title/, 'id: dough\n    title');
  const found = await findingsIn({ [courseFile]: course });
  assert.deepEqual(
    found.filter((one) => one.endsWith('duplicate-id')),
    [
      'content/course.yaml:10:11 duplicate-id',
      'content/course.yaml:13:11 duplicate-id',
      'content/course.yaml:19:9 duplicate-id',
    ],
  );
});

test('one question of each chapter with ids of their own is fine', async () => {
  assert.deepEqual(
    await findingsIn({ [kneadingQuiz]: quizText(questionText('kneading.a'), questionText('kneading.b')) }),
    [],
  );
});

test('no concept is called like a page beside the concepts', async () => {
  const { findings } = await courseFromFiles({ 'content/concepts/map.md': conceptText('map') });
  assert.deepEqual(
    findings.map(({ file, rule, message }) => [file, rule, message]),
    [
      [
        'content/concepts/map.md',
        'reserved-id',
        'A concept cannot be called "map": the site uses that name itself.',
      ],
    ],
  );
});
