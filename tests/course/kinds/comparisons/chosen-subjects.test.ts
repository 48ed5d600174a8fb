import assert from 'node:assert/strict';
import test from 'node:test';
import { addressOf, subjectsAsked } from '../../../../src/course/kinds/comparisons/chosen-subjects.ts';

const all = ['a', 'b', 'c'];
const asked = (search: string) => subjectsAsked(new URLSearchParams(search), all);

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
    assert.deepEqual(asked(search), chosen);
  });
}

test('an address says what is chosen, nothing where all is, and keeps what else it holds', () => {
  const address = (chosen: string[], search = '') => addressOf(chosen, all, new URLSearchParams(search));
  assert.equal(address(['a', 'c']), 'subjects=a,c');
  assert.equal(address(['a', 'c'], '?subjects=a,b&x=1'), 'subjects=a,c&x=1');
  assert.equal(address(all, '?subjects=a,b'), '');
  assert.equal(address(all, '?x=1'), 'x=1');
  assert.deepEqual(asked(`?${address(['b', 'c'])}`), ['b', 'c']);
});
