import assert from 'node:assert/strict';
import test from 'node:test';
import { misconceptionCatalogue } from '../../../../src/course/kinds/misconceptions/misconception-catalogue.ts';
import {
  chapterText,
  defaultOptions,
  kneading,
  kneadingQuiz,
  questionText,
  quizText,
} from '../../../bread.ts';
import { soundCourse } from '../../../course-from-files.ts';

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
