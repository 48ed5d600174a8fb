/** The map of concepts by mouse, keyboard and without script; concept pages whose questions are the chapters' own. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { words } from '../../src/words/en.ts';
import { axeComplaints } from '../axe.ts';
import { fillIn, handIn } from './questions/answering.ts';
import { pagesWith, reads, readsInAll, useBrowser } from './reader.ts';

useBrowser();

const map = '/concepts/map/';

interface Line {
  from: string;
  to: string;
}

const linesOn = (page: Page): Promise<Line[]> =>
  page
    .locator('.map-line')
    .evaluateAll((lines) =>
      lines.map((line) => ({ from: line.getAttribute('data-from')!, to: line.getAttribute('data-to')! })),
    );
const marksOn = (page: Page, mark: string): Promise<string[]> =>
  page.locator(`.map-concept[data-mark=${mark}]`).evaluateAll((concepts) => concepts.map(({ id }) => id));
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

/** Everything that `lines` lead to from `id`. */
function beyond(id: string, lines: readonly Line[]): string[] {
  const found = new Set<string>();
  const follow = (from: string) => {
    for (const { to } of lines.filter((line) => line.from === from)) {
      if (!found.has(to)) {
        found.add(to);
        follow(to);
      }
    }
  };
  follow(id);
  return [...found].sort();
}
const turned = (lines: readonly Line[]): Line[] => lines.map(({ from, to }) => ({ from: to, to: from }));

/** A concept that needs something and that something needs. */
const inTheMiddle = (lines: readonly Line[]): string =>
  lines.find(({ to }) => lines.some(({ from }) => from === to))!.to;

/** Whether exactly what `id` needs and leads to is marked. */
async function assertMarked(page: Page, id: string, lines: readonly Line[]): Promise<void> {
  assert.deepEqual(await marksOn(page, 'here'), [id]);
  assert.deepEqual((await marksOn(page, 'leads')).sort(), beyond(id, lines));
  assert.deepEqual((await marksOn(page, 'needs')).sort(), beyond(id, turned(lines)));
}

reads(
  'pointing at a concept marks all that it needs and leads to, until the pointer leaves',
  async ({ page, open }) => {
    await open(map);
    const lines = await linesOn(page);
    const id = inTheMiddle(lines);
    assert.equal(await page.locator('.map[data-marked]').count(), 0);
    await page.locator(`[id="${id}"]`).hover();
    await assertMarked(page, id, lines);
    const marked = await page.locator('.map-line[data-mark]').count();
    assert.ok(marked > 0 && marked < lines.length);
    await page.mouse.move(2, 2);
    assert.equal(await page.locator('[data-mark]').count(), 0);
  },
);

reads('an address names a concept: it is marked, in sight, and where Tab leads', async ({ page, open }) => {
  await open(map);
  const lines = await linesOn(page);
  const id = lines.at(-1)!.to;
  await open('/concepts/');
  await open(`${map}#${id}`);
  await assertMarked(page, id, lines);
  assert.ok(await page.locator(`[id="${id}"]`).isVisible());
  const box = (await page.locator(`[id="${id}"]`).boundingBox())!;
  assert.ok(box.x >= 0 && box.x + box.width <= 1280 && box.y >= 0 && box.y < 900);
  assert.equal(await page.locator(`[id="${id}"]`).getAttribute('tabindex'), '0');
  const [other] = lines.filter(({ from }) => from !== id);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, other!.from);
  await page.locator(`[id="${other!.from}"][data-mark=here]`).waitFor();
});

