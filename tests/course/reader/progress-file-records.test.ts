import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { progressOf } from '../../../src/course/reader/progress.ts';
import { longestAnswer, progressFile, readProgressFile } from '../../../src/course/reader/progress-file.ts';
import { answer, dayMs, diary, historyEndMs } from './progress/diary.ts';

/** What a file with these records is read as. */
function reread(records: readonly unknown[], changed = (text: string) => text) {
  const found = readProgressFile(
    changed(progressFile(records, { course: 'Bread', courseId: 'bread', exportedAtMs: 0 })),
  );
  assert.ok('events' in found, `refused: ${JSON.stringify(found)}`);
  const { events, skipped } = found;
  return { events, skipped };
}

const valid = diary()('answered', answer('bread.rise'));
const long = (length: number) => 'x'.repeat(length);
const skipped: [string, unknown][] = [
  ['nothing', null],
  ['a text', 'answered'],
  ['a list', [valid]],
  ['without an id', { ...valid, id: undefined }],
  ['of a version before the first', { ...valid, v: 0, kind: 'dreamt' }],
  ['with a long id', { ...valid, id: long(201) }],
  ['with a long device', { ...valid, device: long(201) }],
  ['with a long kind', { ...valid, kind: long(201) }],
  ['of a long question', { ...valid, question: long(201) }],
  ['with a long answer', { ...valid, chosen: [long(longestAnswer + 1)] }],
  ['with many answers', { ...valid, chosen: Array.from({ length: 51 }, () => 'a') }],
  ['with an answer that is a number', { ...valid, chosen: [1] }],
  ['with a score above 1', { ...valid, score: 2 }],
  ['of an exam of no mode', { ...valid, kind: 'session-started', session: 's', seed: 1, questions: [] }],
];
for (const [name, record] of skipped) {
  test(`a record is passed over and counted that is ${name}`, () => {
    assert.deepEqual(reread([record, { ...valid, id: 'other' }]), {
      events: [{ ...valid, id: 'other' }],
      skipped: 1,
    });
  });
}

test('a record is passed over and counted that has a number larger than numbers can be', () => {
  const endless = (text: string) => text.replace('"atMs":60000', '"atMs":1e999');
  assert.deepEqual(reread([valid], endless), { events: [], skipped: 1 });
});

test('what is as long as may be is kept', () => {
  const longest = {
    ...valid,
    id: long(200),
    question: long(200),
    chosen: Array.from({ length: 50 }, () => long(longestAnswer)),
  };
  assert.deepEqual(reread([longest]), { events: [longest], skipped: 0 });
});

test('of an event of ours, only fields that we know and that are sound are kept', () => {
  const record = {
    ...valid,
    confidence: 'perhaps',
    rating: 'good',
    misconceptions: 'none',
    mode: 'dream',
    extra: 'text',
    onclick: 'alert(1)',
  };
  assert.deepEqual(reread([record]).events, [{ ...valid, rating: 'good' }]);
});

test('the reset of a chapter never becomes a reset of everything', () => {
  const resets = [7, null, long(201), ['bread']].map((chapter) => ({ ...valid, kind: 'reset', chapter }));
  assert.deepEqual(reread(resets), { events: [], skipped: 4 });
});

test('of kinds and versions to come, what is simple enough is kept', () => {
  const plain = { text: 'a', number: 1.5, flag: false, list: ['a', 'b'], chapter: 7 };
  const odd = { object: {}, mixed: ['a', 1], nothing: null, long: long(longestAnswer + 1), [long(201)]: 1 };
  const base = { id: 'x', v: 1, device: 'd', seq: 1, atMs: 1, kind: 'dreamt' };
  for (const event of [base, { ...base, v: 2, kind: 'answered' }]) {
    assert.deepEqual(reread([{ ...event, ...plain, ...odd }]).events, [{ ...event, ...plain }]);
  }
});

test('of a kind to come, no more than fifty fields are kept', () => {
  const fields = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`field-${String(index)}`, 1]));
  const [event] = reread([{ ...fields, id: 'x', v: 1, device: 'd', seq: 1, atMs: 1, kind: 'dreamt' }]).events;
  assert.equal(Object.keys(event ?? {}).filter((name) => name.startsWith('field-')).length, 50);
});

test('fields named like parts of every object are fields like others', () => {
  const record = { id: 'x', v: 2, device: 'd', seq: 1, atMs: 1, kind: 'constructor', toString: 't' };
  const [event] = reread([record], (text) => text.replace('"toString"', '"__proto__":"p","toString"')).events;
  assert.ok(event);
  assert.equal(Object.getPrototypeOf(event), Object.prototype);
  assert.deepEqual(Object.keys(event).sort(), ['__proto__', ...Object.keys(record)].sort());
});

test('markup in a file is text like any other', () => {
  const text = '<script>alert(1)</script> &amp; \u2028 "quoted" \\';
  const event = { ...valid, chosen: [`value=${text}`] };
  assert.deepEqual(reread([event]).events, [event]);
  assert.deepEqual(progressOf(reread([event]).events, dayMs).answers.get('bread.rise')?.chosen, [
    `value=${text}`,
  ]);
});

const anyRecord = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      id: fc.oneof(fc.string(), fc.jsonValue()),
      v: fc.constantFrom(1, 2),
      device: fc.string(),
      seq: fc.nat(),
      atMs: fc.double(),
      kind: fc.constantFrom('answered', 'reset', 'session-started', 'undone', 'dreamt'),
      question: fc.jsonValue(),
      chosen: fc.jsonValue(),
      rev: fc.jsonValue(),
      score: fc.jsonValue(),
      chapter: fc.jsonValue(),
      event: fc.jsonValue(),
    },
    { requiredKeys: ['id', 'v', 'device', 'seq', 'atMs', 'kind'] },
  ),
);

test('no records whatever make it fail: each is read or counted, and what is read can be used', () => {
  fc.assert(
    fc.property(fc.array(anyRecord), (records) => {
      const { events, skipped } = reread(records);
      assert.equal(events.length + skipped, records.length);
      assert.ok(events.every(({ id }) => id.length <= 200));
      assert.doesNotThrow(() => progressOf(events, historyEndMs));
    }),
  );
});
