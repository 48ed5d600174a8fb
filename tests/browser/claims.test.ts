/** The claims, as they are read, narrowed, linked and found. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { choice, isSound, narrows, said, searchOf } from './entry-filter.ts';
import { chapterPages, pagesWith, reads, useBrowser } from './reader.ts';

useBrowser();

const claims = (page: Page) => page.locator('.claim');
const shown = (page: Page) => page.locator('.claim:visible');
/** The second claim's verdict: not every claim has it, or the page would have nothing to narrow. */
const someVerdict = async (page: Page) => (await claims(page).nth(1).getAttribute('data-verdict')) ?? '';

reads(
  'without script every claim, its verdict, what is true and its sources can be read, and nothing is to choose',
  async ({ page, open }) => {
    await open('/claims/?verdict=wrong');
    assert.ok((await claims(page).count()) > 0);
    assert.equal(await shown(page).count(), await claims(page).count());
    assert.equal(await page.locator('.entry-filter').isVisible(), false);
    const told = await claims(page).evaluateAll((all) =>
      all.map((claim) =>
        ['h3', '.claim-by > b', 'p:has(.claim-now)'].map(
          (part) => claim.querySelector<HTMLElement>(part)?.innerText ?? '',
        ),
      ),
    );
    for (const [belief = '', verdict = '', now = ''] of told) {
      assert.match(belief, /^“.+”$/);
      assert.match(verdict, /^(holds|dated|disputed|wrong|marketing)$/);
      assert.match(now, /^Now .{20,}/s);
    }
    await page.locator('.claim .cite > a[href^="#source-"], .claim .note a').first().click();
    assert.ok(
      await page.locator('.sources > :target').isVisible(),
      'a number or its note leads to the source',
    );
  },
  { javaScriptEnabled: false },
);

reads('choosing a verdict shows its claims, says how many, and leads the address', async ({ page, open }) => {
  await open('/claims/');
  const value = await someVerdict(page);
  await narrows(page, '.claim', { name: 'verdict', value, kind: 'claims' }, async () => {
    for (const title of await page.locator('.catalogue > section:visible').all())
      assert.ok((await title.locator('.claim:visible').count()) > 0, 'no heading stands over nothing');
  });
});

reads('verdict and platform go together, by keyboard alone', async ({ page, open }) => {
  await open('/claims/');
  await choice(page, 'verdict').focus();
  await page.keyboard.press('ArrowDown');
  const verdict = await choice(page, 'verdict').inputValue();
  assert.equal(await shown(page).count(), await page.locator(`.claim[data-verdict="${verdict}"]`).count());
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  const platform = await choice(page, 'platform').inputValue();
  assert.notEqual(platform, '');
  const both = await page.locator(`.claim[data-verdict="${verdict}"][data-platform~="${platform}"]`).count();
  assert.equal(await shown(page).count(), both);
  assert.deepEqual(
    [...new URL(page.url()).searchParams],
    [
      ['verdict', verdict],
      ['platform', platform],
    ],
  );
  if (both === 0) assert.match(await said(page), /^No claim is like that\./);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await shown(page).count(), await claims(page).count());
  assert.equal(await choice(page, 'verdict').evaluate((field) => field === document.activeElement), true);
});

reads('what the address cannot mean is passed over', async ({ page, open }) => {
  await open('/claims/?verdict=no-such-verdict&x=1');
  assert.equal(await shown(page).count(), await claims(page).count());
  assert.equal(searchOf(page), '?x=1');
});

reads('a claim or a chapter that the address names is shown, whatever is chosen', async ({ page, open }) => {
  await open('/claims/');
  const verdict = await someVerdict(page);
  const other = page.locator(`.claim:not([data-verdict="${verdict}"]) h3`).first();
  const id = (await other.getAttribute('id')) ?? '';
  await open(`/claims/?verdict=${verdict}#${id}`);
  assert.ok(await page.locator(`[id="${id}"]`).isVisible());
  const group = page.locator(`.catalogue > section:not(:has([data-verdict="${verdict}"]))`).first();
  if ((await group.count()) === 0) return;
  await choice(page, 'verdict').selectOption(verdict);
  assert.equal(await group.isVisible(), false);
  await page.locator(`.catalogue-chapters a[href="#${(await group.getAttribute('id')) ?? ''}"]`).click();
  await group.waitFor({ state: 'visible' });
});

reads('a chapter and a concept lead to a claim, and that back to them', async ({ page, open }) => {
  const path = pagesWith('class="claims"').find((one) => chapterPages().includes(one)) ?? '';
  await open(path);
  const line = page.locator('.claims > li').first();
  const verdict = await line.locator('b').innerText();
  await line.getByRole('link').click();
  await page.waitForURL('**/claims/#*');
  const claim = page.locator('.claim:has(:target)');
  assert.equal(await claim.getAttribute('data-verdict'), verdict);
  assert.ok((await claim.locator(`.belief-places a[href*="${path}"]`).count()) > 0);
  await claim.locator('.comma-list a').first().click();
  await page.waitForURL('**/concepts/*/');
  await page.locator('.claims').getByRole('link').first().click();
  await page.waitForURL('**/claims/#*');
});

reads('a search finds a claim as what it is', async ({ page, open }) => {
  await open('/claims/');
  const heading = page.locator('.claim h3').first();
  const [id, text] = [await heading.getAttribute('id'), (await heading.innerText()).replaceAll('\n', ' ')];
  await open(`/search/?kind=claim&q=${encodeURIComponent(text.slice(1, -2))}`);
  const found = page.locator('main .result', { hasText: text }).first();
  await found.waitFor();
  assert.equal(await found.locator('.kind').innerText(), 'Claim');
  await found.click();
  await page.waitForURL(({ pathname, hash }) => pathname === '/claims/' && hash === `#${id ?? ''}`);
});

reads('concepts, misconceptions, sources and the head of each page lead to it', async ({ page, open }) => {
  for (const path of ['/concepts/', '/misconceptions/', '/sources/']) {
    await open(path);
    await page
      .locator('main')
      .getByRole('link', { name: /^\d+ claims$/ })
      .click();
    await page.waitForURL('**/claims/');
  }
  await open('/');
  await page.locator('#ways').getByRole('link', { name: 'Claims' }).click();
  await page.waitForURL('**/claims/');
});

reads(
  'axe finds nothing among narrowed claims on a narrow phone, and nothing overflows',
  async ({ page, open }) => {
    await open('/claims/');
    await choice(page, 'verdict').selectOption(await someVerdict(page));
    await isSound(page);
  },
  { viewport: { width: 320, height: 800 } },
);
