import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  chapterToGoOnWith,
  isProgressEvent,
  progressOf,
  type ProgressEvent,
} from '../../src/course/progress.ts';

let written = 0;
function event(kind: string, rest: Partial<ProgressEvent> = {}): ProgressEvent {
  written += 1;
  return { id: `event-${String(written)}`, v: 1, device: 'one', seq: written, atMs: written, kind, ...rest };
}
const answered = (question: string, chosen: string[], rest: Partial<ProgressEvent> = {}) =>
  event('answered', { question, rev: 1, chosen, score: 0, ...rest });

test('the last answer to a question stands', () => {
  const { answers } = progressOf([
    answered('q', ['a']),
    answered('q', ['b'], { score: 1, confidence: 'sure' }),
  ]);
  assert.deepEqual([...answers], [['q', { rev: 1, chosen: ['b'], score: 1, confidence: 'sure' }]]);
});

test('trying again takes the answer back until there is a new one', () => {
  const first = [answered('q', ['a']), event('retried', { question: 'q', rev: 1 })];
  assert.equal(progressOf(first).answers.size, 0);
  assert.deepEqual(progressOf([...first, answered('q', ['b'])]).answers.get('q')?.chosen, ['b']);
});

test('an answer to an older revision does not displace one to a newer', () => {
  const events = [
    answered('q', ['new'], { rev: 2 }),
    answered('q', ['old']),
    event('retried', { question: 'q', rev: 1 }),
  ];
  assert.deepEqual(progressOf(events).answers.get('q')?.chosen, ['new']);
});

test('a chapter once read stays read', () => {
  const events = ['chapter-started', 'chapter-read', 'chapter-started'].map((kind) =>
    event(kind, { chapter: 'c' }),
  );
  assert.equal(progressOf(events).chapters.get('c'), 'read');
  assert.equal(progressOf(events.slice(0, 1)).chapters.get('c'), 'started');
});

test('what it cannot read is passed over: unknown kinds, newer versions, rubbish', () => {
  const rubbish = [null, 7, 'text', {}, { id: 'x' }, answered('q', ['a'], { atMs: Number.NaN })];
  const strange = [
    event('dreamt', { question: 'q', rev: 1 }),
    answered('q', ['a'], { v: 2 }),
    event('answered', { question: 'q' }),
  ];
  assert.deepEqual(progressOf([...rubbish, ...strange]), { answers: new Map(), chapters: new Map() });
  assert.equal(rubbish.some(isProgressEvent), false);
});

test('names that every object knows are names like others', () => {
  const { answers, chapters } = progressOf([
    answered('constructor', ['a']),
    event('chapter-read', { chapter: 'toString' }),
  ]);
  assert.deepEqual(answers.get('constructor')?.chosen, ['a']);
  assert.equal(chapters.get('toString'), 'read');
  assert.equal(chapterToGoOnWith(['toString', 'constructor'], chapters), 'constructor');
});

const anyEvent: fc.Arbitrary<ProgressEvent> = fc.record(
  {
    id: fc.uuid(),
    v: fc.constantFrom(1, 1, 1, 2),
    device: fc.constantFrom('one', 'two'),
    seq: fc.nat(5),
    atMs: fc.nat(5),
    kind: fc.constantFrom('answered', 'answered', 'retried', 'chapter-started', 'chapter-read', 'dreamt'),
    question: fc.constantFrom('p', 'q'),
    rev: fc.constantFrom(1, 2),
    chosen: fc.subarray(['a', 'b', 'c']),
    score: fc.constantFrom(0, 0.5, 1),
    confidence: fc.constantFrom('sure' as const, 'think' as const, 'guess' as const),
    chapter: fc.constantFrom('c', 'd'),
  },
  { requiredKeys: ['id', 'v', 'device', 'seq', 'atMs', 'kind'] },
);
const someEvents = fc.array(anyEvent, { maxLength: 12 });

test('the same events in any order, each as often as it likes, give the same state', () => {
  const shuffled = someEvents.chain((events) =>
    fc.tuple(
      fc.constant(events),
      fc
        .shuffledSubarray([...events, ...events], { minLength: events.length })
        .map((some) => [...some, ...events]),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([events, mixed]) => {
      assert.deepEqual(progressOf(mixed), progressOf(events));
    }),
  );
});

test('no later event makes a read chapter unread', () => {
  fc.assert(
    fc.property(someEvents, someEvents, (before, after) => {
      const read = [...progressOf(before).chapters].filter(([, state]) => state === 'read');
      const { chapters } = progressOf([...before, ...after]);
      for (const [id] of read) assert.equal(chapters.get(id), 'read');
    }),
  );
});

const order = ['1.1', '1.2', '2.1', '2.2'];
const places: [string, Record<string, 'started' | 'read'>, string | undefined][] = [
  ['nothing begun: the first', {}, '1.1'],
  ['the first read: the second', { '1.1': 'read' }, '1.2'],
  ['one begun: that one', { '1.1': 'read', '2.1': 'started' }, '2.1'],
  ['begun in the middle: what comes after the last one read', { '2.1': 'read' }, '2.2'],
  ['the end read first: the beginning', { '2.1': 'read', '2.2': 'read' }, '1.1'],
  ['all read: none', Object.fromEntries(order.map((id) => [id, 'read'])), undefined],
];
for (const [name, chapters, expected] of places) {
  test(`to go on with, ${name}`, () => {
    assert.equal(chapterToGoOnWith(order, new Map(Object.entries(chapters))), expected);
  });
}
