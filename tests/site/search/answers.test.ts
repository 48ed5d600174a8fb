/** What readers type leads to the page that they want, first of all. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { forNow } from '../../left-for-all.ts';
import { aboutOurs } from '../../our-course.ts';
import { distUrl } from '../folders.ts';
import { unanswered } from './attacked-queries.ts';
import { openBuiltSearch, type Answers } from './built-search.ts';
import { everyQuery } from './every-query.ts';
import { queries } from './search-queries.ts';

let answersTo: Answers;
before(async () => {
  answersTo = await openBuiltSearch(distUrl, 'en-GB');
});

test('the table asks at least 80 things, 20 of them slips and 20 whole questions', () => {
  const count = (group: string) => queries[group]?.length ?? 0;
  assert.ok(Object.keys(queries).reduce((sum, group) => sum + count(group), 0) >= 80);
  assert.ok(count('slips of the finger') >= 20 && count('whole questions') >= 20);
});

test('the first result is the page that is meant', aboutOurs, async () => {
  const wrong: { group: string; query: string; wanted: string; first: string[] }[] = [];
  for (const { group, query, wanted } of everyQuery) {
    const first = (await answersTo(query)).slice(0, 3);
    if (first[0] !== wanted) wrong.push({ group, query, wanted, first });
  }
  assert.deepEqual(wrong, []);
});

test(
  'what the course does not explain is answered with nothing, and not with what begins alike',
  aboutOurs,
  async () => {
    const answered: Record<string, string[]> = {};
    for (const query of unanswered) {
      const found = await answersTo(query);
      if (found.length > 0) answered[query] = found.slice(0, 2);
    }
    assert.deepEqual(answered, {});
  },
);

test('an answer is the same whatever was asked before', aboutOurs, async () => {
  const some = everyQuery.filter((_, index) => index % 7 === 0).map(({ query }) => query);
  const now = forNow(
    'queries that are asked twice',
    some,
    some.filter((_, index) => index % 5 === 0),
  );
  const fresh = await openBuiltSearch(distUrl, 'en-GB');
  for (const query of now.toReversed()) assert.deepEqual(await fresh(query), await answersTo(query), query);
});
