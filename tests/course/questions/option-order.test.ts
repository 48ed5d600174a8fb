import assert from 'node:assert/strict';
import test from 'node:test';
import { isByNumber } from '../../../src/course/questions/option-order.ts';

for (const [texts, is] of [
  [['0', '1', '2'], true],
  [['24', '12', '6'], true],
  [['10 g of leaf', '20 g of leaf', '1,000 g'], true],
  [['one loaf', 'two loaves', 'Twelve loaves'], true],
  [['0x10, as it stands', '0x20', '0xff'], true],
  [['1', '3', '2'], false],
  [['1', '1', '2'], false],
  [['none', '1', '2'], false],
  [['1', '2', 'more'], false],
  [['rye', 'wheat'], false],
  [['5'], false],
  [[], false],
] as const)
  test(`${texts.join(' | ')}: ${is ? 'by number' : 'in no order'}`, () => {
    assert.equal(isByNumber(texts), is);
  });
