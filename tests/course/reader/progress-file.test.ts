import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { progressOf } from '../../../src/course/reader/progress.ts';
import {
  largestFile,
  mostEvents,
  newEvents,
  progressFile,
  readProgressFile,
} from '../../../src/course/reader/progress-file.ts';
import { anyHistory, dayMs, diary, historyEndMs } from './progress/diary.ts';

const written = (events: readonly unknown[]) =>
  progressFile(events, { course: 'Bread', courseId: 'bread', exportedAtMs: 0 });
const read = (text: string) => {
  const found = readProgressFile(text);
  assert.ok('events' in found, `refused: ${JSON.stringify(found)}`);
  return found;
};
const reread = (records: readonly unknown[]) => read(written(records));

test('a file says what it is, and has one event a line', () => {
  const event = diary();
  assert.equal(
    written([event('chapter-read', { chapter: 'bread' }), { id: 'of-later', shape: { unknown: true } }]),
    `{
  "format": "course-progress",
  "version": 1,
  "course": "Bread",
  "courseId": "bread",
  "exportedAt": "1970-01-01T00:00:00.000Z",
  "events": [
    {"id":"one-1","v":1,"device":"one","seq":1,"atMs":60000,"kind":"chapter-read","chapter":"bread"},
    {"id":"of-later","shape":{"unknown":true}}
  ]
}
`,
  );
});

test('a file without events is read', () => {
  assert.deepEqual(reread([]), { events: [], skipped: 0, course: 'Bread', courseId: 'bread' });
});

test('a file of times before courses had ids is read, and what is no name is none', () => {
  const old = written([]).replace('  "courseId": "bread",\n', '');
  assert.deepEqual(read(old), { events: [], skipped: 0, course: 'Bread', courseId: undefined });
  const odd = written([]).replace('"courseId": "bread"', '"courseId": ["bread"]').replace('"Bread"', '7');
  assert.deepEqual(read(odd), { events: [], skipped: 0, course: undefined, courseId: undefined });
});

test('an export with as many answers as a file may have is read again', () => {
  const id = '00000000-0000-4000-8000-000000000000';
  const answers = Array.from({ length: 100 }, (_, seq) => ({
    ...{ id, v: 1, device: id, seq: seq + 100_000, atMs: Date.UTC(2026, 0), kind: 'answered' },
    ...{ question: 'a-chapter-of-some-length.a-question-with-a-long-name', rev: 1, score: 0.5 },
    ...{ chosen: ['first=a choice', 'second=another choice', 'third=one more'], confidence: 'think' },
    ...{ misconceptions: ['what-many-believe'], mode: 'practice', session: '0123456789abcdef0123' },
  }));
  assert.ok((written(answers).length / answers.length) * mostEvents < largestFile);
});

/** What a store may hold: events of today, all fields sound. */
const anyStored = anyHistory.map((events) => structuredClone(events));

test('what was written is read', () => {
  fc.assert(
    fc.property(anyStored, fc.string({ unit: 'grapheme' }), (events, course) => {
      const text = progressFile(events, { course, courseId: course, exportedAtMs: dayMs });
      assert.equal((JSON.parse(text) as { course: string }).course, course);
      const { events: found, skipped } = read(text);
      assert.deepEqual(progressOf(found, historyEndMs), progressOf(events, historyEndMs));
      assert.deepEqual(found.length + skipped, events.length);
      assert.deepEqual(reread(found).events, found);
    }),
  );
});

test('to import a file twice adds nothing, and a file of others adds what is new', () => {
  fc.assert(
    fc.property(anyStored, fc.nat(30), (events, count) => {
      const { events: found } = reread(events);
      const known = found.slice(0, count);
      const added = newEvents(known, found);
      assert.deepEqual([...known, ...added], found);
      assert.deepEqual(newEvents([...known, ...added], found), []);
    }),
  );
});

test('an event that a file has twice is added once, and rubbish in the store is no hindrance', () => {
  const one = diary()('chapter-read', { chapter: 'bread' });
  assert.deepEqual(newEvents([null, 5, 'text', {}, { id: 7 }], [one, { ...one }]), [one]);
});

const refused: [string, string, string][] = [
  ['too large', ' '.repeat(largestFile + 1), 'too-large'],
  ['empty', '', 'not-json'],
  ['cut short', written([{}]).slice(0, -20), 'not-json'],
  ['deeper than a parser can follow', '['.repeat(1_000_000), 'not-json'],
  ['null', 'null', 'not-ours'],
  ['a list', '[]', 'not-ours'],
  ['of another program', '{"format":"other","version":1,"events":[]}', 'not-ours'],
  ['without a version', '{"format":"course-progress","events":[]}', 'not-ours'],
  ['with an impossible version', '{"format":"course-progress","version":0,"events":[]}', 'not-ours'],
  ['without events', '{"format":"course-progress","version":1}', 'not-ours'],
  ['with events that are no list', '{"format":"course-progress","version":1,"events":{}}', 'not-ours'],
  ['of a newer version', '{"format":"course-progress","version":2,"events":"other"}', 'newer'],
  ['with too many events', written(Array.from({ length: 200_001 }, () => 0)), 'too-many'],
];
for (const [name, text, reason] of refused) {
  test(`a file is refused that is ${name}`, () => {
    assert.deepEqual(readProgressFile(text), { refused: reason });
  });
}

test('no text whatever makes the reading of a file fail', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      assert.ok('refused' in readProgressFile(text));
    }),
  );
});
