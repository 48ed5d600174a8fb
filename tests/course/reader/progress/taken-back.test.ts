import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { progressOf, type Progress, type ProgressEvent } from '../../../../src/course/reader/progress.ts';
import { answer, anyHistory, dayMs, diary, historyEndMs } from './diary.ts';

const stateOf = (events: Iterable<unknown>) => progressOf(events, dayMs);

/** Something of everything: answers in two chapters, marks, and an exam. */
function fullDay(event: ReturnType<typeof diary>): ProgressEvent[] {
  return [
    event('session-started', { session: 's', mode: 'exam', seed: 1, questions: ['bread.rise'] }),
    event('chapter-read', { chapter: 'bread' }),
    event('chapter-started', { chapter: 'tea' }),
    event('answered', answer('bread.rise', { session: 's', misconceptions: ['x'] })),
    event('answered', answer('tea.steep', { misconceptions: ['y'] })),
  ];
}

test('a reset of everything leaves nothing but what comes after it', () => {
  const event = diary();
  const events = [...fullDay(event), event('reset')];
  assert.deepEqual(stateOf(events), stateOf([]));
  const after = event('answered', answer('tea.steep'));
  assert.deepEqual(stateOf([...events, after]), stateOf([after]));
});

test('a reset of a chapter takes its questions and its mark, not its part in an exam', () => {
  const event = diary();
  const { answers, attempts, chapters, misconceptions, sessions } = stateOf([
    ...fullDay(event),
    event('answered', answer('bread-rolls.bake')),
    event('reset', { chapter: 'bread' }),
    event('answered', answer('bread.bake')),
  ]);
  assert.deepEqual([...answers.keys()], ['tea.steep', 'bread-rolls.bake', 'bread.bake']);
  assert.deepEqual([...attempts.keys()], [...answers.keys()]);
  assert.deepEqual([...chapters], [['tea', 'started']]);
  assert.deepEqual([...misconceptions], [['y', 1]]);
  assert.deepEqual([...(sessions.get('s')?.answers.keys() ?? [])], ['bread.rise']);
});

test('an answer that is undone uncovers the one before it', () => {
  const event = diary();
  const first = event('answered', answer('q', { chosen: ['first'], misconceptions: ['x'] }));
  const second = event('answered', answer('q', { rev: 2, chosen: ['second'], misconceptions: ['y'] }));
  const undone = event('undone', { event: second.id });
  assert.deepEqual(stateOf([first, second, undone]), stateOf([first]));
});

test('an event is undone though the undoing arrives or is dated before it', () => {
  const answered = diary('one', 1000)('answered', answer('q'));
  const undone = diary('two', 0)('undone', { event: answered.id });
  assert.deepEqual(stateOf([undone, answered]), stateOf([]));
});

test('what undoes can be undone', () => {
  const event = diary();
  const answered = event('answered', answer('q'));
  const undone = event('undone', { event: answered.id });
  const redone = event('undone', { event: undone.id });
  assert.deepEqual(stateOf([answered, undone, redone]), stateOf([answered]));
  const again = event('undone', { event: redone.id });
  assert.deepEqual(stateOf([answered, undone, redone, again]), stateOf([]));
});

test('what undoes is undone though its undoing is dated before it', () => {
  const event = diary();
  const answered = event('answered', answer('q'));
  const undone = event('undone', { event: answered.id });
  const redone = diary('two', 0)('undone', { event: undone.id });
  assert.deepEqual(stateOf([redone, answered, undone]), stateOf([answered]));
});

test('of undoings that come in any order and twice, what names what decides', () => {
  const event = diary();
  const answered = event('answered', answer('q'));
  const chain = [event('undone', { event: answered.id })];
  for (let length = 1; length < 5; length += 1) {
    const other = diary('two', -length)('undone', { event: chain.at(-1)?.id ?? '' });
    chain.push({ ...other, id: `two-${String(length)}` });
    const expected = stateOf(length % 2 === 0 ? [] : [answered]);
    assert.deepEqual(stateOf([...chain, answered, ...chain.toReversed()]), expected, String(length));
  }
});

test('events that undo each other or themselves do no harm', () => {
  const event = diary();
  const answered = event('answered', answer('q'));
  const circle = [event('undone', { event: 'one-3' }), event('undone', { event: 'one-2' })];
  const itself = event('undone', { event: 'one-4' });
  assert.deepEqual(stateOf([answered, ...circle, itself]), stateOf([answered]));
});

const writtenNow = { v: 1, device: 'one', atMs: historyEndMs };
const anyReset = fc
  .constantFrom({}, { chapter: 'bread' }, { chapter: 'tea' })
  .map((what) => ({ ...writtenNow, ...what, id: 'the-reset', seq: 1000, kind: 'reset' }));

test('to undo a reset restores everything', () => {
  fc.assert(
    fc.property(anyHistory, anyReset, (history, reset) => {
      const undone = { ...writtenNow, id: 'the-undoing', seq: 1001, kind: 'undone', event: 'the-reset' };
      assert.deepEqual(
        progressOf([...history, reset, undone], historyEndMs),
        progressOf(history, historyEndMs),
      );
    }),
  );
});

test('a reset of one chapter changes nothing of another, and leaves nothing of its own', () => {
  const without = (chapter: string, { answers, attempts, chapters, sessions }: Progress) => {
    const others = <T>(map: Map<string, T>) => [...map].filter(([id]) => !id.startsWith(`${chapter}.`));
    chapters.delete(chapter);
    return { answers: others(answers), attempts: others(attempts), chapters, sessions };
  };
  fc.assert(
    fc.property(anyHistory, fc.constantFrom('bread', 'tea', 'constructor'), (history, chapter) => {
      const reset = { ...writtenNow, id: 'the-reset', seq: 1000, kind: 'reset', chapter };
      const after = progressOf([...history, reset], historyEndMs);
      const before = progressOf(history, historyEndMs);
      assert.equal(after.chapters.has(chapter), false);
      assert.deepEqual(
        [...after.answers.keys(), ...after.attempts.keys()].filter((id) => id.startsWith(`${chapter}.`)),
        [],
      );
      assert.deepEqual(without(chapter, after), without(chapter, before));
    }),
  );
});
