/** The claims, as they are read, narrowed, linked and found. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { choice, isSound, narrows, said, searchOf } from './entry-filter.ts';
import { chapterPages, pagesWith, reads, readsInAll, useBrowser } from './reader.ts';

useBrowser();

const lines = (page: Page) => page.locator('.claim-line');
const shown = (page: Page) => page.locator('.claim-line:visible');
/** The second claim's verdict: not every claim has it, or the page would have nothing to narrow. */
const someVerdict = async (page: Page) => (await lines(page).nth(1).getAttribute('data-verdict')) ?? '';
/** The pages of the chapters' claims, as the page of all leads to them. */
const pagesOfClaims = (page: Page) =>
  page
    .locator('.catalogue h2 a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));

readsInAll(
  'without script every claim is a line that leads to who says so, its verdict, what is true and its sources',
  async ({ page, open }) => {
    await open('/claims/?verdict=wrong');
    const all = await lines(page).count();
    assert.ok(all > 0);
    assert.equal(await shown(page).count(), all);
    assert.equal(await page.locator('.entry-filter').isVisible(), false);
    let told = 0;
    for (const path of await pagesOfClaims(page)) {
      await open(path);
      const claims = await page.locator('.claim').evaluateAll((some) =>
        some.map((claim) => {
          const textOf = (selector: string) => claim.querySelector<HTMLElement>(selector)?.innerText ?? '';
          const isFolded = !claim.querySelector('p:has(.claim-now)')!.checkVisibility();
          claim.querySelector('summary')!.click();
          return {
            said: textOf('h2'),
            verdict: textOf('.claim-by > b'),
            isFolded,
            now: textOf('p:has(.claim-now)'),
          };
        }),
      );
      for (const { said, verdict, isFolded, now } of claims) {
        assert.match(said, /^“.+”$/);
        assert.match(verdict, /^(holds|dated|disputed|wrong|marketing)$/);
        assert.ok(isFolded, 'what is true is folded');
        assert.match(now, /^Now .{20,}/s);
      }
      told += claims.length;
    }
    assert.equal(told, all);
    await page.locator('.claim .cite > a[href^="#source-"], .claim .note a').first().click();
    assert.ok(
      await page.locator('.sources > :target').isVisible(),
      'a number or its note leads to the source',
    );
  },
  { javaScriptEnabled: false },
);

for (const javaScriptEnabled of [true, false]) {
  reads(
    `an address opens its claim and no other, ${javaScriptEnabled ? 'with' : 'without'} script`,
    async ({ page, open }) => {
      await open('/claims/');
      const line = lines(page).nth(1);
      const text = await line.locator('a').innerText();
      await line.locator('a').click();
      await page.waitForURL('**/claims/*/#*');
      const claim = page.locator('.claim:has(:target)');
      assert.equal(await claim.locator('h2').innerText(), `“${text}”`);
      assert.ok(await claim.locator('p:has(.claim-now)').isVisible());
      assert.equal(await page.locator('.claim p:has(.claim-now):visible').count(), 1);
    },
    { javaScriptEnabled },
  );
}

readsInAll(
  'an address of the page of all claims leads to the claim on the page of its chapter',
  async ({ page, open }) => {
    await open('/claims/');
    const id = (await lines(page).last().getAttribute('id')) ?? '';
    await page.goto(new URL(`/claims/?verdict=wrong#${id}`, page.url()).href);
    await page.waitForURL(({ pathname, hash }) => pathname !== '/claims/' && hash === `#${id}`);
    assert.ok(await page.locator('.claim:has(:target) p:has(.claim-now)').isVisible());
  },
);

readsInAll('a claim is opened and closed by keyboard alone', async ({ page, open }) => {
  await open('/claims/');
  await open((await pagesOfClaims(page))[0] ?? '');
  const claim = page.locator('.claim').first();
  await claim.locator('summary').focus();
  await page.keyboard.press('Enter');
  assert.ok(await claim.locator('p:has(.claim-now)').isVisible());
  await page.keyboard.press('Enter');
  assert.equal(await claim.locator('p:has(.claim-now)').isVisible(), false);
});

reads('choosing a verdict shows its claims, says how many, and leads the address', async ({ page, open }) => {
  await open('/claims/');
  const value = await someVerdict(page);
  await narrows(page, '.claim-line', { name: 'verdict', value, kind: 'claims' }, async () => {
    for (const title of await page.locator('.catalogue > section:visible').all())
      assert.ok((await title.locator('.claim-line:visible').count()) > 0, 'no heading stands over nothing');
  });
});

reads('verdict and platform go together, by keyboard alone', async ({ page, open }) => {
  await open('/claims/');
  await choice(page, 'verdict').focus();
  await page.keyboard.press('ArrowDown');
  const verdict = await choice(page, 'verdict').inputValue();
  assert.equal(
    await shown(page).count(),
    await page.locator(`.claim-line[data-verdict="${verdict}"]`).count(),
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  const platform = await choice(page, 'platform').inputValue();
  assert.notEqual(platform, '');
  const both = await page
    .locator(`.claim-line[data-verdict="${verdict}"][data-platform~="${platform}"]`)
    .count();
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
  assert.equal(await shown(page).count(), await lines(page).count());
  assert.equal(await choice(page, 'verdict').evaluate((field) => field === document.activeElement), true);
});

readsInAll('what the address cannot mean is passed over', async ({ page, open }) => {
  await open('/claims/?verdict=no-such-verdict&x=1');
  assert.equal(await shown(page).count(), await lines(page).count());
  assert.equal(searchOf(page), '?x=1');
});

readsInAll('a chapter that the address names is shown, whatever is chosen', async ({ page, open }) => {
  await open('/claims/');
  const verdict = await someVerdict(page);
  const group = page.locator(`.catalogue > section:not(:has([data-verdict="${verdict}"]))`).first();
  if ((await group.count()) === 0) return;
  await choice(page, 'verdict').selectOption(verdict);
  assert.equal(await group.isVisible(), false);
  await page.locator(`.catalogue-chapters a[href="#${(await group.getAttribute('id')) ?? ''}"]`).click();
  await group.waitFor({ state: 'visible' });
});

readsInAll('a chapter and a concept lead to a claim, and that back to them', async ({ page, open }) => {
  const path = pagesWith('class="claims"').find((one) => chapterPages().includes(one)) ?? '';
  await open(path);
  const line = page.locator('.claims > li').first();
  const verdict = await line.locator('b').innerText();
  await line.getByRole('link').click();
  await page.waitForURL('**/claims/*/#*');
  const claim = page.locator('.claim:has(:target)');
  assert.equal(await claim.getAttribute('data-verdict'), verdict);
  assert.ok((await claim.locator(`.belief-places a[href*="${path}"]`).count()) > 0);
  await claim.locator('.comma-list a').first().click();
  await page.waitForURL('**/concepts/*/');
  await page.locator('.claims').getByRole('link').first().click();
  await page.waitForURL('**/claims/*/#*');
});

readsInAll('a search finds a claim as what it is', async ({ page, open }) => {
  await open('/claims/');
  const line = lines(page).first().locator('a');
  const [address, text] = [(await line.getAttribute('href')) ?? '', await line.innerText()];
  await open(`/search/?kind=claim&q=${encodeURIComponent(text)}`);
  const found = page.locator('main .result', { hasText: text }).first();
  await found.waitFor();
  assert.equal(await found.locator('.kind').innerText(), 'Claim');
  await found.click();
  await page.waitForURL(({ pathname, hash }) => `${pathname}${hash}` === address);
  assert.ok(await page.locator('.claim:has(:target) p:has(.claim-now)').isVisible());
});

readsInAll(
  'concepts, misconceptions, sources and the head of each page lead to it',
  async ({ page, open }) => {
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
  },
);

readsInAll(
  'axe finds nothing among narrowed claims on a narrow phone, and nothing overflows',
  async ({ page, open }) => {
    await open('/claims/');
    await choice(page, 'verdict').selectOption(await someVerdict(page));
    await isSound(page);
    await shown(page).first().locator('a').click();
    await page.waitForURL('**/claims/*/#*');
    await isSound(page);
  },
  { viewport: { width: 320, height: 800 } },
);
