import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { didYouMean, nearMisses } from '../../../src/course/text/near-miss.ts';

const names = ['kneading', 'rising', 'gluten', 'gluten-free', 'yeast', 'a'];

for (const [wanted, expected] of [
  ['kneding', ['kneading']],
  ['KNEADING', ['kneading']],
  ['raising', ['rising']],
  ['glute', ['gluten', 'gluten-free']],
  ['wild-yeast', ['yeast']],
  ['oven', []],
  ['', ['a']],
  ['b', ['a']],
] as const) {
  test(`"${wanted}" is a slip of ${expected.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(nearMisses(wanted, names), expected);
  });
}

test('the best guess comes first, equally good ones in the order of the alphabet, at most three', () => {
  assert.deepEqual(nearMisses('roll', ['rolls', 'role', 'rill', 'roll', 'toll']), ['roll', 'rill', 'role']);
});

test('the guesses do not depend on the order of the candidates', () => {
  fc.assert(
    fc.property(fc.string(), fc.uniqueArray(fc.string(), { maxLength: 8 }), (wanted, candidates) => {
      assert.deepEqual(nearMisses(wanted, candidates.toReversed()), nearMisses(wanted, candidates));
    }),
  );
});

test('one slip in a name of three letters or more is always found', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{3,12}$/), fc.nat(), (name, place) => {
      const at = place % name.length;
      const slip = `${name.slice(0, at)}#${name.slice(at + 1)}`;
      assert.deepEqual(nearMisses(slip, [name]), [name]);
    }),
  );
});

test('guesses are offered in a sentence, and silence where there are none', () => {
  assert.equal(didYouMean('glute', names), ' Did you mean "gluten" or "gluten-free"?');
  assert.equal(didYouMean('oven', names), '');
});
