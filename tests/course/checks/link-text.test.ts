import assert from 'node:assert/strict';
import test from 'node:test';
import {
  chapterText,
  conceptText,
  inLanguage,
  gluten,
  kneading,
  kneadingQuiz,
  questionText,
  quizText,
  type Files,
} from '../../bread.ts';
import { courseFromFiles, findingsIn } from '../../course-from-files.ts';

const inChapter = (body: string): Files => ({
  [kneading]: chapterText('kneading', `## Start {#start}\n\n${body}\n`, { teaches: '[gluten]' }),
});

for (const words of ['here', 'Here', 'this', 'click here', 'Read more…', '**this page**', 'More »']) {
  test(`"${words}" does not say where a link leads`, async () => {
    const found = await findingsIn(inChapter(`See [${words}](chapter:rising).`));
    assert.deepEqual(found, [`${kneading}:15:5 vague-link-text`]);
  });
}

for (const body of [
  '[the net](concept:gluten)',
  '[more on gluten](concept:gluten)',
  '[here is why](chapter:rising)',
  'a fact [page](cite:mcgee04)',
  'so [](cite:mcgee04)',
  'here',
]) {
  test(`${body} is fine`, async () => {
    assert.deepEqual(await findingsIn(inChapter(`${body}.`)), []);
  });
}

test('concepts, questions and other sites’ links are held to it too', async () => {
  const found = await findingsIn({
    [gluten]: conceptText('gluten', '[link](https://example.org/).\n'),
    [kneadingQuiz]: quizText(questionText('kneading.a', { explanation: 'See [this](concept:gluten).' })),
  });
  assert.deepEqual(found, [`${kneadingQuiz}:13:22 vague-link-text`, `${gluten}:9:1 vague-link-text`]);
});

test('it is an error that says what is missing', async () => {
  const { findings } = await courseFromFiles(inChapter('[Here](concept:gluten).'));
  assert.deepEqual(
    findings.map(({ severity, message }) => [severity, message]),
    [
      [
        'error',
        '"Here" does not say where the link leads. Link the words that do: what a reader finds there.',
      ],
    ],
  );
});

test('a course in another language has words of its own', async () => {
  assert.deepEqual(await findingsIn({ ...inLanguage('de'), ...inChapter('[more](concept:gluten).') }), []);
});
