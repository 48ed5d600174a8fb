import assert from 'node:assert/strict';
import test from 'node:test';
import { recordKinds } from '../../src/search/record-kind.ts';
import { readRecordList, recordList, type ListedRecord } from '../../src/search/record-list.ts';

test('what was listed is read again, and the list has one order', () => {
  const records = new Map<string, ListedRecord>([
    ['en_b2', { kind: 'section' }],
    ['en_a10', { kind: 'concept', concept: 'tea-leaf' }],
    ['en_a9', { kind: 'comparison' }],
  ]);
  const list = recordList(records);
  assert.equal(list, recordList(new Map([...records].reverse())));
  assert.deepEqual(readRecordList(list), new Map([...records].sort()));
  assert.deepEqual(readRecordList(''), new Map());
});

test('every kind of record is read as what it was, however many there are', () => {
  const records = new Map(recordKinds.map((kind, index) => [`en_${String(index + 10)}`, { kind }]));
  assert.deepEqual(readRecordList(recordList(records)), records);
});
