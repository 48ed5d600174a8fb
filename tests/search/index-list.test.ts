import assert from 'node:assert/strict';
import test from 'node:test';
import { decode } from 'cborg';
import {
  inIndexOrder,
  inRuns,
  lastWord,
  metadataOf,
  partsOf,
  recordsIn,
} from '../../src/search/index-list.ts';

test('records stand by kind, concepts as they come, of other kinds the shortest first', () => {
  const records = [
    { kind: 'section', text: 'a b c' },
    { kind: 'concept', text: 'a b' },
    { kind: 'section', text: 'a b' },
    { kind: 'concept', text: 'a' },
  ] as const;
  assert.deepEqual(
    inIndexOrder(records).map((one) => records.indexOf(one)),
    [1, 3, 2, 0],
  );
});

test('each record is what the list says, and a concept has its id', () => {
  const list = { folder: 'f', kinds: [['concept', 1] as const, ['section', 40] as const] };
  const records = recordsIn(list, ['tea-leaf']);
  assert.equal(records.size, 41);
  assert.deepEqual(records.get('f/0'), { kind: 'concept', concept: 'tea-leaf' });
  assert.deepEqual(records.get('f/14'), { kind: 'section' });
  assert.deepEqual(recordsIn(list, []).get('f/0'), { kind: 'concept' });
});

test('a part is asked for its words, and for the beginnings that it shares with the one before', () => {
  assert.deepEqual(partsOf({ folder: 'f', parts: ['', 'host', 'i'], ends: { 1: 'is$' } }), [
    ['', 'host', 'f/0'],
    ['host', 'is$', 'f/1'],
    ['ho', 'ho', 'f/1'],
    ['hos', 'hos', 'f/1'],
    ['i', lastWord, 'f/2'],
  ]);
});

test('the metadata are what Pagefind reads', () => {
  const lengths = [30, 30, 30, 5, 5, 300, 70_000];
  const runs = inRuns(lengths);
  assert.deepEqual(runs, [
    [30, 3],
    [-25, 2],
    [295, 1],
    [69_700, 1],
  ]);
  const metadata = metadataOf({
    format: '1.6.0',
    folder: 'f',
    kinds: [],
    lengths: runs,
    parts: ['', 'ö'.repeat(30)],
    ends: {},
    filters: [['kind', 'f1']],
    fields: ['title'],
  });
  assert.deepEqual(decode(metadata), [
    '1.6.0',
    lengths.map((length, at) => [`f/${String(at)}`, length, '']),
    partsOf({ folder: 'f', parts: ['', 'ö'.repeat(30)], ends: {} }),
    [['kind', 'f1']],
    [],
    ['title'],
  ]);
});