reads('Tab reaches one concept, and arrow keys go along the lines and the column', async ({ page, open }) => {
  await open(map);
  const lines = await linesOn(page);
  assert.equal(await page.locator('.map-concept[tabindex="0"]').count(), 1);
  await page.locator('.map-canvas').focus();
  await page.keyboard.press('Tab');
  const first = await focused(page);
  assert.equal(await page.locator(`[id="${first}"].map-concept`).count(), 1);
  const ring = page.locator(`[id="${first}"] > rect`);
  assert.notEqual(await ring.evaluate((rect) => getComputedStyle(rect).stroke), 'none');

  const id = inTheMiddle(lines);
  await page.locator(`[id="${id}"]`).focus();
  await assertMarked(page, id, lines);
  await page.locator('course-concept-map').dispatchEvent('pointerleave');
  await assertMarked(page, id, lines);
  await page.keyboard.press('ArrowLeft');
  const needed = await focused(page);
  assert.ok(lines.some(({ from, to }) => from === needed && to === id));
  await page.keyboard.press('ArrowRight');
  const after = await focused(page);
  assert.ok(lines.some(({ from, to }) => from === needed && to === after));
  // The window may go along with the focus: places are those in the map.
  const place = async () =>
    page.locator(`[id="${await focused(page)}"]`).evaluate((concept) => {
      const [own, map] = [concept, concept.closest('svg')!].map((one) => one.getBoundingClientRect());
      return { x: own!.x - map!.x, y: own!.y - map!.y };
    });
  await page.locator(`[id="${id}"]`).focus();
  const here = await place();
  await page.keyboard.press('ArrowDown');
  const below = await place();
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(page), id);
  assert.ok(Math.abs(below.x - here.x) < 1 && below.y > here.y);
  await page.keyboard.press('Tab');
  assert.equal(
    await page.locator(`[id="${await focused(page)}"].map-concept`).count(),
    0,
    'Tab leaves the map',
  );
  await page.keyboard.press('Shift+Tab');
  assert.equal(await focused(page), id, 'and comes back to where it was');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/concepts/${id}/`);
});

readsInAll('what needs nothing has nothing to its left', async ({ page, open }) => {
  await open(map);
  const lines = await linesOn(page);
  const { from } = lines.find((line) => !lines.some(({ to }) => to === line.from))!;
  await page.locator(`[id="${from}"]`).focus();
  await page.keyboard.press('ArrowLeft');
  assert.equal(await focused(page), from);
});

reads(
  'concepts of a chapter that is read are marked on the map, and told in words',
  async ({ page, open }) => {
    await open(map);
    const chapter = await page.locator('.map-concept[data-chapter]').first().getAttribute('data-chapter');
    assert.equal(await page.locator('[data-progress]').count(), 0);
    const width = () =>
      page
        .locator(`.map-concept[data-chapter="${chapter!}"] > .map-rule`)
        .first()
        .evaluate((rule) => Number.parseFloat(getComputedStyle(rule).strokeWidth));
    const thin = await width();
    await page.evaluate((id) => {
      localStorage.setItem(
        'course-summary:/vm-exit',
        JSON.stringify({ chapters: { [id!]: 'read' }, answers: 0 }),
      );
    }, chapter);
    await page.reload();
    await page.locator(`.map-concept[data-chapter="${chapter!}"][data-progress=read]`).first().waitFor();
    assert.ok((await width()) > thin);
    const told = page.locator(`.map-level [data-chapter="${chapter!}"]`).first();
    assert.match(await told.innerText(), /read/);
  },
);

readsInAll('axe finds nothing on the map with a concept marked', async ({ page, open }) => {
  await open(map);
  const id = inTheMiddle(await linesOn(page));
  await page.locator(`[id="${id}"]`).focus();
  assert.deepEqual(await axeComplaints(page), []);
});

reads(
  'a narrow window does not scroll sideways, the map does',
  async ({ page, open }) => {
    await open(map);
    const [over, within] = await page.evaluate(() => {
      const box = document.querySelector('.map-canvas')!;
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth - clientWidth, box.scrollWidth - box.clientWidth];
    });
    assert.equal(over, 0);
    assert.ok(within > 0);
    await page.locator('.map-canvas').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelector('.map-canvas')!.scrollLeft > 0);
  },
  { viewport: { width: 360, height: 800 } },
);

reads(
  'without script every concept is a link, and the map stands there in words',
  async ({ page, open }) => {
    await open(map);
    const links = page.locator('.map-concept');
    assert.ok((await links.count()) > 0);
    assert.equal(await page.locator('.map-concept[tabindex="-1"]').count(), 0);
    const items = page.locator('.map-level li');
    assert.ok((await items.count()) >= (await links.count()));
    assert.ok(await items.last().isVisible());
    await links.first().click();
    await page.waitForURL(/\/concepts\/[^/]+\/$/);
  },
  { javaScriptEnabled: false },
);

readsInAll('on paper the words stand for the drawing', async ({ page, open }) => {
  await open(map);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('.map').isHidden());
  assert.ok(await page.locator('.map-level li').first().isVisible());
});

readsInAll(
  'a question answered on a concept’s page is answered on its chapter’s page',
  async ({ page, open }) => {
    const [concept] = pagesWith('data-type="choice"').filter((path) => path.startsWith('/concepts/'));
    await open(concept!);
    const question = page.locator('course-question[data-type=choice]').first();
    const id = (await question.getAttribute('data-id'))!;
    await question.locator('li[data-correct] input').hover();
    const right = (await question.locator('li[data-correct]').getAttribute('data-field'))!;
    await fillIn(question, [right]);
    assert.equal(await handIn(question), 'Right.');
    const again = question.locator('.read-again a').first();
    assert.match((await again.getAttribute('href')) ?? '', /^\/[^#]/);
    await again.click();
    await page.waitForURL((url) => url.pathname !== concept);
    await open(pagesWith(`class="question" id="question-${id.slice(id.indexOf('.') + 1)}"`)[0]!);
    const same = page.locator(`course-question[data-id="${id}"]`);
    await same.locator('.options > [data-verdict=right]').waitFor();
    assert.equal(await same.locator('.question-earlier').isVisible(), true);
  },
);

readsInAll(
  'a concept’s page leads to practice of that concept, and to its place on the map',
  async ({ page, open }) => {
    const [concept = ''] = pagesWith('/practice/?concept=');
    const id = concept.split('/').at(-2);
    await open(concept);
    await page.getByRole('link', { name: /^Practise this/ }).click();
    await page.waitForURL(`**/practice/?concept=${id!}`);
    assert.equal(await page.locator('#practice-concept').inputValue(), id);
    await open(concept);
    await page.locator(`a[href$="${map}#${id!}"]`).click();
    await page.locator(`[id="${id!}"][data-mark=here]`).waitFor();
  },
);

reads('a chapter says whether what it builds on was read', async ({ page, open }) => {
  const [chapter] = pagesWith(words.chapter.needed.none);
  await open(chapter!);
  const group = page.locator('.before-this [data-chapter]').first();
  assert.equal(await group.locator('.progress-mark').innerText(), '', 'nobody has read anything at first');
  const needed = (await group.getAttribute('data-chapter'))!;
  const unfolded = () =>
    page.locator('.before-this').evaluate((list) => {
      list.setAttribute('open', '');
    });
  await unfolded();
  const comeBackHavingRead = async (id: string) => {
    await page.evaluate((read) => {
      localStorage.setItem(
        'course-summary:/vm-exit',
        JSON.stringify({ chapters: { [read]: 'read' }, answers: 0 }),
      );
    }, id);
    await page.reload();
    await unfolded();
  };
  await comeBackHavingRead('another');
  await group.getByText('You need this first').waitFor();
  await comeBackHavingRead(needed);
  await group.getByText('You have read it').waitFor();
  assert.equal(await group.getByText('You need this first').isVisible(), false);
});

readsInAll(
  'without script a chapter names what it builds on, and nothing of the reader',
  async ({ page, open }) => {
    const [chapter] = pagesWith(words.chapter.needed.none);
    await open(chapter!);
    const group = page.locator('.before-this [data-chapter]').first();
    const list = page.locator('.before-this');
    if ((await list.getAttribute('open')) === null) await list.locator('summary').first().click();
    assert.equal(await group.getByRole('link').count(), 1);
    await group.locator('summary').click();
    assert.ok((await group.getByRole('link').count()) > 1, 'the concepts of it unfold');
    assert.equal(await group.locator('.progress-mark').isVisible(), false);
  },
  { javaScriptEnabled: false },
);

readsInAll(
  'an address that names no concept, however it is written, leaves the map at work',
  async ({ page, open }) => {
    await open(`${map}#%E0%A4%A`);
    const id = inTheMiddle(await linesOn(page));
    await page.locator(`.map-concept[id="${id}"]`).focus();
    assert.deepEqual(await marksOn(page, 'here'), [id]);
  },
);
