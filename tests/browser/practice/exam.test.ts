/** Exams: drawn, interrupted, handed in, reported. */
import assert from 'node:assert/strict';
import type { BrowserContext, Page } from 'playwright';
import { examFor } from '../../../src/course/reader/exam.ts';
import { axeComplaints, inPassing } from '../../axe.ts';
import { storedEvents, storedWith } from './events-database.ts';
import { answer, facts, goOn, heading, idOf, rows, shown, states, status } from './practice-pages.ts';
import { reads, readsInAll, useBrowser } from '../reader.ts';

useBrowser();

const hub = '/practice/';
const field = (page: Page, name: string) => page.locator(`course-exam-form [name="${name}"]`);
const handInButton = (page: Page) => page.locator('.hand-in');
const path = (page: Page) => page.url().replace(/^https?:\/\/[^/]+/, '');

async function begin(
  page: Page,
  open: (path: string) => Promise<Page>,
  plan: { count: number; seed: number; minutes?: number },
): Promise<void> {
  await open(hub);
  await field(page, 'count').fill(String(plan.count));
  await field(page, 'seed').fill(String(plan.seed));
  if (plan.minutes !== undefined) await field(page, 'minutes').fill(String(plan.minutes));
  await page.locator('course-exam-form button').click();
  await page.waitForURL(/\/practice\/session\/\?s=/);
  await shown(page).waitFor();
}

/** The ids of the session's questions, from its event. */
async function drawn(page: Page): Promise<unknown> {
  const started = (await storedEvents(page)).filter(({ kind }) => kind === 'session-started');
  const [last] = started.sort((one, other) => Number(other['seq']) - Number(one['seq']));
  return last?.['questions'];
}

const answersIn = async (page: Page) => (await storedEvents(page)).filter(({ kind }) => kind === 'answered');
const result = (page: Page) => heading(page).filter({ hasText: 'Result' }).waitFor();

readsInAll(
  'a choice in an exam is kept once, and of what is typed no more than its pauses',
  async ({ page, open }) => {
    await begin(page, open, { count: 40, seed: 4711 });
    const drafts = async () => (await storedEvents(page)).filter(({ kind }) => kind === 'drafted').length;
    let kept = 0;
    const seen = new Set<string>();
    for (let number = 1; number < 40 && seen.size < 2; number += 1) {
      const typed = shown(page).locator('input[type=text]').first();
      const option = shown(page).locator('.options input[type=radio]').first();
      const kind = (await typed.count()) > 0 ? 'typed' : (await option.count()) > 0 ? 'chosen' : 'other';
      if (kind !== 'other' && !seen.has(kind)) {
        if (kind === 'typed') await typed.pressSequentially('1234567');
        else await option.check();
        await page.locator(`.question-list li:nth-child(${String(number)}) [data-state=answered]`).waitFor();
        await storedWith(page, { kind: 'drafted' }, kept + 1);
        await page.waitForTimeout(500);
        const made = (await drafts()) - kept;
        assert.ok(kind === 'typed' ? made < 7 : made === 1, `${kind}: ${String(made)}`);
        kept += made;
        seen.add(kind);
      }
      await goOn(page);
    }
    assert.deepEqual([...seen].sort(), ['chosen', 'typed']);
  },
);

reads(
  'an exam says nothing of what is right, survives a reload, is handed in once and reported in figures',
  async ({ page, open }) => {
    await begin(page, open, { count: 6, seed: 4711 });
    const given: { id: string; score: number }[] = [];
    for (let number = 0; number < 4; number += 1) {
      given.push(await answer(page, number % 2 === 0 ? 'right' : 'wrong', false));
      assert.equal(
        await shown(page).locator('.explanation, .act, .verdict').filter({ visible: true }).count(),
        0,
      );
      await page
        .locator(`.question-list li:nth-child(${String(number + 1)}) [data-state=answered]`)
        .waitFor();
      await goOn(page);
    }
    await page.reload();
    await shown(page).waitFor();
    assert.deepEqual(await states(page), ['answered', 'answered', 'answered', 'answered', 'open', 'open']);
    assert.equal(await heading(page).textContent(), 'Question 5 of 6');
    assert.deepEqual(await answersIn(page), []);
    await handInButton(page).click();
    await heading(page).filter({ hasText: 'Hand in?' }).waitFor();
    assert.match(
      await page.locator('.sitting-head').innerText(),
      /2 questions are open and would count as wrong/,
    );
    assert.deepEqual(await page.locator('.numbers a').allTextContents(), ['5', '6']);
    await page.getByRole('button', { name: 'Hand in anyway' }).click();
    await result(page);
    const total = given.reduce((sum, { score }) => sum + score, 0);
    const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
    assert.deepEqual(await rows(page, 'tfoot'), [
      ['All', '6', number.format(total), `${String(Math.round((total / 6) * 100))} %`],
    ]);
    const byObjective = (await rows(page)).map(([, questions, score]) => [Number(questions), Number(score)]);
    assert.equal(
      byObjective.reduce((sum, [questions = 0]) => sum + questions, 0),
      6,
    );
    assert.ok(byObjective.every(([questions = 0, score = 0]) => score <= questions));
    const stored = await answersIn(page);
    assert.deepEqual(
      stored.map(({ question, score, mode }) => ({ id: question, score, mode })).sort(byId),
      given.map((one) => ({ ...one, mode: 'exam' })).sort(byId),
    );
    await page.reload();
    await result(page);
    assert.equal((await answersIn(page)).length, 4);
  },
);

