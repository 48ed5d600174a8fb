import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { isProgressEvent, progressOf, type ProgressEvent } from '../../../src/course/reader/progress.ts';
import {
  chapterBegun,
  chapterToBegin,
  chapterToGoOnWith,
} from '../../../src/course/reader/progress/chapters.ts';
import { answer, anyEvents, anyHistory, dayMs, diary, historyEndMs, minuteMs } from './progress/diary.ts';

const stateOf = (events: Iterable<unknown>) => progressOf(events, dayMs);
const nothing = stateOf([]);

test('the last answer to a question stands', () => {
  const event = diary();
  const { answers } = stateOf([
    event('answered', answer('q', { chosen: ['a'], score: 0 })),
    event('answered', answer('q', { chosen: ['b'], score: 1, confidence: 'sure' })),
  ]);
  const standing = { rev: 1, chosen: ['b'], score: 1, confidence: 'sure', atMs: 2 * minuteMs };
  assert.deepEqual([...answers], [['q', standing]]);
});

test('trying again takes the answer back until there is a new one, and remains an attempt', () => {
  const event = diary();
  const first = [event('answered', answer('q')), event('retried', { question: 'q', rev: 1 })];
  assert.equal(stateOf(first).answers.size, 0);
  assert.equal(stateOf(first).attempts.get('q')?.length, 1);
  const then = stateOf([...first, event('answered', answer('q', { chosen: ['b'] }))]);
  assert.deepEqual(then.answers.get('q')?.chosen, ['b']);
  assert.equal(then.attempts.get('q')?.length, 2);
});

test('an answer to an older revision does not displace one to a newer', () => {
  const event = diary();
  const events = [
    event('answered', answer('q', { rev: 1, chosen: ['first'] })),
    event('answered', answer('q', { rev: 2, chosen: ['new'] })),
    event('answered', answer('q', { rev: 1, chosen: ['old'] })),
    event('retried', { question: 'q', rev: 1 }),
  ];
  const { answers, attempts } = stateOf(events);
  assert.deepEqual(answers.get('q')?.chosen, ['new']);
  assert.deepEqual(
    attempts.get('q')?.map(({ id }) => id),
    ['one-2'],
  );
  events.push(event('retried', { question: 'q', rev: 2 }), event('answered', answer('q', { rev: 1 })));
  assert.equal(stateOf(events).answers.has('q'), false);
});

test('an attempt has all that was said of it', () => {
  const event = diary();
  const { attempts } = stateOf([
    event('answered', answer('q', { score: 0.5 })),
    event(
      'answered',
      answer('q', {
        confidence: 'guess',
        rating: 'hard',
        misconceptions: ['x'],
        mode: 'review',
        session: 's',
      }),
    ),
  ]);
  assert.deepEqual(attempts.get('q'), [
    {
      id: 'one-1',
      rev: 1,
      atMs: minuteMs,
      score: 0.5,
      confidence: undefined,
      rating: undefined,
      misconceptions: [],
      mode: 'text',
      session: undefined,
    },
    {
      id: 'one-2',
      rev: 1,
      atMs: 2 * minuteMs,
      score: 1,
      confidence: 'guess',
      rating: 'hard',
      misconceptions: ['x'],
      mode: 'review',
      session: 's',
    },
  ]);
});

test('what an answer says beyond need is passed over where it makes no sense', () => {
  const strange = {
    confidence: 'perhaps',
    rating: 3,
    misconceptions: ['x', 1],
    mode: 'dream',
    session: {},
  } as unknown as Partial<ProgressEvent>;
  const state = (rest: Partial<ProgressEvent>) => stateOf([diary()('answered', answer('q', rest))]);
  assert.deepEqual(state(strange), state({}));
});

test('a misconception counts once for each attempt that fell for it', () => {
  const event = diary();
  const { misconceptions } = stateOf([
    event('answered', answer('p', { misconceptions: ['x', 'x', 'toString'] })),
    event('answered', answer('q', { misconceptions: ['x'] })),
    event('answered', answer('q', { misconceptions: [] })),
  ]);
  assert.deepEqual(
    misconceptions,
    new Map([
      ['x', 2],
      ['toString', 1],
    ]),
  );
});

test('answers are counted since the last export', () => {
  const event = diary();
  const events = [event('answered', answer('p')), event('answered', answer('q'))];
  assert.equal(stateOf(events).answersSinceExport, 2);
  events.push(event('exported'), event('chapter-read', { chapter: 'c' }), event('answered', answer('p')));
  assert.equal(stateOf(events).answersSinceExport, 1);
});

test('a chapter once read stays read', () => {
  const event = diary();
  const events = ['chapter-started', 'chapter-read', 'chapter-started'].map((kind) =>
    event(kind, { chapter: 'c' }),
  );
  assert.equal(stateOf(events).chapters.get('c'), 'read');
  assert.equal(stateOf(events.slice(0, 1)).chapters.get('c'), 'started');
});

