/** The palette and the search page. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright';
import { axeComplaints } from '../../axe.ts';
import { forNow } from '../../left-for-all.ts';
import { nextFrames, readsInAll, readsOurs as reads, useBrowser } from '../reader.ts';

useBrowser();

const field = (page: Page) => page.locator('dialog.palette input[type=search]');
const options = (page: Page) => page.locator('dialog.palette [role=option]');
const card = (page: Page) => page.locator('dialog.palette .concept-card .card-name');
const answered = (page: Page) => page.locator('dialog.palette .results[aria-busy=false]');
const status = (page: Page) => page.locator('dialog.palette .search-status');

async function ask(page: Page, query: string): Promise<void> {
  if (!(await page.locator('dialog.palette').isVisible())) await page.keyboard.press('/');
  await field(page).fill(query);
  await answered(page).waitFor({ state: 'attached' });
  await status(page)
    .filter({ hasText: /\d+ results?|Nothing found/ })
    .waitFor();
}

declare global {
  interface Window {
    /** The first option of the palette each time it changed. */
    firstOptions: string[];
  }
}

const addresses = (links: Locator) =>
  links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));

const concepts = [
  ['EPT', 'Nested paging'],
  ['nested paging', 'Nested paging'],
  ['dom0', 'Dom0'],
  ['VMBus', 'VMBus'],
  ['hypercall', 'Hypercall'],
  ['VSP', 'Virtualization service provider'],
  ['hypercalls', 'Hypercall'],
  ['Nested-Paging', 'Nested paging'],
] as const;
reads('a name shows its concept first, once, and Enter opens it', async ({ page, open }) => {
  await open('/');
  for (const [query, name] of concepts) {
    await ask(page, query);
    await card(page).getByText(name, { exact: true }).waitFor();
    assert.equal(await options(page).first().locator('.card-name').textContent(), name);
    assert.ok((await page.locator('dialog.palette .card-short').textContent())?.endsWith('.'), query);
    const titles = await page
      .locator('.palette .result', { has: page.locator('.kind', { hasText: 'Concept' }) })
      .locator('.result-title')
      .allTextContents();
    assert.ok(!titles.includes(name), `${query}: the concept does not come again`);
  }
  const address = await options(page).first().getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${address ?? ''}`);
  assert.equal(await page.locator('h1').textContent(), concepts.at(-1)?.[1]);
});

reads('nothing of the search is loaded before it is used', async ({ page, open }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open('/');
  await page.waitForLoadState('networkidle');
  const searching = (path: string) =>
    /pagefind|(?:names|card)\.json|translations|sought|search\.|did-you-mean/.test(path);
  assert.deepEqual(asked.filter(searching), []);
  await ask(page, 'memory');
  assert.ok(asked.some((path) => path.endsWith('/pagefind.js')));
});

reads('Ctrl K opens the palette, Escape closes it, and the focus is where it was', async ({ page, open }) => {
  await open('/');
  await page.locator('.site-header nav a').nth(1).focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ring');
  assert.equal(await field(page).inputValue(), 'ring');
  await options(page).first().waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('dialog.palette').isVisible(), false);
  assert.ok(await page.evaluate(() => document.activeElement?.matches('.site-header nav a:nth-child(2)')));
  await page.keyboard.press('/');
  assert.equal(await field(page).inputValue(), 'ring', 'what was asked is still there, and selected');
  await page.mouse.click(5, 5);
  assert.equal(await page.locator('dialog.palette').isVisible(), false, 'a click beside it closes it');
});

reads('arrows, Home and End move among the options, and the field says which', async ({ page, open }) => {
  await open('/');
  await ask(page, 'hypercall');
  const active = async () => {
    const id = await field(page).getAttribute('aria-activedescendant');
    const all = await options(page).evaluateAll((nodes) =>
      nodes.map(({ id: own, ariaSelected }) => ({ own, ariaSelected })),
    );
    assert.deepEqual(
      all.filter(({ ariaSelected }) => ariaSelected === 'true').map(({ own }) => own),
      id === null ? [] : [id],
    );
    return all.findIndex(({ own }) => own === id);
  };
  const last = (await options(page).count()) - 1;
  assert.equal(await active(), -1);
  assert.equal(await field(page).getAttribute('aria-expanded'), 'true');
  for (const [key, expected] of [
    ['ArrowDown', 0],
    ['ArrowDown', 1],
    ['ArrowUp', 0],
    ['ArrowUp', -1],
    ['ArrowUp', last],
    ['ArrowDown', 0],
    ['End', last],
    ['Home', 0],
    ['ArrowDown', 1],
  ] as const) {
    await page.keyboard.press(key);
    assert.equal(await active(), expected, key);
  }
  const address = await options(page).nth(1).getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${address ?? ''}`);
});

