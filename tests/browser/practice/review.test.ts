/** Reviews: what is due, in its order, graded, taken back; and clocks that jump. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { progressOf, type ProgressEvent } from '../../../src/course/reader/progress.ts';
import { cardsOf, preview, reviewQueue } from '../../../src/course/reader/review.ts';
import { axeComplaints, inPassing } from '../../axe.ts';
import { storedEvents, storedWith } from './events-database.ts';
import {
  answer,
  answersOf,
  dayMs,
  facts,
  heading,
  idOf,
  openWith,
  overflow,
  shown,
  status,
} from './practice-pages.ts';
import { reads, readsInAll, useBrowser } from '../reader.ts';

useBrowser();

const review = '/practice/review/';
const next = (page: Page) => page.locator('.next-question');
const undo = (page: Page) => page.getByRole('button', { name: 'Undo the last review' });
const says = (page: Page, text: string) => status(page).filter({ hasText: text }).waitFor();

/** Questions of other types than cards, since those say by themselves how they are graded. */
const asked = facts.filter(({ review: isCard, type }) => isCard && type === 'choice');
const card = facts.find(({ type }) => type === 'recall')!;

/** Answers long enough ago to be due. */
const longAgo = (count: number): ProgressEvent[] =>
  answersOf(asked.slice(0, count).map(({ id }, index) => ({ id, score: 1, daysAgo: 60 + index })));

function queueOf(events: readonly ProgressEvent[]): string[] {
  return reviewQueue(cardsOf(progressOf(events, Date.now()).attempts), Date.now());
}

async function goOn(page: Page): Promise<void> {
  const before = await shown(page).evaluateHandle((question) => question);
  await next(page).click();
  await page.waitForFunction((old) => !old.isConnected, before);
}

reads(
  'asks what is due, what is most likely forgotten first, and says when each comes back',
  async ({ page, open }) => {
    const events = answersOf([
      { id: asked[0]!.id, score: 1, daysAgo: 40 },
      { id: asked[1]!.id, score: 0, daysAgo: 40 },
      { id: asked[2]!.id, score: 1, daysAgo: 200 },
      { id: asked[3]!.id, score: 1, daysAgo: 0.1 },
    ]);
    await openWith(open, events, review);
    const queue = queueOf(events);
    assert.equal(queue.length, 3);
    const seen: string[] = [];
    for (const left of [3, 2, 1]) {
      await heading(page)
        .filter({ hasText: `${String(left)} due.` })
        .waitFor();
      const { id } = await answer(page, 'right');
      seen.push(id);
      await says(page, 'It comes back in ');
      await shown(page).locator('.explanation[open]').waitFor();
      assert.ok((await shown(page).locator('[data-verdict=right]:visible').count()) > 0);
      const said = Number(/in (\d+) days/.exec((await status(page).textContent()) ?? '')?.[1]);
      const before = cardsOf(progressOf(events, Date.now()).attempts).get(id);
      const days = preview(before, Date.now()).good;
      if (days < 60) assert.equal(said, days);
      if (left > 1) await goOn(page);
    }
    assert.deepEqual(seen, queue);
    await next(page).click();
    await heading(page).filter({ hasText: 'Nothing is due.' }).waitFor();
    assert.equal((await storedWith(page, { mode: 'review' }, 3)).length, 3);
  },
);

reads('a card is graded by four keys; each says when it would come back', async ({ page, open }) => {
  const events = answersOf([{ id: card.id, score: 1, daysAgo: 30 }]);
  await openWith(open, events, review);
  await shown(page).waitFor();
  await page.keyboard.press('3');
  await shown(page).locator('.act').click();
  const grades = page.locator('.grades button');
  await grades.first().waitFor();
  assert.ok(await grades.first().evaluate((button) => button === document.activeElement));
  const days = preview(cardsOf(progressOf(events, Date.now()).attempts).get(card.id), Date.now());
  assert.deepEqual(
    await grades.locator('small').allTextContents(),
    [days.again, days.hard, days.good, days.easy].map((one) =>
      one === 0 ? 'again today' : `${String(one)} days`,
    ),
  );
  await page.keyboard.press('3');
  await says(page, 'It comes back ');
  const [stored] = await storedWith(page, { mode: 'review' }, 1);
  assert.deepEqual([stored?.['question'], stored?.['rating']], [card.id, 'good']);
  assert.equal((await storedEvents(page)).length, 2, 'a key before the answer is seen grades nothing');
  assert.ok(await next(page).evaluate((button) => button === document.activeElement));
});