const valid = diary()('answered', answer('q'));
const broken: [string, unknown][] = [
  ['nothing at all', null],
  ['a number', 7],
  ['a text', 'text'],
  ['an empty object', {}],
  ['an event without a time', { ...valid, atMs: undefined }],
  ['a time that is none', { ...valid, atMs: Number.NaN }],
  ['a time without end', { ...valid, atMs: Infinity }],
  ['an id that is a number', { ...valid, id: 1 }],
  ['an unknown kind', { ...valid, kind: 'dreamt' }],
  ['a kind that every object knows', { ...valid, kind: 'constructor' }],
  ['a newer version', { ...valid, v: 2 }],
  ['an answer without a question', { ...valid, question: undefined }],
  ['an answer that is a text', { ...valid, chosen: 'a' }],
  ['an answer with a number in it', { ...valid, chosen: ['a', 1] }],
  ['an answer without a score', { ...valid, score: undefined }],
  ['a score above all', { ...valid, score: 1.01 }],
  ['a score below none', { ...valid, score: -1 }],
  ['a score that is a text', { ...valid, score: '1' }],
  ['a revision that is a text', { ...valid, rev: '1' }],
  ['a second try at no question', { ...valid, kind: 'retried', question: 1 }],
  ['a chapter that is none', { ...valid, kind: 'chapter-read', chapter: {} }],
  ['the undoing of nothing', { ...valid, kind: 'undone' }],
  ['the reset of a chapter that is none', { ...valid, kind: 'reset', chapter: 7 }],
  ['the reset of no chapter in so many words', { ...valid, kind: 'reset', chapter: null }],
  ['a draft of no session', { ...valid, kind: 'drafted' }],
  ['a session of another mode', { ...valid, kind: 'session-started', session: 's', seed: 1, mode: 'text' }],
];
for (const [name, record] of broken) {
  test(`what it cannot read changes nothing: ${name}`, () => {
    assert.deepEqual(stateOf([record]), nothing);
    const before = [diary('other')('answered', answer('q', { chosen: ['b'] }))];
    assert.deepEqual(stateOf([...before, record]), stateOf(before));
  });
}

test('an event of a later version is still an event, and rubbish is none', () => {
  assert.ok(isProgressEvent({ ...valid, v: 2, kind: 'dreamt' }));
  assert.equal(
    broken.slice(0, 8).some(([, record]) => isProgressEvent(record)),
    false,
  );
});

test('names that every object knows are names like others', () => {
  const event = diary();
  const { answers, chapters, sessions, misconceptions } = stateOf([
    event('session-started', { session: '__proto__', mode: 'exam', seed: 1, questions: [] }),
    event('answered', answer('constructor', { session: '__proto__', misconceptions: ['valueOf'] })),
    event('chapter-read', { chapter: 'toString' }),
  ]);
  assert.deepEqual(answers.get('constructor')?.chosen, ['a']);
  assert.deepEqual([...(sessions.get('__proto__')?.answers.keys() ?? [])], ['constructor']);
  assert.equal(misconceptions.get('valueOf'), 1);
  assert.equal(chapters.get('toString'), 'read');
  assert.equal(chapterToGoOnWith(['toString', 'constructor'], chapters), 'constructor');
});

test('the same events in any order, each as often as it likes, give the same state', () => {
  const mixed = anyEvents.chain((events) =>
    fc.tuple(
      fc.constant(events),
      fc.shuffledSubarray([...events, ...events], { minLength: events.length }).map((some) => [
        ...some,
        // An event that comes again from a store or another tab is equal and not the same.
        ...structuredClone(events),
      ]),
    ),
  );
  fc.assert(
    fc.property(mixed, fc.integer({ min: -1, max: 25 }), ([events, again], nowMs) => {
      assert.deepEqual(progressOf(again, nowMs), progressOf(events, nowMs));
    }),
  );
});

test('events of later versions and of unknown kinds change nothing, whatever their dates', () => {
  fc.assert(
    fc.property(anyHistory, anyEvents, (history, others) => {
      const strange = others.map((event) => (event.v > 1 ? event : { ...event, kind: 'dreamt' }));
      assert.deepEqual(progressOf([...strange, ...history], historyEndMs), progressOf(history, historyEndMs));
    }),
  );
});

test('nothing but taking back makes a read chapter unread', () => {
  const isTaking = ({ kind }: ProgressEvent) => kind === 'reset' || kind === 'undone';
  fc.assert(
    fc.property(anyEvents, anyEvents, (before, events) => {
      const others = events.filter((event) => !isTaking(event));
      const after = others.map((event) => ({ ...event, id: `x${event.id}`, device: 'another' }));
      const { chapters } = progressOf([...before, ...after], historyEndMs);
      for (const [id, state] of progressOf(before, historyEndMs).chapters) {
        if (state === 'read') assert.equal(chapters.get(id), 'read');
      }
    }),
  );
});

test('every answer that stands is an attempt', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const { answers, attempts } = progressOf(events, 25);
      for (const [question, { atMs, score, rev }] of answers) {
        const last = attempts.get(question)?.at(-1);
        assert.deepEqual([last?.atMs, last?.score, last?.rev], [atMs, score, rev]);
      }
    }),
  );
});

const order = ['1.1', '1.2', '2.1', '2.2'];
type Marks = Record<string, 'started' | 'read'>;
const places: [string, Marks, begun: string | undefined, toBegin: string | undefined][] = [
  ['nothing begun: the first', {}, undefined, '1.1'],
  ['the first read: the second', { '1.1': 'read' }, undefined, '1.2'],
  ['one begun: that one', { '1.1': 'read', '2.1': 'started' }, '2.1', '1.2'],
  ['two begun: the later', { '1.1': 'started', '2.1': 'started' }, '2.1', '1.2'],
  ['begun in the middle: what comes after the last one read', { '2.1': 'read' }, undefined, '2.2'],
  ['the end read first: the beginning', { '2.1': 'read', '2.2': 'read' }, undefined, '1.1'],
  ['all read: none', Object.fromEntries(order.map((id) => [id, 'read'])), undefined, undefined],
];
for (const [name, marks, begun, toBegin] of places) {
  test(`to go on with, ${name}`, () => {
    const chapters = new Map(Object.entries(marks));
    assert.equal(chapterBegun(order, chapters), begun);
    assert.equal(chapterToBegin(order, chapters), toBegin);
    assert.equal(chapterToGoOnWith(order, chapters), begun ?? toBegin);
  });
}
