import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  evaluate,
  namesIn,
  readExpression,
  type Expression,
} from '../../../src/course/questions/arithmetic.ts';

function parsed(text: string): Expression {
  const read = readExpression(text);
  if ('error' in read) assert.fail(`"${text}" at ${String(read.at)}: ${read.error}`);
  return read.value;
}
const worth = (text: string, values: Record<string, number> = {}) => evaluate(parsed(text), values);

for (const [text, expected] of [
  ['7', 7],
  [' 7 ', 7],
  ['0.5', 0.5],
  ['.5', 0.5],
  ['2E3', 2000],
  ['1.5e-1', 0.15],
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['7 - 2 - 1', 4],
  ['7 - (2 - 1)', 6],
  ['24 / 4 / 2', 3],
  ['24 / 4 * 2', 12],
  ['2 ^ 3 ^ 2', 512],
  ['(2 ^ 3) ^ 2', 64],
  ['2 * 3 ^ 2', 18],
  ['-2 ^ 2', -4],
  ['(-2) ^ 2', 4],
  ['2 ^ -1', 0.5],
  ['2 ^ -1 * 4', 2],
  ['2 ^ -2 ^ 2', 1 / 16],
  ['-2 * -3', 6],
  ['-2 - -3', 1],
  ['--2', 2],
  ['3 * -2 + 1', -5],
  ['-3 + 5', 2],
  ['min(3, 1, 2)', 1],
  ['max(3, 1, 2) + 1', 4],
  ['min(4)', 4],
  ['floor(-1.5)', -2],
  ['ceil(1.2)', 2],
  ['round(2.5)', 3],
  ['round(-2.5)', -2],
  ['log2(2 ^ 48)', 48],
  ['max(1, min(5, 3)) ^ 2', 9],
  ['log2 (8)', 3],
  ['(((1)))', 1],
] as const) {
  test(`${text} is ${String(expected)}`, () => {
    assert.equal(worth(text), expected);
  });
}

test('names stand for their values', () => {
  const values = { gl: 4, el: 5, pageSize: 4096, l20: 3 };
  assert.equal(worth('(gl+1)*(el+1)-1', values), 29);
  assert.equal(worth('log2(pageSize) + l20', values), 15);
});

test('what has no value is not a number, names that objects inherit included', () => {
  for (const text of ['el', 'constructor', 'toString + 1', '-el', 'min(1, el)', '0 * el']) {
    assert.ok(Number.isNaN(worth(text, { gl: 1 })), text);
  }
  assert.equal(worth('1 / 0'), Infinity);
  assert.ok(Number.isNaN(worth('0 / 0')));
});

test('names are found, each once, functions not', () => {
  assert.deepEqual(namesIn(parsed('gl + min(el, gl * 2) ^ -hits')), ['gl', 'el', 'hits']);
  assert.deepEqual(namesIn(parsed('floor(2.5)')), []);
  assert.deepEqual(namesIn(parsed('año*2 + an\u0303o + 水1')), ['año', '水1']);
});

for (const [text, at, error] of [
  ['', 0, /expected a number, a name or "\("/],
  ['1 +', 3, /expected a number/],
  ['1 + * 2', 4, /expected a number/],
  ['+1', 0, /expected a number/],
  ['1 2', 2, /expected an operator or the end/],
  ['2gl', 1, /expected an operator/],
  ['1 = 2', 2, /expected an operator/],
  ['1.2.3', 3, /expected an operator/],
  ['2 ** 3', 3, /expected a number/],
  ['1)', 1, /expected an operator or the end/],
  ['(1', 2, /expected an operator or "\)"/],
  ['(1 + 2', 6, /expected an operator or "\)"/],
  ['()', 1, /expected a number/],
  ['(1, 2)', 0, /expected one value/],
  ['1, 2', 1, /expected an operator or the end/],
  ['min()', 4, /expected a number/],
  ['min(1,)', 6, /expected a number/],
  ['min 1', 4, /expected "\(" after "min"/],
  ['log2', 4, /expected "\(" after "log2"/],
  ['2 + log2(1, 2)', 4, /"log2" takes one value/],
  ['1 + sqrt(4)', 4, /there is no function "sqrt", only min, max, floor/],
  ['constructor(1)', 0, /there is no function "constructor"/],
  ['gl × el', 3, /expected an operator/],
  ['"1"', 0, /expected a number/],
  ['a.b', 1, /expected an operator/],
  ['a[0]', 1, /expected an operator/],
] as const) {
  test(`"${text}" can't be read at ${String(at)}`, () => {
    const read = readExpression(text);
    assert.ok('error' in read);
    assert.equal(read.at, at);
    assert.match(read.error, error);
  });
}

