import assert from 'node:assert/strict';
import test from 'node:test';
import { flawsOf, list } from './flaws-of.ts';

const said = (entries: readonly string[]) => entries.map((entry) => `${entry}, say: So it is.`);
const wrong = (entry: string) => [`wrong: [{ ${entry}, say: No. }]`];
const white = 'id: white, text: White, option: flour';
const wet = 'id: wet, text: Wet, option: water';
const both = wet.replace('water', 'flour');

for (const [why, items, more, expected] of [
  ['an option each', [white, wet], [], []],
  ['one option for both', [white, both], [], ['13:39 shared-option']],
  ['one option for both, as declared', [white, both], ['many: true'], []],
  ['an option that is not there', [white, `${wet}r`], [], ['13:39 unknown-reference']],
  ['items that say the same', [white, wet.replace('Wet', 'white.')], [], ['13:26 duplicate-option']],
  ['items that share an id', [white, wet.replace('wet', 'white')], [], ['13:15 duplicate-id']],
  ['feedback on what is right', [white, wet], wrong('item: wet, option: water'), ['17:13 wrong-is-right']],
  ['feedback on no item', [white, wet], wrong('item: dry, option: water'), ['17:21 unknown-reference']],
  ['feedback on no option', [white, wet], wrong('item: wet, option: fire'), ['17:34 unknown-reference']],
] as const) {
  test(`a match of ${why}: ${expected.join() || 'fine'}`, async () => {
    const options = ['id: flour, text: Flour', 'id: water, text: Water'];
    const body = [...list('items', ...said(items)), ...list('options', ...options), ...more];
    assert.deepEqual(await flawsOf('match', body), expected);
  });
}

test('options of a match that say the same are found', async () => {
  const options = list('options', 'id: flour, text: Flour', 'id: water, text: flour.');
  assert.deepEqual(await flawsOf('match', [...list('items', ...said([white, wet])), ...options]), [
    '16:28 duplicate-option',
  ]);
});

const warm = 'id: warm, text: Warm, column: rises';
const cold = 'id: cold, text: Cold, column: stays';

for (const [why, rows, more, expected] of [
  ['a column each', [warm, cold], [], []],
  ['one column for both', [warm, cold.replace('stays', 'rises')], [], []],
  ['a column that is not there', [warm, `${cold}s`], [], ['13:41 unknown-reference']],
  ['rows that say the same', [warm, cold.replace('Cold', 'warm')], [], ['13:27 duplicate-option']],
  ['feedback on what is right', [warm, cold], wrong('row: warm, column: rises'), ['17:13 wrong-is-right']],
  ['feedback on no row', [warm, cold], wrong('row: hot, column: rises'), ['17:20 unknown-reference']],
] as const) {
  test(`a matrix of ${why}: ${expected.join() || 'fine'}`, async () => {
    const columns = ['id: rises, text: rises', 'id: stays, text: stays'];
    const body = [...list('rows', ...said(rows)), ...list('columns', ...columns), ...more];
    assert.deepEqual(await flawsOf('matrix', body), expected);
  });
}
