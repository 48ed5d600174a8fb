import assert from 'node:assert/strict';
import test from 'node:test';
import { isForm, matchTyped } from '../../../../src/course/questions/grading/typed.ts';
import { wholeNumber } from '../../../../src/course/questions/grading/whole-number.ts';

for (const [text, value] of [
  ['0', 0n],
  ['00', 0n],
  ['0x00', 0n],
  ['$0x0', 0n],
  ['#0', 0n],
  ['zero', 0n],
  ['0b101', 5n],
  ['0o17', 15n],
  ['1Fh', 31n],
  ['0X1f', 31n],
  ['+7.', 7n],
  ['−3', -3n],
  ['0xffffffffffffffff', 2n ** 64n - 1n],
] as const) {
  test(`${text} is the number ${String(value)}`, () => {
    assert.equal(wholeNumber(text), value);
  });
}

for (const text of ['', '$', '0x', '1.10', '1,5', '0xfg', 'fh', 'no', '1 2', '0b2', 'type 1', '1:'])
  test(`"${text}" is no whole number`, () => {
    assert.equal(wholeNumber(text), undefined);
  });

test('a number counts however it is written, unless its letters are asked for', () => {
  for (const typed of ['0', '00', '0x00', '$0x0', '$0', '0h', 'Zero', '0.0', '+0']) {
    assert.equal(isForm('0', typed), true, typed);
    assert.equal(isForm('$0', typed), true, typed);
  }
  for (const typed of ['1', '0x1', 'o', 'none', '0-1', '0 of 1', '10'])
    assert.equal(isForm('0', typed), false, typed);
  assert.equal(isForm('0x1F', '31'), true);
  assert.equal(isForm('1024', '1,024'), true);
  assert.equal(isForm('0xffffffffffffffff', '0xfffffffffffffffe'), false);
  assert.equal(isForm('0x1F', '0x1f', { exact: true }), false);
  assert.equal(isForm('220 rise', '0xdc rise'), false);
  assert.equal(isForm('1.10', '1.1'), false);
});

test('another number than the one that is right is wrong by its value, not by its letters', () => {
  assert.equal(matchTyped('0x00', ['1'], ['0']), undefined);
  assert.equal(matchTyped('one', ['1'], ['0']), 'exact');
});
