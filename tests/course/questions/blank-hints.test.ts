import assert from 'node:assert/strict';
import test from 'node:test';
import { hintAround } from '../../../src/course/questions/blank-hints.ts';

for (const [text, right, others, given] of [
  ['A {{x}} rises.', 'dough', [], false],
  ['A {{x}} rises.', 'oven', [], true],
  ['An {{x}} rises.', 'oven', ['egg'], false],
  ['An {{x}} rises.', 'oven', ['egg', 'dough'], true],
  ['A(n) {{x}} rises.', 'oven', ['dough'], false],
  ['The {{x}} rises.', 'oven', ['dough'], false],
  ['Take pasta {{x}}.', 'oven', [], false],
  ['An {{x}} ago.', 'hour', [], false],
  ['A {{x}} ago.', 'unit', ['user', 'European', 'one-off'], false],
  ['An {{x}}.', 'unimportant thing', [], false],
  ['An {{x}}.', '8-hour rest', [], false],
  ['A {{x}}.', 'LAN', ['MAC', 'UTF'], false],
  ['An {{x}}.', 'MTU', ['LAN'], false],
  ['An {{x}}.', 'DNS', [], true],
  ['It has {{x}}s.', 'loaf', [], true],
  ['It {{x}}, and browns.', 'rises', [], false],
  ['These {{x}} rise.', 'loaves', ['rolls'], false],
  ['These {{x}} rise.', 'loaves', ['rolls', 'bread'], true],
  ['Each {{x}} rises.', 'loaf', ['process', 'bus', 'DNS', 'basis'], false],
  ['Each {{x}} rises.', 'loaf', ['rolls'], true],
  ['No such blank.', 'loaf', [], false],
] as const) {
  const what = others.length === 0 ? right : `${right}, not ${others.join(', ')}`;
  test(`"${text}" for ${what}: ${given ? 'gives it away' : 'gives nothing away'}`, () => {
    assert.equal(hintAround(text, 'x', right, others) !== undefined, given);
  });
}

test('the hint names the word, the form and the way out', () => {
  assert.equal(
    hintAround('It needs an {{x}}.', 'x', 'oven', ['tin']),
    '"an" before {{x}} does not go with "tin", so it gives away what is right. Take the word into the options, or write "a(n)".',
  );
});
