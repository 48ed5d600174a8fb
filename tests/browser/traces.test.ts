/** Traces, as they are read, stepped through, asked about and compared. */
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright';
import { axeComplaints } from '../axe.ts';
import { forNow } from '../left-for-all.ts';
import { heaviestOfEach } from '../site/page-kinds.ts';
import { nextFrames, pagesWith, reads, readsInAll, useBrowser } from './reader.ts';

useBrowser();

/** Of script, gzip -9, that stepping costs beyond the page. */
const mostBytes = 8000;

/** Pages of traces. */
const ofTraces = (part: string) => pagesWith(part).filter((path) => path.startsWith('/traces/'));
const pages = ofTraces('<course-trace');
const [trace = ''] = pages;
const variants = (page: Page) => page.locator('.trace-variant');
const shownVariants = (page: Page) => page.locator('.trace-variant:not([hidden])');
const step = (page: Page, n: number, variant = shownVariants(page).first()) =>
  variant.locator(`.trace-steps > [data-step="${String(n)}"]`);
const shownSteps = (variant: Locator) => variant.locator('.trace-steps > li:not([hidden])');
const next = (page: Page) => page.locator('[data-move=next]');
const back = (page: Page) => page.locator('[data-move=back]');
const at = (page: Page) => page.locator('.stepping-at').innerText();
const searchOf = (page: Page) => new URL(page.url()).searchParams;
const announced = (page: Page) => page.locator('.announcer').innerText();
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const faults = (page: Page) => axeComplaints(page);

/** Numbers of steps that do not stand below the lane in which their step begins, in what is shown. */
const marksOutOfLanes = (page: Page) =>
  page.locator('.trace-variant:not([hidden]) .trace-row').evaluateAll((rows) =>
    rows.flatMap((row) => {
      const mark = row.querySelector('circle')?.getBoundingClientRect();
      const name = row.querySelector('.visually-hidden')?.textContent.trim() ?? '';
      const heads = [...(row.closest('.trace-figure')?.querySelectorAll('.trace-heads > li') ?? [])];
      const head = heads
        .filter((one) => name.startsWith(one.textContent))
        .sort((one, other) => other.textContent.length - one.textContent.length)[0]
        ?.getBoundingClientRect();
      if (!mark || !head || mark.width === 0) return [];
      return Math.abs(mark.x + mark.width / 2 - head.x - head.width / 2) < 2 ? [] : [row.textContent];
    }),
  );

/** Begins with the first variant of the trace. */
async function begin(page: Page): Promise<number> {
  await variants(page).first().locator('.stepping-go').click();
  await page.locator('course-trace[data-stepping]').waitFor();
  return shownVariants(page).first().locator('.trace-row').count();
}

/** To the next step, past whatever is asked. */
async function goOn(page: Page): Promise<void> {
  await next(page).click();
  const pass = page.locator('.trace-ask:not([hidden]) .trace-pass');
  if (await pass.isVisible()) await pass.click();
}

reads(
  'without script all steps of all variants can be read, and nothing to press',
  async ({ page, open }) => {
    await open(trace);
    for (const variant of await variants(page).all()) {
      const rows = await variant.locator('.trace-row').count();
      assert.ok(rows > 1);
      assert.equal(await variant.locator('.trace-say:visible').count(), rows);
      assert.equal(await variant.locator('.trace-row .trace-does:visible').count(), rows);
    }
    assert.equal(await page.locator('course-trace button:visible').count(), 0);
    assert.ok(await page.locator('.trace-totals table').isVisible());
    await variants(page).first().locator('.trace-row').nth(1).click();
    assert.equal(await page.locator(':target').getAttribute('data-step'), '2');
  },
  { javaScriptEnabled: false },
);