const byId = (one: { id: unknown }, other: { id: unknown }) => (String(one.id) < String(other.id) ? -1 : 1);

readsInAll(
  'every question can be gone through afterwards with its answer, and none be answered again',
  async ({ page, open }) => {
    await begin(page, open, { count: 4, seed: 12 });
    await answer(page, 'right', false);
    await page.locator('.question-list [data-state=answered]').waitFor();
    await goOn(page);
    await answer(page, 'wrong', false);
    await page.locator('.question-list li:nth-child(2) [data-state=answered]').waitFor();
    await handInButton(page).click();
    await page.getByRole('button', { name: 'Hand in anyway' }).click();
    await result(page);
    const given = page.locator('.given-answers > li');
    assert.deepEqual(await given.locator('.state').evaluateAll((all) => all.map((one) => one.textContent)), [
      'right',
      (await given.nth(1).locator('.state').textContent()) ?? '',
      'not answered',
      'not answered',
    ]);
    for (const row of await given.all()) {
      await row.locator('summary').first().click();
      assert.ok(await row.locator('.explanation').isVisible());
      assert.equal(await row.locator('fieldset:not(:disabled) :is(input, select, textarea)').count(), 0);
      assert.equal(await row.locator('.act, .question-again').count(), 0);
    }
    assert.ok((await given.nth(0).locator('[data-verdict=right]:visible').count()) > 0);
    assert.ok((await given.nth(1).locator('[data-verdict]:visible').count()) > 0);
  },
);

readsInAll('the same number draws the same exam, another number another', async ({ page, open }) => {
  const plan = { count: 8, seed: 99 };
  await begin(page, open, plan);
  const first = await drawn(page);
  assert.deepEqual(first, examFor(facts, plan));
  await begin(page, open, plan);
  assert.deepEqual(await drawn(page), first);
  await begin(page, open, { ...plan, seed: 100 });
  assert.notDeepEqual(await drawn(page), first);
});

readsInAll('the same exam can be sat again, from its report', async ({ page, open }) => {
  await begin(page, open, { count: 3, seed: 7 });
  const questions = await drawn(page);
  await handInButton(page).click();
  await page.getByRole('button', { name: 'Hand in anyway' }).click();
  await result(page);
  const before = page.url();
  await page.getByRole('button', { name: 'Sit the same exam again' }).click();
  await page.waitForURL((url) => url.search !== new URL(before).search);
  await shown(page).waitFor();
  assert.deepEqual(await drawn(page), questions);
  assert.equal(await page.locator('h1').textContent(), 'Exam, no. 7');
  assert.deepEqual(await states(page), ['open', 'open', 'open']);
});

