import assert from 'node:assert/strict';
import test from 'node:test';
import {
  flawOfOwnedId,
  flawOfSlug,
  ownedIdPattern,
  slugOf,
  slugPattern,
} from '../../../src/course/text/slug.ts';

for (const [text, slug] of [
  ['The start', 'the-start'],
  ['Über 2:1 — why?', 'uber-2-1-why'],
  ['Brötchen', 'brotchen'],
  ['große Straße', 'grosse-strasse'],
  ['Smørrebrød, Œuf, Łódź', 'smorrebrod-oeuf-lodz'],
  ['a--b_', 'a-b'],
  ['שלום', ''],
] as const) {
  test(`the slug nearest to "${text}" is "${slug}"`, () => {
    assert.equal(slugOf(text), slug);
    assert.equal(slugPattern.test(slug), slug !== '');
  });
}

const letters = 'the letters a to z in lower case, digits and single hyphens';

test('what is no id is told with what to write instead', () => {
  assert.equal(
    flawOfSlug('brötchen'),
    `is not an id, which is made of ${letters}. Write "brotchen" instead of "brötchen"`,
  );
  assert.equal(flawOfSlug('概念'), `is not an id, which is made of ${letters}`);
  assert.equal(
    flawOfOwnedId('Teig.Gärung'),
    `is not an id of the form <chapter>.<slug>, each made of ${letters}. Write "teig.garung" instead of "Teig.Gärung"`,
  );
});

test('half an id is told which half is missing', () => {
  assert.equal(
    flawOfOwnedId('garung'),
    `is half an id, which begins with its chapter's. Write "<chapter>.garung" instead of "garung"`,
  );
});

test('an id with two dots, or with nothing before one, has no near one of its chapter', () => {
  for (const id of ['a.b.c', '.a', 'Gärung'])
    assert.equal(flawOfOwnedId(id), `is not an id of the form <chapter>.<slug>, each made of ${letters}`);
  assert.equal(ownedIdPattern.test('teig.garung'), true);
});
