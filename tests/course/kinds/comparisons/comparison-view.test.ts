import assert from 'node:assert/strict';
import test from 'node:test';
import {
  addressOf,
  viewAsked,
  withSubject,
} from '../../../../src/course/kinds/comparisons/comparison-view.ts';

const all = ['a', 'b', 'c'];
const asked = (search: string) => viewAsked(new URLSearchParams(search), all);

for (const [search, chosen] of [
  ['', all],
  ['?subjects=a,c', ['a', 'c']],
  ['?subjects=c,a', ['a', 'c']],
  ['?subjects=a%2Cb', ['a', 'b']],
  ['?subjects=a,x,c,a', ['a', 'c']],
  ['?subjects=b', all],
  ['?subjects=b,x', all],
  ['?subjects=', all],
] as const) {
  test(`${search || 'no choice'} asks for ${chosen.join(' and ')}`, () => {
    assert.deepEqual(asked(search), { subjects: chosen, onlyDifferences: false });
  });
}

test('an address asks for the rows that differ', () => {
  assert.deepEqual(asked('?rows=differing'), { subjects: all, onlyDifferences: true });
  assert.deepEqual(asked('?subjects=a,b&rows=all'), { subjects: ['a', 'b'], onlyDifferences: false });
});

test('without a choice an address asks for the columns that are usual', () => {
  assert.deepEqual(viewAsked(new URLSearchParams('?subjects=c'), all, ['a', 'b']).subjects, ['a', 'b']);
  assert.deepEqual(viewAsked(new URLSearchParams('?subjects=a,b,c'), all, ['a', 'b']).subjects, all);
});

test('an address says what is chosen, nothing where it is the usual, and keeps what else it holds', () => {
  const address = (subjects: string[], search = '', onlyDifferences = false, usual = all) =>
    addressOf({ subjects, onlyDifferences }, usual, new URLSearchParams(search));
  assert.equal(address(['a', 'c']), 'subjects=a,c');
  assert.equal(address(['a', 'c'], '?subjects=a,b&x=1'), 'subjects=a,c&x=1');
  assert.equal(address(all, '?subjects=a,b'), '');
  assert.equal(address(all, '?x=1'), 'x=1');
  assert.equal(address(all, '?x=1', true), 'rows=differing&x=1');
  assert.equal(address(['a', 'b'], '?rows=differing', true), 'subjects=a,b&rows=differing');
  assert.equal(address(all, '', false, ['a', 'b']), 'subjects=a,b,c');
  assert.equal(address(['a', 'b'], '?subjects=a,c', false, ['a', 'b']), '');
  assert.deepEqual(asked(`?${address(['b', 'c'])}`).subjects, ['b', 'c']);
});

test('where two have room, a third takes the place of the one that was chosen first', () => {
  assert.deepEqual(withSubject(['a', 'b'], 'c', false), ['b', 'c']);
  assert.deepEqual(withSubject(withSubject(['a', 'b'], 'c', false), 'd', false), ['c', 'd']);
  assert.deepEqual(withSubject(['a', 'b'], 'c', true), ['a', 'b', 'c']);
  assert.deepEqual(withSubject(['a', 'b', 'c'], 'd', false), ['a', 'b', 'c', 'd']);
  assert.deepEqual(withSubject(['a', 'b'], 'a', false), ['b', 'a']);
});
