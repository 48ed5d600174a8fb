/** Comparisons, as they are read, narrowed and linked. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { axeComplaints, inPassing } from '../axe.ts';
import { forNow } from '../left-for-all.ts';
import { pagesWith, reads, readsInAll, useBrowser } from './reader.ts';

useBrowser();

/** The first comparison of which columns can be chosen. */
const [comparison = ''] = pagesWith('class="compare-choice"');
const boxes = (page: Page) => page.locator('.compare-choice input[name=subject]');
const heads = (page: Page) => page.locator('.compare thead th:visible').allInnerTexts();
const ids = (page: Page) =>
  boxes(page).evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value));
const said = (page: Page) => page.locator('.compare-choice [role=status]').innerText();
const searchOf = (page: Page) => new URL(page.url()).search;
/** What is seen of each row that is: its name, and its cells as HTML. */
const visibleRows = (page: Page) =>
  page.locator('.compare tbody > tr:not(.compare-group)').evaluateAll((rows) =>
    rows
      .filter((row) => row.checkVisibility())
      .map((row) => ({
        head: row.querySelector('th')?.innerText.trim() ?? '',
        cells: [...row.querySelectorAll('td')]
          .filter((cell) => cell.checkVisibility())
          .map(({ innerHTML }) => innerHTML),
      })),
  );
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

readsInAll(
  'without script every subject and every row stands there, and nothing to choose',
  async ({ page, open }) => {
    await open(`${comparison}?subjects=none`);
    assert.equal(await page.locator('.compare-choice').isVisible(), false);
    const columns = await page.locator('.compare thead th').count();
    assert.ok(columns > 3);
    for (const { cells, head } of await visibleRows(page)) {
      assert.equal(cells.length + 1, columns);
      assert.ok(head !== '');
    }
    const number = page.locator('.compare .cite > a').first();
    await number.click();
    assert.ok(await page.locator('.sources > :target').isVisible(), 'a number leads to its source');
  },
  { javaScriptEnabled: false },
);

reads(
  'a click takes a subject away and brings it back; the address says what is left',
  async ({ page, open }) => {
    await open(comparison);
    const all = await ids(page);
    const named = await heads(page);
    assert.equal(await said(page), `All ${String(all.length)} shown`);
    await boxes(page).nth(1).click();
    const left = all.toSpliced(1, 1);
    assert.deepEqual(await heads(page), named.toSpliced(2, 1));
    assert.equal(await said(page), `${String(left.length)} of ${String(all.length)} shown`);
    assert.equal(searchOf(page), `?subjects=${left.join(',')}`);
    for (const { cells } of await visibleRows(page)) assert.equal(cells.length, left.length);
    assert.equal(
      await page.locator('.compare-group > th').first().getAttribute('colspan'),
      String(left.length + 1),
    );
    await page.reload();
    assert.deepEqual(await heads(page), named.toSpliced(2, 1), 'the address alone says it');
    assert.equal(await boxes(page).nth(1).isChecked(), false);
    await boxes(page).nth(1).click();
    assert.deepEqual(await heads(page), named);
    assert.equal(searchOf(page), '');
  },
);

reads('by keyboard alone, and the last two stay', async ({ page, open }) => {
  await open(comparison);
  const all = await ids(page);
  await boxes(page).first().focus();
  for (const _ of all.slice(2)) {
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
  }
  assert.equal(searchOf(page), `?subjects=${all.slice(-2).join(',')}`);
  for (const box of await boxes(page).all()) {
    if (!(await box.isChecked())) continue;
    assert.equal(await box.getAttribute('aria-disabled'), 'true');
    await box.focus();
    await page.keyboard.press('Space');
    assert.ok(await box.isChecked());
    assert.equal(await said(page), 'At least two stay.');
    await box.click({ force: true });
    assert.ok(await box.isChecked());
  }
  assert.equal((await heads(page)).length, 3);
  assert.equal(searchOf(page), `?subjects=${all.slice(-2).join(',')}`);
  await boxes(page).first().click();
  assert.equal(await boxes(page).last().getAttribute('aria-disabled'), 'false');
});

