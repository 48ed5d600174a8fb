import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  matching,
  practiceFor,
  type Attempts,
  type PracticeFilter,
} from '../../../src/course/reader/practice.ts';
import { progressOf } from '../../../src/course/reader/progress.ts';
import type { QuestionFacts } from '../../../src/course/reader/question-facts.ts';
import { anyBank, anyBankTwice, bank, factsLike } from './made-facts.ts';
import { answer, deviceFile } from './results.ts';

const nothing: Attempts = { attempts: new Map() };
const anySeed = fc.maxSafeInteger();
const seeds = Array.from({ length: 200 }, (_, seed) => seed);

/** Attempts at revision 1, the last one last: [time, score]. */
function practised(attempts: Record<string, [atMs: number, score: number][]>): Attempts {
  const entries = Object.entries(attempts).map(
    ([id, own]) => [id, own.map(([atMs, score]) => ({ rev: 1, atMs, score }))] as const,
  );
  return { attempts: new Map(entries) };
}

const facts = [
  factsLike('a.one', { concepts: ['salt', 'flour'], level: 'remember' }),
  factsLike('a.two', { concepts: ['flour'], platforms: ['oven', 'pan'] }),
  factsLike('b.one', { concepts: ['salt'], platforms: ['oven'], level: 'apply' }),
  factsLike('b.two', { part: 'part-of-a' }),
  factsLike('b.revised', { rev: 2 }),
];
const progress = practised({
  'a.one': [
    [1, 0],
    [2, 1],
  ],
  'a.two': [
    [1, 1],
    [2, 0.5],
  ],
  'b.one': [[1, 0]],
  'b.revised': [[1, 0]],
});

const filters: [string, PracticeFilter, string[]][] = [
  ['without a filter, every question fits', {}, ['a.one', 'a.two', 'b.one', 'b.two', 'b.revised']],
  ['a part', { part: 'part-of-a' }, ['a.one', 'a.two', 'b.two']],
  ['a chapter', { chapter: 'a' }, ['a.one', 'a.two']],
  ['one of its concepts', { concept: 'flour' }, ['a.one', 'a.two']],
  ['one of its platforms', { platform: 'oven' }, ['a.two', 'b.one']],
  ['any of some levels', { levels: ['remember', 'apply'] }, ['a.one', 'b.one']],
  ['no level named is any level', { levels: [], chapter: 'a' }, ['a.one', 'a.two']],
  ['missed: the last attempt was not fully right', { only: 'missed' }, ['a.two', 'b.one']],
  ['unseen: no attempt, or only at an older revision', { only: 'unseen' }, ['b.two', 'b.revised']],
  [
    'everything at once',
    { part: 'part-of-b', concept: 'salt', levels: ['apply'], only: 'missed' },
    ['b.one'],
  ],
  ['a name that there is not', { chapter: 'z' }, []],
];
for (const [name, filter, expected] of filters) {
  test(`filter: ${name}`, () => {
    const found = matching(facts, filter, progress).map(({ id }) => id);
    assert.deepEqual(found, expected);
    assert.deepEqual(practiceFor(facts, filter, progress, { seed: 1, count: 9 }).sort(), expected.sort());
  });
}

test('a reader’s own progress says what was missed and what is unseen', () => {
  const events = deviceFile('one', [
    answer('a.one', 0),
    answer('a.two', 1),
    answer('a.one', 1),
    answer('b.one', 1),
    answer('b.one', 0.5),
  ]);
  const real = progressOf(events, 9_000);
  const found = (only: 'missed' | 'unseen') => matching(facts, { only }, real).map(({ id }) => id);
  assert.deepEqual(found('missed'), ['b.one']);
  assert.deepEqual(found('unseen'), ['b.two', 'b.revised']);
});

test('what was never practised comes first, then what was not for longest, whatever came of it', () => {
  const some = bank({ 'a.x': 5 });
  const done = practised({
    'a.x-0': [[50, 1]],
    'a.x-1': [
      [10, 0],
      [40, 0],
    ],
    'a.x-2': [[30, 1]],
    'a.x-4': [[20, 0]],
  });
  for (const [count, expected] of [
    [1, ['a.x-3']],
    [2, ['a.x-3', 'a.x-4']],
    [3, ['a.x-2', 'a.x-3', 'a.x-4']],
    [4, ['a.x-1', 'a.x-2', 'a.x-3', 'a.x-4']],
  ] as const) {
    for (const seed of seeds) {
      assert.deepEqual(practiceFor(some, {}, done, { seed, count }).sort(), expected);
    }
  }
});

