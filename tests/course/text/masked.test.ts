import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { codeSpan, linkTarget, masked, pointIn, quotation } from '../../../src/course/text/masked.ts';

for (const [text, pattern, expected] of [
  ['a `b` c', codeSpan, 'a     c'],
  ['a ``b`c`` d', codeSpan, 'a         d'],
  ['a\n```\nb\n```\nc', codeSpan, 'a\n   \n \n   \nc'],
  ['a `b', codeSpan, 'a `b'],
  ['[a](concept:b) (c)', linkTarget, '[a]            (c)'],
  ['a "b" “c d” e', quotation, 'a           e'],
] as const) {
  test(`${JSON.stringify(text)} is masked to ${JSON.stringify(expected)}`, () => {
    assert.equal(masked(text, pattern), expected);
  });
}

test('what is left keeps its place', () => {
  const written = fc.string({ unit: fc.constantFrom(...Array.from('ab `"“”()[]\n\t')) });
  fc.assert(
    fc.property(written, (text) => {
      const left = masked(text, codeSpan, linkTarget, quotation);
      assert.equal(left.length, text.length);
      for (const [index, one] of Array.from(left).entries()) assert.ok(one === ' ' || one === text[index]);
    }),
  );
});

test('a point is the line and column of a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n') }), fc.nat(), (text, number) => {
      const offset = number % (text.length + 1);
      const { line, column } = pointIn(text, offset);
      const before = text.split('\n').slice(0, line - 1);
      assert.equal(before.join('\n').length + (line > 1 ? 1 : 0) + column - 1, offset);
    }),
  );
});
