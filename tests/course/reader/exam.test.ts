import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { examFor, examReport, examinable } from '../../../src/course/reader/exam.ts';
import type { QuestionFacts } from '../../../src/course/reader/question-facts.ts';
import { anyBank, anyBankTwice, bank, factsLike } from './made-facts.ts';

const anySeed = fc.maxSafeInteger();
const anyCount = fc.integer({ min: -2, max: 40 });
const seeds = Array.from({ length: 300 }, (_, seed) => seed);

/** How many questions of each objective (or chapter) an exam has; those with none are left out. */
function tally(ids: readonly string[], facts: readonly QuestionFacts[], by: 'objective' | 'chapter') {
  const drawn = facts.filter(({ id }) => ids.includes(id));
  const groups = [...Map.groupBy(drawn, (question) => question[by])];
  return Object.fromEntries(groups.map(([name, { length }]) => [name, length]));
}

/** Questions by objective, length of the exam, questions drawn by objective. */
const blueprints: [string, Record<string, number>, number, Record<string, number>][] = [
  [
    'one for each objective comes first',
    { 'a.x': 4, 'a.y': 2, 'b.z': 1 },
    3,
    { 'a.x': 1, 'a.y': 1, 'b.z': 1 },
  ],
  // One each; of 1 the quotas by what is left (4, 1, 0) are 0.8, 0.2 and 0.
  ['the next goes to the largest', { 'a.x': 5, 'a.y': 2, 'b.z': 1 }, 4, { 'a.x': 2, 'a.y': 1, 'b.z': 1 }],
  // 3 × (4, 1, 0) / 5 = 2.4, 0.6, 0: two, none, none, and one for the largest remainder.
  [
    'the largest remainder gets what is over',
    { 'a.x': 5, 'a.y': 2, 'b.z': 1 },
    6,
    { 'a.x': 3, 'a.y': 2, 'b.z': 1 },
  ],
  // 10 × (9, 6, 3, 0) / 18 = 5, 3.33, 1.67, 0.
  [
    'quotas follow what an objective has left',
    { 'a.w': 10, 'a.x': 7, 'b.y': 4, 'b.z': 1 },
    14,
    { 'a.w': 6, 'a.x': 4, 'b.y': 3, 'b.z': 1 },
  ],
  ['a long exam is all there is', { 'a.x': 3, 'b.y': 2 }, 99, { 'a.x': 3, 'b.y': 2 }],
  ['exactly all', { 'a.x': 3, 'b.y': 2 }, 5, { 'a.x': 3, 'b.y': 2 }],
  ['none', { 'a.x': 3 }, 0, {}],
  ['of no questions at all', {}, 5, {}],
];
for (const [name, counts, count, expected] of blueprints) {
  test(`blueprint: ${name}`, () => {
    const facts = bank(counts);
    for (const seed of seeds.slice(0, 20)) {
      assert.deepEqual(tally(examFor(facts, { count, seed }), facts, 'objective'), expected);
    }
  });
}

/** Objectives of two chapters, three questions each. */
const unequal = bank({ 'a.p': 3, 'a.q': 3, 'a.r': 3, 'a.s': 3, 'b.p': 3, 'b.q': 3 });
const short: [number, Record<string, number>[]][] = [
  [1, [{ a: 1 }, { b: 1 }]],
  [2, [{ a: 1, b: 1 }]],
  [
    3,
    [
      { a: 2, b: 1 },
      { a: 1, b: 2 },
    ],
  ],
  [4, [{ a: 2, b: 2 }]],
  [5, [{ a: 3, b: 2 }]],
];
for (const [count, expected] of short) {
  test(`an exam of ${String(count)}, too short for six objectives, takes them evenly from the chapters`, () => {
    const exams = seeds.map((seed) => examFor(unequal, { count, seed }));
    const tallies = new Set(
      exams.map((exam) => JSON.stringify(Object.entries(tally(exam, unequal, 'chapter')))),
    );
    assert.deepEqual([...tallies].sort(), expected.map((one) => JSON.stringify(Object.entries(one))).sort());
    for (const exam of exams)
      assert.deepEqual(new Set(Object.values(tally(exam, unequal, 'objective'))), new Set([1]));
  });
}

