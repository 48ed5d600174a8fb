/** What readers type leads to the page that they want, first of all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forNow } from '../../left-for-all.ts';
import { moreQueries } from './more-search-queries.ts';
import { readsOurs as reads, useBrowser } from '../reader.ts';
import { queriesOfKinds } from './queries-of-kinds.ts';
import { queries } from './search-queries.ts';

useBrowser();

test('the table asks at least 80 things, 20 of them slips and 20 whole questions', () => {
  const count = (group: string) => queries[group]?.length ?? 0;
  assert.ok(Object.keys(queries).reduce((sum, group) => sum + count(group), 0) >= 80);
  assert.ok(count('slips of the finger') >= 20 && count('whole questions') >= 20);
});

reads('the first result is the page that is meant', async ({ page, open }) => {
  await open('/search/?q=first');
  const answered = page.locator('main .results[aria-busy=false]');
  await answered.waitFor({ state: 'attached' });
  const wrong: { group: string; query: string; wanted: string; first: string[] }[] = [];
  for (const [group, rows] of Object.entries({ ...queries, ...moreQueries, ...queriesOfKinds })) {
    const some = rows.filter((_row, index) => index % 3 === 0);
    for (const [query, wanted] of forNow(`queries: ${group}`, rows, some)) {
      await page.locator('main input[type=search]').fill(query);
      await answered.waitFor({ state: 'attached' });
      const found = await page
        .locator('main .results [role=option]')
        .evaluateAll((options) => options.slice(0, 3).map((option) => (option as HTMLAnchorElement).href));
      const first = found.map(shortened);
      if (first[0] !== wanted) wrong.push({ group, query, wanted, first });
    }
  }
  assert.deepEqual(wrong, []);
});

/** `…/concepts/x/?highlight=…` > `x`, `…/part/chapter/#section` > `chapter#section`, else the path. */
function shortened(address: string): string {
  const { pathname, hash } = new URL(address);
  const [, id] = /\/concepts\/([^/]+)\/$/.exec(pathname) ?? [];
  const [, chapter] = /\/([^/]+)\/$/.exec(pathname) ?? [];
  return id ?? `${chapter ?? pathname}${hash}`;
}
