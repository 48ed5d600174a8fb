import assert from 'node:assert/strict';
import test from 'node:test';
import { beginsWithShort, holdsMoreThanShort, isFormOf, restBehind } from '../../src/search/resemblance.ts';

const pairs: [found: string, sought: string, is: boolean][] = [
  ['migration', 'migrated', true],
  ['Dies', 'die', true],
  ['pages', 'paging', true],
  ['brûlée', 'brulee', true],
  ['virtio-net', 'net', true],
  ['1', '1', true],
  ['Xu', 'xyzzy', false],
  ['CS', 'csv', false],
  ['Virtual', 'viridian', false],
  ['power', 'powervm', false],
  ['host', 'hosting', true],
  ['2', '1', false],
  ['or', "O'Reilly", false],
  ['VMM,', 'vm.max_map_count', false],
  ['O’Reilly', "o'reilly", true],
  ['/dev/kvm', 'dev/kvm', true],
  ['CO₂', 'co2', true],
  // Of these scripts it is not known how words are built.
  ['测试文本', '文本', true],
  ['हिन्दी', 'मशीन', true],
  ['الجهاز', 'جهازي', true],
];
for (const [found, sought, is] of pairs) {
  test(`“${found}” is ${is ? 'a' : 'no'} form of “${sought}”`, () => {
    assert.equal(isFormOf(found, sought), is);
  });
}

const begun: [sought: string, found: string[], does: boolean][] = [
  ['cpux', ['CPUs,'], true],
  ['migrated', ['migration'], false],
  ['C++', ['C'], false],
  ['hosted', ['host'], false],
  ['mixer', [], false],
];
for (const [sought, found, does] of begun) {
  test(`“${sought}” ${does ? 'begins' : 'does not begin'} with a short word of ${found.join(' ') || 'nothing'}`, () => {
    assert.equal(beginsWithShort(sought, found), does);
  });
}

test('of a word that begins with another the rest is told', () => {
  assert.equal(restBehind('cloud', 'cloudstack'), 'stack');
  assert.equal(restBehind('Multi-Core.', 'multipass'), 'pass');
  assert.equal(restBehind('migration', 'migrated'), '');
  assert.equal(restBehind('host', 'host'), '');
});

test('a word that shares but three letters with another was found for a short one', () => {
  assert.equal(holdsMoreThanShort('mems_allowed', 'memroy'), false);
  assert.equal(holdsMoreThanShort('memory', 'memories'), true);
  assert.equal(holdsMoreThanShort('in-memory', 'memo'), true);
  assert.equal(holdsMoreThanShort('文本', '测试文本'), true);
});
