import assert from 'node:assert/strict';
import test from 'node:test';
import { isPlainWord, namesFinder } from '../../../src/course/text/names-in-text.ts';

const namesIn = namesFinder(
  [
    ['water', 'hard water'],
    ['boiler', 'boiler'],
    ['boiler', 'hard-water boiler'],
    ['gongfu', 'Gong Fu'],
    ['ctc', 'CTC'],
    ['ph', 'pH'],
    ['plus', 'C++ tea (old)'],
  ].map(([concept = '', text = '']) => ({ concept, text })),
);

for (const [text, expected] of [
  ['Hard water and HARD\nWATER', ['water:Hard water', 'water:HARD\nWATER']],
  ['hard-water', ['water:hard-water']],
  ['hard waters', ['water:hard waters']],
  ['hardwater, hard watery, orchard water', []],
  ['a hard water boiler', ['boiler:hard water boiler']],
  ['boilers', ['boiler:boilers']],
  ['the non-boiler, a/boiler, x_boiler', []],
  ['CTC and CTCs, not ctc', ['ctc:CTC', 'ctc:CTCs']],
  ['pH, not PH or Ph', ['ph:pH']],
  ['Gong Fu and gong Fu, not gong fu', ['gongfu:Gong Fu', 'gongfu:gong Fu']],
  ['C++ tea (old)', ['plus:C++ tea (old)']],
  ['CTC’s grain', ['ctc:CTC']],
] as const) {
  test(`names in "${text}"`, () => {
    assert.deepEqual(
      namesIn(text).map((found) => `${found.concept}:${found.text}`),
      expected,
    );
  });
}

test('a name is found where it stands, and told as its concept writes it', () => {
  assert.deepEqual(namesIn('So: Boilers.'), [
    { concept: 'boiler', index: 4, text: 'Boilers', name: 'boiler' },
  ]);
});

test('without names nothing is found', () => {
  assert.deepEqual(namesFinder([])('boiler'), []);
});

test('one word without capitals or digits is a plain word', () => {
  assert.deepEqual(['guest', 'Guest', 'crème'].map(isPlainWord), [true, true, true]);
  assert.deepEqual(['KVM', 'dom0', 'VMBus', 'two words', 'hand-made'].map(isPlainWord), Array(5).fill(false));
});
