import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { answersKnown, ownRecords } from '../../../src/course/reader/take-over.ts';
import { answer, anyHistory, diary } from './progress/diary.ts';

const bread = [
  { id: 'rise.a', chapter: 'rise' },
  { id: 'rise.b', chapter: 'rise' },
  { id: 'start.bread', chapter: 'start' },
];
const tea = [
  { id: 'leaf.a', chapter: 'leaf' },
  { id: 'start.tea', chapter: 'start' },
];

const event = diary();
const ofBread = [
  event('answered', answer('rise.a')),
  // A question that the course no longer has
  event('answered', answer('rise.gone')),
  event('answered', answer('start.bread')),
  event('chapter-read', { chapter: 'rise' }),
  event('chapter-read', { chapter: 'start' }),
  event('session-started', { session: 's', mode: 'exam', seed: 1, questions: ['rise.a', 'start.gone'] }),
  event('drafted', { session: 's', question: 'rise.a', rev: 1, chosen: ['a'] }),
  event('session-ended', { session: 's' }),
  event('reset', { chapter: 'rise' }),
];
const undone = event('undone', { event: ofBread.at(-1)?.id ?? '' });
const ofTea = [
  event('answered', answer('leaf.a')),
  event('chapter-started', { chapter: 'leaf' }),
  event('session-started', { session: 't', mode: 'practice', seed: 1, questions: ['leaf.a'] }),
  event('session-ended', { session: 't' }),
];
const ofAny = [event('exported'), event('reset')];

test('each course takes its own out of a store that two wrote into, and what is of none', () => {
  const all = [...ofTea, ...ofBread, undone, ...ofAny, 7, null, 'x'];
  assert.deepEqual(ownRecords(all, bread), [...ofBread, undone, ...ofAny]);
  assert.deepEqual(ownRecords(all, tea), [...ofTea, ...ofAny]);
});

test('a chapter of the same name is told by the questions answered in it', () => {
  const read = event('chapter-read', { chapter: 'start' });
  const answered = event('answered', answer('start.bread'));
  assert.deepEqual(ownRecords([read, answered], tea), []);
  assert.deepEqual(ownRecords([read, answered], bread), [read, answered]);
  assert.deepEqual(ownRecords([read], tea), [read]);
});

test('a course takes nothing of another one, not even a reset of everything', () => {
  assert.deepEqual(ownRecords([...ofTea, ...ofAny], bread), []);
  assert.deepEqual(ownRecords(ofAny, bread), []);
  assert.deepEqual(ownRecords([], bread), []);
});

test('a course takes whatever it wrote itself, in its order', () => {
  fc.assert(
    fc.property(anyHistory, (events) => {
      const known = events.flatMap(({ question, chapter, questions = [] }) =>
        [...questions, ...(question === undefined ? [] : [question])]
          .map((id) => ({ id, chapter: id.split('.', 1)[0] ?? '' }))
          .concat(chapter === undefined ? [] : [{ id: `${chapter}.x`, chapter }]),
      );
      const strangers = [...ofTea, ...ofBread].map((one, index) => ({
        ...one,
        id: `other ${String(index)}`,
      }));
      const own = ownRecords(events, known);
      for (const one of events)
        if (one.question !== undefined || one.chapter !== undefined) assert.ok(own.includes(one));
      const mixed = ownRecords(
        [...strangers, ...events],
        known.filter(({ id }) => !/^(rise|start|leaf)\./.test(id)),
      );
      for (const one of mixed)
        assert.ok(!strangers.slice(0, 4).includes(one as never) || !('question' in (one as object)));
    }),
  );
});

test('how much of a file is about the course', () => {
  assert.deepEqual(answersKnown([...ofBread, ...ofTea], bread), { answers: 4, known: 2 });
  assert.deepEqual(answersKnown([], bread), { answers: 0, known: 0 });
});
