import assert from 'node:assert/strict';
import test from 'node:test';
import { progressOf, type ProgressEvent } from '../../../../src/course/reader/progress.ts';
import { answer, dayMs, diary, minuteMs } from './diary.ts';

const sessionOf = (events: readonly ProgressEvent[]) => progressOf(events, dayMs).sessions.get('s');
const start: Partial<ProgressEvent> = { session: 's', mode: 'exam', seed: 7, questions: ['p', 'q'] };

test('a session has what it was started with', () => {
  const event = diary();
  const events = [event('session-started', { ...start, title: 'Bread', limitMs: 5 })];
  assert.deepEqual(sessionOf(events), {
    id: 's',
    mode: 'exam',
    seed: 7,
    title: 'Bread',
    questions: ['p', 'q'],
    limitMs: 5,
    startedAtMs: minuteMs,
    drafts: new Map(),
    answers: new Map(),
  });
});

test('a title or limit that makes no sense is none', () => {
  for (const limitMs of ['long', -5, 0, 1e300, dayMs + 1]) {
    const odd = { title: 5, limitMs } as unknown as Partial<ProgressEvent>;
    const session = sessionOf([diary()('session-started', { ...start, ...odd })]);
    assert.deepEqual([session?.title, session?.limitMs], [undefined, undefined]);
  }
});

test('a session asks each question once', () => {
  const questions = ['p', 'q', 'p'];
  assert.deepEqual(sessionOf([diary()('session-started', { ...start, questions })])?.questions, ['p', 'q']);
});

test('the last draft of each question counts, and is no answer', () => {
  const event = diary();
  const draft = (question: string, chosen: string[]) =>
    event('drafted', { session: 's', question, rev: 1, chosen });
  const events = [event('session-started', start), draft('p', ['a']), draft('q', ['b']), draft('p', ['c'])];
  assert.deepEqual(
    sessionOf(events)?.drafts,
    new Map([
      ['p', { rev: 1, chosen: ['c'] }],
      ['q', { rev: 1, chosen: ['b'] }],
    ]),
  );
  const { answers, attempts } = progressOf(events, dayMs);
  assert.equal(answers.size + attempts.size, 0);
});

test('answers given in a session are its answers, until they are taken back', () => {
  const event = diary();
  const events = [
    event('session-started', start),
    event('answered', answer('p', { session: 's', chosen: ['b'] })),
    event('answered', answer('q', { session: 's' })),
    event('answered', answer('q', { chosen: ['elsewhere'] })),
    event('retried', { question: 'p', rev: 1 }),
  ];
  const standing = { rev: 1, score: 1, confidence: undefined };
  assert.deepEqual(
    sessionOf(events)?.answers,
    new Map([
      ['p', { ...standing, chosen: ['b'], atMs: 2 * minuteMs }],
      ['q', { ...standing, chosen: ['a'], atMs: 3 * minuteMs }],
    ]),
  );
  events.push(event('retried', { question: 'p', rev: 1, session: 's' }));
  assert.deepEqual([...(sessionOf(events)?.answers.keys() ?? [])], ['q']);
});

test('a session ends once', () => {
  const event = diary();
  const events = [
    event('session-started', start),
    event('session-ended', { session: 's' }),
    event('session-ended', { session: 's' }),
  ];
  assert.equal(sessionOf(events.slice(0, 1))?.endedAtMs, undefined);
  assert.equal(sessionOf(events)?.endedAtMs, 2 * minuteMs);
});

test('a session starts once', () => {
  const event = diary();
  const events = [event('session-started', start), event('session-started', { ...start, seed: 8 })];
  assert.equal(sessionOf(events)?.seed, 7);
});

test('what belongs to no session that was started makes none', () => {
  const event = diary();
  const events = [event('session-ended', { session: 's' }), event('answered', answer('p', { session: 's' }))];
  assert.equal(sessionOf(events), undefined);
});

test('drafts keep their order though the clock was set back between them', () => {
  const event = diary();
  const draft = (chosen: string[], atMs: number) =>
    event('drafted', { session: 's', question: 'p', rev: 1, chosen, atMs });
  const events = [
    event('session-started', { ...start, atMs: 5000 }),
    draft(['first'], 5010),
    draft(['second'], 4990),
    draft(['last'], 5000),
  ];
  assert.deepEqual(sessionOf(events)?.drafts.get('p')?.chosen, ['last']);
});
