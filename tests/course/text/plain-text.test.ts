import assert from 'node:assert/strict';
import test from 'node:test';
import { firstWords, withQuotes } from '../../../src/course/text/plain-text.ts';

test('quotation marks of a keyboard become those of print', () => {
  assert.equal(withQuotes('say "yes" ("no"), it\'s'), 'say “yes” (“no”), it’s');
});

for (const [text, number, expected] of [
  ['One two three', 3, 'One two three'],
  ['One two, three', 2, 'One two …'],
  ['One … two three', 2, 'One …'],
] as const) {
  test(`the first ${String(number)} words of "${text}" are "${expected}"`, () => {
    assert.equal(firstWords(text, number), expected);
  });
}
