import assert from 'node:assert/strict';
import test from 'node:test';
import {
  besides,
  choicesOf,
  costsAfter,
  countsAfter,
  happensOften,
  lastSetBy,
  nanosecondsOf,
  occupiedAfter,
  rightAnswer,
  runningAfter,
  shareOfCore,
  somebodyIs,
  stateAfter,
  type ModelStep,
} from '../../../../src/course/kinds/traces/trace-model.ts';

const plain = { set: {}, count: {}, times: 1, meanwhile: false, runs: [], stops: [] };
const at = (lane: string, more: Partial<ModelStep> = {}): ModelStep => ({ ...plain, in: lane, ...more });
const way = (from: string, to: string, more: Partial<ModelStep> = {}): ModelStep => ({
  ...plain,
  from,
  to,
  ...more,
});

const steps = [
  at('hand', { set: { kettle: 'on' } }),
  way('hand', 'kettle', { count: { wait: 1 }, cost: { value: 3, unit: 'µs' } }),
  way('kettle', 'leaf', { meanwhile: true, cost: { value: 500, unit: 'ns' } }),
  way('kettle', 'hand', {
    set: { kettle: 'off' },
    count: { wait: 2 },
    cost: { value: 1000, unit: 'cycles' },
  }),
];
const variant = { start: { cup: 'warm' }, steps };
const state = [
  { id: 'kettle', start: 'cold' },
  { id: 'cup', start: 'cold' },
];

for (const [n, kettle, setBy] of [
  [0, 'cold', 0],
  [1, 'on', 1],
  [3, 'on', 1],
  [4, 'off', 4],
] as const) {
  test(`after step ${String(n)} the kettle is ${kettle}, and the cup as it was at the start of this variant`, () => {
    assert.deepEqual(stateAfter(state, variant, n), { kettle, cup: 'warm' });
    assert.equal(lastSetBy(variant, 'kettle', n), setBy);
    assert.equal(lastSetBy(variant, 'cup', n), 0);
  });
}

for (const [n, wait] of [
  [0, 0],
  [1, 0],
  [2, 1],
  [4, 3],
] as const) {
  test(`after step ${String(n)} one has waited ${String(wait)} times`, () => {
    assert.deepEqual(countsAfter([{ id: 'wait' }, { id: 'spill' }], variant, n), { wait, spill: 0 });
  });
}

for (const [n, control, beside] of [
  [0, 'hand', []],
  [1, 'hand', []],
  [2, 'kettle', []],
  [3, 'kettle', ['leaf']],
  [4, 'hand', ['leaf']],
] as const) {
  test(`after step ${String(n)} ${control} has control`, () => {
    const occupied = occupiedAfter(steps, n);
    assert.deepEqual(occupied, { control, beside, alone: [] });
    assert.ok(somebodyIs(control, occupied));
    assert.ok(!somebodyIs('cup', occupied));
  });
}

test('what runs beside the others takes control where a step goes on from it', () => {
  const thread = [way('a', 'b', { meanwhile: true }), way('b', 'c', { meanwhile: true }), way('c', 'd')];
  assert.deepEqual(occupiedAfter(thread, 2), { control: 'a', beside: ['c'], alone: [] });
  assert.deepEqual(occupiedAfter(thread, 3), { control: 'd', beside: [], alone: [] });
});

const shared = [
  at('guest'),
  way('guest', 'hv', { runs: ['guest'] }),
  way('hv', 'guest', { stops: ['guest'] }),
  way('guest', 'hv'),
  way('hv', 'guest'),
];
for (const [n, running] of [
  [0, 'guest'],
  [1, 'guest'],
  [2, 'guest hv'],
  [3, ''],
  [4, 'hv'],
  [5, 'guest'],
] as const) {
  test(`after step ${String(n)} there run: ${running || 'none'}`, () => {
    assert.equal([...runningAfter(shared, n)].toSorted().join(' '), running);
  });
}

