import assert from 'node:assert/strict';
import test from 'node:test';
import { ranked } from '../../src/search/ranking.ts';
import type { RecordKind } from '../../src/search/record-kind.ts';

const kinds: Record<string, RecordKind> = {
  concept: 'concept',
  section: 'section',
  other: 'section',
  question: 'question',
};
const order = (hits: { id: string; score: number }[][], asksForReasons = false) =>
  ranked(hits, (id) => (kinds[id] ? { kind: kinds[id], concept: id } : undefined), asksForReasons);

test('a record with all words comes before one that has a single word better', () => {
  assert.deepEqual(
    order([
      [
        { id: 'section', score: 3 },
        { id: 'other', score: 9 },
      ],
      [{ id: 'section', score: 3 }],
    ]),
    ['section', 'other'],
  );
});

test('a record without some of the words is found all the same', () => {
  assert.deepEqual(order([[{ id: 'section', score: 5 }], []]), ['section']);
});

test('a question that repeats the words comes after the section that explains them', () => {
  const hits = [
    { id: 'question', score: 8 },
    { id: 'section', score: 5 },
  ];
  assert.deepEqual(order([hits]), ['section', 'question']);
});

test('who asks how or why is led to the explanation, others to the definition', () => {
  const hits = [
    { id: 'concept', score: 6 },
    { id: 'section', score: 5 },
  ];
  assert.deepEqual(order([hits]), ['concept', 'section']);
  assert.deepEqual(order([hits], true), ['section', 'concept']);
});

test('what is worth next to nothing beside the best is left out', () => {
  const hits = [
    { id: 'section', score: 100 },
    { id: 'other', score: 1 },
  ];
  assert.deepEqual(order([hits]), ['section']);
});

test('equal records keep one order, and no hits are no records', () => {
  const hits = ['b', 'a', 'c'].map((id) => ({ id, score: 1 }));
  assert.deepEqual(order([hits]), ['a', 'b', 'c']);
  assert.deepEqual(order([[], []]), []);
});

test('a concept that a question mentions comes before one that shares them', () => {
  const hits = [
    { id: 'concept', score: 5 },
    { id: 'section', score: 6 },
  ];
  const recordOf = (id: string) => ({ kind: 'concept' as const, concept: id });
  assert.deepEqual(ranked([hits], recordOf, false), ['section', 'concept']);
  assert.deepEqual(ranked([hits], recordOf, false, new Map([['concept', 2]])), ['concept', 'section']);
  assert.deepEqual(ranked([hits], recordOf, false, new Map([['concept', 1]])), ['concept', 'section']);
  // A kind of what is mentioned is no answer to a question about it.
  assert.deepEqual(
    ranked(
      [hits],
      recordOf,
      true,
      new Map([
        ['section', 0],
        ['concept', 1],
      ]),
    ),
    ['concept', 'section'],
  );
  assert.deepEqual(ranked([hits], recordOf, false, new Map([['section', 0]])), ['section', 'concept']);
  // Who asks for reasons wants more than what the word is.
  assert.deepEqual(ranked([hits], recordOf, true, new Map([['concept', 1]])), ['section', 'concept']);
});