reads('a mistyped name is answered with what may be meant', async ({ page, open }) => {
  await open('/');
  for (const [query, meant] of [
    ['hipercall', 'Hypercall'],
    ['nested pagign', 'Nested paging'],
    ['paravirtulization', 'Paravirtualization'],
  ] as const) {
    await ask(page, query);
    await page.locator('.palette .did-you-mean button').first().getByText(meant, { exact: true }).waitFor();
    await page.locator('.palette .did-you-mean button').first().click();
    await card(page).getByText(meant, { exact: true }).waitFor();
    assert.equal(await page.locator('.palette .did-you-mean').isVisible(), false);
    assert.equal(await field(page).inputValue(), meant);
  }
});

reads('what is most likely meant is shown first, and Enter opens the list', async ({ page, open }) => {
  await open('/');
  await ask(page, 'hipercall');
  await card(page).getByText('Hypercall', { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=hipercall');
  await page.locator('main .concept-card .card-name', { hasText: 'Hypercall' }).waitFor();
});

reads('Enter jumps only for a name: everything else opens the list', async ({ page, open }) => {
  const queries = ['why does a guest trap', 'kvm: disabled by bios', 'containers vs vms', 'virtual'];
  const now = ['why does a guest trap', 'virtual'];
  for (const query of forNow('queries after which Enter opens the list', queries, now)) {
    await open('/');
    await ask(page, query);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/search/' && url.searchParams.get('q') === query);
    await page.locator('main .results[aria-busy=false] [role=option]').first().waitFor();
  }
  const left: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) left.push(request.url());
  });
  await page.locator('main input[type=search]').press('Enter');
  // What comes of the key has come before what comes of these.
  await page.keyboard.press('End');
  await page.keyboard.type(' trap');
  await page.waitForURL('**/search/?q=virtual+trap');
  assert.deepEqual(left, [], 'in the list itself Enter leads nowhere');
});

readsInAll('the palette and the page give one answer and one count', async ({ page, open }) => {
  const said = new Map<string, readonly [count: string | null, few: string[]]>();
  await open('/');
  for (const query of [
    'interrupt',
    'hypercall',
    'why does a guest trap',
    'hipercall',
    'vt',
    'xen dom-0',
    '虚拟机',
    'vm.swappiness',
  ]) {
    await ask(page, query);
    said.set(query, [await status(page).textContent(), await addresses(options(page))]);
  }
  await open('/search/?q=first');
  const there = page.locator('main .search-status');
  const done = page.locator('main .results[aria-busy=false]');
  await done.waitFor({ state: 'attached' });
  for (const [query, [count, few]] of said) {
    await page.locator('main input[type=search]').fill(query);
    await done.waitFor({ state: 'attached' });
    assert.equal(await there.textContent(), count, query);
    const many = await addresses(page.locator('main .results [role=option]'));
    assert.deepEqual(many.slice(0, few.length), few, query);
  }
});

reads('what a pasted message means is told with the concept that explains it', async ({ page, open }) => {
  await open('/');
  await ask(page, '[ 3.21] kvm: disabled by bios');
  await card(page).getByText('Hardware-assisted virtualization').waitFor();
  assert.equal(
    await page.locator('dialog.palette .card-message').textContent(),
    'Explains kvm: disabled by bios',
  );
});