reads('only rows that differ between the columns shown; the address says so', async ({ page, open }) => {
  await open(comparison);
  const rows = page.locator('.compare tbody > tr:not(.compare-group)');
  const all = await rows.count();
  // A pair that somewhere says the same, and what it says there.
  const { pair, alike } = await rows.evaluateAll((every) => {
    const saying = every.map((row) =>
      [...(row as HTMLTableRowElement).cells].slice(1).map(({ dataset }) => dataset['says'] ?? ''),
    );
    const columns = (saying[0] ?? []).map((_, index) => index);
    const pairs = columns.flatMap((one) => columns.slice(one + 1).map((other) => [one, other] as const));
    const same = ([one, other]: readonly [number, number]) =>
      saying.filter((says) => says[one] === says[other]).length;
    const [most = [0, 1] as const] = pairs.toSorted((a, b) => same(b) - same(a));
    return { pair: most, alike: same(most) };
  });
  assert.ok(alike > 0 && alike < all, 'some rows are alike in two columns');
  const named = await ids(page);
  await open(`${comparison}?subjects=${pair.map((index) => named[index]).join(',')}`);
  const differences = page.getByLabel('Differences only');
  await differences.focus();
  await page.keyboard.press('Space');
  assert.equal(await page.locator('.compare tbody > tr:not(.compare-group):visible').count(), all - alike);
  assert.match(
    await said(page),
    new RegExp(`; ${String(alike)} of ${String(all)} rows are alike and left out$`),
  );
  for (const { cells } of await visibleRows(page)) assert.equal(new Set(cells).size, 2);
  assert.equal(new URL(page.url()).searchParams.get('rows'), 'differing');
  await page.reload();
  assert.ok(await differences.isChecked());
  assert.equal(await page.locator('.compare tbody > tr:not(.compare-group):visible').count(), all - alike);
  await page.getByRole('button', { name: 'All', exact: true }).click();
  assert.deepEqual((await heads(page)).length, named.length + 1);
  await differences.click();
  assert.equal(searchOf(page), '');
  assert.equal(await page.locator('.compare tbody > tr:not(.compare-group):visible').count(), all);
});

reads(
  'on a phone two taps show two others, and a third leads to their rows',
  async ({ page, open }) => {
    await open(comparison);
    const all = await ids(page);
    assert.ok(all.length >= 4);
    await boxes(page).nth(2).tap();
    await boxes(page).nth(3).tap();
    assert.equal(searchOf(page), `?subjects=${all.slice(2, 4).join(',')}`);
    const link = page.locator('.compare-groups a').last();
    const group = ((await link.getAttribute('href')) ?? '').slice(1);
    await link.tap();
    await page.waitForFunction((id) => {
      const place = document.getElementById(id)?.getBoundingClientRect();
      return place && place.top >= 0 && place.top < innerHeight / 2;
    }, group);
    const row = page.locator(`tbody:has(#${group}) > tr:not(.compare-group)`).first();
    assert.deepEqual(
      await row.locator('.compare-of:visible').count(),
      2,
      'both values stand there under their names',
    );
    await page.getByRole('button', { name: 'All', exact: true }).tap();
    assert.equal(searchOf(page), `?subjects=${all.join(',')}`);
    await page.reload();
    assert.equal(await page.locator('input[name=subject]:checked').count(), all.length);
  },
  { viewport: { width: 360, height: 800 }, hasTouch: true },
);

