import assert from 'node:assert/strict';
import test from 'node:test';
import { longDay } from '../../src/words/dates-en.ts';

for (const [time, text] of [
  ['2026-11-21', '21\u00a0November 2026'],
  ['2026-01-02', '2\u00a0January 2026'],
  ['2005-12', 'December 2005'],
  ['1391', '1391'],
] as const) {
  test(`${time} is ${text}`, () => {
    assert.equal(longDay(time), text);
  });
}
