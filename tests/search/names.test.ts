import assert from 'node:assert/strict';
import test from 'node:test';
import type { NamedConcept } from '../../src/search/named-concept.ts';
import { findNames } from '../../src/search/names.ts';

const concept = (name: string, ...names: string[]): NamedConcept => ({
  name,
  names,
  short: '',
  url: '',
  taught: [],
  questions: 0,
});
const concepts = [
  concept('crème brûlée', 'CB', 'burnt cream'),
  concept('whisk', 'balloon whisk'),
  concept('C++ cake'),
  concept('pastry'),
  concept('cream puff'),
  concept('OS'),
  concept('box'),
];

const exact: [string, string[]][] = [
  ['Crème Brûlée', ['crème brûlée']],
  ['creme-brulee', ['crème brûlée']],
  ['cb', ['crème brûlée']],
  ['  burnt  cream ', ['crème brûlée']],
  ['whisks', ['whisk']],
  ['balloon whisk', ['whisk']],
  ['pastries', ['pastry']],
  ['boxes', ['box']],
  ['os', ['OS']],
  ['o', []],
  ['c++ cakes', ['C++ cake']],
  ['c cake', []],
  ['', []],
  ['…', []],
];
for (const [query, expected] of exact) {
  test(`“${query}” names ${expected.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(
      findNames(query, concepts).exact.map(({ name }) => name),
      expected,
    );
  });
}

test('names that begin alike come after, whole names before words in them', () => {
  const near = (query: string) => findNames(query, concepts).near.map(({ name }) => name);
  assert.deepEqual(near('cre'), ['crème brûlée', 'cream puff']);
  assert.deepEqual(near('puf'), ['cream puff']);
  assert.deepEqual(near('brulee'), ['crème brûlée']);
  assert.deepEqual(near('c'), []);
  assert.deepEqual(near('whisk'), []);
});
