import assert from 'node:assert/strict';
import test from 'node:test';
import { mentionedIn } from '../../src/search/by-name.ts';
import { findNames } from '../../src/search/names.ts';
import { concept } from './concepts.ts';

const concepts = [
  concept('crème brûlée', 'CB', 'burnt cream'),
  concept('whisk', 'balloon whisk'),
  concept('C++ cake'),
  concept('pastry'),
  concept('cream puff'),
  concept('OS'),
  concept('box'),
  concept('mixing machine', 'MM'),
  concept('mixing machine stand', 'MMS'),
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
  ['MMS', ['mixing machine stand']],
  ['MM', ['mixing machine']],
  ['o', []],
  ['c++ cakes', ['C++ cake']],
  ['c cake', []],
  ['What is a whisk for?', ['whisk']],
  ['how do pastries work', ['pastry']],
  ['difference between a whisk and a cream puff', ['whisk', 'cream puff']],
  ['Cream puff vs. balloon whisk', ['cream puff', 'whisk']],
  ['pastry vs bread', []],
  ['whisk cream puff', []],
  ['', []],
  ['…', []],
];
for (const [query, expected] of exact) {
  test(`“${query}” names ${expected.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(
      findNames(query, 'en', concepts).exact.map(({ name }) => name),
      expected,
    );
  });
}

test('names that begin alike come after, whole names before words in them', () => {
  const near = (query: string) => findNames(query, 'en', concepts).near.map(({ name }) => name);
  assert.deepEqual(near('cre'), ['crème brûlée', 'cream puff']);
  assert.deepEqual(near('puf'), ['cream puff']);
  assert.deepEqual(near('brulee'), ['crème brûlée']);
  assert.deepEqual(near('c'), []);
  assert.deepEqual(near('whisk'), []);
});

test('what a longer query names among other words is known, the longest names first', () => {
  const mentioned = (query: string) => mentionedIn(query, 'en', concepts).map(({ name }) => name);
  assert.deepEqual(mentioned('why is a balloon whisk better than a box for pastries'), [
    'whisk',
    'box',
    'pastry',
  ]);
  assert.deepEqual(mentioned('why is that so'), []);
  assert.deepEqual(mentioned('whisk'), []);
});
