import assert from 'node:assert/strict';
import test from 'node:test';
import { placeAfter } from '../../src/client/listbox.ts';

const table: [string, number, number, number | undefined][] = [
  ['ArrowDown', -1, 3, 0],
  ['ArrowDown', 1, 3, 2],
  ['ArrowDown', 2, 3, 0],
  ['ArrowUp', -1, 3, 2],
  ['ArrowUp', 2, 3, 1],
  ['ArrowUp', 0, 3, -1],
  ['Home', 2, 3, 0],
  ['End', 0, 3, 2],
  ['Home', -1, 3, undefined],
  ['End', -1, 3, undefined],
  ['Enter', 1, 3, undefined],
  ['ArrowDown', -1, 0, undefined],
];
for (const [key, at, count, expected] of table) {
  test(`${key} from ${at < 0 ? 'the field' : `option ${String(at + 1)}`} of ${String(count)}`, () => {
    assert.equal(placeAfter(key, at, count), expected);
  });
}