reads('two concepts of a comparison are shown with the rows in which they differ', async ({ page, open }) => {
  await open('/search/?q=containers+vs+vms');
  const rows = page.locator('main a.difference');
  await rows.first().waitFor();
  assert.deepEqual(await page.locator('main .card-name').allTextContents(), ['Container', 'Virtual machine']);
  for (const row of await rows.all()) {
    const [, one, other] = await row.locator('span').allTextContents();
    assert.ok(one && other && one !== other, await row.innerText());
    assert.match((await row.getAttribute('href')) ?? '', /\/compare\/forms\/#./);
  }
  await rows.first().click();
  await page.waitForURL(/\/compare\/forms\/#/);
});

readsInAll('a comparison shows what it compares, side by side', async ({ page, open }) => {
  await open('/');
  await ask(page, 'difference between domU and dom0');
  await page.waitForFunction(
    () => document.querySelectorAll('dialog.palette .concept-card .card-name').length === 2,
  );
  assert.deepEqual(await card(page).allTextContents(), ['DomU', 'Dom0']);
});

readsInAll('a card leads to practice of its concept', async ({ page, open }) => {
  await open('/');
  await ask(page, 'hypercall');
  await page.locator('dialog.palette .card-places a', { hasText: /^\d+ questions?$/ }).click();
  await page.waitForURL('**/practice/?concept=hypercall');
});

readsInAll('a search narrows to a part, a platform and a level', async ({ page, open }) => {
  await open('/search/?q=kernel');
  await page.locator('main .result').first().waitFor();
  const count = async () =>
    Number.parseInt((await page.locator('main .search-status').textContent()) ?? '', 10);
  const all = await count();
  await page.locator('main details.narrow summary').click();
  for (const [name, label] of [
    ['part', 'Processor'],
    ['platform', 'Xen'],
    ['level', 'Core'],
  ] as const) {
    const field = page.locator(`main select[name=${name}]`);
    await field.selectOption({ label });
    const value = await field.inputValue();
    await page.waitForURL(`**/search/?q=kernel&${name}=${value}`);
    await page.locator('main .results[aria-busy=false]').waitFor();
    const some = await count();
    assert.ok(some > 0 && some < all, `${name}: ${String(some)} of ${String(all)}`);
    await page.reload();
    assert.equal(await page.locator(`main select[name=${name}]`).inputValue(), value);
    await page.locator(`main select[name=${name}]`).selectOption('');
  }
});

readsInAll('a source is found by its author, and leads to the bibliography', async ({ page, open }) => {
  await open('/search/?q=Barham&kind=source');
  await page.locator('main .result').first().click();
  await page.waitForURL(/\/sources\/cited\/[a-z]+\/#xen03$/);
  assert.ok(await page.locator(':target').isVisible());
});

readsInAll(
  'searches that led somewhere are offered again, until they are forgotten',
  async ({ page, open }) => {
    const before = page.locator('dialog.palette .near-concepts a[data-query]');
    for (const query of ['grant tables', 'VMBus', 'Grant-Tables']) {
      await open('/');
      await ask(page, query);
      await options(page).first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/concepts/**');
    }
    await page.keyboard.press('/');
    await before.first().waitFor();
    assert.deepEqual(await before.allTextContents(), ['Grant-Tables', 'VMBus']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await card(page).getByText('VMBus', { exact: true }).waitFor();
    assert.equal(await field(page).inputValue(), 'VMBus');
    await field(page).fill('');
    await page.locator('dialog.palette .search-more button', { hasText: 'Forget' }).click();
    assert.equal(await before.count(), 0);
    await page.reload();
    await page.keyboard.press('/');
    await page.locator('dialog.palette .kinds').waitFor();
    assert.equal(await before.count(), 0);
  },
);

readsInAll('a damaged list of searches does not stop a search', async ({ page, open }) => {
  await open('/');
  await page.evaluate(() => {
    localStorage.setItem('recent-searches', '{"broken');
  });
  await ask(page, 'VMBus');
  await card(page).waitFor();
  assert.equal(await page.locator('dialog.palette .near-concepts a[data-query]').count(), 0);
});

readsInAll('names that begin like the query come as a quieter list', async ({ page, open }) => {
  await open('/');
  await ask(page, 'hyperc');
  assert.equal(await page.locator('.palette .concept-card').count(), 0);
  assert.equal(
    await page.locator('.palette .near-concepts [role=option]').first().textContent(),
    'Hypercall',
  );
});

reads('nothing found is said in words, with ways on', async ({ page, open }) => {
  await open('/');
  await page.keyboard.press('/');
  for (const query of ['xyzzyplugh', '…', '- --', 'zz.qqxyzzy', '槌']) {
    await field(page).fill(query);
    await status(page)
      .filter({ hasText: `Nothing found for “${query}”.` })
      .waitFor();
    assert.equal(await field(page).getAttribute('aria-expanded'), 'false');
  }
  await page.locator('dialog.palette .search-more a', { hasText: 'all concepts' }).click();
  await page.waitForURL('**/concepts/');
});

readsInAll('blanks alone are answered too', async ({ page, open }) => {
  await open('/');
  await page.keyboard.press('/');
  await page.locator('dialog.palette .kinds').waitFor();
  await field(page).pressSequentially('   ');
  await status(page).filter({ hasText: 'Nothing found: there is no word to search for.' }).waitFor();
});

readsInAll('a filter that leaves nothing can be taken off', async ({ page, open }) => {
  await open('/search/?q=Barham&kind=diagram');
  await page.locator('main .search-status', { hasText: 'Nothing found' }).waitFor();
  await page.locator('main .search-more a', { hasText: 'Search all kinds' }).click();
  await page.locator('main .result').first().waitFor();
});

reads('kinds filter, and “All results” leads to the same search on its page', async ({ page, open }) => {
  await open('/');
  await ask(page, 'hypervisor');
  await page.locator('.palette .search-more a').waitFor();
  await page.locator('.palette input[name=kind][value=diagram]').check();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.palette .result .kind')].every(
      ({ textContent }) => textContent === 'Diagram',
    ),
  );
  assert.equal(await page.locator('.palette .concept-card').count(), 0);
  assert.ok((await options(page).count()) > 0);
  await page.locator('.palette input[name=kind][value=section]').check();
  await page.locator('.palette .result .kind', { hasText: 'Section' }).first().waitFor();
  await page.locator('.palette .search-more a').click();
  await page.waitForURL('**/search/?q=hypervisor&kind=section');
  await page.locator('main .result').first().waitFor();
  assert.deepEqual([...new Set(await page.locator('main .result .kind').allTextContents())], ['Section']);
});

for (const { kind, label, query, address } of [
  {
    kind: 'claim',
    label: 'Claim',
    query: 'drivers scale better',
    address: '/claims/monolithic-and-microkernelized/#direct-driver-scales-better',
  },
  {
    kind: 'claim',
    label: 'Claim',
    query: 'containers isolate less',
    address: '/claims/hosted-bare-metal-os-level/#containers-weaker-isolation',
  },
  {
    kind: 'comparison',
    label: 'Comparison',
    query: 'process list of the host',
    address: '/compare/forms/#process-list',
  },
]) {
  readsInAll(`${kind}s are found by their words, and lead there: ${query}`, async ({ page, open }) => {
    await open(`/search/?q=${encodeURIComponent(query)}&kind=${kind}`);
    const first = page.locator('main .result').first();
    await first.waitFor();
    assert.equal(await first.locator('.kind').textContent(), label);
    await first.click();
    await page.waitForURL((url) => url.pathname + url.hash === address);
    assert.ok(await page.locator(':target').isVisible());
  });
}

reads('the search page reads its address, keeps it in step, and shows more', async ({ page, open }) => {
  await open('/search/?q=EPT');
  await page.locator('main .concept-card .card-name', { hasText: 'Nested paging' }).waitFor();
  assert.equal(await page.locator('main input[type=search]').inputValue(), 'EPT');
  await page.keyboard.press('/');
  assert.equal(await page.locator('dialog.palette').isVisible(), false, 'the page has a field of its own');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('guest');
  await page.waitForURL('**/search/?q=guest');
  await page.waitForFunction(() => document.querySelectorAll('main .result').length >= 15);
  const before = await page.locator('main .result').count();
  await page.locator('main .search-more button').click();
  await page.waitForFunction((count) => document.querySelectorAll('main .result').length > count, before);
  await page.reload({ waitUntil: 'networkidle' });
  assert.equal(await page.locator('main input[type=search]').inputValue(), 'guest');
});

readsInAll('what is shown while the index loads stays where it is', async ({ page, open }) => {
  await open('/');
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/pagefind/index/**', async (route) => {
    await released;
    await route.continue();
  });
  const names = page.waitForResponse(/names\.json/);
  await page.keyboard.press('/');
  await field(page).fill('what broke windows clock readings');
  await status(page).filter({ hasText: 'Loading the index …' }).waitFor();
  await (await names).finished();
  await nextFrames(page);
  assert.equal(await options(page).count(), 0, 'only what the names say is certain by now');
  await field(page).fill('xen dom-0');
  await options(page).first().waitFor();
  await nextFrames(page);
  const early = await addresses(options(page));
  assert.equal(await answered(page).count(), 0, 'the index has not come');
  release();
  await answered(page).waitFor({ state: 'attached' });
  const all = await addresses(options(page));
  assert.deepEqual(all.slice(0, early.length), early);
  assert.ok(all.length > early.length);
});

readsInAll(
  'a card says what it says where it stands, and what is chosen stays chosen',
  async ({ page, open }) => {
    await open('/');
    const held: (() => void)[] = [];
    for (const late of ['**/pagefind/index/**', '**/card.json'])
      await page.route(late, async (route) => {
        await new Promise<void>((resolve) => held.push(resolve));
        await route.continue();
      });
    await page.keyboard.press('/');
    await field(page).fill('hypercall');
    await card(page).getByText('Hypercall', { exact: true }).waitFor();
    assert.equal(await page.locator('dialog.palette .card-short').textContent(), '');
    assert.equal(await options(page).count(), 1);
    await page.keyboard.press('ArrowDown');
    // In one step: what is found in a first may be drawn anew before a second measures it.
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('dialog.palette :is(.card-name, .card-places)')].map(
          (part) => part.getBoundingClientRect().top,
        ),
      );
    const before = await places();
    assert.equal(before.length, 2);
    while (held.length === 0) await page.waitForTimeout(20);
    const release = setInterval(() => {
      for (const one of held.splice(0)) one();
    }, 20);
    await answered(page).waitFor({ state: 'attached' });
    clearInterval(release);
    assert.match((await page.locator('dialog.palette .card-short').textContent()) ?? '', /\w\.$/);
    assert.deepEqual(await places(), before);
    assert.equal(await options(page).first().getAttribute('aria-selected'), 'true');
    assert.equal(
      await field(page).getAttribute('aria-activedescendant'),
      await options(page).first().getAttribute('id'),
    );
  },
);

