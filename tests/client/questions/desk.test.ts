import assert from 'node:assert/strict';
import test from 'node:test';
import { desks } from '../../../src/client/questions/desk.ts';
import { progressOf, type ProgressEvent } from '../../../src/course/reader/progress.ts';

const nowMs = 100;
const answered = (atMs: number, chosen: string, session?: string) => ({
  kind: 'answered',
  atMs,
  question: 'q',
  rev: 1,
  chosen: [chosen],
  score: 1,
  ...(session !== undefined && { session }),
});
const started = (atMs: number, session: string, mode: 'practice' | 'exam') => ({
  kind: 'session-started',
  atMs,
  session,
  mode,
  seed: 1,
  questions: ['q'],
});
const events: Partial<ProgressEvent>[] = [
  answered(1, 'read'),
  started(2, 'drill', 'practice'),
  started(3, 'test', 'exam'),
  answered(4, 'practised', 'drill'),
  { kind: 'drafted', atMs: 5, session: 'test', question: 'q', rev: 1, chosen: ['drafted'] },
];
const progress = progressOf(
  events.map((event, seq) => ({ id: String(seq), v: 1, device: 'one', seq, ...event })),
  nowMs,
);

const cases: [desk: keyof typeof desks, session: string, chosen: string[] | undefined][] = [
  ['text', '', ['practised']],
  ['practice', '', ['practised']],
  ['practice', 'drill', ['practised']],
  ['practice', 'test', undefined],
  ['exam', 'test', ['drafted']],
  ['exam', 'drill', undefined],
  ['review', '', undefined],
];
for (const [desk, session, chosen] of cases)
  test(`at the desk of ${desk}${session && ` in ${session}`} there stands ${String(chosen)}`, () => {
    const given = desks[desk].standing?.(progress, { question: 'q', session });
    assert.deepEqual(given?.chosen, chosen);
  });

test('a text leaves alone what was answered since its page was opened, elsewhere all that stands is shown', () => {
  const given = { rev: 1, chosen: ['a'], atMs: 50 };
  assert.equal(desks.text.recalls(given, 49), false);
  assert.equal(desks.text.recalls(given, 50), true);
  assert.equal(desks.practice.recalls(given, 49), true);
  assert.equal(desks.exam.recalls({ rev: 1, chosen: ['a'] }, 49), true);
});