reads('what steps is loaded by whoever steps, and is small', async ({ page, open }) => {
  const loaded: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) loaded.push(response.body());
  });
  await open(trace);
  await variants(page).first().hover();
  await page.waitForLoadState('networkidle');
  const before = loaded.length;
  await begin(page);
  const bytes = await Promise.all(loaded.slice(before));
  assert.ok(bytes.length > 0, 'nothing of it was there before');
  const size = bytes.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
  assert.ok(size <= mostBytes, String(size));
});

reads('by mouse: forth, back, to a step, and out again', async ({ page, open }) => {
  await open(trace);
  const all = await variants(page).count();
  const steps = await begin(page);
  assert.equal(await shownVariants(page).count(), 1);
  assert.equal(await at(page), `Step 1 of ${String(steps)}`);
  assert.equal(await shownSteps(variants(page).first()).count(), 1);
  assert.equal(await back(page).getAttribute('aria-disabled'), 'true');
  for (let n = 2; n <= steps; n += 1) {
    await goOn(page);
    assert.equal(await at(page), `Step ${String(n)} of ${String(steps)}`);
    assert.ok(await step(page, n).locator('.trace-say').isVisible());
    assert.equal(await page.locator('.trace-row[aria-current=step]').getAttribute('data-step'), String(n));
  }
  assert.equal(await next(page).getAttribute('aria-disabled'), 'true');
  await next(page).click({ force: true });
  assert.equal(await at(page), `Step ${String(steps)} of ${String(steps)}`);
  await back(page).click();
  assert.equal(await at(page), `Step ${String(steps - 1)} of ${String(steps)}`);
  await page.locator('.trace-row:visible').first().click();
  assert.equal(await at(page), `Step 1 of ${String(steps)}`);
  await page.locator('.stepping-leave').click();
  assert.equal(await shownVariants(page).count(), all);
  assert.equal(searchOf(page).has('trace'), false);
  assert.equal(await shownSteps(variants(page).first()).count(), steps);
  assert.ok(
    await variants(page)
      .first()
      .locator('.stepping-go')
      .evaluate((go) => go === document.activeElement),
  );
});

reads('by keyboard alone', async ({ page, open }) => {
  await open(trace);
  await variants(page).first().locator('.stepping-go').focus();
  await page.keyboard.press('Enter');
  await page.locator('course-trace[data-stepping]').waitFor();
  assert.match(await at(page), /^Step 1 /);
  for (let n = 2; n <= 6; n += 1) {
    await page.keyboard.press('ArrowRight');
    if (await page.locator('.trace-ask:not([hidden])').isVisible()) {
      await page.keyboard.press('ArrowRight');
      assert.match(await at(page), new RegExp(`^Step ${String(n - 1)} `), 'it waits for the answer');
      while (!(await page.locator('.trace-pass:focus').isVisible())) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    }
    assert.match(await at(page), new RegExp(`^Step ${String(n)} `));
  }
  await page.keyboard.press('ArrowLeft');
  assert.match(await at(page), /^Step 5 /);
  await page.locator('.stepping-leave').focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('[data-stepping]').count(), 0);
});

