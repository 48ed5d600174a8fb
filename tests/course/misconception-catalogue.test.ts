import assert from 'node:assert/strict';
import test from 'node:test';
import { citedTogether, misconceptionCatalogue } from '../../src/course/misconception-catalogue.ts';
import {
  bread,
  chapterText,
  defaultOptions,
  kneading,
  kneadingQuiz,
  questionText,
  quizText,
  sourcesFile,
} from '../bread.ts';
import { soundCourse } from '../course-from-files.ts';

/** The bread course with these misconceptions, in the order of the file, each by its first link. */
const withMisconceptions = (links: Record<string, string>) =>
  soundCourse({
    'content/misconceptions.yaml': `misconceptions:\n${Object.entries(links)
      .map(([id, link]) => `  - { id: ${id}, belief: It is ${id}., truth: It is not., links: ["${link}"] }\n`)
      .join('')}`,
    [kneading]: chapterText('kneading', 'Why?\n\n## A {#start}\n\nOne.\n\n## B {#end}\n\nTwo.\n', {
      teaches: '[gluten]',
    }),
    [kneadingQuiz]: quizText(
      ...Object.keys(links).map((id, index) => {
        const [right = '', wrong = ''] = defaultOptions;
        const options = [wrong, `{ id: c, text: It stays., say: Gas lifts it., misconception: ${id} }`];
        return questionText(`kneading.${id}`, {
          prompt: `What about ${id}?`,
          options: options.toSpliced(index % 3, 0, right),
        });
      }),
    ),
  });

test('misconceptions stand under the chapter of their first link, in the order of its sections', async () => {
  const course = await withMisconceptions({
    late: 'chapter:rising#start',
    second: 'chapter:kneading#end',
    first: 'chapter:kneading#start',
    whole: 'chapter:kneading',
    taught: 'concept:gluten',
    nowhere: 'concept:yeast',
  });
  assert.deepEqual(
    misconceptionCatalogue(course).map(({ chapter, misconceptions }) => [
      chapter,
      ...misconceptions.map(({ id }) => id),
    ]),
    [
      ['kneading', 'whole', 'first', 'second', 'taught'],
      ['rising', 'late'],
      [undefined, 'nowhere'],
    ],
  );
});

test('a course without misconceptions has an empty catalogue', async () => {
  assert.deepEqual(misconceptionCatalogue(await soundCourse()), []);
});

test('sources of one page are numbered in the order of first use, each once', async () => {
  const { misconceptions } = await soundCourse({
    [sourcesFile]: `${String(bread[sourcesFile])}${['a', 'b'].map((id) => `  - { id: ${id}, type: book, title: ${id}, status: from-knowledge }\n`).join('')}`,
    'content/misconceptions.yaml': `misconceptions:
  - { id: one, belief: One., truth: "No [](cite:b) [](cite:mcgee04).", links: ["chapter:kneading#start"] }
  - { id: two, belief: Two., truth: "No [](cite:mcgee04) [](cite:a).", links: ["chapter:kneading#start"] }
`,
    [kneadingQuiz]: quizText(
      questionText('kneading.elastic', {
        options: [
          '{ id: a, text: It rises., correct: true }',
          '{ id: b, text: It falls., say: Gas lifts it., misconception: one }',
          '{ id: c, text: It stays., say: Gas lifts it., misconception: two }',
        ],
      }),
    ),
  });
  assert.deepEqual(citedTogether(Object.values(misconceptions)), [
    { source: 'b', number: 1 },
    { source: 'mcgee04', number: 2 },
    { source: 'a', number: 3 },
  ]);
});
