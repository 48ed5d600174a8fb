import assert from 'node:assert/strict';
import test from 'node:test';
import { kindsFrom, kindsInOrder, type RecordKind } from '../../src/search/record-kind.ts';

test('the kinds that were written are read again, in whatever order the ids come', () => {
  const kinds = new Map<string, RecordKind>([
    ['b2', 'section'],
    ['a10', 'concept'],
    ['a9', 'source'],
    ['Z', 'question'],
  ]);
  const written = kindsInOrder(kinds);
  assert.match(written, /^\d{4}$/);
  assert.deepEqual(kindsFrom([...kinds.keys()].reverse(), written), new Map([...kinds].sort()));
  assert.deepEqual(kindsFrom(['a'], ''), new Map());
});
