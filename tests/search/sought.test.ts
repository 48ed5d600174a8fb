import assert from 'node:assert/strict';
import test from 'node:test';
import { messageWords } from '../../src/search/messages.ts';
import { sharesAsked, sharesOf, soughtWords, withSought } from '../../src/search/sought.ts';
import { concept } from './concepts.ts';

const kettles = Array.from({ length: 60 }, (_, number) => ({
  id: `kettle-${String(number)}`,
  sought: [
    `${String.fromCodePoint(97 + (number % 26))}${String.fromCodePoint(97 + (number % 7))}pot ${String(number)}`,
  ],
  messages: [`lid of kettle ${String(number)} is stuck: E_LID_${String(number)}`],
}));
const shares = sharesOf(kettles);
const named = kettles.map(({ id }) => concept(id));

const sought = (query: string) =>
  withSought(
    named,
    sharesAsked(messageWords(query), shares.length).map((number) => shares[number] ?? {}),
  );

test('what a concept is found by comes with a word that begins alike', () => {
  assert.ok(shares.length > 2);
  for (const [at, { sought: texts, messages }] of kettles.entries()) {
    const [text = ''] = texts;
    assert.ok(sought(`where is ${text}`)[at]?.besides?.includes(text));
    assert.ok(sought(text.slice(0, 2))[at]?.besides?.includes(text));
    assert.deepEqual(sought(`… is stuck: E_LID_${String(at)}`)[at]?.messages, messages);
  }
});

test('where nothing is called so, words with swapped first letters are looked for too', () => {
  assert.deepEqual(soughtWords('Dcoker a!', false), ['dcoker', 'a']);
  assert.deepEqual(soughtWords('Dcoker a!', true), ['dcoker', 'cd', 'do', 'a']);
});

test('nothing is asked where there is nothing, and each share once', () => {
  assert.deepEqual(sharesOf([{ id: 'a', sought: [], messages: [] }]), []);
  assert.deepEqual(sharesAsked(['tea'], 0), []);
  assert.deepEqual(sharesAsked(['tea', 'teapot', 'teas'], 7).length, 1);
  assert.equal(withSought(named, [])[0], named[0]);
});
