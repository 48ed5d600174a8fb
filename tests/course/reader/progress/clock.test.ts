import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { progressOf, type ProgressEvent } from '../../../../src/course/reader/progress.ts';
import { inOrder } from '../../../../src/course/reader/progress/clock.ts';
import { isKnownEvent } from '../../../../src/course/reader/progress/events.ts';
import { answer, anyEvents, anyHistory, dayMs, historyEndMs } from './diary.ts';

const yearMs = 365 * dayMs;

/** Answers `a`, `b`, `c` … of one device, in this order, at these dates. */
const datedAnswers = (dates: readonly number[], device = 'one'): ProgressEvent[] =>
  dates.map((atMs, index) => ({
    id: `${device}-${String(index)}`,
    v: 1,
    device,
    seq: index,
    atMs,
    kind: 'answered',
    ...answer('q', { chosen: ['abcdefghij'.charAt(index)] }),
  }));
const known = (events: readonly unknown[]) => events.filter(isKnownEvent);
const timesOf = (events: readonly ProgressEvent[], nowMs: number) =>
  inOrder(known(events), nowMs).map(({ event, atMs }) => [event.id, atMs]);

const clocks: [string, dates: number[], now: number, times: number[]][] = [
  ['right', [1, 2, 2, 5], 9, [1, 2, 2, 5]],
  ['ahead for a while, and now not', [1, 2, 103, 104, 5, 6], 9, [1, 2, 5, 5, 5, 6]],
  ['ahead for a while, and what it showed has come', [1, 2, 103, 104, 5, 6], 200, [1, 2, 5, 5, 5, 6]],
  ['ahead at the end', [1, 2, 103, 104], 9, [1, 2, 9, 9]],
  ['ahead from the beginning', [103, 104], 9, [9, 9]],
  ['ahead, set back, ahead again', [101, 2, 103, 4, 105], 9, [2, 2, 4, 4, 9]],
  [
    'in the seventies for a while',
    [1001, 1002, 1003, 4, 5, 1006],
    2000,
    [1001, 1002, 1003, 1006, 1006, 1006],
  ],
  ['in the seventies before it was set', [3, 4, 1005, 1006], 2000, [3, 4, 1005, 1006]],
  ['in the seventies after much at one time', [1005, 1005, 1005, 1, 2], 2000, [1005, 1005, 1005, 2000, 2000]],
  ['before all time', [-5, -4, 3], 9, [0, 0, 3]],
  ['in the seventies only now', [1001, 1002, 3], 4, [3, 3, 3]],
  ['showing a time before all time now', [1, 2], -7, [0, 0]],
];
for (const [name, dates, now, times] of clocks) {
  test(`a clock ${name}`, () => {
    const events = datedAnswers(dates);
    const expected = events.map(({ id }, index) => [id, times[index]]);
    assert.deepEqual(timesOf(events, now), expected);
    assert.deepEqual(timesOf(events.toReversed(), now), expected);
  });
}

test('events of one time go by device, then count', () => {
  const [one, two] = [datedAnswers([5, 5], 'one'), datedAnswers([5, 5], 'two')];
  const ids = timesOf([...two, ...one].reverse(), 9).map(([id]) => id);
  assert.deepEqual(ids, ['one-0', 'one-1', 'two-0', 'two-1']);
});

test('events that were not stored, and so not counted, go by their dates', () => {
  const events = datedAnswers([7, 3, 5], '').map((event) => ({ ...event, seq: 0 }));
  assert.deepEqual(timesOf(events, 9), [
    ['-1', 3],
    ['-2', 5],
    ['-0', 7],
  ]);
});

test('answers after a year ahead stand over those of the year ahead, now and when that year has come', () => {
  const events = datedAnswers([dayMs, dayMs + yearMs, dayMs + 1000]);
  for (const nowMs of [2 * dayMs, dayMs + yearMs, 3 * yearMs]) {
    const { answers, attempts } = progressOf(events, nowMs);
    assert.deepEqual(answers.get('q')?.chosen, ['c']);
    assert.deepEqual(
      attempts.get('q')?.map(({ atMs }) => atMs),
      [dayMs, dayMs + 1000, dayMs + 1000],
    );
  }
});

test('an answer from a year ahead can be taken back to try again', () => {
  const [ahead] = datedAnswers([dayMs + yearMs]);
  const retried = { ...ahead!, id: 'again', seq: 1, atMs: dayMs, kind: 'retried' };
  for (const nowMs of [2 * dayMs, 2 * yearMs]) {
    assert.equal(progressOf([ahead, retried], nowMs).answers.size, 0);
  }
});

test('an answer from the seventies stands over those before it', () => {
  const { answers } = progressOf(datedAnswers([100 * dayMs, 101 * dayMs, 3, 102 * dayMs, 4]), 103 * dayMs);
  assert.deepEqual(answers.get('q')?.chosen, ['e']);
  assert.equal(answers.get('q')?.atMs, 103 * dayMs);
});

test('whatever the clocks showed, each device keeps its order, and no time is after now or before 0', () => {
  fc.assert(
    fc.property(anyEvents, fc.integer({ min: 0, max: 25 }), (events, nowMs) => {
      const ordered = inOrder(known(events), nowMs);
      const last = new Map<string, number>();
      let before = 0;
      for (const { event, atMs } of ordered) {
        assert.ok(before <= atMs && atMs <= nowMs);
        assert.ok(event.seq >= (last.get(event.device) ?? 0));
        last.set(event.device, event.seq);
        before = atMs;
      }
    }),
  );
});

test('where the clocks were right, everything happened when they say', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      for (const { event, atMs } of inOrder(known(history), historyEndMs)) {
        assert.equal(atMs, event.atMs);
      }
    }),
  );
});