reads(
  'what is shown is copied as Markdown and as CSV; all of it is there as files',
  async ({ page, open, context }) => {
    await open(comparison);
    const named = await ids(page);
    const [, left = '', ...shown] = await heads(page);
    await boxes(page).first().click();
    const copied = async (name: string) => {
      const button = page.getByRole('button', { name });
      await button.click();
      const text = await page.waitForFunction(() => document.body.dataset['copied']);
      await page.evaluate(() => delete document.body.dataset['copied']);
      return String(await text.jsonValue());
    };
    const nameIn = (head: string) => head.split('\n').at(-1)?.trim() ?? '';
    const markdown = await copied('Copy as Markdown');
    assert.ok(markdown.includes(`\n|  | ${shown.map(nameIn).join(' | ')} |\n`), markdown.slice(0, 400));
    assert.ok(markdown.includes(`?subjects=${named.slice(1).join(',')}`));
    const [first = ''] = (await copied('Copy as CSV')).split('\r\n');
    assert.ok(first.includes(nameIn(shown[0] ?? '')) && !first.includes(`,${nameIn(left)},`), first);
    const rows = await page.locator('.compare tbody > tr:not(.compare-group)').count();
    for (const link of await page.locator('.compare-copies a').all()) {
      const text = await (
        await context.request.get(await link.evaluate((a) => (a as HTMLAnchorElement).href))
      ).text();
      assert.ok(text.includes(nameIn(left)));
      assert.ok(text.split('\n').filter((line) => /^\||,/.test(line)).length > rows);
    }
  },
  { before: keepCopies },
);

/** Instead of the clipboard, which belongs to whatever window is in front, the page itself keeps what is copied. */
function keepCopies(): void {
  // The empty page that a tab begins with has none.
  if (!isSecureContext) return;
  navigator.clipboard.write = async ([item]) => {
    const copied = await item?.getType('text/plain');
    document.body.dataset['copied'] = await copied?.text();
  };
}

readsInAll('an address that asks for less than two of its subjects shows all', async ({ page, open }) => {
  for (const asked of ['none', '', 'none,neither']) {
    await open(`${comparison}?subjects=${asked}`);
    assert.equal((await heads(page)).length, (await ids(page)).length + 1, asked);
  }
});

readsInAll('the subjects stay in view while the rows pass', async ({ page, open }) => {
  await open(comparison);
  await page.locator('.compare tbody tr').last().scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 200);
  const head = page.locator('.compare thead');
  await page.waitForFunction(
    () => Math.abs(document.querySelector('.compare thead')?.getBoundingClientRect().top ?? 99) < 2,
  );
  assert.ok(await head.isVisible());
});

readsInAll(
  'in a middling window it scrolls with the page, in no box of its own',
  async ({ page, open }) => {
    for (const path of pagesWith('<course-comparison-choice')) {
      await open(path);
      const { down, across } = await page.locator('.compare').evaluate((box) => ({
        down: box.scrollHeight - box.clientHeight,
        across: box.scrollWidth - box.clientWidth,
      }));
      assert.deepEqual([down <= 0, across], [true, 0], path);
      assert.equal(await overflow(page), 0);
    }
  },
  { viewport: { width: 768, height: 900 } },
);

/** Repeats the last column until there are five. */
function fiveSubjects(box: Element): void {
  for (const row of box.querySelectorAll<HTMLTableRowElement>('tr:not(.compare-group)'))
    while (row.cells.length < 6) row.append(row.cells[row.cells.length - 1]!.cloneNode(true));
  box.setAttribute('data-columns', '5');
}

readsInAll(
  'where the columns of many subjects don’t fit, they scroll sideways, and the first one stays',
  async ({ page, open }) => {
    await open(comparison);
    const box = page.locator('.compare');
    await box.evaluate(fiveSubjects);
    const row = async () => (await box.locator('tbody th[scope=row]').first().boundingBox())?.x ?? -99;
    const before = await row();
    const moved = await box.evaluate((element) => {
      element.scrollTo({ left: 9999, behavior: 'instant' });
      return { left: element.scrollLeft, down: element.scrollHeight - element.clientHeight };
    });
    assert.ok(moved.left > 0 && moved.down <= 0);
    assert.ok(Math.abs((await row()) - before) < 1);
    assert.equal(await overflow(page), 0);
    assert.equal(await box.evaluate((element) => element.tabIndex), 0, 'the keyboard can scroll it');
    assert.ok(await box.getAttribute('aria-label'));
  },
  { viewport: { width: 900, height: 600 } },
);