test('what is nested too deep is refused, what is only long is not', () => {
  const nested = (count: number) => '('.repeat(count) + '1' + ')'.repeat(count);
  for (const text of [nested(50), '-'.repeat(50) + '1', '1^'.repeat(50) + '1']) assert.equal(worth(text), 1);
  for (const text of [
    nested(51),
    nested(400),
    '-'.repeat(400) + '1',
    '2^'.repeat(400) + '1',
    'min('.repeat(200),
  ]) {
    const read = readExpression(text);
    assert.ok('error' in read);
    assert.match(read.error, /nested more than 50 deep/);
  }
  assert.equal(worth('1' + '+1'.repeat(499)), 500);
  assert.equal(worth('1'.padStart(1000)), 1);
  for (const text of ['1' + '+1'.repeat(500), '('.repeat(1e6), '1+'.repeat(1e6)]) {
    assert.deepEqual(readExpression(text), { error: 'it is longer than 1000 characters', at: 1000 });
  }
});

/** An expression as text, with its value worked out along the way. */
interface Sample {
  text: string;
  value: number;
}
const values = { gl: 3, el: 4.5, hits: 0 };
const { sample } = fc.letrec<{ sample: Sample }>((tie) => ({
  sample: fc.oneof(
    { maxDepth: 5, depthSize: 'medium' },
    fc.nat(99).map((value) => ({ text: String(value), value })),
    fc
      .constantFrom<keyof typeof values>('gl', 'el', 'hits')
      .map((name) => ({ text: name, value: values[name] })),
    tie('sample').map(({ text, value }) => ({ text: `-(${text})`, value: -value })),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/', '^'), tie('sample'), tie('sample'))
      .map(([operator, one, other]) => ({
        text: `(${one.text}) ${operator} (${other.text})`,
        value: combined(operator, one.value, other.value),
      })),
    fc.tuple(tie('sample'), tie('sample')).map(([one, other]) => ({
      text: `max(${one.text}, floor(${other.text}))`,
      value: Math.max(one.value, Math.floor(other.value)),
    })),
  ),
}));
function combined(operator: string, one: number, other: number): number {
  if (operator === '^') return one ** other;
  return operator === '+'
    ? one + other
    : operator === '-'
      ? one - other
      : operator === '*'
        ? one * other
        : one / other;
}

test('an expression is worth what its parts make', () => {
  fc.assert(
    fc.property(sample, ({ text, value }) => {
      assert.equal(worth(text, values), value);
      assert.equal(worth(text.replaceAll(' ', ''), values), value);
      assert.equal(worth(text.replaceAll('(', ' ( '), values), value);
    }),
  );
});

test('sums and products without parentheses are worked out as in arithmetic', () => {
  const term = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
  const sum = fc.array(fc.tuple(fc.boolean(), term), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(sum, (terms) => {
      const text = terms.map(([isPlus, factors]) => `${isPlus ? '+' : '-'}${factors.join('*')}`).join('');
      const value = terms.reduce(
        (total, [isPlus, factors]) => total + (isPlus ? 1 : -1) * factors.reduce((one, other) => one * other),
        0,
      );
      assert.equal(worth(`0${text}`), value);
    }),
  );
});

test('whatever is written, it is an expression or says where it is not', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom(...['1', '2', '.', 'e', 'gl', 'min', 'log2', ...Array.from('()+-*/^, ')]),
      maxLength: 60,
    }),
  );
  fc.assert(
    fc.property(text, (written) => {
      const read = readExpression(written);
      if ('error' in read) {
        assert.ok(read.at >= 0 && read.at <= written.length);
        assert.notEqual(read.error, '');
      } else {
        assert.equal(typeof evaluate(read.value, values), 'number');
      }
    }),
    { numRuns: 2000 },
  );
});