readsInAll('a card has no keys where single keys are switched off', async ({ page, open }) => {
  await open('/404.html');
  await page.evaluate(() => {
    localStorage.setItem('keys', 'off');
  });
  await openWith(open, answersOf([{ id: card.id, score: 1, daysAgo: 30 }]), review);
  await shown(page).locator('.act').click();
  const grades = page.locator('.grades button');
  await grades.first().waitFor();
  assert.equal(await grades.locator('kbd').count(), 0);
  assert.equal(await page.locator('.grades [aria-keyshortcuts]').count(), 0);
  await page.keyboard.press('3');
  await page.waitForTimeout(200);
  assert.equal(await grades.count(), 4);
  await grades.nth(2).click();
  await says(page, 'It comes back ');
});

readsInAll('what is not known comes back in the same sitting, after the others', async ({ page, open }) => {
  await openWith(open, longAgo(2), review);
  await heading(page).filter({ hasText: '2 due.' }).waitFor();
  const { id } = await answer(page, 'wrong');
  await says(page, 'It comes back in this sitting.');
  await goOn(page);
  assert.notEqual(await idOf(shown(page)), id);
  await answer(page, 'right');
  await says(page, 'It comes back in ');
  await goOn(page);
  assert.equal(await idOf(shown(page)), id);
  assert.equal(await shown(page).locator('.question-earlier').isVisible(), false);
});

reads(
  'the last review can be undone: its question is asked again, and its card is as it was',
  async ({ page, open }) => {
    await openWith(open, longAgo(3), review);
    await heading(page).filter({ hasText: '3 due.' }).waitFor();
    assert.equal(await undo(page).count(), 0);
    const first = await answer(page, 'right');
    await says(page, 'It comes back');
    await goOn(page);
    const second = await answer(page, 'right');
    await says(page, 'It comes back');
    await undo(page).click();
    await heading(page).filter({ hasText: '2 due.' }).waitFor();
    assert.equal(await idOf(shown(page)), second.id);
    await undo(page).click();
    await heading(page).filter({ hasText: '3 due.' }).waitFor();
    assert.equal(await idOf(shown(page)), first.id);
    assert.equal(await undo(page).count(), 0);
    await page.reload();
    await heading(page).filter({ hasText: '3 due.' }).waitFor();
    assert.equal((await storedWith(page, { kind: 'undone' }, 2)).length, 2);
  },
);

reads('nothing due: it says when the next is, and what the coming weeks bring', async ({ page, open }) => {
  const events = answersOf([
    { id: asked[0]!.id, score: 1, daysAgo: 0.1 },
    { id: asked[1]!.id, score: 1, daysAgo: 0.1 },
    { id: asked[2]!.id, score: 0.5, daysAgo: 0.1 },
  ]);
  await openWith(open, events, review);
  await heading(page).filter({ hasText: 'Nothing is due.' }).waitFor();
  const text = await page.locator('.sitting-head').innerText();
  assert.match(text, /The next question comes (tomorrow|in \d+ days)\./);
  const due = await page.locator('.forecast td').allTextContents();
  assert.equal(due.length, 28);
  assert.equal(
    due.reduce((sum, number) => sum + Number(number), 0),
    3,
  );
  await open('/practice/');
  await page.locator('.due').filter({ hasText: 'Nothing is due. The next question comes ' }).waitFor();
});

readsInAll('whoever has answered nothing is told how questions come here', async ({ page, open }) => {
  await open(review);
  await heading(page).filter({ hasText: 'Nothing is due.' }).waitFor();
  assert.match(await page.locator('.sitting-head').innerText(), /Nothing to review so far/);
  assert.equal(await page.locator('.forecast').count(), 0);
  assert.deepEqual(await axeComplaints(page, inPassing), []);
});

