import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { firstWords, plainText } from '../../src/course/plain-text.ts';

for (const [markdown, plain] of [
  ['just words', 'just words'],
  ['a `code` and *stress* and **more**', 'a code and stress and more'],
  ['see [gluten](concept:gluten) [](cite:mcgee04).', 'see gluten .'],
  ['say "yes" ("no"), it\'s', 'say “yes” (“no”), it’s'],
  ['ioctl:KVM_RUN', 'ioctl:KVM_RUN'],
  ['  two\n  lines ', 'two lines'],
  ['2:1 and 😀 שלום', '2:1 and 😀 שלום'],
  ['', ''],
] as const) {
  test(`"${markdown.replace(/\n/g, '⏎')}" reads "${plain}"`, () => {
    assert.equal(plainText(markdown), plain);
  });
}

test('plain text stays what it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9 .,:]*$/), (text) => {
      assert.equal(plainText(plainText(text)), plainText(text));
    }),
  );
});

for (const [text, number, expected] of [
  ['One two three', 3, 'One two three'],
  ['One two, three', 2, 'One two …'],
  ['One … two three', 2, 'One …'],
] as const) {
  test(`the first ${String(number)} words of "${text}" are "${expected}"`, () => {
    assert.equal(firstWords(text, number), expected);
  });
}
