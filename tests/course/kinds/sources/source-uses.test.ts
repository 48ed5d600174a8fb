import assert from 'node:assert/strict';
import test from 'node:test';
import { chaptersCiting, pagesCiting } from '../../../../src/course/kinds/sources/source-pages.ts';
import { citedTogether } from '../../../../src/course/kinds/sources/source-uses.ts';
import {
  bread,
  chapterText,
  conceptText,
  courseFile,
  scoring,
  gluten,
  kneading,
  kneadingQuiz,
  questionText,
  quizText,
  rising,
  sourcesFile,
} from '../../../bread.ts';
import { soundCourse } from '../../../course-from-files.ts';

const sources = (...ids: string[]) => ({
  [sourcesFile]: `references:\n${ids.map((id) => `  - { id: ${id}, type: report, title: T, status: from-knowledge }\n`).join('')}`,
});
const teaches = { teaches: '[gluten]' };

test('a source knows its places: sections in reading order, each once with its locators', async () => {
  const { citedIn } = await soundCourse({
    ...sources('a', 'b'),
    [rising]: chapterText('rising', 'First [](cite:a).\n\n## A {#start}\n', { requires: '[gluten]' }),
    [kneading]: chapterText(
      'kneading',
      'So [§1](cite:a) [](cite:b).\n\n## A {#start}\n\n[§3](cite:a), [§2](cite:a).\n\n### B {#b}\n\n- [ *§3*](cite:a) [§3](cite:a)\n',
      teaches,
    ),
    [scoring]: undefined,
  });
  assert.deepEqual(citedIn['a']?.sections, [
    { chapter: 'kneading', section: '', locators: ['§1'] },
    { chapter: 'kneading', section: 'start', locators: ['§3', '§2'] },
    { chapter: 'kneading', section: 'b', locators: ['§3'] },
    { chapter: 'rising', section: '', locators: [] },
  ]);
  assert.deepEqual(citedIn['b'], {
    sections: [{ chapter: 'kneading', section: '', locators: [] }],
    questions: [],
    concepts: [],
    misconceptions: [],
    claims: [],
    paths: [],
    traces: [],
    comparisons: [],
  });
});

test('a source knows the questions, concepts, misconceptions and claims that cite it, each once', async () => {
  const { citedIn } = await soundCourse({
    ...sources('a'),
    [kneadingQuiz]: quizText(
      questionText('kneading.one', {
        options: [
          '{ id: a, text: "It rises [§1](cite:a).", correct: true }',
          '{ id: b, text: It falls., say: "No [](cite:a).", misconception: air }',
          '{ id: c, text: It stays., say: No. }',
        ],
        more: 'hints: ["See [](cite:a)."]',
      }),
      questionText('kneading.two'),
    ),
    [gluten]: conceptText('gluten', 'So [](cite:a), and so [](cite:a).\n'),
    [scoring]: undefined,
    'content/misconceptions.yaml':
      'misconceptions:\n  - { id: air, belief: Air., truth: "No [](cite:a).", links: ["chapter:kneading"] }\n',
    'content/claims.yaml':
      'claims:\n  - { id: rises, claim: It rises., by: "Bakers [](cite:a)", verdict: holds, now: "So [](cite:a).", checked: 2026-11-21, about: [gluten] }\n',
  });
  assert.deepEqual(citedIn['a'], {
    sections: [],
    questions: ['kneading.one'],
    concepts: ['gluten'],
    misconceptions: [{ id: 'air', row: '', locators: [] }],
    claims: [{ id: 'rises', row: '', locators: [] }],
    paths: [],
    traces: [],
    comparisons: [],
  });
});

test('a source that only a draft cites has no place yet', async () => {
  const { citedIn } = await soundCourse({
    ...sources('a', 'b'),
    [kneading]: chapterText('kneading', 'So [](cite:a).\n\n## A {#start}\n', { ...teaches, draft: 'true' }),
    [gluten]: conceptText('gluten', '[](cite:b)\n'),
    [scoring]: undefined,
  });
  assert.deepEqual(citedIn['a'], {
    sections: [],
    questions: [],
    concepts: [],
    misconceptions: [],
    claims: [],
    paths: [],
    traces: [],
    comparisons: [],
  });
  assert.deepEqual(Object.keys(citedIn), ['a', 'b']);
});

test("a page's list has the locators of its text and of its questions, each once, in their order", async () => {
  const { chapters } = await soundCourse({
    ...sources('a'),
    [courseFile]: bread[courseFile],
    [kneading]: chapterText(
      'kneading',
      'So [§2](cite:a).\n\n## A {#start}\n\n[](cite:a) [Table 1](cite:a) [§2](cite:a)\n',
      teaches,
    ),
    [kneadingQuiz]: quizText(
      questionText('kneading.a', { explanation: 'So [p. 7](cite:a) [Table 1](cite:a).' }),
    ),
    [scoring]: undefined,
  });
  assert.deepEqual(chapters['kneading']?.citations, [
    { source: 'a', number: 1, locators: ['§2', 'Table 1', 'p. 7'] },
  ]);
});

test('sources of one page are numbered in the order of first use, each once with all its locators', () => {
  const cited = (source: string, ...locators: string[]) => ({ source, number: 1, locators });
  assert.deepEqual(
    citedTogether([
      { citations: [cited('b', '§1'), cited('a')] },
      { citations: [] },
      { citations: [cited('a', 'p. 3'), cited('c'), cited('b', '§2', '§1')] },
    ]),
    [
      { source: 'b', number: 1, locators: ['§1', '§2'] },
      { source: 'a', number: 2, locators: ['p. 3'] },
      { source: 'c', number: 3, locators: [] },
    ],
  );
});

test('the pages that cite a source are those of its chapters, concepts, misconceptions and claims, each once', async () => {
  const course = await soundCourse({
    ...sources('a', 'b'),
    [kneading]: chapterText('kneading', 'So [](cite:a) [](cite:a).\n\n## A {#start}\n', teaches),
    [kneadingQuiz]: quizText(questionText('kneading.a', { explanation: 'So [](cite:a) [](cite:b).' })),
    [gluten]: conceptText('gluten', 'So [](cite:b).\n'),
    [scoring]: undefined,
    'content/claims.yaml':
      'claims:\n  - { id: rises, claim: It rises., verdict: holds, now: "[§1](cite:a) [§2](cite:a)", checked: 2026-11-21, about: [gluten] }\n',
  });
  assert.deepEqual(pagesCiting(course, 'a'), ['/dough/kneading/', '/claims/no_chapter/']);
  assert.deepEqual(pagesCiting(course, 'b'), ['/dough/kneading/', '/concepts/gluten/']);
  assert.deepEqual(chaptersCiting(course, 'b'), ['kneading']);
});
