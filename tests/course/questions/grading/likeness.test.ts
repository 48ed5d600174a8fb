/** What tells no two terms apart, and what does. */
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { articlesOf } from '../../../../src/course/questions/grading/articles.ts';
import { gradeShort } from '../../../../src/course/questions/grading/short.ts';
import { isForm, listWith } from '../../../../src/course/questions/grading/typed.ts';

const same: [name: string, form: string, typed: string][] = [
  ['a plural', 'sour starter', 'sour starters'],
  ['a plural in the form', 'baking stones', 'baking stone'],
  ['a plural of each word', 'oven door', 'ovens doors'],
  ['a plural with e', 'rising box', 'rising boxes'],
  ['a plural that keeps its e', 'proofing case', 'proofing cases'],
  ['a plural of -us', 'citrus bread', 'citruses bread'],
  ['a plural with ies', 'bakery', 'bakeries'],
  ['a plural of -ie', 'cookie', 'cookies'],
  ['a plural of an abbreviation', 'rye VM', 'rye VMs'],
  ['a possessive', 'baker yeast', "baker's yeast"],
  ['an article inside', 'switch to the second oven', 'switch to second oven'],
  ['an article too many', 'switch to second oven', 'a switch to the second oven'],
  ['a short article after a word that binds', 'rest in bowl', 'rest in a bowl'],
  ['words the other way round', 'oven switch', 'switch oven'],
  ['words the other way round, with "of"', 'oven switch', 'switch of ovens'],
  ['a slash for a space', 'host/guest dough', 'guest host dough'],
  ['an underscore', 'rye net', 'rye_net'],
  ['a point that ends a word', 'rye net', 'rye.net'],
  ['a blank in a word', 'sourdough', 'sour doughs'],
  ['an equals sign', 'type rye', 'type=rye'],
];
for (const [name, form, typed] of same)
  test(`${name}: "${typed}" is "${form}"`, () => {
    assert.equal(isForm(form, typed), true);
  });

const other: [name: string, form: string, typed: string][] = [
  ['a word too many', 'oven switch', 'oven switch board'],
  ['a word too few', 'oven switch', 'switch'],
  ['an order that a word binds', 'rye on wheat', 'wheat on rye'],
  ['another letter as a name', 'vitamin A bread', 'vitamin B bread'],
  ['no letter as a name', 'vitamin A', 'vitamin'],
  ['double s', 'press', 'pres'],
  ['another number', 'oven 1.10', 'oven 1.1'],
  ['a negation', 'rye', 'not rye'],
  ['nothing but what binds', 'of', 'the'],
];
for (const [name, form, typed] of other)
  test(`${name}: "${typed}" is not "${form}"`, () => {
    assert.equal(isForm(form, typed), false);
  });

test('in another language than English, only the words that may stand beside a form are left out', () => {
  const how = { articles: articlesOf('de'), beside: ['Brot'] };
  assert.equal(isForm('Roggen', 'das Roggen-Brot', how), true);
  assert.equal(isForm('Roggen', 'Roggens', how), false);
  assert.equal(isForm('alter Roggen', 'Roggen alter', how), false);
});

test('words beside a form may come and go, those of the form may not', () => {
  const how = { beside: ['loaf', 'oven', 'type'] };
  for (const typed of ['rye', 'rye loaf', 'loaves of rye', 'type=rye', 'rye-type loaf', 'oven rye loaf'])
    assert.equal(isForm('rye', typed, { beside: [...how.beside, 'loaves'] }), true, typed);
  for (const typed of ['loaf', 'oven loaf', 'wheat loaf', 'not rye loaf'])
    assert.equal(isForm('rye', typed, how), false, typed);
  assert.equal(isForm('rye oven', 'rye', how), false);
  assert.equal(isForm('rye oven', 'rye type oven', how), true);
});

test('of two forms the nearer likeness counts, wherever it stands', () => {
  const lists = [['rye'], ['ry emm']];
  const how = { beside: ['mm'] };
  assert.equal(listWith('rye mm', lists, how), 0);
  assert.equal(listWith('ry-emm', lists, how), 1);
  assert.equal(listWith('ryemm', lists, how), 1);
  assert.equal(listWith('wheat', lists, how), -1);
});

test('feedback on a mistake is found by the same likeness, and no mistake is taken for a slip', () => {
  const key = {
    accept: ['dough model'],
    taken: [],
    wrong: [{ when: ['modelled doughs'] }, { when: ['loaf', 'oven bread'] }],
    beside: ['software'],
  };
  const grade = (typed: string) => gradeShort(key, [`value=${typed}`]).remarks;
  assert.deepEqual(grade('the modelled dough'), ['wrong.0']);
  assert.deepEqual(grade('bread of the oven'), ['wrong.1']);
  assert.deepEqual(grade('loaves'), []);
  assert.deepEqual(grade('loaf software'), ['wrong.1']);
  assert.equal(gradeShort(key, ['value=software dough models']).verdict, 'right');
  assert.deepEqual(grade('dough modle'), []);
  assert.deepEqual(grade('dough modell software'), ['misspelt']);
});

const word = fc.stringMatching(/^[a-z]{3,8}[a-rt-z]$/);
test('whatever its words, a form is itself with an article, a plural, other capitals, other dashes', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      const form = words.join(' ');
      for (const typed of [`the ${form}`, `${form}s`, form.toUpperCase(), words.join('-'), ` ${form}. `])
        assert.equal(isForm(form, typed), true, typed);
    }),
  );
});
