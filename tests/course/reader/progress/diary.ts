/** Events for tests: written by hand, or any. */
import fc from 'fast-check';
import type { ProgressEvent } from '../../../../src/course/reader/progress.ts';

export const minuteMs = 60_000;
export const dayMs = 24 * 60 * minuteMs;

/** Writes events as a device does: counted, one a minute from `fromMs` on. */
export function diary(device = 'one', fromMs = 0) {
  let seq = 0;
  return (kind: string, rest: Partial<ProgressEvent> = {}): ProgressEvent => {
    seq += 1;
    return {
      id: `${device}-${String(seq)}`,
      v: 1,
      device,
      seq,
      atMs: fromMs + seq * minuteMs,
      kind,
      ...rest,
    };
  };
}

/** An answer to revision 1, with full marks unless told otherwise. */
export const answer = (question: string, rest: Partial<ProgressEvent> = {}) => ({
  question,
  rev: 1,
  chosen: ['a'],
  score: 1,
  ...rest,
});

const kinds = [
  'answered',
  'answered',
  'answered',
  'retried',
  'drafted',
  'session-started',
  'session-ended',
  'chapter-started',
  'chapter-read',
  'reset',
  'undone',
  'exported',
];
const ids = fc.nat(30).map((number) => `event-${String(number)}`);

const fields = {
  question: fc.constantFrom('bread.rise', 'bread.bake', 'tea.steep', 'constructor.name'),
  rev: fc.constantFrom(1, 2),
  chosen: fc.subarray(['a', 'b', 'c']),
  score: fc.constantFrom(0, 0.5, 1),
  confidence: fc.constantFrom('sure' as const, 'think' as const, 'guess' as const),
  misconceptions: fc.subarray(['x', 'y', '__proto__']),
  rating: fc.constantFrom('again' as const, 'hard' as const, 'good' as const, 'easy' as const),
  mode: fc.constantFrom('text' as const, 'practice' as const, 'exam' as const, 'review' as const),
  session: fc.constantFrom('s', 't'),
  seed: fc.nat(),
  questions: fc.subarray(['bread.rise', 'tea.steep']),
  title: fc.string(),
  limitMs: fc.nat(),
  chapter: fc.constantFrom('bread', 'tea', 'constructor'),
  event: ids,
};

/** Events of all kinds, from several devices whose clocks may be wrong. Some lack what their kind needs. */
export const anyEvents: fc.Arbitrary<ProgressEvent[]> = fc.uniqueArray(
  fc.record(
    {
      id: ids,
      v: fc.constantFrom(1, 1, 1, 1, 2),
      device: fc.constantFrom('one', 'two', ''),
      seq: fc.nat(9),
      atMs: fc.integer({ min: -2, max: 20 }),
      kind: fc.constantFrom(...kinds, 'dreamt'),
      ...fields,
    },
    { requiredKeys: ['id', 'v', 'device', 'seq', 'atMs', 'kind'] },
  ),
  { selector: ({ id }) => id, maxLength: 20 },
);

/** What a reader may have done, event by event, on two devices whose clocks are right. Ends before `historyEndMs`. */
export const anyHistory: fc.Arbitrary<ProgressEvent[]> = fc
  .array(fc.record({ kind: fc.constantFrom(...kinds), device: fc.constantFrom('one', 'two'), ...fields }), {
    maxLength: 25,
  })
  .map((acts) =>
    acts.map((act, index) => ({
      ...act,
      ...(act.kind === 'session-started' && { mode: 'exam' as const }),
      id: `event-${String(index)}`,
      v: 1,
      seq: index,
      atMs: index * minuteMs,
    })),
  );
export const historyEndMs = 25 * minuteMs;