reads('what runs is lit, what changed is marked, and the counts run up', async ({ page, open }) => {
  await open(trace);
  const steps = await begin(page);
  const variant = shownVariants(page).first();
  const counted = new Map<string, number>();
  for (let n = 1; n <= steps; n += 1) {
    if (n > 1) await goOn(page);
    const { set, count, lane } = await page.locator('course-trace').evaluate((element, index) => {
      const model = JSON.parse(
        (element as HTMLElement).dataset['model']!.replace(/["']/g, (mark) => (mark === '"' ? "'" : '"')),
      ) as {
        variants: { steps: { in?: string; to?: string; set?: object; count?: Record<string, number> }[] }[];
      };
      const one = model.variants[0]!.steps[index]!;
      return { set: Object.keys(one.set ?? {}), count: one.count ?? {}, lane: one.in ?? one.to ?? '' };
    }, n - 1);
    assert.ok(await variant.locator(`[data-lane="${lane}"][data-runs]`).count(), `step ${String(n)}`);
    const marked = await variant
      .locator('.trace-state [data-changed]')
      .evaluateAll((rows) =>
        rows.map((row) => (row as HTMLElement).dataset['state'] ?? (row as HTMLElement).dataset['count']),
      );
    assert.deepEqual(marked.toSorted(), [...set, ...Object.keys(count)].toSorted());
    for (const id of set)
      assert.equal(
        await variant.locator(`.trace-state [data-state="${id}"] td`).innerText(),
        await step(page, n)
          .locator(`[data-value="${id}"]`)
          .evaluate((value) => value.textContent.trim()),
      );
    for (const [id, number] of Object.entries(count)) {
      counted.set(id, (counted.get(id) ?? 0) + number);
      assert.equal(
        await variant.locator(`.trace-state [data-count="${id}"] td`).innerText(),
        String(counted.get(id)),
      );
    }
  }
  assert.ok(counted.size > 0);
});

reads(
  'at a question it stops until somebody answers rightly, or lets it be shown',
  async ({ page, open }) => {
    await open(trace);
    await begin(page);
    const question = page.locator('.trace-ask:not([hidden])');
    while (!(await question.isVisible())) await next(page).click();
    const before = await at(page);
    assert.ok(
      await question
        .locator('button')
        .first()
        .evaluate((one) => one === document.activeElement),
    );
    assert.equal(await page.locator('.trace-say:visible').count(), 0, 'the answer is not there to be read');
    await next(page).click({ force: true });
    assert.equal(await at(page), before);
    const wrong = question.locator('li:has(p)');
    assert.ok((await wrong.count()) >= 2);
    await wrong.first().locator('button').click();
    assert.ok(await wrong.first().locator('p').isVisible());
    assert.equal((await announced(page)).replace(/\s+/g, ' '), await wrong.first().locator('p').innerText());
    assert.equal(await at(page), before);
    await question.locator('li:not(:has(p)) button').click();
    assert.notEqual(await at(page), before);
    assert.match(await announced(page), /^Right\. Step \d/);
    await back(page).click();
    await next(page).click();
    assert.equal(await question.isVisible(), false, 'nothing is asked twice');
  },
);

reads(
  'two variants run side by side, and where one has a step more, the other waits',
  async ({ page, open }) => {
    await open(trace);
    await begin(page);
    const other = await page.locator('[data-shown=second] option').nth(2).getAttribute('value');
    await page.locator('[data-shown=second]').selectOption(other);
    assert.equal(await shownVariants(page).count(), 2);
    const [first, second] = await shownVariants(page).all();
    // At one time: the page may still be scrolling.
    const tops = await shownVariants(page).evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().top),
    );
    assert.equal(tops[0], tops[1]);
    assert.match(await at(page), /^Moment 1 of \d+$/);
    let waits = 0;
    for (
      const moments = Number((await at(page)).split(' ').at(-1));
      !(await at(page)).startsWith(`Moment ${String(moments)} `);
    ) {
      await next(page).click();
      assert.equal(await page.locator('.trace-ask:not([hidden])').count(), 0);
      for (const one of [first!, second!]) {
        const isWaiting = await one.locator('.trace-wait').isVisible();
        assert.equal(await shownSteps(one).count(), isWaiting ? 0 : 1);
        if (isWaiting) waits += 1;
      }
    }
    assert.ok(waits > 0);
    for (const one of [first!, second!]) assert.equal(await one.locator('.trace-row[data-ahead]').count(), 0);
    await page.locator('[data-shown=second]').selectOption('');
    assert.equal(await shownVariants(page).count(), 1);
  },
);

