import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { assemble } from '../../src/course/assemble.ts';
import { digest } from '../../src/content/load-course.ts';
import { readCourse } from '../../src/content/read-course.ts';
import { shortly } from '../course-from-files.ts';
import { missingDiagram, missingIn } from './built-chapters.ts';
import { courseFiles } from './course-folder.ts';
import { plainChapter } from './plain-markdown.ts';
import { chaptersOf, inEdition, syntheticCourse, type CourseSize } from './synthetic-course.ts';
import { writeCourse } from './this-project.ts';

const small: CourseSize = { chapters: 30, concepts: 2, questionsPerChapter: 1 };
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== '').length;

test('the same seed makes the same files, another one makes others', () => {
  const files = (seed: number) => courseFiles(syntheticCourse(small, seed));
  assert.deepEqual(files(7), files(7));
  const [one, other] = [files(7), files(8)];
  const path = 'chapters/part-001/chapter-00001/index.mdx';
  assert.notEqual(one[path], other[path]);
});

test('a chapter is the same in a course of any length', () => {
  const first = (chapters: number) => chaptersOf(syntheticCourse({ ...small, chapters, concepts: 1 }, 7))[0];
  assert.deepEqual(first(1), first(20));
});

test('a chapter has about 1,040 words, three blocks of code, a table, a diagram and a question', () => {
  for (const { sections, questions } of chaptersOf(syntheticCourse(small, 7))) {
    const words = sections.flatMap(({ paragraphs }) => paragraphs.map(wordsIn));
    assert.equal(
      words.reduce((sum, count) => sum + count, 0),
      1_040,
    );
    assert.equal(sections.filter(({ code }) => code).length, 3);
    assert.equal(sections.filter(({ table }) => table).length, 1);
    assert.equal(sections.filter(({ diagram }) => diagram).length, 1);
    assert.equal(questions.length, 1);
  }
});

const sizes: [name: string, size: CourseSize][] = [
  ['built', small],
  ['checked', { chapters: 4, concepts: 32, questionsPerChapter: 19 }],
];
for (const [name, size] of sizes) {
  test(`a course that is ${name} has its parts and no findings`, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'synthetic-'));
    try {
      await writeCourse(folder, syntheticCourse(size, 1), []);
      const root = pathToFileURL(`${folder}/`);
      const { course, findings } = assemble(await readCourse(new URL('content/', root), root), { digest });
      assert.deepEqual(shortly(findings), []);
      assert.equal(course?.order.length, size.chapters);
      assert.equal(Object.keys(course.concepts).length, size.concepts);
      assert.equal(Object.keys(course.questions).length, size.chapters * size.questionsPerChapter);
      assert.equal(Object.keys(course.diagrams).length, size.chapters);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}

test('peers get every word of a chapter, its diagram too', () => {
  const chapters = chaptersOf(syntheticCourse(small, 7));
  const texts = chapters.map((chapter) => plainChapter(chapter, true));
  for (const [index, chapter] of chapters.entries())
    assert.equal(missingIn(chapter, escaped(texts[index] ?? '')), undefined);
  assert.equal(missingDiagram(chapters, texts), undefined);
  assert.doesNotMatch(texts.join(''), /concept:/);
});

test('what a site leaves out is noticed', () => {
  const chapters = chaptersOf(syntheticCourse(small, 7));
  const [chapter] = chapters;
  assert.ok(chapter);
  const text = escaped(plainChapter(chapter, true));
  const [cell = '', code = ''] = [
    chapter.sections[3]?.table?.rows[5]?.[2],
    chapter.sections[1]?.code?.text.split('\n').at(-2),
  ];
  const { prompt = '', explanation = '' } = chapter.questions[0] ?? {};
  for (const part of [chapter.lastSentence, cell, code, prompt, explanation]) {
    assert.ok(text.includes(escaped(part)), part);
    assert.equal(missingIn(chapter, text.replace(escaped(part), '')), part);
  }
  assert.equal(missingIn(inEdition(chapter, 2), text), 'Here ends chapter 1, in edition 2.');
  const drawn = chapters.map((one) => plainChapter(one, true));
  assert.equal(missingDiagram(chapters, drawn.slice(1)), 'chapter-00001');
});

/** As it stands in HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
