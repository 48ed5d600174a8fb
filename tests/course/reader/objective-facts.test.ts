import assert from 'node:assert/strict';
import test from 'node:test';
import { objectivesOf } from '../../../src/course/reader/objective-facts.ts';
import { chapterText, kneading, kneadingQuiz, questionText, quizText } from '../../bread.ts';
import { soundCourse } from '../../course-from-files.ts';

const address = (path: string) => `/base${path}`;
const body = '\n## The start {#start}\n\nDough becomes elastic.\n\n## The end {#end}\n\nIt rests.\n';

/** A course whose questions on kneading have these links, one question for each list. */
const linkedBy = (...lists: string[][]) =>
  soundCourse({
    [kneading]: chapterText('kneading', body),
    [kneadingQuiz]: quizText(
      ...lists.map((links, index) =>
        questionText(`kneading.q${String(index)}`, { links: links.join('", "') }),
      ),
    ),
  });

test('an objective is taught where its questions say, most often named first, two places at most', async () => {
  const course = await linkedBy(
    ['concept:gluten', 'chapter:kneading#end'],
    ['chapter:kneading#end', 'chapter:kneading#start'],
  );
  const [first] = objectivesOf(course, address);
  assert.equal(first?.chapter, 'kneading');
  assert.equal(first.id, 'kneading.explain');
  assert.deepEqual(first.taught, [
    { title: 'The end', url: '/base/dough/kneading/#end' },
    { title: course.concepts['gluten']?.name, url: '/base/concepts/gluten/' },
  ]);
});

test('a link to a whole chapter has the chapter’s title', async () => {
  const course = await linkedBy(['chapter:kneading']);
  assert.deepEqual(objectivesOf(course, address)[0]?.taught, [
    { title: course.chapters['kneading']?.title, url: '/base/dough/kneading/' },
  ]);
});

test('every objective is there, in reading order', async () => {
  const course = await soundCourse();
  assert.deepEqual(
    objectivesOf(course, address).map(({ id }) => id),
    course.order.flatMap((id) => course.chapters[id]!.objectives.map((objective) => objective.id)),
  );
});