readsInAll(
  'the address says which trace, variants and step, and leads back there',
  async ({ page, open }) => {
    await open(`${trace}?x=1`);
    await begin(page);
    await goOn(page);
    await goOn(page);
    const asked = searchOf(page);
    assert.equal(asked.get('step'), '3');
    assert.equal(asked.get('x'), '1');
    assert.equal(asked.get('variants'), await variants(page).first().getAttribute('data-variant'));
    await page.reload();
    await page.locator('course-trace[data-stepping]').waitFor();
    assert.match(await at(page), /^Step 3 /);
    const ids = await variants(page).evaluateAll((all) =>
      all.map((one) => (one as HTMLElement).dataset['variant']).slice(0, 2),
    );
    await open(`${trace}?trace=${asked.get('trace')!}&variants=${ids.toReversed().join(',')}&step=2`);
    await page.locator('course-trace[data-stepping="2"]').waitFor();
    assert.match(await at(page), /^Moment 2 /);
    for (const odd of ['?trace=none&step=2', `?trace=${asked.get('trace')!}&variants=none&step=none`]) {
      await open(trace + odd);
      await page.waitForLoadState('networkidle');
      assert.equal(await page.locator('[data-stepping]').count(), odd.includes('trace=none') ? 0 : 1);
    }
  },
);

readsInAll('each step is said once, without numbers of sources', async ({ page, open }) => {
  await open(trace);
  await begin(page);
  await page.evaluate(() => {
    const said: string[] = [];
    (window as unknown as { said: string[] }).said = said;
    const box = document.querySelector('.announcer')!;
    new MutationObserver(() => said.push(box.textContent)).observe(box, { childList: true });
    const others = document.querySelectorAll('course-trace :is([aria-live], [role=status], [role=alert])');
    if (others.length > 0) said.push('another region speaks');
  });
  const steps = await shownVariants(page).first().locator('.trace-row').count();
  for (let n = 2; n <= steps; n += 1) {
    await page.keyboard.press('ArrowRight');
    const pass = page.locator('.trace-ask:not([hidden]) .trace-pass');
    if (await pass.isVisible()) await pass.click();
    await nextFrames(page);
  }
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  const ofSteps = said.filter((text) => text.startsWith('Step '));
  assert.equal(ofSteps.length, steps - 1);
  for (const [index, text] of ofSteps.entries()) {
    const n = index + 2;
    const say = await step(page, n)
      .locator('.trace-say')
      .evaluate((element) => {
        const copy = element.cloneNode(true) as Element;
        for (const part of copy.querySelectorAll('.cite, .locator, .definition')) part.remove();
        return copy.textContent.replace(/\s+/g, ' ').trim();
      });
    assert.ok(text.includes(`Step ${String(n)} of ${String(steps)}`) && text.includes(say), text);
  }
});

readsInAll('a clock rate and a number make a share of a core', async ({ page, open }) => {
  const costly = ofTraces('class="trace-load"')[0]!;
  await open(costly);
  const shares = () => page.locator('.trace-share').allInnerTexts();
  const percent = (text: string | undefined) => Number(text?.replace(/[^\d.]/g, ''));
  const before = await shares();
  const place = before.findIndex((text) => /^[\d.]+\s%$/.test(text) && percent(text) > 0.1);
  assert.ok(place >= 0, before.join());
  const times = page.locator('[data-load=perSecond]');
  await times.fill(String(Number(await times.inputValue()) * 2));
  await page.waitForFunction(
    ([index, text]) =>
      document.querySelectorAll('.trace-share')[index as number]?.textContent.trim() !== text,
    [place, before[place]],
  );
  const ratio = percent((await shares())[place]) / percent(before[place]);
  assert.ok(ratio > 1.9 && ratio < 2.1, String(ratio));
  await times.fill('');
  assert.equal((await shares())[place], '–');
});

