/** A course that is read again in the same process: after a save, and with its ids accepted. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { beginReading, forgetTexts, remembered, rememberedLater } from '../../src/content/known-texts.ts';

const made: string[] = [];
const shout = remembered(function shout(text: string, times: number) {
  made.push(text);
  return { text: text.toUpperCase().repeat(times) };
});
/** What is made in a reading that asks for these texts. */
const madeIn = (...texts: string[]) => {
  made.length = 0;
  beginReading();
  const outcomes = texts.map((text) => shout(text, 2).text);
  assert.deepEqual(
    outcomes,
    texts.map((text) => text.toUpperCase().repeat(2)),
  );
  return [...made];
};

test('what was read before is not made anew, until two readings in a row did not ask for it', () => {
  assert.deepEqual(madeIn('a', 'b', 'a'), ['a', 'b']);
  assert.deepEqual(madeIn('a', 'c'), ['c']);
  assert.deepEqual(madeIn('b', 'a'), ['b']);
  assert.deepEqual(madeIn('a', 'b', 'c'), ['c']);
  forgetTexts();
  assert.deepEqual(madeIn('a'), ['a']);
});

test('another input has another outcome', () => {
  assert.notEqual(shout('a', 2), shout('a', 3));
  assert.notEqual(
    shout('a', 2),
    remembered(function other(text: string, times: number) {
      return { text, times };
    })('a', 2),
  );
  assert.equal(shout('a', 2), shout('a', 2));
});

test('what is not worth keeping is tried again', async () => {
  let count = 0;
  const next = (isWorth: boolean) =>
    rememberedLater(
      'count',
      () => Promise.resolve((count += 1)),
      () => isWorth,
    );
  beginReading();
  assert.deepEqual([await next(false), await next(true), await next(true)], [1, 2, 2]);
});
