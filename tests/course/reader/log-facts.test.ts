import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { logFacts } from '../../../src/course/reader/log-facts.ts';
import { progressOf, type ProgressEvent } from '../../../src/course/reader/progress.ts';

const nowMs = 1000;

/** Events of one device, one a millisecond from 1. */
function log(...events: Partial<ProgressEvent>[]): ProgressEvent[] {
  return events.map((one, index) => {
    const seq = index + 1;
    return { id: `event-${String(seq)}`, v: 1, device: 'one', seq, atMs: seq, kind: 'dreamt', ...one };
  });
}
const answered = (question: string) => ({ kind: 'answered', question, rev: 1, chosen: ['a'], score: 1 });
const reset = (chapter?: string) => ({ kind: 'reset', ...(chapter !== undefined && { chapter }) });
const undone = (event: number) => ({ kind: 'undone', event: `event-${String(event)}` });
const nothing = { answers: new Map(), sinceMs: undefined, exportedAtMs: undefined, lastReset: undefined };

const cases: [string, ProgressEvent[], Partial<ReturnType<typeof logFacts>>][] = [
  ['an empty log', [], {}],
  ['unknown kinds', log({}, {}), {}],
  [
    'answers, by question',
    log({}, answered('a.x'), answered('b.x'), answered('a.x')),
    {
      sinceMs: 2,
      answers: new Map([
        ['a.x', 2],
        ['b.x', 1],
      ]),
    },
  ],
  [
    'an export',
    log({ kind: 'exported' }, answered('a.x'), { kind: 'exported' }),
    { sinceMs: 1, exportedAtMs: 3, answers: new Map([['a.x', 1]]) },
  ],
  [
    'a chapter that was reset',
    log(answered('a.x'), answered('b.x'), reset('a')),
    { sinceMs: 2, answers: new Map([['b.x', 1]]), lastReset: { id: 'event-3', chapter: 'a' } },
  ],
  [
    'everything that was reset: the export did happen',
    log(answered('a.x'), { kind: 'exported' }, reset()),
    { exportedAtMs: 2, lastReset: { id: 'event-3', chapter: undefined } },
  ],
  [
    'a reset that was undone',
    log(answered('a.x'), reset(), undone(2)),
    { sinceMs: 1, answers: new Map([['a.x', 1]]) },
  ],
  [
    'an undoing that came before its reset',
    log(answered('a.x'), undone(3), reset()),
    { sinceMs: 1, answers: new Map([['a.x', 1]]) },
  ],
  [
    'a reset whose undoing was undone, all before it by the clock',
    log(answered('a.x'), undone(4), undone(2), reset()),
    { lastReset: { id: 'event-4', chapter: undefined } },
  ],
  [
    'a reset after which something happened',
    log(reset(), answered('a.x')),
    { sinceMs: 2, answers: new Map([['a.x', 1]]) },
  ],
];

for (const [name, events, facts] of cases) {
  test(`the facts of ${name}`, () => {
    assert.deepEqual(logFacts(events, nowMs), { ...nothing, ...facts });
  });
}

const anyEvents = fc
  .array(
    fc.oneof(
      fc.constantFrom('a.x', 'a.y', 'b.x').map(answered),
      fc.constantFrom('a', 'b', undefined).map(reset),
      fc.nat(12).map(undone),
      fc.constant({ kind: 'exported' }),
    ),
    { maxLength: 12 },
  )
  .map((events) => log(...events));

test('neither order nor repetition of the events matters', () => {
  fc.assert(
    fc.property(
      anyEvents.chain((events) =>
        fc.tuple(
          fc.constant(events),
          fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
        ),
      ),
      ([events, shuffled]) => {
        assert.deepEqual(logFacts(shuffled, nowMs), logFacts(events, nowMs));
      },
    ),
  );
});

test('of each question as many answers count as the reader’s progress has attempts', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const { attempts } = progressOf(events, nowMs);
      const counts = new Map([...attempts].map(([question, { length }]) => [question, length]));
      assert.deepEqual(logFacts(events, nowMs).answers, counts);
    }),
  );
});