readsInAll('a row is linked and found', async ({ page, open, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(comparison);
  const row = page.locator('.compare tbody tr:not(.compare-group)').last();
  const id = (await row.getAttribute('id')) ?? '';
  const name = (await row.locator('.heading-link').innerText()).trim();
  await row.locator('.heading-link').click();
  await page.waitForURL(`**${comparison}#${id}`);
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
  // Once the page has come to rest there, the row is not under the head.
  await page.waitForFunction((row) => {
    const head = document.querySelector('.compare thead')?.getBoundingClientRect();
    const place = document.getElementById(row)?.getBoundingClientRect();
    return head && place && place.top >= head.bottom - 2 && place.top < innerHeight;
  }, id);
  await open(`/search/?kind=comparison&q=${encodeURIComponent(name)}`);
  const found = page.locator('main .result', { hasText: name }).first();
  await found.waitFor();
  assert.equal(await found.locator('.kind').innerText(), 'Comparison');
  await found.click();
  await page.waitForURL(({ pathname, hash }) => pathname === comparison && hash === `#${id}`);
});

readsInAll(
  'the list of concepts leads to the list of comparisons, and that to each',
  async ({ page, open }) => {
    await open('/concepts/');
    await page.getByRole('link', { name: /^\d+ comparisons?$/ }).click();
    await page.waitForURL('**/compare/');
    await page.locator(`main a[href$="${comparison}"]`).click();
    await page.waitForURL(`**${comparison}`);
  },
);

for (const width of [320, 360]) {
  readsInAll(
    `at ${String(width)} px every cell can be read without scrolling sideways, under its subject's name`,
    async ({ page, open }) => {
      await open(comparison);
      assert.equal(await overflow(page), 0);
      assert.ok((await page.locator('.compare').evaluate((box) => box.scrollWidth - box.clientWidth)) <= 0);
      const row = page.locator('.compare tbody tr:not(.compare-group)').first();
      const tree = await page.locator('.compare').ariaSnapshot();
      for (const role of ['table', 'columnheader', 'rowheader', 'cell'])
        assert.match(tree, new RegExp(`- ${role}\\b`));
      const names = await page.locator('.compare thead th').allTextContents();
      for (const [index, cell] of (await row.locator('td').all()).entries())
        assert.equal(
          (await cell.locator('.compare-of').innerText()).replace(/\s+/g, ''),
          names[index + 1]?.replace(/\s+/g, ''),
        );
    },
    { viewport: { width, height: 800 } },
  );
}

readsInAll('axe finds nothing in any of its layouts', async ({ page, open }) => {
  await open(comparison);
  await boxes(page).first().click();
  for (const width of forNow('widths at which axe looks at a comparison', [320, 700, 1280], [320, 1280])) {
    await page.setViewportSize({ width, height: 800 });
    assert.deepEqual(await axeComplaints(page, inPassing), [], String(width));
  }
});

readsInAll(
  'on a phone the head, which the rows repeat, is seen while the focus is in it',
  async ({ page, open }) => {
    await open(comparison);
    const links = page.locator('.compare thead a:visible');
    assert.ok((await links.count()) > 0);
    for (const link of await links.all()) {
      await link.focus();
      const isSeen = await link.evaluate((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return document.elementFromPoint(x + width / 2, y + height / 2) === one;
      });
      assert.ok(isSeen, await link.innerText());
    }
    await page.locator('.compare-choice input').first().focus();
    assert.equal((await page.locator('.compare thead').boundingBox())?.height, 1);
  },
  { viewport: { width: 360, height: 740 } },
);