readsInAll('a sitting is twenty reviews, then it asks whether to go on', async ({ page, open }) => {
  assert.ok(asked.length >= 22, 'the course has so many questions');
  await openWith(open, longAgo(22), review);
  await heading(page).filter({ hasText: '20 left in this sitting; 22 due in all.' }).waitFor();
  for (let done = 1; done <= 20; done += 1) {
    await answer(page, 'right');
    await says(page, 'It comes back');
    if (done < 20) await goOn(page);
  }
  await next(page).click();
  await heading(page).filter({ hasText: '20 reviews done.' }).waitFor();
  await page.getByRole('button', { name: 'Go on with 2 more' }).click();
  await heading(page).filter({ hasText: '2 due.' }).waitFor();
});

readsInAll('what another tab has reviewed is not asked again', async ({ page, context, open }) => {
  await openWith(open, longAgo(2), review);
  await heading(page).filter({ hasText: '2 due.' }).waitFor();
  const other = await open(review, await context.newPage());
  const { id } = await answer(other, 'right');
  await says(other, 'It comes back');
  await other.locator('.next-question').click();
  await heading(other).filter({ hasText: '1 due.' }).waitFor();
  await other.locator(`.sitting-question > course-question:not([data-id="${id}"]):visible`).waitFor();
  const rest = await answer(other, 'right');
  await says(other, 'It comes back');
  assert.notEqual(rest.id, id);
  await answer(page, 'right');
  await says(page, 'It comes back');
  await next(page).click();
  await heading(page).filter({ hasText: 'Nothing is due.' }).waitFor();
});

readsInAll(
  'a clock that is a year ahead, then back, neither empties the queue nor fills it',
  async ({ page, context, open }) => {
    const nowMs = Date.now();
    await openWith(open, longAgo(3), review);
    await heading(page).filter({ hasText: '3 due.' }).waitFor();
    await context.clock.setFixedTime(nowMs + 365 * dayMs);
    await page.reload();
    await heading(page).filter({ hasText: '3 due.' }).waitFor();
    await answer(page, 'right');
    await says(page, 'It comes back');
    await context.clock.setFixedTime(nowMs + 60_000);
    await page.reload();
    await heading(page).filter({ hasText: '2 due.' }).waitFor();
    await answer(page, 'right');
    await says(page, 'It comes back');
    await context.clock.setFixedTime(0);
    await page.reload();
    await heading(page).waitFor();
    await context.clock.setFixedTime(nowMs + 120_000);
    await page.reload();
    await heading(page).filter({ hasText: '1 due.' }).waitFor();
  },
);

readsInAll(
  'axe finds nothing in a review, and it fits into a narrow window',
  async ({ page, open }) => {
    await openWith(
      open,
      [
        ...longAgo(1),
        ...answersOf([{ id: card.id, score: 1, daysAgo: 400 }]).map((one) => ({
          ...one,
          id: 'card',
          seq: 0,
        })),
      ],
      review,
    );
    await heading(page).filter({ hasText: '2 due.' }).waitFor();
    for (let left = 2; left > 0; left -= 1) {
      assert.deepEqual(await axeComplaints(page, inPassing), []);
      if ((await shown(page).getAttribute('data-type')) === 'recall') {
        await shown(page).locator('.act').click();
        await page.locator('.grades button').first().waitFor();
        assert.deepEqual(await axeComplaints(page, inPassing), []);
        assert.equal(await overflow(page), 0);
        await page.keyboard.press('4');
      } else await answer(page, 'right');
      await says(page, 'It comes back');
      assert.equal(await overflow(page), 0);
      assert.deepEqual(await axeComplaints(page, inPassing), []);
      if (left > 1) await goOn(page);
    }
    await next(page).click();
    await heading(page).filter({ hasText: 'Nothing is due.' }).waitFor();
    assert.deepEqual(await axeComplaints(page, inPassing), []);
    assert.equal(await overflow(page), 0);
  },
  { viewport: { width: 320, height: 800 } },
);