test('who dies at once has no bar, and who runs from the first step on had one before it', () => {
  const death = [
    at('dead', { stops: ['dead'], runs: ['boss'] }),
    at('boss'),
    at('dead', { meanwhile: true }),
  ];
  assert.deepEqual([...runningAfter(death, 0)], ['dead', 'boss']);
  for (const n of [1, 2, 3]) assert.deepEqual([...runningAfter(death, n)], ['boss']);
  assert.ok(somebodyIs('boss', occupiedAfter(death, 1)));
});

test('what happens nine times counts and costs nine times', () => {
  const nine = { steps: [at('hand', { times: 9, count: { wait: 2 }, cost: { value: 3, unit: 'µs' } })] };
  assert.deepEqual(countsAfter([{ id: 'wait' }], nine, 1), { wait: 18 });
  assert.deepEqual(costsAfter(nine, 1), { cycles: 0, nanoseconds: 27_000, known: 1 });
});

test('what takes a millisecond happens too seldom to be asked for by the second', () => {
  assert.equal(happensOften({ cycles: 2000, nanoseconds: 17_000, known: 2 }), true);
  assert.equal(happensOften({ cycles: 0, nanoseconds: 210e6, known: 1 }), false);
});

test('costs are summed unit by unit, and the clock makes time of cycles', () => {
  assert.deepEqual(costsAfter(variant, 1), { cycles: 0, nanoseconds: 0, known: 0 });
  assert.deepEqual(costsAfter(variant, 3), { cycles: 0, nanoseconds: 3500, known: 2 });
  const all = costsAfter(variant, 4);
  assert.deepEqual(all, { cycles: 1000, nanoseconds: 3500, known: 3 });
  assert.equal(nanosecondsOf(all, 2), 4000);
  assert.equal(nanosecondsOf(all, 4), 3750);
});

for (const [perSecond, gigahertz, share] of [
  [0, 2, 0],
  [1000, 2, 0.004],
  [250_000, 2, 1],
  [500_000, 2, 2],
] as const) {
  test(`${String(perSecond)} a second take ${String(share)} cores`, () => {
    assert.equal(shareOfCore(costsAfter(variant, 4), perSecond, gigahertz), share);
  });
}

test('the right answer is where the step leads, or the value that it sets', () => {
  const step = way('hand', 'kettle', { set: { cup: 'full' } });
  assert.equal(rightAnswer(step, { state: undefined }), 'kettle');
  assert.equal(rightAnswer(at('leaf'), { state: undefined }), 'leaf');
  assert.equal(rightAnswer(step, { state: 'cup' }), 'full');
});

test('choices stand in the order of the lanes or of the alphabet, wherever the right one falls', () => {
  const lanes = [{ id: 'hand' }, { id: 'kettle' }, { id: 'leaf' }, { id: 'cup' }];
  const step = way('hand', 'kettle', { set: { cup: 'full' } });
  assert.deepEqual(choicesOf(step, { state: undefined, wrong: { leaf: '', hand: '' } }, lanes), [
    'hand',
    'kettle',
    'leaf',
  ]);
  assert.deepEqual(choicesOf(step, { state: 'cup', wrong: { warm: '', cold: '' } }, lanes), [
    'cold',
    'full',
    'warm',
  ]);
});

const keys = (text: string) => text.split('').map((lane) => at(lane));
for (const [one, other, moments] of [
  ['abc', 'abc', '11 22 33'],
  ['abc', 'ac', '11 21 32'],
  ['ac', 'abc', '11 12 23'],
  ['ab', 'xy', '10 20 21 22'],
  ['abcd', 'axd', '11 21 31 32 43'],
  ['a', 'aaa', '11 12 13'],
] as const) {
  test(`${one} beside ${other}: what is the same happens at one moment, else one waits`, () => {
    const found = besides(keys(one), keys(other));
    assert.equal(found.map((done) => done.join('')).join(' '), moments);
  });
}
