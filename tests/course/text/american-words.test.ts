import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { americanWords, americanWordsIn } from '../../../src/course/text/american-words.ts';

for (const [text, expected] of [
  ['Its color changes.', ['color > colour']],
  ['Color changes it.', ['Color > Colour']],
  ['It rests. Flavors come.', ['Flavors > Flavours']],
  ['A neighboring cell behaves honorably.', ['neighboring > neighbouring', 'honorably > honourably']],
  ['In the center of the fiber, centered.', ['center > centre', 'fiber > fibre', 'centered > centred']],
  [
    'It is labeled, canceled and modeled.',
    ['labeled > labelled', 'canceled > cancelled', 'modeled > modelled'],
  ],
  [
    'We analyze by analyzing the analyzer.',
    ['analyze > analyse', 'analyzing > analysing', 'analyzer > analyser'],
  ],
  ['It fulfills a defense.', ['fulfills > fulfils', 'defense > defence']],
  ['The license is theirs to license.', ['license > licence']],
  ['Under licenses that they licensed.', ['licenses > licences']],
  ['An off-center behavior-sensitive loaf.', ['center > centre', 'behavior > behaviour']],
  ['As Color Line says, in the Center for Bread.', []],
  ['COLOR and _color_ and style.color are names.', []],
  ['Realized, organized, judgment, program, disk, meter.', []],
  ['The honorary, humorous and vigorous laboratory.', []],
  ['Installed, controlled, propelled, parallel.', []],
] as const) {
  test(`"${text}": ${expected.join(', ') || 'nothing'}`, () => {
    const found = americanWordsIn(text);
    assert.deepEqual(
      found.map(({ word, british }) => `${word} > ${british}`),
      expected,
    );
    for (const { index, word } of found) assert.ok(text.startsWith(word, index), word);
  });
}

test('no British spelling is taken for an American one, and each American word is found in a sentence', () => {
  const words = [...americanWords];
  assert.ok(words.length > 700);
  fc.assert(
    fc.property(fc.constantFrom(...words), ([american, british]) => {
      assert.notEqual(american, british);
      assert.deepEqual(americanWordsIn(`Bread is ${british} here.`), []);
      assert.deepEqual(americanWordsIn(`Bread is ${american} here.`), [
        { index: 9, word: american, british },
      ]);
    }),
    { numRuns: 3000 },
  );
});
