/** The viewer of a figure. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { axeComplaints } from '../axe.ts';
import { chapterPages, pagesWith, reads, readsInAll, useBrowser } from './reader.ts';

useBrowser();

const page0 = chapterPages().find((path) => pagesWith('<course-enlarge').includes(path))!;
const viewer = (page: Page) => page.locator('dialog.viewer');
const box = async (page: Page) =>
  (await viewer(page).locator('svg').getAttribute('viewBox'))!.split(' ').map(Number) as [
    number,
    number,
    number,
    number,
  ];

async function enlarge(page: Page): Promise<void> {
  await page.locator('course-enlarge button').first().focus();
  await page.keyboard.press('Enter');
  await viewer(page).waitFor();
}

reads('Enter opens the figure, Escape closes it, and the focus is where it was', async ({ page, open }) => {
  await open(page0);
  await enlarge(page);
  const figure = page.locator('.figure').first();
  assert.equal(
    await viewer(page).locator('h2').textContent(),
    await figure.locator('svg > title').textContent(),
  );
  assert.match(await viewer(page).locator('p').innerText(), /^Figure 1 /);
  assert.ok(
    await viewer(page)
      .locator('.viewer-canvas')
      .evaluate((canvas) => canvas === document.activeElement),
  );
  const size = (await viewer(page).boundingBox())!;
  assert.deepEqual([size.width, size.height], [1280, 900]);
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
    'the copy has ids of its own',
  );
  await page.keyboard.press('Escape');
  assert.equal(await viewer(page).count(), 0);
  assert.ok(
    await page
      .locator('course-enlarge button')
      .first()
      .evaluate((button) => button === document.activeElement),
  );
});

readsInAll(
  'one touch on the drawing opens it too',
  async ({ page, open }) => {
    await open(page0);
    await page.locator('.figure-canvas > svg').first().tap();
    await viewer(page).waitFor();
  },
  { viewport: { width: 360, height: 740 }, hasTouch: true },
);

readsInAll(
  'a drawing to point at is enlarged by its button, and what was chosen stays chosen',
  async ({ page, open }) => {
    await open(pagesWith('data-type="hotspot"')[0] ?? '');
    const question = page.locator('course-question[data-type=hotspot]').first();
    const choice = question.locator('.nodes input').first();
    await choice.check();
    const button = question.locator('.hotspot-where .enlarge');
    await button.click();
    await viewer(page).waitFor();
    const named = await viewer(page).locator('h2').innerText();
    assert.notEqual(named, '');
    const words = (drawing: Element) => drawing.querySelectorAll('text').length;
    assert.equal(
      await viewer(page).locator('.viewer-canvas > svg').evaluate(words),
      await question.locator('.hotspot > svg').evaluate(words),
    );
    await page.keyboard.press('Escape');
    assert.ok(await button.evaluate((one) => one === document.activeElement));
    assert.ok(await choice.isChecked());
  },
  { viewport: { width: 360, height: 740 } },
);

readsInAll('a button that is pressed twice at once opens one viewer', async ({ page, open }) => {
  const paths = [page0, pagesWith('data-type="hotspot"')[0] ?? ''];
  for (const [index, button] of ['course-enlarge button', '.hotspot-where .enlarge'].entries()) {
    await open(paths[index] ?? '');
    await page
      .locator(button)
      .first()
      .evaluate((one: HTMLElement) => {
        one.click();
        one.click();
      });
    await viewer(page).first().waitFor();
    await page.waitForLoadState('networkidle');
    assert.equal(await viewer(page).count(), 1, button);
  }
});

reads('keys and buttons scale and move, and “Whole figure” brings it back', async ({ page, open }) => {
  await open(page0);
  await enlarge(page);
  const whole = await box(page);
  await page.keyboard.press('+');
  const nearer = await box(page);
  assert.ok(
    nearer[2] < whole[2] && Math.abs(nearer[0] + nearer[2] / 2 - (whole[0] + whole[2] / 2)) < 0.1,
    'about the middle',
  );
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const moved = await box(page);
  assert.ok(moved[0] > nearer[0] && moved[1] > nearer[1]);
  await page.keyboard.press('-');
  assert.ok((await box(page))[2] > moved[2]);
  await page.keyboard.press('0');
  assert.deepEqual(await box(page), whole);
  await page.keyboard.press('-');
  assert.deepEqual((await box(page)).slice(2), whole.slice(2), 'never smaller than the whole');
  await viewer(page).getByRole('button', { name: 'Zoom in' }).click();
  assert.ok((await box(page))[2] < whole[2]);
  assert.match((await viewer(page).locator('output').textContent()) ?? '', /^\d+ %$/);
  await viewer(page).getByRole('button', { name: 'Whole figure' }).click();
  assert.deepEqual(await box(page), whole);
  for (let times = 0; times < 30; times += 1) await page.keyboard.press('+');
  assert.ok((await box(page))[2] > whole[2] / 12.1, 'there is an end to it');
  await viewer(page).getByRole('button', { name: 'Close' }).click();
  assert.equal(await viewer(page).count(), 0);
});

readsInAll('the wheel scales about the pointer, and dragging moves', async ({ page, open }) => {
  await open(page0);
  await enlarge(page);
  const whole = await box(page);
  const canvas = (await viewer(page).locator('svg').boundingBox())!;
  const at = { x: canvas.x + canvas.width / 4, y: canvas.y + canvas.height / 4 };
  const under = () =>
    viewer(page)
      .locator('svg')
      .evaluate((svg, { x, y }) => {
        const point = new DOMPoint(x, y).matrixTransform((svg as SVGSVGElement).getScreenCTM()!.inverse());
        return [point.x, point.y] as const;
      }, at);
  const before = await under();
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, -300);
  await page.waitForFunction(
    (width) => Number(document.querySelector('.viewer svg')!.getAttribute('viewBox')!.split(' ')[2]) < width,
    whole[2],
  );
  const after = await under();
  assert.ok(
    Math.hypot(after[0] - before[0], after[1] - before[1]) < 1,
    'what was under the pointer still is',
  );
  const start = await box(page);
  await page.mouse.down();
  await page.mouse.move(at.x - 80, at.y - 40, { steps: 4 });
  await page.mouse.up();
  const end = await box(page);
  assert.ok(end[0] > start[0] && end[1] > start[1]);
  await page.mouse.move(at.x, at.y);
  assert.deepEqual(await box(page), end, 'only while the button is down');
});

readsInAll(
  'two fingers pinch',
  async ({ page, context, open }) => {
    await open(page0);
    await enlarge(page);
    const whole = await box(page);
    const canvas = (await viewer(page).locator('svg').boundingBox())!;
    const [x, y] = [canvas.x + canvas.width / 2, canvas.y + canvas.height / 2];
    const devtools = await context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
      devtools.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          type === 'touchEnd'
            ? []
            : [
                { x: x - apart, y, id: 0 },
                { x: x + apart, y, id: 1 },
              ],
      });
    await touch('touchStart', 40);
    for (const apart of [50, 60, 80]) await touch('touchMove', apart);
    await touch('touchEnd', 0);
    const [, , width] = await box(page);
    assert.ok(Math.abs(width - whole[2] / 2) < whole[2] / 10, 'twice as far apart, twice as large');
  },
  { hasTouch: true },
);

readsInAll('it can fill the screen, and comes back', async ({ page, open }) => {
  await open(page0);
  await enlarge(page);
  const button = viewer(page).getByRole('button', { name: 'Full screen' });
  await button.click();
  await page.waitForFunction(() => document.fullscreenElement?.matches('.viewer-frame'));
  await button.click();
  await page.waitForFunction(() => document.fullscreenElement === null);
  assert.ok(await viewer(page).isVisible());
});

readsInAll('axe finds nothing in the viewer', async ({ page, open }) => {
  await open(page0);
  await enlarge(page);
  assert.deepEqual(await axeComplaints(page), []);
});
