/** The catalogue of misconceptions, as it is read and found. */
import assert from 'node:assert/strict';
import { choice, isSound, narrows, said } from './entry-filter.ts';
import { reads, readsInAll, useBrowser } from './reader.ts';

useBrowser();

const catalogue = '/misconceptions/';

readsInAll(
  'without script every belief, its truth and its sources can be read',
  async ({ page, open }) => {
    await open(catalogue);
    const beliefs = await page.locator('h3.belief').evaluateAll((all) =>
      all.map((belief) => ({
        said: (belief as HTMLElement).innerText,
        isAnswered:
          belief.nextElementSibling?.matches('p') === true && belief.nextElementSibling.checkVisibility(),
      })),
    );
    assert.ok(beliefs.length > 0);
    for (const { said, isAnswered } of beliefs) {
      assert.match(said, /^“.+”$/);
      assert.ok(isAnswered, said);
    }
    const number = page.locator('.catalogue .cite > a').first();
    const note = page.locator((await number.getAttribute('href')) ?? '');
    await number.click();
    await note.locator('a').first().click();
    assert.ok(await page.locator('.sources > :target').isVisible(), 'a note leads to its source');
  },
  { javaScriptEnabled: false },
);

readsInAll('a search finds a belief as what it is', async ({ page, open }) => {
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

reads(
  'choosing a chapter shows its beliefs, says how many, and leads the address',
  async ({ page, open }) => {
    await open(catalogue);
    const value = (await choice(page, 'chapter').locator('option').nth(1).getAttribute('value')) ?? '';
    await narrows(page, '.misconception', { name: 'chapter', value, kind: 'misconceptions' }, async () => {
      for (const group of await page.locator('.catalogue > section:visible').all())
        assert.ok(
          (await group.locator('.misconception:visible').count()) > 0,
          'no heading stands over nothing',
        );
    });
  },
);

reads('words narrow it, of the belief or of what is true', async ({ page, open }) => {
  await open(catalogue);
  const text = await page.locator('.misconception > p').nth(2).innerText();
  const word = text.split(/[^\p{L}]+/u).reduce((one, other) => (other.length > one.length ? other : one));
  await choice(page, 'q').fill(word.toUpperCase());
  const shown = page.locator('.misconception:visible');
  const number = await shown.count();
  assert.ok(number > 0 && number < (await page.locator('.misconception').count()));
  assert.match(await said(page), new RegExp(`^${String(number)} of `));
  for (const one of await shown.allInnerTexts()) assert.ok(one.toLowerCase().includes(word.toLowerCase()));
});

readsInAll(
  'narrowed it has no fault that axe finds, and is no wider than a phone',
  async ({ page, open }) => {
    await open(catalogue);
    await choice(page, 'chapter').selectOption({ index: 1 });
    await isSound(page);
  },
  { viewport: { width: 320, height: 640 } },
);
