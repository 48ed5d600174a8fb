import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { masteryOf, nextSteps, type Curriculum, type NextStep } from '../../../src/course/reader/mastery.ts';
import { progressOf, type Attempt } from '../../../src/course/reader/progress.ts';
import { cardsOf, type Card } from '../../../src/course/reader/review.ts';
import { anyHistory, dayMs, historyEndMs } from './progress/diary.ts';
import { attempt, isNear } from './review-cards.ts';

const nowMs = 1000 * dayMs;
/** A question by the score of its last answer and how likely that is remembered now. */
type Known = [score: number, remembered: 1 | 0.9];

/** Attempts, and cards of which nine in ten are remembered now, or all. */
function knowing(questions: Record<string, Known>) {
  const attempts = new Map<string, Attempt[]>();
  const cards = new Map<string, Card>();
  for (const [question, [score, remembered]] of Object.entries(questions)) {
    // After as many days as the stability, retrievability is 0.9 by definition.
    const lastAtMs = remembered === 1 ? nowMs : nowMs - 10 * dayMs;
    attempts.set(question, [
      { ...attempt('good', 0), score: 1 - score },
      { ...attempt('good', lastAtMs), score },
    ]);
    cards.set(question, {
      stability: 10,
      difficulty: 5,
      lastAtMs,
      dueAtMs: lastAtMs + 10 * dayMs,
      reps: 2,
      lapses: 0,
    });
  }
  return { attempts, cards };
}

const masteries: [
  string,
  Record<string, Known>,
  asked: string[],
  answered: number,
  right: number,
  expected: number,
][] = [
  ['no question', {}, [], 0, 0, 0],
  ['nothing answered', {}, ['a', 'b'], 0, 0, 0],
  ['all right just now', { a: [1, 1], b: [1, 1] }, ['a', 'b'], 2, 2, 1],
  ['right a while ago', { a: [1, 0.9] }, ['a'], 1, 1, 0.9],
  ['half right a while ago', { a: [0.5, 0.9] }, ['a'], 1, 0, 0.45],
  ['one of four, just now', { a: [1, 1] }, ['a', 'b', 'c', 'd'], 1, 1, 0.25],
  ['wrong just now', { a: [0, 1] }, ['a'], 1, 0, 0],
  // (1 · 0.9 + 0.5 · 1 + 0) / 3
  ['a bit of each', { a: [1, 0.9], b: [0.5, 1], z: [1, 1] }, ['a', 'b', 'c'], 2, 1, 1.4 / 3],
  [
    'names that every object knows',
    { ['constructor' as string]: [1, 1] },
    ['constructor', 'toString'],
    1,
    1,
    0.5,
  ],
];
for (const [name, known, asked, answered, right, expected] of masteries) {
  test(`mastery: ${name}`, () => {
    const { attempts, cards } = knowing(known);
    const mastery = masteryOf(asked, { attempts }, cards, nowMs);
    assert.deepEqual({ ...mastery, expected: 0 }, { questions: asked.length, answered, right, expected: 0 });
    isNear(mastery.expected, expected, 1e-7);
  });
}

test('mastery is between 0 and 1, and only falls while nothing is answered', () => {
  fc.assert(
    fc.property(anyHistory, fc.nat(1e6), (history, minutes) => {
      const progress = progressOf(history, historyEndMs);
      const cards = cardsOf(progress.attempts);
      const asked = ['bread.rise', 'bread.bake', 'tea.steep'];
      const now = masteryOf(asked, progress, cards, historyEndMs);
      const later = masteryOf(asked, progress, cards, historyEndMs + minutes * 60_000);
      assert.ok(0 <= later.expected && later.expected <= now.expected && now.expected <= 1);
      assert.ok(now.right <= now.answered && now.answered <= now.questions);
    }),
  );
});

const curriculum: Curriculum = {
  chapters: ['bread', 'tea', 'salt'],
  objectives: [
    { id: 'bread.knead', chapter: 'bread', questions: ['bread.a', 'bread.b'] },
    { id: 'bread.bake', chapter: 'bread', questions: ['bread.c'] },
    { id: 'tea.steep', chapter: 'tea', questions: ['tea.a'] },
    { id: 'tea.talk', chapter: 'tea', questions: [] },
  ],
  reviewed: new Set(['bread.a', 'bread.b', 'bread.c']),
};
type Marks = Record<string, 'started' | 'read'>;
const steps: [string, Marks, Record<string, Known>, NextStep[]][] = [
  ['at first: begin', {}, {}, [{ kind: 'begin', chapter: 'bread' }]],
  [
    'a chapter begun: go on, then the next',
    { bread: 'started' },
    {},
    [
      { kind: 'go-on', chapter: 'bread' },
      { kind: 'begin', chapter: 'tea' },
    ],
  ],
  [
    'a chapter read and nothing answered: its first objective',
    { bread: 'read' },
    {},
    [
      { kind: 'strengthen', objective: 'bread.knead', chapter: 'bread', expected: 0 },
      { kind: 'begin', chapter: 'tea' },
    ],
  ],
  [
    'the weakest objective, not the first',
    { bread: 'read' },
    { 'bread.a': [1, 1], 'bread.c': [0, 1] },
    [
      { kind: 'strengthen', objective: 'bread.bake', chapter: 'bread', expected: 0 },
      { kind: 'begin', chapter: 'tea' },
    ],
  ],
  [
    'an objective that was tried in a chapter not read',
    {},
    { 'tea.a': [0.5, 1] },
    [
      { kind: 'strengthen', objective: 'tea.steep', chapter: 'tea', expected: 0.5 },
      { kind: 'begin', chapter: 'bread' },
    ],
  ],
  [
    'all known: nothing to strengthen',
    { bread: 'read', tea: 'read' },
    { 'bread.a': [1, 1], 'bread.b': [1, 1], 'bread.c': [1, 1], 'tea.a': [1, 1] },
    [{ kind: 'begin', chapter: 'salt' }],
  ],
  [
    'all at once, reviews first; what is not reviewed, or no more there, is not due',
    { bread: 'read', tea: 'started' },
    { 'bread.a': [1, 0.9], 'bread.b': [1, 1], 'bread.c': [0, 0.9], 'tea.a': [1, 0.9], 'gone.a': [1, 0.9] },
    [
      { kind: 'review', due: 2 },
      { kind: 'go-on', chapter: 'tea' },
      { kind: 'strengthen', objective: 'bread.bake', chapter: 'bread', expected: 0 },
      { kind: 'begin', chapter: 'salt' },
    ],
  ],
  [
    'all read and known: nothing',
    { bread: 'read', tea: 'read', salt: 'read' },
    { 'bread.a': [1, 1], 'bread.b': [1, 1], 'bread.c': [1, 1], 'tea.a': [1, 1] },
    [],
  ],
];
for (const [name, marks, known, expected] of steps) {
  test(`what to do next, ${name}`, () => {
    const { attempts, cards } = knowing(known);
    const chapters = new Map(Object.entries(marks));
    assert.deepEqual(nextSteps(curriculum, { attempts, chapters }, cards, nowMs), expected);
  });
}
