/** A browser shows what the tables of queries are asked of without one: see tests/site/search/answers.test.ts. */
import assert from 'node:assert/strict';
import { forNow } from '../../left-for-all.ts';
import { distUrl } from '../../site/folders.ts';
import { openBuiltSearch, placeAt } from '../../site/search/built-search.ts';
import { everyQuery } from '../../site/search/every-query.ts';
import { readsOurs as reads, useBrowser } from '../reader.ts';

useBrowser();

reads('the search shows what it is asked for without a browser too', async ({ page, open }) => {
  const answersTo = await openBuiltSearch(distUrl, 'en-GB');
  await open('/search/?q=first');
  const answered = page.locator('main .results[aria-busy=false]');
  await answered.waitFor({ state: 'attached' });
  const groups = [...new Set(everyQuery.map(({ group }) => group))];
  const ofEachGroup = groups.flatMap((name) => everyQuery.filter(({ group }) => group === name).slice(-1));
  const sample = forNow(
    'queries that the search is asked in a browser',
    ofEachGroup,
    ofEachGroup.filter((_query, index) => index % 4 === 0),
  );
  for (const { query } of sample) {
    await page.locator('main input[type=search]').fill(query);
    await answered.waitFor({ state: 'attached' });
    const shown = await page
      .locator('main :is(.concept-card > a, .near-concepts a, .result)')
      .evaluateAll((options) => options.map((option) => (option as HTMLAnchorElement).href));
    const wanted = await answersTo(query);
    assert.deepEqual(shown.map(placeAt).slice(0, wanted.length), wanted, query);
  }
});
