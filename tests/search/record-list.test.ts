import assert from 'node:assert/strict';
import test from 'node:test';
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
