import assert from 'node:assert/strict';
import test from 'node:test';
import {
  bibliographyOf,
  inBibliographicOrder,
  letterOf,
  pageOfSource,
} from '../../../../src/course/kinds/sources/bibliography.ts';
import { sourceSchema } from '../../../../src/course/kinds/sources/source-schema.ts';

const source = (id: string, fields: Record<string, unknown>) =>
  sourceSchema.parse({ id, type: 'book', title: 'T', status: 'from-knowledge', ...fields });
const order = (...sources: ReturnType<typeof source>[]) =>
  inBibliographicOrder(sources, 'en').map(({ id }) => id);

test('sources stand by author, then year, then title', () => {
  const [adams, brown] = [{ family: 'Adams', given: 'K.' }, { family: 'Brown' }];
  assert.deepEqual(
    order(
      source('d', { author: [brown] }),
      source('c', { author: [adams, brown], issued: 1999 }),
      source('b', { author: [adams], issued: '2006-10', title: 'Bread' }),
      source('a', { author: [adams], issued: '2006-02', title: 'Crumb' }),
      source('z', { author: [adams], issued: 1998, title: 'Zest' }),
      source('y', { author: [adams], issued: 1998, title: 'The Yeast' }),
    ),
    ['y', 'z', 'a', 'b', 'c', 'd'],
  );
});

test('without an author the editor counts, then the title, articles and capitals left out', () => {
  assert.deepEqual(
    order(
      source('d', { title: 'Zest' }),
      source('c', { title: 'the Oven' }),
      source('b', { author: [{ literal: 'The Baker' }] }),
      source('e', { editor: [{ family: 'Zuse' }], title: 'A' }),
      source('a', { title: '“An” Apple' }),
    ),
    ['a', 'b', 'c', 'd', 'e'],
  );
});

test('letters with accents stand with their own, particles count, numbers by size', () => {
  assert.deepEqual(
    order(
      source('c', { author: [{ family: 'Neumann', 'non-dropping-particle': 'von' }] }),
      source('b', { author: [{ family: 'Étienne' }] }),
      source('d', { title: 'Zen 10' }),
      source('e', { title: 'Zen 9' }),
      source('a', { author: [{ family: 'Eaton' }] }),
    ),
    ['a', 'b', 'c', 'e', 'd'],
  );
});

test('a source stands under the letter by which it is sorted, whatever its accents, and under “other” without one', () => {
  for (const [letter, fields] of [
    ['b', { author: [{ family: 'Brown' }, { family: 'Adams' }], title: 'Crumb' }],
    ['v', { author: [{ family: 'Neumann', 'non-dropping-particle': 'von' }] }],
    ['e', { author: [{ family: 'Étienne' }] }],
    ['z', { editor: [{ family: 'zuse' }], title: 'A' }],
    ['b', { author: [{ literal: 'The Baker' }] }],
    ['a', { title: '“An” Apple' }],
    ['o', { title: 'the Oven' }],
    ['other', { title: '80 Loaves' }],
    ['other', { author: [{ family: 'Хлебников' }] }],
    ['other', { title: '…' }],
  ] as const) {
    assert.equal(letterOf(source('x', fields)), letter, JSON.stringify(fields));
  }
});

test('the bibliography is cut by letters, and a letter that has many sources into pages of a hundred', () => {
  const many = Array.from({ length: 201 }, (_, index) =>
    source(`b${String(index)}`, { author: [{ family: 'Brown' }], title: `T ${String(index)}` }),
  );
  const sources = [
    source('z', { title: 'Zest' }),
    source('n', { title: '80 Loaves' }),
    ...many.toReversed(),
    source('a', { title: 'Apple' }),
  ];
  const course = { sources: Object.fromEntries(sources.map((one) => [one.id, one])), language: 'en' };
  const pages = bibliographyOf(course);
  assert.deepEqual(
    pages.map(({ name, sources: listed }) => [name, listed.length]),
    [
      ['a', 1],
      ['b', 100],
      ['b-2', 100],
      ['b-3', 1],
      ['z', 1],
      ['other', 1],
    ],
  );
  assert.deepEqual(
    pages.flatMap(({ sources: listed }) => listed),
    [
      ...inBibliographicOrder(
        sources.filter(({ id }) => id !== 'n'),
        'en',
      ),
      sources[1],
    ],
  );
  for (const { name, sources: listed } of pages)
    for (const { id } of listed) assert.equal(pageOfSource(course, id), name);
  assert.equal(pageOfSource(course, 'gone'), undefined);
});
