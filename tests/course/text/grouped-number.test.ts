import assert from 'node:assert/strict';
import test from 'node:test';
import { asThousands, inPlainDigits } from '../../../src/course/text/grouped-number.ts';

const ungrouped = (right: string) =>
  `Numbers have no sign for thousands, and decimals have a point: ${right}`;
const pointed = (right: string) => `Decimals have a point here: ${right}`;
const either = (decimal: string, thousands: string) =>
  `${pointed(decimal)}. If it is a sign for thousands, leave it out: ${thousands}`;

for (const [text, advice] of [
  ['1.000.000', ungrouped('1000000')],
  ['1,000,000', ungrouped('1000000')],
  ['1.000,5', ungrouped('1000.5')],
  ['1,000.5', ungrouped('1000.5')],
  ['12 500', ungrouped('12500')],
  ['12\u202F500,25', ungrouped('12500.25')],
  ["1'000", ungrouped('1000')],
  ['1_000', ungrouped('1000')],
  ['a+1 000*2', ungrouped('a+1000*2')],
  ['1,5', pointed('1.5')],
  ['1000,5', pointed('1000.5')],
  ['0,125', pointed('0.125')],
  ['2,4*8', pointed('2.4*8')],
  ['f1,000', pointed('f1.000')],
  ['1,125', either('1.125', '1125')],
  ['1,000', either('1', '1000')],
  ['-12,500', either('-12.5', '-12500')],
  ['ml*r/1,000', either('ml*r/1', 'ml*r/1000')],
] as const) {
  test(`${text}: ${advice}`, () => {
    assert.equal(inPlainDigits(text)?.advice, advice);
  });
}

for (const text of ['1000', '1.5', '1.000', 'a b', 'n*2', 'min(1, 2)', '2026-11-30', 'v1.000.000']) {
  test(`nothing is to be written otherwise in ${text}`, () => {
    assert.equal(inPlainDigits(text), undefined);
  });
}

for (const [text, said] of [
  ['1.000', 'A point begins decimals: 1.000 is 1. Write 1000 for thousands, and else 1.'],
  ['12.340', 'A point begins decimals: 12.340 is 12.34. Write 12340 for thousands, and else 12.34.'],
  ['n/1.000', 'A point begins decimals: 1.000 is 1. Write 1000 for thousands, and else 1.'],
  ['1.000%', 'A point begins decimals: 1.000 is 1. Write 1000 for thousands, and else 1.'],
  ['1.125', undefined],
  ['1.00', undefined],
  ['0.500', undefined],
  ['1000.000', undefined],
  ['1.0000', undefined],
  ['n1.000', undefined],
] as const) {
  test(`${text}: ${said ?? 'a decimal'}`, () => {
    assert.equal(asThousands(text), said);
  });
}
