/** What responds inside running text: tabs, copying, definitions, notes, headings, the contents. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { chapterPages, nextFrames, pagesWith, reads, readsInAll, useBrowser } from './reader.ts';

useBrowser();

const withTabs = pagesWith('<course-tabs');
const chapter = chapterPages()[0]!;
const tabs = (page: Page) => page.locator('course-tabs').first();
const platforms = (page: Page) =>
  tabs(page)
    .locator('.tab')
    .evaluateAll((panels) => panels.map((panel) => (panel as HTMLElement).dataset['platform']!));
const shown = (page: Page) =>
  page
    .locator('course-tabs .tab:not([hidden])')
    .evaluateAll((panels) => panels.map((panel) => (panel as HTMLElement).dataset['platform']));
const permissions = ['clipboard-read', 'clipboard-write'];
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const announced = (page: Page) => page.locator('.announcer').textContent();

reads(
  'tabs: one tab is in the tab order, arrows choose, Home and End go to the ends',
  async ({ page, open }) => {
    await open(withTabs[0]!);
    const ids = await platforms(page);
    const list = tabs(page).getByRole('tab');
    assert.equal(await list.count(), ids.length);
    assert.ok(await tabs(page).getByRole('tablist').getAttribute('aria-label'));
    await list.first().focus();
    for (const [key, at] of [
      ['ArrowRight', 1],
      ['ArrowLeft', 0],
      ['ArrowLeft', ids.length - 1],
      ['ArrowRight', 0],
      ['End', ids.length - 1],
      ['Home', 0],
      ['ArrowRight', 1],
    ] as const) {
      await page.keyboard.press(key);
      assert.equal((await shown(page))[0], ids[at], key);
      assert.ok(
        await list.nth(at).evaluate((tab) => tab === document.activeElement && tab.ariaSelected === 'true'),
      );
      assert.equal(await tabs(page).locator('[role=tab][tabindex="0"]').count(), 1);
    }
    const panel = tabs(page).locator('[role=tabpanel]:not([hidden])');
    assert.equal(await panel.getAttribute('aria-labelledby'), await list.nth(1).getAttribute('id'));
    await page.keyboard.press('Tab');
    assert.ok(
      await panel.evaluate((one) => one.contains(document.activeElement)),
      'Tab leads into the panel',
    );
  },
);

reads(
  'a choice of platform holds for all tabs of the page and of the site, and nothing jumps',
  async ({ page, open }) => {
    const path = withTabs.at(-1)!;
    await open(path);
    const last = page.locator('course-tabs').last();
    const id = await last.locator('.tab').last().getAttribute('data-platform');
    await last.scrollIntoViewIfNeeded();
    const top = (await last.boundingBox())!.y;
    await last.getByRole('tab').last().click();
    assert.ok(Math.abs((await last.boundingBox())!.y - top) < 1.5, 'the tabs stay where they were');
    for (const group of await page.locator('course-tabs').all()) {
      if ((await group.locator(`.tab[data-platform="${id ?? ''}"]`).count()) === 0) continue;
      assert.equal(await group.locator('.tab:not([hidden])').getAttribute('data-platform'), id);
    }
    for (const other of withTabs.slice(0, 2)) {
      await open(other);
      const known = await page
        .locator(`course-tabs .tab[data-platform="${id ?? ''}"]`)
        .evaluateAll((panels) => panels.map((panel) => panel.hasAttribute('hidden')));
      assert.ok(known.every((hidden) => !hidden));
    }
  },
);

readsInAll(
  'a link into a hidden panel shows it, as the browser’s own search would',
  async ({ page, open }) => {
    await open(withTabs[0]!);
    const panel = tabs(page).locator('.tab').last();
    assert.equal(await panel.getAttribute('hidden'), 'until-found');
    await panel.evaluate((one) => {
      const target = one.querySelector('p')!;
      target.id = 'deep';
      location.hash = 'deep';
    });
    await page.waitForFunction(
      () => !document.querySelector('course-tabs .tab:last-child')!.hasAttribute('hidden'),
    );
    assert.equal(await tabs(page).locator('.tab:not([hidden])').count(), 1);
    assert.equal(await tabs(page).getByRole('tab').last().getAttribute('aria-selected'), 'true');
  },
);

reads('print shows every panel under its own name', async ({ page, open }) => {
  await open(withTabs[0]!);
  await page.emulateMedia({ media: 'print' });
  for (const panel of await tabs(page).locator('.tab').all()) {
    assert.ok((await panel.boundingBox())!.height > 30);
    assert.ok(await panel.locator('.tab-title').isVisible());
    assert.equal(await panel.evaluate((one) => getComputedStyle(one).contentVisibility), 'visible');
  }
});

reads(
  'copying takes the code; of a console session only what was typed',
  async ({ page, open }) => {
    await open(chapter);
    await page
      .locator('.code.console [data-command]')
      .first()
      .evaluate((line) => {
        // A command over two lines, as an author may write it.
        const goesOn = line.cloneNode() as HTMLElement;
        goesOn.textContent = '  --more';
        line.append(' \\');
        line.after('\n', goesOn);
      });
    const session = page.locator('.code.console').first();
    const expected = await session.evaluate((code) =>
      [...code.querySelectorAll('[data-command]')]
        .map((line) => line.textContent.replace(/^[$#] /, ''))
        .join('\n'),
    );
    await session.hover();
    await session.locator('.copy').click();
    await page.waitForFunction(() => document.querySelector('.announcer')?.textContent === 'Copied');
    assert.equal(await clipboard(page), expected);
    assert.ok(expected.endsWith('--more') || expected.includes('--more\n'));
    assert.equal(await session.locator('.copy').textContent(), 'Copied');
    await session.locator('.copy').getByText('Copy', { exact: true }).waitFor();
  },
  { permissions },
);

readsInAll(
  'other code is copied whole, of a change the outcome',
  async ({ page, open }) => {
    await open(pagesWith('<figure class="code"')[0]!);
    const code = page.locator('.code:not(.console)').first();
    await code.evaluate((figure) => {
      figure.querySelector('.line')!.setAttribute('data-diff', 'removed');
    });
    const text = await code.locator('code').textContent();
    await code.locator('.copy').evaluate((button: HTMLElement) => {
      button.click();
    });
    await page.waitForFunction(() => document.querySelector('.announcer')?.textContent === 'Copied');
    assert.equal(await clipboard(page), text!.split('\n').slice(1).join('\n'));
  },
  { permissions },
);

readsInAll(
  'a heading’s link copies its address and still leads there',
  async ({ page, open }) => {
    await open(chapter);
    const heading = page.locator('.heading-link').nth(1);
    await heading.click();
    await page.waitForFunction(() => document.querySelector('.heading-link[data-copied]') !== null);
    assert.equal(await heading.getAttribute('data-copied'), 'Link copied');
    assert.equal(await announced(page), 'Link copied');
    assert.equal(await clipboard(page), page.url());
    assert.ok(page.url().endsWith((await heading.getAttribute('href'))!));
    await page.waitForFunction(() => document.querySelector('.heading-link[data-copied]') === null);
  },
  { permissions },
);

reads(
  'a definition shows at focus and hover, Escape dismisses it until one leaves',
  async ({ page, open }) => {
    await open(chapter);
    const term = page.locator('.prose .term').first();
    const definition = term.locator('.definition');
    assert.equal(await definition.isVisible(), false);
    await term.locator('a').focus();
    await definition.waitFor();
    // What responds to keys has come with the first turn to anything; the copying of code comes with it.
    await page.evaluate(() => customElements.whenDefined('course-copy').then(() => undefined));
    await page.keyboard.press('Escape');
    assert.equal(await definition.isVisible(), false);
    await page.locator('.wordmark').focus();
    await term.locator('a').focus();
    await definition.waitFor();
    await page.locator('.wordmark').focus();
    await term.hover();
    await definition.waitFor();
    await page.keyboard.press('Escape');
    await definition.waitFor({ state: 'hidden' });
    await page.mouse.move(2, 2);
    await term.hover();
    await definition.waitFor();
  },
);

reads(
  'without a margin a note unfolds in the text, and folds again',
  async ({ page, open }) => {
    await open(chapter);
    const citation = page.locator('.prose p > .cite > a[href^="#note"]').first();
    const note = page.locator((await citation.getAttribute('href'))!);
    assert.equal(await note.isVisible(), false);
    await citation.tap();
    await note.waitFor();
    assert.equal(await citation.getAttribute('aria-expanded'), 'true');
    assert.equal(new URL(page.url()).hash, '', 'the page does not jump');
    await citation.click();
    assert.equal(await note.isVisible(), false);
    assert.equal(await citation.getAttribute('aria-expanded'), 'false');
  },
  { viewport: { width: 360, height: 740 }, hasTouch: true },
);

reads('beside a margin a text’s sources unfold in it, and fold again', async ({ page, open }) => {
  await open(chapter);
  const mark = page.locator('.prose p > .cite > a[href^="#note"]').first();
  const note = page.locator((await mark.getAttribute('href'))!);
  assert.equal(await note.isVisible(), false);
  await mark.click();
  await note.waitFor();
  const text = (await page.locator('article.prose > p').first().boundingBox())!;
  assert.ok((await note.boundingBox())!.x > text.x + text.width);
  assert.match(await note.innerText(), /^\d+\s+\S/);
  await mark.press('Enter');
  assert.equal(await note.isVisible(), false);
});

readsInAll(
  'without script a mark opens its sources, and on paper all of them are open',
  async ({ page, open }) => {
    await open(chapter);
    const mark = page.locator('.prose p > .cite > a[href^="#note"]').first();
    await mark.click();
    assert.ok(await page.locator((await mark.getAttribute('href'))!).isVisible());
    await page.emulateMedia({ media: 'print' });
    const notes = page.locator('article.prose > :not(.passage) > .note, .passage > p > .note');
    for (const note of (await notes.all()).slice(0, 20)) assert.ok(await note.isVisible());
  },
  { javaScriptEnabled: false },
);

reads(
  'on narrow screens the contents open as a popover, and a link in them closes it',
  async ({ page, open }) => {
    await open(chapter);
    const contents = page.locator('.part-nav');
    assert.equal(await contents.isVisible(), false);
    await page.locator('.contents-button').click();
    await contents.waitFor();
    await contents.locator('.page-contents a').nth(2).click();
    await contents.waitFor({ state: 'hidden' });
    assert.notEqual(new URL(page.url()).hash, '');
  },
  { viewport: { width: 360, height: 740 } },
);

reads(
  'on narrow screens a bar at the foot leads to the contents, the search and the top, also without script',
  async ({ page, open }) => {
    await open(chapter);
    const bar = page.locator('.page-bar');
    const { y, height } = (await bar.boundingBox())!;
    assert.ok(Math.abs(y + height - 740) < 1 && height <= 48);
    await bar.getByRole('button', { name: 'Contents' }).click();
    await page.locator('.part-nav').getByRole('button', { name: 'Close' }).click();
    assert.equal(await page.locator('.part-nav').isVisible(), false);
    await page.locator('.site-footer').scrollIntoViewIfNeeded();
    const foot = (await page.locator('.site-footer').boundingBox())!;
    assert.ok(foot.y + foot.height <= y + 1, 'the end of the page is not under it');
    await bar.getByRole('link', { name: 'Top' }).click();
    await page.locator('h1').waitFor();
    await page.waitForFunction(() => scrollY < 100);
    assert.match((await bar.getByRole('link', { name: 'Search' }).getAttribute('href')) ?? '', /\/search\/$/);
  },
  { viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
);

readsInAll('a wide window has no bar', async ({ page, open }) => {
  await open(chapter);
  assert.equal(await page.locator('.page-bar').isVisible(), false);
  assert.ok(await page.locator('.part-nav').isVisible());
});

readsInAll(
  'in forced colours only the chosen tab and only marked lines have their border',
  async ({ page, open }) => {
    await open(withTabs[0]!);
    const bordered = (selector: string, side: string) =>
      page
        .locator(selector)
        .evaluateAll(
          (all, edge) =>
            all
              .filter((one) => parseFloat(getComputedStyle(one).getPropertyValue(`border-${edge}-width`)) > 0)
              .map(
                (one) =>
                  one.getAttribute('aria-selected') ?? String(one.matches('[data-marked], [data-diff]')),
              ),
          side,
        );
    await page.locator('course-tabs [role=tab]').first().waitFor();
    const chosen = await bordered('course-tabs [role=tab]', 'bottom');
    assert.ok(chosen.length > 0);
    assert.deepEqual([...new Set(chosen)], ['true']);
    assert.ok(!(await bordered('.code .line', 'left')).includes('false'));
  },
  { forcedColors: 'active' },
);

readsInAll(
  'in forced colours a button keeps its words under the mouse',
  async ({ page, open }) => {
    await open(withTabs[0]!);
    const button = page.locator('course-question .act:visible').first();
    await button.hover();
    const paints = () =>
      button.evaluate((one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]);
    const [ink, ground] = await paints();
    assert.notEqual(ink, ground);
  },
  { forcedColors: 'active' },
);

reads('“On this page” marks the section that is read, also after a jump', async ({ page, open }) => {
  await open(chapter);
  const current = () =>
    page
      .locator('.page-contents [aria-current="true"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const headings = await page.locator('.prose h2').evaluateAll((nodes) => nodes.map(({ id }) => `#${id}`));
  assert.deepEqual(await current(), []);
  for (const at of [0, 3, 1, headings.length - 1]) {
    await page.locator(headings[at]!).evaluate((heading) => {
      document.documentElement.scrollTop = heading.getBoundingClientRect().top + scrollY + 250;
    });
    await page.waitForFunction(
      (href) => document.querySelector('.page-contents [aria-current="true"]')?.getAttribute('href') === href,
      headings[at],
    );
    assert.deepEqual(await current(), [headings[at]]);
  }
});

readsInAll(
  'on a phone a question far below is laid out as one comes near, and at once for who comes to a place in the text',
  async ({ page, open }) => {
    await open(chapter);
    const last = page.locator('.passage > course-question').last();
    const isLaidOut = () =>
      last
        .locator('.question-label')
        .evaluate((asked) => asked.checkVisibility({ contentVisibilityAuto: true }));
    const heights = () =>
      page.locator('.passage').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    assert.equal(await isLaidOut(), false);
    await last.scrollIntoViewIfNeeded();
    await page.waitForFunction(
      (asked) => (asked as HTMLElement).checkVisibility({ contentVisibilityAuto: true }),
      await last.locator('.question-label').elementHandle(),
    );
    assert.ok((await last.boundingBox())!.y < 740, 'what was laid out before it does not push it away');
    const heading = await page.locator('.passage > h2').last().getAttribute('id');
    await open('/');
    await open(`${chapter}#${heading!}`);
    assert.equal(await page.locator('html').getAttribute('data-script'), 'whole');
    assert.ok(Math.abs((await page.locator(`#${heading!}`).boundingBox())!.y) < 200, 'the place is in sight');
    assert.equal(await isLaidOut(), true);
    const whole = await heights();
    await page.evaluate(() => {
      document.documentElement.scrollTop = 0;
    });
    assert.deepEqual(await heights(), whole);
  },
  { viewport: { width: 360, height: 740 } },
);

for (const width of [360, 768]) {
  const tried = width === 360 ? reads : readsInAll;
  tried(
    `in a window of ${String(width)} px a link within the chapter leads to its place, however it is followed`,
    async ({ page, open }) => {
      const places = await open(chapter).then(() =>
        page
          .locator('.page-contents a[href^="#"]')
          .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? '')),
      );
      const at = (place: string) => page.locator(place).evaluate((one) => one.getBoundingClientRect().y);
      const ways: ((place: string) => Promise<void>)[] = [
        async (place) => {
          await page.locator(`.page-contents a[href="${place}"]`).dispatchEvent('click');
        },
        (place) =>
          page.evaluate((hash) => {
            location.hash = hash;
          }, place),
      ];
      assert.ok(places.length > 4);
      for (const [index, follow] of ways.entries()) {
        for (const place of [places.at(-1 - index)!, places[Math.floor(places.length / 2)]!]) {
          await open('/404.html');
          await open(chapter);
          await follow(place);
          await nextFrames(page);
          assert.ok(Math.abs(await at(place)) < 200, `${place}: ${String(await at(place))}`);
        }
      }
    },
    { viewport: { width, height: 740 } },
  );
}

readsInAll('a click with a key that asks the browser for more is left to it', async ({ page, open }) => {
  await open(chapter);
  await page.evaluate(() => {
    addEventListener('click', (event) => {
      document.documentElement.dataset['left'] = String(!event.defaultPrevented);
      event.preventDefault();
    });
  });
  for (const key of ['Meta', 'Shift', 'Control'] as const) {
    // Each of them before anything is loaded that could respond.
    await page
      .locator('.cite > a[href^="#note"]')
      .first()
      .click({ modifiers: [key] });
    assert.equal(await page.locator('html').getAttribute('data-left'), 'true', key);
  }
});

readsInAll(
  'such a click neither unfolds a note nor copies an address once they respond',
  async ({ page, open }) => {
    await open(chapter);
    const cite = page.locator('.cite > a[href^="#note"]').first();
    const heading = page.locator('.heading-link').nth(1);
    await cite.click();
    await page.locator('.cite > a[aria-expanded=true]').waitFor();
    await page.evaluate(() => {
      addEventListener('click', (event) => {
        document.documentElement.dataset['left'] = String(!event.defaultPrevented);
        event.preventDefault();
      });
    });
    for (const key of ['Meta', 'Shift', 'Control', 'Alt'] as const) {
      await cite.click({ modifiers: [key] });
      assert.equal(await page.locator('html').getAttribute('data-left'), 'true', key);
      assert.equal(await cite.getAttribute('aria-expanded'), 'true', key);
      await heading.click({ modifiers: [key] });
    }
    // Without a key it copies: by then the others would have done so too.
    const other = page.locator('.heading-link').nth(2);
    await other.click();
    await page.locator('.heading-link[data-copied]').first().waitFor();
    assert.equal(await heading.getAttribute('data-copied'), null);
  },
  { permissions, viewport: { width: 360, height: 740 } },
);

readsInAll(
  'on a phone each row of a wide table is a block, whose cells say what their columns are called',
  async ({ page, open }) => {
    const [path = ''] = chapterPages().filter((one) => pagesWith('class="table"').includes(one));
    await open(path);
    const table = page.locator('.table > table[role=table]').first();
    await table.locator('td[data-label]').first().waitFor({ state: 'attached' });
    const { names, labels, roles, display } = await table.evaluate((one) => {
      const { rows } = one as HTMLTableElement;
      const cells = [...(rows[1]?.cells ?? [])];
      return {
        names: [...(rows[0]?.cells ?? [])].map(({ firstChild }) => firstChild?.textContent?.trim() ?? ''),
        labels: cells.map(({ dataset }) => dataset['label'] ?? ''),
        roles: cells.map(({ role }) => role),
        display: cells.map((cell) => getComputedStyle(cell).display),
      };
    });
    assert.ok(labels.length > 2);
    for (const [index, label] of labels.entries())
      assert.ok(label.startsWith(names[index] ?? '') || (names[index] ?? '').startsWith(label), label);
    assert.ok(
      labels.every((label) => label.length < 60),
      'a label is a name, and no definition',
    );
    assert.deepEqual([roles[0], roles[1]], ['rowheader', 'cell']);
    assert.deepEqual(new Set(display), new Set(['block']));
  },
  { viewport: { width: 360, height: 800 } },
);

readsInAll(
  'no line begins with the comma of a list',
  async ({ page, open }) => {
    const lists = pagesWith('class="comma-list"').filter((path) => path.startsWith('/concepts/'));
    const begun: string[] = [];
    for (const path of lists) {
      await open(path);
      begun.push(
        ...(await page.evaluate(() =>
          [...document.querySelectorAll('.comma-list > li:not(:last-child)')].flatMap((item) => {
            const link = item.querySelector('a')!;
            const comma = document.createRange();
            comma.setStart(item.lastChild!, 0);
            comma.setEnd(item.lastChild!, 1);
            const isBelow =
              comma.getBoundingClientRect().top >= [...link.getClientRects()].at(-1)!.bottom - 2;
            return isBelow ? [`${location.pathname}: ${link.textContent}`] : [];
          }),
        )),
      );
    }
    assert.deepEqual(begun, []);
  },
  { viewport: { width: 360, height: 800 } },
);
