/** The catalogue of misconceptions, as it is read and found. */
import assert from 'node:assert/strict';
import { reads, useBrowser } from './reader.ts';

useBrowser();

const catalogue = '/misconceptions/';

reads(
  'without script every belief, its truth and its sources can be read',
  async ({ page, open }) => {
    await open(catalogue);
    const beliefs = page.locator('h3.belief');
    assert.ok((await beliefs.count()) > 0);
    for (const belief of await beliefs.all()) {
      assert.match(await belief.innerText(), /^“.+”$/);
      assert.ok(await belief.locator('xpath=following-sibling::p[1]').isVisible());
    }
    const number = page.locator('article .cite > a').first();
    const note = page.locator((await number.getAttribute('href')) ?? '');
    await note.locator('a').first().click();
    assert.ok(await page.locator('.sources > :target').isVisible(), 'a note leads to its source');
  },
  { javaScriptEnabled: false },
);

reads('a search finds a belief as what it is', async ({ page, open }) => {
  await open(catalogue);
  const belief = page.locator('h3.belief').first();
  const [id, text] = [await belief.getAttribute('id'), await belief.innerText()];
  await open(`/search/?kind=misconception&q=${encodeURIComponent(text.slice(1, -2))}`);
  const found = page.locator('main .result', { hasText: text }).first();
  await found.waitFor();
  assert.equal(await found.locator('.kind').innerText(), 'Misconception');
  await found.click();
  await page.waitForURL(({ pathname, hash }) => pathname === catalogue && hash === `#${id ?? ''}`);
});

reads('the list of concepts leads to it', async ({ page, open }) => {
  await open('/concepts/');
  await page.getByRole('link', { name: /^\d+ misconceptions$/ }).click();
  await page.waitForURL(`**${catalogue}`);
});
