import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { corrected, meantBy } from '../../src/search/slips.ts';
import { concept } from './concepts.ts';

const concepts = [
  concept('whisk', 'balloon whisk'),
  concept('whisky'),
  concept('crème brûlée', 'CB', 'burnt cream'),
  concept('pastry'),
  concept('OS'),
];
const meant = (query: string) => meantBy(query, 'en', concepts).map(({ name }) => name);

const slips: [query: string, names: string[], why: string][] = [
  ['wisk', ['whisk'], 'a letter left out'],
  ['whhisk', ['whisk'], 'a letter too many'],
  ['pastri', ['pastry'], 'a wrong letter'],
  ['pasrty', ['pastry'], 'two letters swapped'],
  ['baloon wisk', ['balloon whisk'], 'two slips in a long name, by which the concept is then offered'],
  ['what is a pastyr', ['pastry'], 'a question around it'],
  ['creme brulle', ['crème brûlée'], 'diacritics besides'],
  ['whiskz', ['whisk', 'whisky'], 'several may be meant'],
  ['xc', [], 'a short name is typed right or not at all'],
  ['past', [], 'the beginning of a name is no slip'],
  ['wsik', [], 'two slips in a short name are too many'],
  ['pudding', [], 'nothing like it'],
  ['pas rty', ['pastry'], 'a space too many besides'],
  ['', [], 'nothing typed'],
];
for (const [query, names, why] of slips) {
  test(`“${query}”: ${why}`, () => {
    assert.deepEqual(meant(query), names);
  });
}

const sentences: [query: string, right: string | undefined][] = [
  ['pastyr with burnt craem', 'pastry with burnt cream'],
  ['burnt cream', undefined],
  ['pastyr', undefined],
  ['one two three four five six seven pastyr nine', undefined],
  ['wisk stand', 'whisk stand'],
];
for (const [query, right] of sentences) {
  test(`“${query}” is ${right === undefined ? 'left' : `taken for “${right}”`}`, () => {
    assert.equal(corrected(query, concepts), right);
  });
}

test('one swap, one letter more or one less in a name of four letters or more leads to it', () => {
  const word = fc.stringMatching(/^[a-z]{5,12}$/);
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom('swap', 'drop', 'double'), (name, at, slip) => {
      const place = at % (name.length - 1);
      const [a, b] = [name.charAt(place), name.charAt(place + 1)];
      const middle = { swap: b + a, drop: b, double: a + a + b }[slip];
      const typed = name.slice(0, place) + middle + name.slice(place + 2);
      assert.deepEqual(
        meantBy(typed, 'xx', [concept(name)]).map((one) => one.name),
        [name],
      );
    }),
  );
});
