import assert from 'node:assert/strict';
import test from 'node:test';
import { messageWords } from '../../src/search/messages.ts';
import { conceptDescribed, sharesAsked, sharesOf, soughtWords, withSought } from '../../src/search/sought.ts';
import { concept } from './concepts.ts';

const kettles = Array.from({ length: 60 }, (_, number) => ({
  id: `kettle-${String(number)}`,
  sought: [
    `${String.fromCodePoint(97 + (number % 26))}${String.fromCodePoint(97 + (number % 7))}pot ${String(number)}`,
  ],
  messages: [`lid of kettle ${String(number)} is stuck: E_LID_${String(number)}`],
}));
const shares = sharesOf(kettles);
const named = kettles.map(({ id }) => concept(id));

const sought = (query: string) =>
  withSought(
    named,
    sharesAsked(messageWords(query), shares.length).map((number) => shares[number] ?? {}),
  );

test('what a concept is found by comes with a word that begins alike', () => {
  assert.ok(shares.length > 2);
  for (const [at, { sought: texts, messages }] of kettles.entries()) {
    const [text = ''] = texts;
    assert.ok(sought(`where is ${text}`)[at]?.besides?.includes(text));
    assert.ok(sought(text.slice(0, 2))[at]?.besides?.includes(text));
    assert.deepEqual(sought(`… is stuck: E_LID_${String(at)}`)[at]?.messages, messages);
  }
});

test('where nothing is called so, words with swapped first letters are looked for too', () => {
  assert.deepEqual(soughtWords('Dcoker a!', false), ['dcoker']);
  assert.deepEqual(soughtWords('Dcoker a!', true), ['dcoker', 'cd', 'do']);
});

test('nothing is asked where there is nothing, and each share once', () => {
  assert.deepEqual(sharesOf([{ id: 'a', sought: [], messages: [] }]), []);
  assert.deepEqual(sharesAsked(['tea'], 0), []);
  assert.deepEqual(sharesAsked(['tea', 'teapot', 'teas'], 7).length, 1);
  assert.equal(withSought(named, [])[0], named[0]);
});

const cups = [
  { ...concept('lid'), besides: ['tea stays warm', 'keep dust off tea'] },
  {
    ...concept('kettle'),
    besides: ['boil water quickly at home', 'pot of water', 'hot water', 'Acme handles hot touch'],
  },
];
const alike = [
  ['quick', 'quickly', 'in no time'],
  ['pot', 'vessel'],
];
const described: [query: string, expected: string | undefined][] = [
  // In any order and form, with little words between.
  ['how can the tea in my cup stay warm', 'lid'],
  ['warming tea that stayed', 'lid'],
  ['does a lid keep the dust off', undefined],
  ['how do I keep dust off of tea', 'lid'],
  // Two words say little of a longer query.
  ['a vessel of water', 'kettle'],
  ['a vessel of green water', undefined],
  // Of four one may be missing, if little else is asked.
  ['boil water in no time', 'kettle'],
  ['boil water in no time for tea and cakes and bread', undefined],
  ['why are handles so hot to touch', undefined],
  // Nor is a phrase found in a text of any length.
  ['tea stays warm but milk gets cold fast here where no stove was ever lit', undefined],
  ['tea', undefined],
];
for (const [query, expected] of described) {
  test(`“${query}” describes ${expected ?? 'nothing'}`, () => {
    assert.equal(
      conceptDescribed(query, { concepts: cups, makers: ['acme'], alike })?.concept.name,
      expected,
    );
  });
}

test('what is sought by a word is asked for with one that means the same', () => {
  const shares = sharesOf([...kettles, { id: 'pot', sought: ['vessel lid'], messages: [] }], alike);
  const asked = sharesAsked(soughtWords('lid of a pot', false, alike), shares.length);
  assert.ok(asked.some((number) => shares[number]?.['pot']?.besides?.includes('vessel lid')));
});