test('among equal remainders and among the questions of an objective, chance decides', () => {
  const facts = bank({ 'a.x': 2, 'a.y': 2 });
  const exams = seeds.map((seed) => examFor(facts, { count: 3, seed }));
  const tallies = new Set(exams.map((exam) => JSON.stringify(tally(exam, facts, 'objective'))));
  assert.deepEqual([...tallies].sort(), ['{"a.x":1,"a.y":2}', '{"a.x":2,"a.y":1}']);
  assert.deepEqual(new Set(exams.flat()), new Set(facts.map(({ id }) => id)));
});

const chances: [string, Record<string, number>, string][] = [
  ['an objective with few questions', { 'a.x': 9, 'a.y': 1 }, 'a.y'],
  ['a chapter with few objectives', { 'a.p': 1, 'a.q': 1, 'a.r': 1, 'a.s': 1, 'b.x': 1 }, 'b.x'],
];
for (const [name, counts, objective] of chances) {
  test(`an exam too short for all is as likely to take ${name} as one with many`, () => {
    const facts = bank(counts);
    const drawn = Array.from({ length: 2000 }, (_, seed) => examFor(facts, { count: 1, seed }));
    const share = drawn.filter(([id = '']) => id.startsWith(objective)).length / drawn.length;
    // Six standard deviations of a fair coin, √(¼ / 2000) each.
    assert.ok(Math.abs(share - 0.5) < 0.067, `its share is ${String(share)}`);
  });
}

test('questions come in any order: objectives and chapters are not in blocks', () => {
  const facts = bank({ 'a.x': 2, 'b.y': 2 });
  const orders = seeds.map((seed) => examFor(facts, { count: 4, seed }).join(' '));
  assert.equal(new Set(orders).size, 24);
});

const scoped = [...bank({ 'a.x': 2 }), ...bank({ 'b.x': 2 }), ...bank({ 'c.x': 2 })];
const scopes: [string, { chapters?: string[]; parts?: string[] }, string][] = [
  ['everything, unless something is named', {}, 'abc'],
  ['chapters', { chapters: ['a', 'c'] }, 'ac'],
  ['parts', { parts: ['part-of-b'] }, 'b'],
  ['both', { chapters: ['a'], parts: ['part-of-b'] }, 'ab'],
  ['an empty list', { chapters: [] }, ''],
  ['one that the course does not have', { parts: ['z'] }, ''],
];
for (const [name, scope, expected] of scopes) {
  test(`scope: ${name}`, () => {
    const found = examinable(scoped, scope).map(({ chapter }) => chapter);
    assert.equal([...new Set(found)].join(''), expected);
    assert.equal(examFor(scoped, { ...scope, count: 99, seed: 1 }).length, found.length);
  });
}

test('what readers grade themselves is left out', () => {
  const facts = ['choice', 'recall', 'explain', 'scenario'].map((type) => factsLike(`a.${type}`, { type }));
  assert.deepEqual(examFor(facts, { count: 9, seed: 1 }).sort(), ['a.choice', 'a.scenario']);
});

test('an exam has as many questions as there are and as it asks for, none twice, all in scope', () => {
  fc.assert(
    fc.property(anyBank, anyCount, anySeed, (facts, count, seed) => {
      const exam = examFor(facts, { chapters: ['a', 'b'], count, seed });
      const inScope = facts.filter(({ chapter }) => chapter !== 'c').map(({ id }) => id);
      assert.equal(exam.length, Math.max(0, Math.min(count, inScope.length)));
      assert.equal(new Set(exam).size, exam.length);
      assert.ok(exam.every((id) => inScope.includes(id)));
    }),
  );
});

