import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { questionPages } from '../../../src/course/links/question-pages.ts';

const named = (name: string, number: number) =>
  Array.from({ length: number }, (_, index) => `kneading.${name}-${String(index)}`);

function pagesOf(quiz: number, checks: number, keep: number) {
  const cards = named('keep', keep).map((id) => ({ id, objective: 'kneading.explain', ask: '', say: '' }));
  const chapter = { id: 'kneading', quiz: named('quiz', quiz), checks: named('check', checks), keep: cards };
  return questionPages(chapter);
}

test('few questions stand on one page, many on several, and none has but a few', () => {
  const counts = (quiz: number, checks: number, keep: number) =>
    pagesOf(quiz, checks, keep).map(({ path, questions }) => `${path} ${String(questions.length)}`);
  assert.deepEqual(counts(0, 0, 0), []);
  assert.deepEqual(counts(9, 5, 0), ['/questions/kneading/ 14']);
  assert.deepEqual(counts(9, 5, 1), ['/questions/kneading/ 8', '/questions/kneading/2/ 7']);
  assert.deepEqual(counts(20, 15, 5), [
    '/questions/kneading/ 14',
    '/questions/kneading/2/ 14',
    '/questions/kneading/3/ 12',
  ]);
});

test('every question stands on one page: the quiz first, the cards last', () => {
  const some = fc.nat(40);
  fc.assert(
    fc.property(some, some, some, (quiz, checks, keep) => {
      const pages = pagesOf(quiz, checks, keep);
      assert.deepEqual(
        pages.flatMap(({ questions }) => questions),
        [...named('quiz', quiz), ...named('check', checks), ...named('keep', keep)],
      );
      assert.ok(pages.every(({ questions }) => questions.length > 0 && questions.length <= 14));
      assert.equal(new Set(pages.map(({ path }) => path)).size, pages.length);
    }),
  );
});
