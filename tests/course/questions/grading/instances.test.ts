import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  expressionsIn,
  filled,
  instanceFor,
  instancesOf,
  writtenNumber,
} from '../../../../src/course/questions/grading/instances.ts';

test('every combination of the values is an instance, in their order', () => {
  assert.deepEqual(instancesOf({ gl: [3, 4], el: [4, 0.5] }), [
    { id: 'gl:3,el:4', values: { gl: 3, el: 4 } },
    { id: 'gl:3,el:0.5', values: { gl: 3, el: 0.5 } },
    { id: 'gl:4,el:4', values: { gl: 4, el: 4 } },
    { id: 'gl:4,el:0.5', values: { gl: 4, el: 0.5 } },
  ]);
});

test('without a seed there is one instance', () => {
  assert.deepEqual(instancesOf({}), [{ id: '', values: {} }]);
});

test('a name without values makes no instance', () => {
  assert.deepEqual(instancesOf({ gl: [3, 4], el: [] }), []);
});

test('there are as many instances as combinations, each with an id of its own', () => {
  const seed = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__'),
    fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 3 }),
    { maxKeys: 3 },
  );
  fc.assert(
    fc.property(seed, (values) => {
      const instances = instancesOf(values);
      const count = Object.values(values).reduce((product, { length }) => product * length, 1);
      assert.equal(instances.length, count);
      assert.equal(new Set(instances.map(({ id }) => id)).size, count);
      for (const one of instances) assert.deepEqual(Object.keys(one.values), Object.keys(values));
    }),
  );
});

for (const [value, expected] of [
  [0, '0'],
  [-0, '0'],
  [7, '7'],
  [1024, '1024'],
  [-1024, '-1024'],
  [65536, '65\u202f536'],
  [-65536, '-65\u202f536'],
  [1048576, '1\u202f048\u202f576'],
  [2 ** 64, '18\u202f446\u202f744\u202f073\u202f709\u202f551\u202f616'],
  [0.1 + 0.2, '0.3'],
  [1 / 3, '0.333333'],
  [1234.5678, '1234.57'],
  [12345.678, '12\u202f345.7'],
  [1234567.8, '1\u202f234\u202f570'],
  [0.000012345678, '0.0000123457'],
] as const) {
  test(`${String(value)} is written ${expected}`, () => {
    assert.equal(writtenNumber(value, 'en'), expected);
  });
}

test('a number has the decimal sign of the language, and thousands apart as everywhere', () => {
  for (const [language, expected] of [
    ['en-GB', '19.2'],
    ['es', '19,2'],
    ['pt-BR', '19,2'],
    ['cs', '19,2'],
    ['de-CH', '19.2'],
    ['fa', '19.2'],
    ['ja', '19.2'],
  ] as const)
    assert.equal(writtenNumber(19.2, language), expected, language);
  assert.equal(writtenNumber(12345.678, 'cs'), '12\u202f345,7');
  assert.equal(writtenNumber(1.5e-7, 'cs'), '1,5e-7');
  assert.equal(writtenNumber(-65536, 'cs'), '-65\u202f536');
});

const values = { gl: 4, size: 65536 };

for (const [text, expected] of [
  ['A walk of {gl} levels', 'A walk of 4 levels'],
  ['{gl*gl} and {(gl+1)^2-1}, {gl}', '16 and 24, 4'],
  ['{ size } bytes', '65\u202f536 bytes'],
  ['{el} levels', '{el} levels'],
  ['{gl', '{gl'],
  ['{} and {gl +}', '{} and {gl +}'],
  ['{gl/0}', '{gl/0}'],
  ['{{gl}}', '{4}'],
  ['', ''],
] as const) {
  test(`"${text}" is filled as "${expected}"`, () => {
    assert.equal(
      filled(text, values, (value) => writtenNumber(value, 'en')),
      expected,
    );
  });
}

test('where a number is no text, it can be written otherwise', () => {
  assert.equal(filled('lab:walk?size={size}', values, String), 'lab:walk?size=65536');
});

test('what stands in braces is found where it stands', () => {
  assert.deepEqual(expressionsIn('{gl} by { el+1 } {}'), [
    { expression: 'gl', offset: 1 },
    { expression: ' el+1 ', offset: 9 },
    { expression: '', offset: 18 },
  ]);
  assert.deepEqual(expressionsIn('no braces } here {'), []);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('{}a1 +')) }), (text) => {
      for (const { expression, offset } of expressionsIn(text)) {
        assert.equal(text.slice(offset - 1, offset + expression.length + 1), `{${expression}}`);
      }
    }),
  );
});

test('a drawing gives a question one of its instances, always the same', () => {
  assert.equal(instanceFor([], 1, 'bread.walk'), '');
  assert.equal(instanceFor(['only'], 1, 'bread.walk'), 'only');
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), fc.nat(), fc.string(), (ids, seed, question) => {
      const id = instanceFor(ids, seed, question);
      assert.ok(ids.includes(id));
      assert.equal(instanceFor(ids, seed, question), id);
    }),
  );
});

test('drawings and questions get every instance about equally often', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 100; seed += 1) {
    for (let number = 0; number < 60; number += 1) {
      const id = instanceFor(ids, seed, `bread.q-${String(number)}`);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  // Chi-square with 5 degrees of freedom: above 20.5 by chance once in a thousand.
  const chiSquare = ids.reduce((sum, id) => sum + ((counts.get(id) ?? 0) - 1000) ** 2 / 1000, 0);
  assert.ok(chiSquare < 20.5, `chi-square ${String(chiSquare)}`);
});