readsInAll('a concept among the results shows its definition', async ({ page, open }) => {
  await open('/');
  await ask(page, 'interrupts of a processor');
  const concept = page
    .locator('.palette .result', { has: page.locator('.kind', { hasText: 'Concept' }) })
    .first();
  const short = await concept.evaluate(async (link) => {
    const { origin, pathname } = new URL((link as HTMLAnchorElement).href);
    const said = (await (await fetch(`${origin}${pathname}card.json`)).json()) as { short: string };
    return said.short;
  });
  assert.equal(await concept.locator('.result-excerpt').textContent(), short);
});

readsInAll('names in other languages are loaded only for what may be one', async ({ page, open }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const areLoaded = () => asked.some((path) => path.includes('/translations/'));
  await open('/');
  for (const query of ['EPT', 'hypercalls', 'why does a guest kernel trap']) await ask(page, query);
  assert.equal(areLoaded(), false);
  await ask(page, 'machine virtuelle');
  await card(page).getByText('Virtual machine', { exact: true }).waitFor();
  assert.equal(areLoaded(), true);
});

readsInAll('an answer that comes late is dropped', async ({ page, open }) => {
  await open('/');
  await ask(page, 'dom0');
  const held: (() => void)[] = [];
  let slow = true;
  await page.route('**/pagefind/fragment/**', async (route) => {
    if (slow) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await field(page).fill('interrupt');
  while (held.length === 0) await page.waitForTimeout(50);
  slow = false;
  await field(page).fill('VMBus');
  await card(page).getByText('VMBus', { exact: true }).waitFor();
  await page.evaluate(() => {
    const results = document.querySelector('dialog.palette .results')!;
    new MutationObserver(() => {
      window.firstOptions.push(results.querySelector('[role=option]')?.textContent ?? 'nothing');
    }).observe(results, { childList: true });
    window.firstOptions = [];
  });
  for (const release of held) release();
  // What is asked last is answered last.
  await ask(page, 'VMBus ');
  const others = await page.evaluate(() => window.firstOptions.filter((text) => !text.includes('VMBus')));
  assert.deepEqual(others, []);
});

reads(
  'an index that does not load is said in words, and the next input tries again',
  async ({ page, context, open }) => {
    await open('/');
    await context.route('**/pagefind/pagefind.js*', (route) => route.abort());
    await page.keyboard.press('/');
    await field(page).fill('dom0');
    await status(page).filter({ hasText: 'could not be loaded' }).waitFor();
    await card(page).getByText('Dom0', { exact: true }).waitFor();
    await context.unroute('**/pagefind/pagefind.js*');
    await field(page).fill('dom0 ');
    await status(page)
      .filter({ hasText: /\d+ results?/ })
      .waitFor();
  },
  { expected: /Failed to load resource|ERR_FAILED/ },
);

readsInAll(
  'a part of the index that does not load is no word without results',
  async ({ page, context, open }) => {
    await open('/');
    await context.route('**/pagefind/index/**', (route) => route.abort());
    await page.keyboard.press('/');
    await field(page).fill('interrupt');
    await status(page).filter({ hasText: 'could not be loaded' }).waitFor();
    await context.unroute('**/pagefind/index/**');
    await page.locator('dialog.palette .search-more button', { hasText: 'Try again' }).click();
    await status(page)
      .filter({ hasText: /\d+ results?/ })
      .waitFor();
  },
  { expected: /Failed to load|ERR_FAILED/ },
);

readsInAll(
  'a card whose file does not load still leads to its concept, and the next input tries again',
  async ({ page, context, open }) => {
    await open('/');
    await context.route('**/card.json', (route) => route.abort());
    await ask(page, 'hypercall');
    await card(page).getByText('Hypercall', { exact: true }).waitFor();
    assert.match((await options(page).first().getAttribute('href')) ?? '', /\/concepts\/hypercall\/$/);
    assert.ok((await page.locator('dialog.palette .result').count()) > 0);
    await context.unroute('**/card.json');
    await ask(page, 'hypercall ');
    await page.locator('dialog.palette .card-short', { hasText: /\w\.$/ }).waitFor();
    await page.locator('dialog.palette .card-places a').first().waitFor();
  },
  { expected: /Failed to load resource|ERR_FAILED/ },
);

readsInAll(
  'without names in other languages the search goes on, and the next input tries again',
  async ({ page, context, open }) => {
    await open('/');
    await context.route('**/translations/*.json', (route) => route.abort());
    for (const query of ['machine virtuelle', '虚拟机']) {
      await ask(page, query);
      assert.equal(await card(page).count(), 0);
    }
    await context.unroute('**/translations/*.json');
    await ask(page, 'machine virtuelle ');
    await card(page).getByText('Virtual machine', { exact: true }).waitFor();
  },
  { expected: /Failed to load resource|ERR_FAILED/ },
);

readsInAll(
  'without the names of concepts the index answers, that is said, and the names are loaded at the next try',
  async ({ page, context, open }) => {
    await open('/');
    await context.route('**/names.json', (route) => route.abort());
    await ask(page, 'hypercall');
    assert.match((await status(page).textContent()) ?? '', /^\d+ results \(without the names of concepts, /);
    assert.equal(await card(page).count(), 0);
    assert.ok((await page.locator('dialog.palette .result').count()) > 0);
    await context.unroute('**/names.json');
    await page.locator('dialog.palette .search-more button', { hasText: 'Try again' }).click();
    await card(page).getByText('Hypercall', { exact: true }).waitFor();
    await status(page)
      .filter({ hasText: /^\d+ results?$/ })
      .waitFor();
  },
  { expected: /Failed to load resource|ERR_FAILED/ },
);

reads(
  'without a connection the palette says so',
  async ({ page, context, open }) => {
    await open('/');
    await context.setOffline(true);
    await page.keyboard.press('/');
    await status(page).filter({ hasText: 'could not be loaded' }).waitFor();
    await context.setOffline(false);
    await field(page).fill('dom0');
    await card(page).getByText('Dom0', { exact: true }).waitFor();
  },
  { expected: /Failed to load resource|ERR_INTERNET_DISCONNECTED/ },
);

reads(
  'the page reached marks the words, its address is clean, and Escape clears the marks',
  async ({ page, open }) => {
    await open('/');
    await ask(page, 'hypercall');
    await page.locator('.palette .result').first().click();
    await page.waitForURL((url) => !url.pathname.endsWith('/') || url.pathname !== '/');
    await page.waitForFunction(() => CSS.highlights.has('found'));
    const marked = await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String));
    assert.ok(marked.length > 0);
    assert.deepEqual(
      marked.filter((word) => !word.toLowerCase().startsWith('hypercall')),
      [],
    );
    assert.equal(new URL(page.url()).search, '');
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => CSS.highlights.has('found')), false);
  },
);

readsInAll('axe finds nothing in the open palette', async ({ page, open }) => {
  await open('/');
  await ask(page, 'hypercall');
  await page.keyboard.press('ArrowDown');
  assert.deepEqual(await axeComplaints(page), []);
});
