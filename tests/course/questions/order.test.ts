import assert from 'node:assert/strict';
import test from 'node:test';
import { flawsOf, list } from './flaws-of.ts';

const mix = 'id: mix, text: Mix';
const rest = 'id: rest, text: Rest';
const bake = 'id: bake, text: Bake';

for (const [why, steps, expected] of [
  ['three steps', [mix, rest, bake], []],
  ['two steps', [mix, rest], ['11:5 schema']],
  ['steps in a circle', [`${mix}, after: [bake]`, rest, `${bake}, after: [mix]`], ['11:5 step-order']],
  ['steps in no right order', [`${mix}, after: [bake]`, rest, bake], ['11:5 step-order']],
  [
    'steps of which none comes after another',
    [`${mix}, after: []`, `${rest}, after: []`, `${bake}, after: []`],
    ['11:5 step-order'],
  ],
  ['a step after what is not there', [mix, `${rest}, after: [mic]`, bake], ['13:41 unknown-reference']],
  ['steps that say the same', [mix, rest, 'id: bake, text: mix.'], ['14:27 duplicate-option']],
  ['steps that share an id', [mix, rest, 'id: rest, text: Bake'], ['14:15 duplicate-id']],
] as const) {
  test(`an order of ${why}: ${expected.join() || 'fine'}`, async () => {
    assert.deepEqual(await flawsOf('order', list('steps', ...steps)), expected);
  });
}