readsInAll(
  'by touch, on a phone: all that a step is about has room in one window, with what leads on',
  async ({ page, open }) => {
    await open(trace);
    await variants(page).first().locator('.stepping-go').tap();
    await page.locator('course-trace[data-stepping]').waitFor();
    await next(page).tap();
    const pass = page.locator('.trace-pass:visible');
    if (await pass.isVisible()) await pass.tap();
    assert.match(await at(page), /^Step 2 /);
    await page.locator('.trace-row:visible').first().tap();
    assert.match(await at(page), /^Step 1 /);
    // How far a tap itself has moved the page is the browser's business.
    const places = await Promise.all(
      ['.trace-heads:visible', '.trace-say:visible', '.stepping-bar'].map((part) =>
        page.locator(part).first().boundingBox(),
      ),
    );
    const top = Math.min(...places.map((place) => place!.y));
    const bottom = Math.max(...places.map((place) => place!.y + place!.height));
    assert.ok(bottom - top <= 800, `${String(bottom - top)} px of 800`);
  },
  { hasTouch: true, viewport: { width: 360, height: 800 } },
);

reads(
  'where what steps cannot be loaded, that is said, and a row leads to its step in words',
  async ({ page, open }) => {
    await page.route('**/_astro/trace.*.js', (route) => route.abort());
    await open(trace);
    const row = page.locator('.trace-row').nth(1);
    await row.click();
    const hash = (await row.getAttribute('href'))!;
    await page.waitForURL((url) => url.hash === hash);
    assert.ok(await page.locator(':target').isVisible());
    assert.notEqual(await announced(page), '');
  },
  { expected: /ERR_FAILED/ },
);

const pagesNow = forNow('traces at every width', pages, heaviestOfEach(pages));
for (const width of forNow('widths of traces', [320, 360, 768, 1280, 1920], [320])) {
  reads(
    `at ${String(width)} px nothing of a trace is wider than the page, stepping or not`,
    async ({ page, open }) => {
      for (const path of pagesNow) {
        await open(path);
        assert.equal(await overflow(page), 0, path);
        const cut = await page
          .locator('.trace-heads > li, .trace-does, .trace-totals tbody :is(th, td)')
          .evaluateAll((all) =>
            all
              .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
              .filter((one) => getComputedStyle(one).display !== 'inline')
              .map((one) => one.textContent.trim()),
          );
        assert.deepEqual(cut, [], path);
        assert.deepEqual(await marksOutOfLanes(page), [], path);
        await begin(page);
        assert.equal(await overflow(page), 0, path);
        assert.deepEqual(await marksOutOfLanes(page), [], path);
      }
    },
    { viewport: { width, height: 900 } },
  );
}

readsInAll('axe finds nothing while one steps, is asked, and compares', async ({ page, open }) => {
  await open(trace);
  await begin(page);
  assert.deepEqual(await faults(page), []);
  const question = page.locator('.trace-ask:not([hidden])');
  while (!(await question.isVisible())) await next(page).click();
  await question.locator('li:has(p) button').first().click();
  assert.deepEqual(await faults(page), []);
  await page.locator('[data-shown=second]').selectOption({ index: 2 });
  await next(page).click();
  assert.deepEqual(await faults(page), []);
});

readsInAll('a screen reader finds the steps in order, each with who does it', async ({ page, open }) => {
  await open(trace);
  const figure = variants(page).first().getByRole('figure');
  const words = variants(page).first().locator('.trace-steps > li');
  const tree = await figure.ariaSnapshot();
  const links = [...tree.matchAll(/- '?link "([^"]*)/g)].map(([, name]) => name ?? '');
  assert.equal(links.length, await words.count(), tree);
  for (const [index, name] of links.entries()) {
    const who = await words.nth(index).locator('.trace-who > small').innerText();
    assert.ok(name.startsWith(`${String(index + 1)} ${who}: `), name);
  }
});

readsInAll('without motion everything is as it is with it', async ({ page, open }) => {
  await open(trace);
  await begin(page);
  await goOn(page);
  assert.match(await at(page), /^Step 2 /);
  assert.equal(
    await page
      .locator('.trace-state td')
      .first()
      .evaluate((cell) => getComputedStyle(cell).transitionDuration),
    '0s',
  );
});
