/** Light, dark, system. */
import assert from 'node:assert/strict';
import { chapterPages, reads, readsInAll, useBrowser } from './reader.ts';

useBrowser();

const chapter = chapterPages()[0]!;
const ground = () => getComputedStyle(document.querySelector('.site-header')!).backgroundColor;

reads('the reader’s theme is there before anything is painted', async ({ page, open }) => {
  await open('/');
  const light = await page.evaluate(ground);
  await page.locator('course-theme select').selectOption('dark');
  const dark = await page.evaluate(ground);
  assert.notEqual(dark, light);
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('body')) return;
      observer.disconnect();
      (window as unknown as { atFirst: string | undefined }).atFirst =
        document.documentElement.dataset['theme'];
    }).observe(document, { childList: true, subtree: true });
  });
  await open(chapter);
  assert.equal(
    await page.evaluate(() => (window as unknown as { atFirst: string | undefined }).atFirst),
    'dark',
  );
  assert.equal(await page.evaluate(ground), dark);
  assert.equal(await page.locator('course-theme select').inputValue(), 'dark');
  await page.locator('course-theme select').selectOption('system');
  assert.equal(await page.evaluate(ground), light);
});

reads(
  'without a choice the system’s theme holds, and its change is followed',
  async ({ page, open }) => {
    await open('/');
    const dark = await page.evaluate(ground);
    await page.emulateMedia({ colorScheme: 'light' });
    assert.notEqual(await page.evaluate(ground), dark);
  },
  { colorScheme: 'dark' },
);

reads('other tabs follow', async ({ page, context, open }) => {
  await open('/');
  const other = await open('/concepts/', await context.newPage());
  await page.locator('course-theme select').selectOption('dark');
  await other.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
  assert.equal(await other.locator('course-theme select').inputValue(), 'dark');
  await page.locator('course-theme select').selectOption('system');
  await other.waitForFunction(() => document.documentElement.dataset['theme'] === undefined);
});

reads('nothing moves when the script shows what it brings', async ({ page, open }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    (window as unknown as { shifts: number[] }).shifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.route('**/_astro/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  for (const path of ['/', chapter]) {
    await open(path);
    await page.waitForFunction(() => customElements.get('course-theme') !== undefined);
    await page.waitForTimeout(300);
    assert.deepEqual(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts), [], path);
  }
});

readsInAll(
  'who asks for more contrast gets no quiet words',
  async ({ page, open }) => {
    await open('/');
    const colours = await page.evaluate(() =>
      ['.theme', 'h1'].map((place) => getComputedStyle(document.querySelector(place)!).color),
    );
    assert.equal(colours[0], colours[1]);
  },
  { contrast: 'more' },
);