test('every objective has its one question and its quota of the rest, up to rounding', () => {
  fc.assert(
    fc.property(anyBank, anyCount, anySeed, (facts, count, seed) => {
      const sizes = tally(
        facts.map(({ id }) => id),
        facts,
        'objective',
      );
      const objectives = Object.keys(sizes).length;
      fc.pre(count >= objectives && facts.length > objectives);
      const shares = tally(examFor(facts, { count, seed }), facts, 'objective');
      const rest = Math.min(count, facts.length) - objectives;
      for (const [objective, size] of Object.entries(sizes)) {
        const quota = (rest * (size - 1)) / (facts.length - objectives);
        assert.ok(Math.abs((shares[objective] ?? 0) - 1 - quota) < 1);
      }
    }),
  );
});

test('the same seed gives the same exam, however the questions are ordered', () => {
  fc.assert(
    fc.property(anyBankTwice, anyCount, anySeed, ([facts, mixed], count, seed) => {
      assert.deepEqual(examFor(mixed, { count, seed }), examFor(facts, { count, seed }));
    }),
  );
});

const reported = [
  factsLike('a.one', { objective: 'a.x' }),
  factsLike('b.one', { objective: 'b.y' }),
  factsLike('a.two', { objective: 'a.x' }),
  factsLike('a.constructor', { objective: 'constructor' }),
  factsLike('a.unasked', { objective: 'a.z' }),
];
const scores = (given: Record<string, number>) =>
  new Map(Object.entries(given).map(([id, score]) => [id, { score }]));

test('a report has a line for each objective that was asked, and a missing answer counts nothing', () => {
  const questions = ['a.constructor', 'b.one', 'a.two', 'a.one'];
  const report = examReport({ questions, answers: scores({ 'a.one': 1, 'b.one': 0.5 }) }, reported);
  assert.deepEqual(report, {
    objectives: [
      { objective: 'a.x', questions: 2, score: 1, share: 0.5 },
      { objective: 'b.y', questions: 1, score: 0.5, share: 0.5 },
      { objective: 'constructor', questions: 1, score: 0, share: 0 },
    ],
    total: { questions: 4, score: 1.5, share: 0.375 },
  });
});

test('a report leaves out what was not asked and what the course no longer has', () => {
  const answers = scores({ 'a.one': 1, 'a.unasked': 1, 'a.gone': 1 });
  assert.deepEqual(examReport({ questions: ['a.gone', 'a.one', 'a.one'], answers }, reported), {
    objectives: [{ objective: 'a.x', questions: 1, score: 1, share: 1 }],
    total: { questions: 1, score: 1, share: 1 },
  });
});

test('a report of nothing has no share of anything', () => {
  assert.deepEqual(examReport({ questions: [], answers: scores({}) }, reported), {
    objectives: [],
    total: { questions: 0, score: 0, share: 0 },
  });
});

test('the objectives of a report add up to its total, and no share is beyond 0 to 1', () => {
  const anyScore = fc.constantFrom(0, 0.25, 0.5, 1);
  fc.assert(
    fc.property(anyBank, anyCount, fc.array(anyScore, { maxLength: 40 }), (facts, count, given) => {
      const questions = examFor(facts, { count, seed: 1 });
      const answered = questions.slice(0, given.length);
      const answers = new Map(answered.map((id, index) => [id, { score: given[index] ?? 0 }]));
      const { objectives, total } = examReport({ questions, answers }, facts);
      const sum = (by: 'questions' | 'score') => objectives.reduce((all, one) => all + one[by], 0);
      assert.deepEqual([sum('questions'), sum('score')], [total.questions, total.score]);
      assert.equal(total.questions, questions.length);
      for (const { share } of [total, ...objectives]) assert.ok(share >= 0 && share <= 1);
    }),
  );
});
