/** The site by keyboard alone. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { axeComplaints, inPassing } from '../axe.ts';
import { chapterPages, pagesWith, reads, readsInAll, useBrowser } from './reader.ts';

useBrowser();

const chapters = chapterPages();
const path = (page: Page) => new URL(page.url()).pathname;
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement).innerText.trim());

reads('from the address bar to an answered question without a mouse', async ({ page, open }) => {
  await open('/');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Skip to the text');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.match(await focused(page), /^Begin/);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/');
  assert.ok(chapters.includes(path(page)));
  // One whose options a key chooses, and Enter hands in.
  const question = page.locator('course-question:is([data-type=choice], [data-type=select])').first();
  let steps = 0;
  while (!(await question.evaluate((one) => one.querySelector('input:focus, select:focus') !== null))) {
    await page.keyboard.press('Tab');
    steps += 1;
    const seen = await page.evaluate(() => {
      const { width, height, bottom, top } = document.activeElement!.getBoundingClientRect();
      return (
        document.activeElement === document.body ||
        (width > 0 && height > 0 && bottom > 0 && top < innerHeight)
      );
    });
    assert.ok(seen, 'what has the focus is in sight');
    assert.ok(steps < 200, 'the question is reached');
  }
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await question.locator('.question-result').filter({ hasText: /right/i }).waitFor();
});

reads('n and p lead on and back, m to the map', async ({ page, open }) => {
  await open('/');
  const first = new URL((await page.locator('course-resume a').getAttribute('href'))!, page.url()).pathname;
  await open(first);
  await page.keyboard.press('n');
  await page.waitForURL((url) => url.pathname !== first);
  assert.ok(chapters.includes(path(page)));
  await page.keyboard.press('p');
  await page.waitForURL(`**${first}`);
  await page.keyboard.press('m');
  await page.waitForURL((url) => url.pathname === '/');
});

/** The first chapter with a question of this type in its text, or else a page of questions. */
const pageWith = (type: string): string => {
  const pages = pagesWith(`data-type="${type}"`);
  return pages.find((one) => chapters.includes(one)) ?? pages[0]!;
};

for (const [type, of] of [
  ['radio', 'choice'],
  ['checkbox', 'select'],
  ['select', 'match'],
  ['button', 'choice'],
  ['summary', 'choice'],
] as const) {
  const tried = type === 'radio' ? reads : readsInAll;
  tried(`inside a question too, with the focus on a ${type}`, async ({ page, open }) => {
    const control = type === 'radio' || type === 'checkbox' ? `fieldset [type=${type}]` : type;
    await open(pageWith(of));
    const place = page.locator(`course-question ${control}`).first();
    // A letter that an option begins with leads to it.
    if (type === 'select')
      await place.evaluate((list) => {
        for (const option of list.querySelectorAll('option')) option.text = `Xy ${option.text}`;
      });
    const dark = () => page.locator('html').getAttribute('data-theme');
    await place.focus();
    await page.keyboard.press('t');
    assert.equal(await dark(), 'light');
    await page.keyboard.press('?');
    await page.locator('dialog.keys').waitFor();
    await page.keyboard.press('Escape');
    await place.focus();
    await page.keyboard.press('/');
    await page.locator('dialog.palette').waitFor();
    await page.keyboard.press('Escape');
    await place.focus();
    await page.keyboard.press('m');
    await page.waitForURL((url) => url.pathname === '/');
  });
}

readsInAll(
  'in a question’s text, and in a list for the letters that lead in it, keys are letters',
  async ({ page, open }) => {
    await open(pageWith('match'));
    const list = page.locator('course-question .pairs select').first();
    await list.evaluate((select: HTMLSelectElement) => {
      select.options[1]!.text = 'Tmn';
    });
    await list.focus();
    const here = page.url();
    for (const key of ['t', 'm', 'n']) await page.keyboard.press(key);
    await page.waitForFunction(
      (select) => (select as HTMLSelectElement).selectedIndex === 1,
      await list.elementHandle(),
    );
    // After so long a letter is no more added to those before.
    await page.waitForTimeout(1000);
    assert.equal(page.url(), here);
    assert.equal(await page.locator('html').getAttribute('data-theme'), null);
    await page.keyboard.press('m');
    await page.waitForURL((url) => url.pathname === '/');
    await open(pageWith('short'));
    const field = page.locator('course-question input.typed').first();
    await field.focus();
    await page.keyboard.type('nmpt/?');
    assert.equal(await field.inputValue(), 'nmpt/?');
  },
);

reads('t goes through the themes and says which', async ({ page, open }) => {
  await open('/');
  for (const [theme, said] of [
    ['light', 'Theme: Light'],
    ['dark', 'Theme: Dark'],
    [null, 'Theme: System'],
  ] as const) {
    await page.keyboard.press('t');
    assert.equal(await page.locator('html').getAttribute('data-theme'), theme);
    assert.equal(await page.locator('.announcer').textContent(), said);
  }
});

reads('keys do nothing while one types, with Ctrl, or in a dialog', async ({ page, open }) => {
  await open(chapters[0]!);
  await page.keyboard.press('/');
  await page.keyboard.type('nmpt?/');
  assert.equal(await page.locator('dialog.palette input[type=search]').inputValue(), 'nmpt?/');
  await page.locator('dialog.palette .results[aria-busy=false]').waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await page.locator('dialog.palette').waitFor({ state: 'hidden' });
  const left: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) left.push(request.url());
  });
  for (const key of ['Control+m', 'Alt+n']) await page.keyboard.press(key);
  await page.locator('course-theme select').focus();
  await page.keyboard.press('m');
  await page.locator('h1').click();
  // What comes of a key comes before what comes of the next.
  await page.keyboard.press('t');
  await page.locator('html[data-theme]').waitFor();
  assert.deepEqual(left, []);
});

readsInAll(
  '? lists the keys; single ones can be switched off there, which is remembered',
  async ({ page, open }) => {
    await open('/');
    const dialog = page.locator('dialog.keys');
    await page.keyboard.press('?');
    await dialog.waitFor();
    assert.equal(await focused(page), 'Close');
    const single = dialog.getByLabel('Single-key shortcuts');
    await single.uncheck();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('t');
    assert.equal(await page.locator('html').getAttribute('data-theme'), null);
    await open('/concepts/');
    await page.keyboard.press('/');
    assert.equal(await page.locator('dialog.palette').isVisible(), false);
    await page.keyboard.press('Control+k');
    assert.equal(await page.locator('dialog.palette').isVisible(), true, 'keys with Ctrl stay');
    await page.keyboard.press('Escape');
    await page.locator('course-keys-button a').click();
    assert.equal(await single.isChecked(), false);
    await single.check();
    await dialog.getByRole('button').click();
    await page.keyboard.press('t');
    assert.equal(await page.locator('html').getAttribute('data-theme'), 'light');
  },
);

readsInAll('axe finds nothing in the list of keys', async ({ page, open }) => {
  await open('/');
  await page.keyboard.press('?');
  assert.deepEqual(await axeComplaints(page, inPassing), []);
});
