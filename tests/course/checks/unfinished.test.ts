/** Reminders of an author to himself are told where readers would see them. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  chapterText,
  conceptText,
  gluten,
  inLanguage,
  kneading,
  kneadingQuiz,
  questionText,
  quizText,
} from '../../bread.ts';
import { courseFromFiles, findingsIn } from '../../course-from-files.ts';

const inChapter = (text: string) => ({
  [kneading]: chapterText('kneading', `## A {#start}\n\n${text}\n`, { teaches: '[gluten]' }),
});

test('a reminder is told with what to do', async () => {
  const { findings } = await courseFromFiles(inChapter('Dough\nrises. TODO say why'));
  assert.deepEqual(
    findings.map(({ line, column, rule, message, subject }) => [line, column, rule, message, subject]),
    [
      [
        16,
        8,
        'unfinished-text',
        'Readers would see this "TODO". Write what is missing, or keep the reminder in a comment: {/* … */} in a chapter, <!-- … --> in a concept, # … in YAML. If it is code, put it in backticks.',
        'kneading',
      ],
    ],
  );
});

for (const text of ['FIXME', 'TODO: more.', '(XXX)', '**TODO** more', '- TODO'])
  test(`"${text}" is one`, async () => {
    assert.equal((await findingsIn(inChapter(text))).length, 1);
  });

for (const text of [
  '`TODO`',
  '```\nTODO\n```',
  '{/* TODO */} Dough.',
  'He wrote “TODO: more”.',
  'todo, Todo, TODOS, XXXL, MY_TODO',
])
  test(`"${text.replaceAll('\n', '⏎')}" is none`, async () => {
    assert.deepEqual(await findingsIn(inChapter(text)), []);
  });

test('where it is a word of the language it reminds before a colon or a bracket', async () => {
  for (const [text, count] of [
    ['TODO EL PAN', 0],
    ['TODO: el pan', 1],
    ['TODO(ana) el pan', 1],
    ['FIXME el pan', 1],
  ] as const)
    for (const tag of ['es', 'pt-BR'])
      assert.equal((await findingsIn({ ...inChapter(text), ...inLanguage(tag) })).length, count, text);
});

test('it is told in concepts, front matter and questions too', async () => {
  const found = await findingsIn({
    [gluten]: conceptText('gluten', 'TODO more.\n', { short: 'What it is, FIXME.' }),
    [kneadingQuiz]: quizText(questionText('kneading.elastic', { explanation: '"It does, XXX."' })),
  });
  assert.deepEqual(found, [
    `${kneadingQuiz}:13:28 unfinished-text`,
    `${gluten}:5:20 unfinished-text`,
    `${gluten}:9:1 unfinished-text`,
  ]);
});