test('among questions equally long ago, chance decides which come and in what order', () => {
  const some = bank({ 'a.x': 4 });
  const same = practised(Object.fromEntries(some.map(({ id }) => [id, [[7, 1]]])));
  for (const attempts of [nothing, same]) {
    const drawn = seeds.map((seed) => practiceFor(some, {}, attempts, { seed, count: 2 }).join(' '));
    assert.equal(new Set(drawn).size, 12);
  }
});

test('the order of a practice does not tell how long ago a question was practised', () => {
  const done = practised({ 'a.x-0': [[1, 1]], 'a.x-1': [[2, 1]] });
  const orders = seeds.map((seed) => practiceFor(bank({ 'a.x': 2 }), {}, done, { seed, count: 2 }).join(' '));
  assert.equal(new Set(orders).size, 2);
});

const neighbours = (objectives: readonly string[]) =>
  objectives.filter((objective, index) => objective === objectives[index + 1]).length;

/** The fewest neighbours of one objective that any order has, by trying all. */
function fewestNeighbours(left: readonly string[], last?: string): number {
  if (left.length === 0) return 0;
  const choices = [...new Set(left)].map((one) => {
    const rest = left.toSpliced(left.indexOf(one), 1);
    return (one === last ? 1 : 0) + fewestNeighbours(rest, one);
  });
  return Math.min(...choices);
}

const objectivesOf = (ids: readonly string[], some: readonly QuestionFacts[]) =>
  ids.map((id) => some.find((question) => question.id === id)?.objective ?? '');

test('no order of the same questions has fewer neighbours of one objective', () => {
  const counts = fc.record({ 'a.x': fc.nat(5), 'a.y': fc.nat(3), 'b.z': fc.nat(2) });
  fc.assert(
    fc.property(counts, anySeed, (some, seed) => {
      const questions = bank(some);
      const objectives = objectivesOf(practiceFor(questions, {}, nothing, { seed, count: 99 }), questions);
      assert.equal(neighbours(objectives), fewestNeighbours(objectives));
    }),
  );
});

test('a practice interleaves what it has drawn in many ways, not one', () => {
  const questions = bank({ 'a.x': 3, 'a.y': 2, 'b.z': 2 });
  const patterns = seeds.map((seed) =>
    objectivesOf(practiceFor(questions, {}, nothing, { seed, count: 7 }), questions).join(' '),
  );
  assert.ok(new Set(patterns).size > 20);
});

const someProgress = (some: readonly QuestionFacts[]) =>
  fc
    .array(
      fc.tuple(fc.constantFrom(...some.map(({ id }) => id), 'gone'), fc.nat(3), fc.constantFrom(0, 0.5, 1)),
    )
    .map((attempts) =>
      practised(
        Object.fromEntries(
          [...Map.groupBy(attempts, ([id]) => id)].map(([id, own]) => [id, own.map(([, ...one]) => one)]),
        ),
      ),
    );
const anyFilter: fc.Arbitrary<PracticeFilter> = fc.record(
  {
    part: fc.constantFrom('part-of-a', 'part-of-b'),
    chapter: fc.constantFrom('a', 'b'),
    only: fc.constantFrom('missed', 'unseen'),
  },
  { requiredKeys: [] },
);
const anyDraw = fc.record({ seed: anySeed, count: fc.integer({ min: -2, max: 20 }) });

test('a practice has no more than it is asked for and as many as there are, none twice, all matching', () => {
  const cases = anyBank.chain((some) => fc.tuple(fc.constant(some), someProgress(some), anyFilter, anyDraw));
  fc.assert(
    fc.property(cases, ([some, done, filter, draw]) => {
      const drawn = practiceFor(some, filter, done, draw);
      const fitting = matching(some, filter, done).map(({ id }) => id);
      assert.equal(drawn.length, Math.max(0, Math.min(draw.count, fitting.length)));
      assert.equal(new Set(drawn).size, drawn.length);
      assert.ok(drawn.every((id) => fitting.includes(id)));
    }),
  );
});

test('nothing left out was practised longer ago than anything drawn', () => {
  const cases = anyBank.chain((some) => fc.tuple(fc.constant(some), someProgress(some), anyDraw));
  fc.assert(
    fc.property(cases, ([some, done, draw]) => {
      const drawn = practiceFor(some, {}, done, draw);
      const lastAtMs = (id: string) => done.attempts.get(id)?.at(-1)?.atMs ?? -1;
      const left = some.map(({ id }) => id).filter((id) => !drawn.includes(id));
      assert.ok(drawn.every((id) => left.every((other) => lastAtMs(id) <= lastAtMs(other))));
    }),
  );
});

test('the same seed gives the same practice, however the questions are ordered', () => {
  fc.assert(
    fc.property(anyBankTwice, anyDraw, ([some, mixed], draw) => {
      assert.deepEqual(practiceFor(mixed, {}, nothing, draw), practiceFor(some, {}, nothing, draw));
    }),
  );
});