reads('two tabs that hand in at once hand in once', async ({ page, context, open }) => {
  await begin(page, open, { count: 2, seed: 5 });
  await answer(page, 'right', false);
  await page.locator('.question-list [data-state=answered]').waitFor();
  const other = await open(`${path(page).replace(/#.*/, '')}#end`, await context.newPage());
  await page.goto(`${page.url().replace(/#.*/, '')}#end`);
  await page.reload();
  // Both have looked whether it is handed in before either can grade it.
  await context.route('**/questions/*/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  // A tab in the background can't be clicked as a reader does.
  const press = (tab: Page) =>
    tab.getByRole('button', { name: 'Hand in anyway' }).evaluate((button) => {
      (button as HTMLElement).click();
    });
  await Promise.all([press(page), press(other)]);
  await Promise.all([result(page), result(other)]);
  await storedWith(page, { kind: 'session-ended' }, 1);
  const events = await storedEvents(page);
  assert.deepEqual(
    ['answered', 'session-ended'].map((wanted) => events.filter(({ kind }) => kind === wanted).length),
    [1, 1],
  );
});

readsInAll('an answer that is taken back counts as open', async ({ page, open }) => {
  const several = facts.filter(({ type }) => type === 'select').length;
  assert.ok(several > 0);
  await begin(page, open, { count: facts.length, seed: 1 });
  while ((await shown(page).getAttribute('data-type')) !== 'select') await goOn(page);
  const option = shown(page).locator('.options input').first();
  const current = page.locator('.question-list [aria-current]');
  await option.check();
  await page.locator('.question-list [aria-current][data-state=answered]').waitFor();
  await option.uncheck();
  await page.locator('.question-list [aria-current][data-state=open]').waitFor();
  assert.equal(await current.getAttribute('data-state'), 'open');
});

async function withClock(context: BrowserContext): Promise<Date> {
  const start = new Date('2026-03-02T10:00:00Z');
  await context.clock.install({ time: start });
  return start;
}

reads(
  'the time can be hidden, is told when it runs out, and hands in by itself',
  async ({ page, context, open }) => {
    await withClock(context);
    await begin(page, open, { count: 2, seed: 3, minutes: 10 });
    const { id } = await answer(page, 'right', false);
    await page.locator('.question-list [data-state=answered]').waitFor();
    const time = page.locator('course-exam-timer .time');
    assert.match((await time.textContent()) ?? '', /^Time left (10:00|09:5\d)$/);
    await context.clock.fastForward('04:00');
    await page.reload();
    await shown(page).waitFor();
    assert.match((await time.textContent()) ?? '', /^Time left (06:00|05:5\d)$/);
    await page.getByRole('button', { name: 'Hide the time' }).click();
    assert.equal(await time.isVisible(), false);
    await context.clock.fastForward('01:10');
    await page.locator('.announcer').filter({ hasText: '5 minutes left.' }).waitFor({ state: 'attached' });
    await context.clock.fastForward('04:00');
    await page.locator('.announcer').filter({ hasText: '1 minute left.' }).waitFor({ state: 'attached' });
    assert.equal(await heading(page).textContent(), 'Question 1 of 2');
    await context.clock.fastForward('01:30');
    await result(page);
    assert.deepEqual(
      (await answersIn(page)).map(({ question }) => question),
      [id],
    );
  },
);

readsInAll(
  'an exam whose time ran out while it was closed is handed in when it is opened',
  async ({ page, context, open }) => {
    await withClock(context);
    await begin(page, open, { count: 3, seed: 8, minutes: 5 });
    await answer(page, 'wrong', false);
    await page.locator('.question-list [data-state=answered]').waitFor();
    const session = path(page);
    await open('/concepts/');
    await context.clock.fastForward('20:00');
    await open(session);
    await result(page);
    assert.equal((await answersIn(page)).length, 1);
  },
);

reads(
  'without a connection nothing is lost: the answers are kept, and handed in later',
  async ({ page, context, open }) => {
    await begin(page, open, { count: 2, seed: 21 });
    await answer(page, 'right', false);
    await page.locator('.question-list [data-state=answered]').waitFor();
    await page.goto(`${page.url().replace(/#.*/, '')}#end`);
    await page.getByRole('button', { name: 'Hand in anyway' }).waitFor();
    await context.route('**/questions/*/**', (route) => route.abort());
    await page.reload();
    await page.getByRole('button', { name: 'Hand in anyway' }).click();
    await status(page).filter({ hasText: 'Your answers are kept.' }).waitFor();
    await context.unroute('**/questions/*/**');
    await status(page).getByRole('button', { name: 'Try again' }).click();
    await result(page);
    assert.equal((await answersIn(page)).length, 1);
  },
  { expected: /ERR_FAILED/ },
);

readsInAll(
  'axe finds nothing: a question, the question whether to hand in, the report',
  async ({ page, open }) => {
    await begin(page, open, { count: 5, seed: 2, minutes: 30 });
    await answer(page, 'right', false);
    await page.locator('.question-list [data-state=answered]').waitFor();
    assert.deepEqual(await axeComplaints(page, inPassing), []);
    await handInButton(page).click();
    await heading(page).filter({ hasText: 'Hand in?' }).waitFor();
    assert.deepEqual(await axeComplaints(page, inPassing), []);
    await page.getByRole('button', { name: 'Hand in anyway' }).click();
    await result(page);
    assert.deepEqual(await axeComplaints(page, inPassing), []);
    assert.notEqual(await idOf(page.locator('.given-answers > li > details > [data-id]').first()), '');
  },
);
