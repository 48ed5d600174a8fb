/** Practice: the form, the session, what came of it. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { axeComplaints, inPassing } from '../../axe.ts';
import { handIn } from '../questions/answering.ts';
import { storedEvents, storedWith } from './events-database.ts';
import {
  answer,
  answersOf,
  chapters,
  facts,
  goOn,
  heading,
  idOf,
  openWith,
  overflow,
  shown,
  states,
  status,
} from './practice-pages.ts';
import { nextFrames, reads, readsInAll, useBrowser } from '../reader.ts';

useBrowser();

const hub = '/practice/';
const form = (page: Page) => page.locator('course-practice-form form');
const count = (page: Page) => page.locator('course-practice-form [role=status]');
const choose = (page: Page, name: string, value: string) =>
  form(page).locator(`[name="${name}"][value="${value}"]`).check();
const says = (page: Page, text: string | RegExp) => count(page).filter({ hasText: text }).waitFor();

async function begin(page: Page, number = 5): Promise<void> {
  await choose(page, 'count', String(number));
  await form(page).locator('button').click();
  await page.waitForURL(/\/practice\/session\/\?s=/);
  await shown(page).waitFor();
}

reads(
  'a session goes from the form to the report: every answer explained at once, every figure as answered',
  async ({ page, open }) => {
    await open(hub);
    await begin(page);
    const results: { id: string; score: number }[] = [];
    for (let number = 1; number <= 5; number += 1) {
      assert.equal(await heading(page).textContent(), `Question ${String(number)} of 5`);
      results.push(await answer(page, number % 2 === 0 ? 'wrong' : 'right'));
      await shown(page).locator('details.explanation[open]').waitFor();
      await goOn(page);
    }
    const stateOf = ({ score }: { score: number }) =>
      score === 1 ? 'right' : score > 0 ? 'partly' : 'wrong';
    assert.deepEqual(await states(page), results.map(stateOf));
    assert.equal(await heading(page).textContent(), 'Summary');
    const total = results.reduce((sum, { score }) => sum + score, 0);
    const share = `${String(Math.round((total / 5) * 100))} %`;
    assert.equal(await page.locator('.tally b').textContent(), share);
    await page.getByRole('button', { name: 'Finish' }).click();
    await heading(page).filter({ hasText: 'Result' }).waitFor();
    assert.equal(await page.locator('.tally b').textContent(), share);
    assert.deepEqual(
      await page
        .locator('.given-answers .state')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['state'])),
      results.map(stateOf),
    );
    const objectives = new Set(results.map(({ id }) => facts.find((one) => one.id === id)?.objective));
    assert.equal(await page.locator('.score-table tbody tr').count(), objectives.size);
    assert.equal(await page.locator('.score-table tbody tr:not(:has(a))').count(), 0);
    await storedWith(page, { kind: 'session-ended' }, 1);
    const events = await storedEvents(page);
    assert.deepEqual(
      events.filter(({ kind }) => kind === 'answered').map(({ mode }) => mode),
      Array.from({ length: 5 }, () => 'practice'),
    );
    assert.equal(events.filter(({ kind }) => kind === 'session-ended').length, 1);
    await open(hub);
    await page
      .locator('.due')
      .filter({ hasText: /\d+ questions? (is|are) due|comes/ })
      .waitFor();
    assert.equal(await page.locator('.unfinished').isVisible(), false);
  },
);

reads('the form says how many questions fit, whatever is chosen', async ({ page, open }) => {
  await open(hub);
  await says(page, `${String(facts.length)} questions fit; 8 of them are asked.`);
  const [first] = facts;
  const inChapter = facts.filter(({ chapter }) => chapter === first!.chapter);
  await form(page).locator('[name=where]').selectOption(`chapter:${first!.chapter}`);
  await says(page, `${String(inChapter.length)} questions fit`);
  await choose(page, 'level', 'apply');
  const applied = inChapter.filter(({ level }) => level === 'apply').length;
  await says(page, new RegExp(`^${String(applied)} questions? fits?`));
  await choose(page, 'only', 'missed');
  await says(page, 'No question fits.');
  await form(page).locator('button').click();
  // Were a session begun by it, this form would be gone.
  await choose(page, 'only', 'all');
  await says(page, new RegExp(`^${String(applied)} questions? fits?`));
  assert.match(page.url(), /\/practice\/$/);
  assert.deepEqual(await storedWith(page, { kind: 'session-started' }, 0), []);
});

readsInAll('a link fills the form in, and what is asked then fits', async ({ page, open }) => {
  const [concept] = facts.findLast(({ concepts }) => concepts.length > 0)!.concepts;
  const fit = facts.filter(({ concepts }) => concepts.includes(concept!));
  await open(`${hub}?concept=${concept!}`);
  await says(page, new RegExp(`^${String(fit.length)} questions? fits?`));
  await begin(page, 20);
  assert.equal(await page.locator('.question-list a').count(), Math.min(20, fit.length));
  const ids = new Set(fit.map(({ id }) => id));
  assert.ok(ids.has(await idOf(shown(page))));
  await open(`${hub}?chapter=${chapters[1]!}`);
  const own = facts.filter(({ chapter }) => chapter === chapters[1]);
  await says(page, new RegExp(`^${String(own.length)} questions? fits?`));
  await open(`${hub}?chapter=there-is-none`);
  await says(page, `${String(facts.length)} questions fit`);
});

readsInAll('what was missed can be asked alone, and so can what was never seen', async ({ page, open }) => {
  const [one, two, three] = facts.map(({ id }) => id);
  const given = [
    { id: one!, score: 0, daysAgo: 3 },
    { id: two!, score: 0.5, daysAgo: 2 },
    { id: three!, score: 0, daysAgo: 2 },
  ];
  await openWith(open, [...answersOf([...given, { id: three!, score: 1, daysAgo: 1 }])], hub);
  await choose(page, 'only', 'unseen');
  await says(page, `${String(facts.length - 3)} questions fit`);
  await choose(page, 'only', 'missed');
  await says(page, '2 questions fit.');
  await begin(page, 5);
  const ids = [await idOf(shown(page))];
  await goOn(page);
  ids.push(await idOf(shown(page)));
  assert.deepEqual(ids.sort(), [one, two].sort());
});

reads('the missed ones are practised again in a session of their own', async ({ page, open }) => {
  await open(hub);
  await begin(page);
  const missed: string[] = [];
  for (let number = 0; number < 5; number += 1) {
    const { id } = await answer(page, number < 2 ? 'wrong' : 'right');
    if (number < 2) missed.push(id);
    await goOn(page);
  }
  const before = page.url();
  await page.getByRole('button', { name: 'Practise the 2 missed again' }).click();
  await page.waitForURL((url) => url.href !== before);
  await shown(page).waitFor();
  assert.deepEqual(await states(page), ['open', 'open']);
  assert.equal(await idOf(shown(page)), missed[0]);
});

reads('the summary tells what is filled in and waits to be checked', async ({ page, open }) => {
  await open(hub);
  await begin(page);
  while (!/^(choice|select|matrix|match|numeric|short)$/.test((await shown(page).getAttribute('data-type'))!))
    await goOn(page);
  const hash = new URL(page.url()).hash || '#1';
  await answer(page, 'right', false);
  await page.locator('.question-list li:last-child a').click();
  await heading(page).filter({ hasText: '5 of 5' }).waitFor();
  await goOn(page);
  const told = page.locator('.sitting-head p', { hasText: 'Filled in, but not checked' });
  assert.deepEqual(
    await told.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
    [hash],
  );
  await told.locator('a').click();
  await handIn(shown(page));
  await page.locator('.question-list li:last-child a').click();
  await heading(page).filter({ hasText: '5 of 5' }).waitFor();
  await goOn(page);
  assert.equal(await told.count(), 0);
});

reads('a session goes on where it was left: after a reload, and from the hub', async ({ page, open }) => {
  await open(hub);
  await begin(page);
  const { id } = await answer(page, 'right');
  await goOn(page);
  const second = await idOf(shown(page));
  await page.reload();
  await shown(page).waitFor();
  assert.deepEqual([await idOf(shown(page)), (await states(page))[0]], [second, 'right']);
  await page.locator('.sitting-foot a[rel=prev]').click();
  await page.locator(`course-question[data-id="${id}"] .question-earlier:visible`).waitFor();
  await open(hub);
  const row = page.locator('.unfinished li');
  await row.filter({ hasText: '1 of 5 answered' }).waitFor();
  await row.getByRole('link').click();
  await shown(page).waitFor();
  assert.equal(await idOf(shown(page)), second);
  await open(hub);
  await row.getByRole('button').click();
  await row.waitFor({ state: 'detached' });
});

readsInAll(
  'an open session counts what is answered in another tab, and does not show it',
  async ({ page, context, open }) => {
    await open(hub);
    await begin(page);
    const other = await open(
      new URL(page.url()).pathname + new URL(page.url()).search,
      await context.newPage(),
    );
    await shown(other).waitFor();
    await answer(other, 'wrong');
    await page.locator('.question-list [data-state=wrong], .question-list [data-state=partly]').waitFor();
    await page.bringToFront();
    await nextFrames(page);
    assert.equal(await shown(page).locator('.question-earlier').isVisible(), false);
    assert.equal(await shown(page).locator('.question-act').isVisible(), true);
  },
);

reads('a session that nobody knows, and one without questions, end in words', async ({ page, open }) => {
  await open('/practice/session/?s=nobody');
  await status(page).filter({ hasText: 'There is no such session here.' }).waitFor();
  await status(page).getByRole('link').click();
  await page.waitForURL(/\/practice\/$/);
  await open('/practice/session/');
  await status(page).filter({ hasText: 'No session was chosen.' }).waitFor();
});

readsInAll('questions that are gone from the course are left out, and it says so', async ({ page, open }) => {
  const started = (session: string, questions: string[]) => ({
    id: session,
    v: 1,
    device: 'other',
    seq: 1,
    atMs: Date.now() - 1000,
    kind: 'session-started',
    session,
    mode: 'practice' as const,
    seed: 1,
    questions,
  });
  const events = [started('some', ['gone.for-ever', facts[0]!.id]), started('none', ['gone.for-ever'])];
  await openWith(open, events, '/practice/session/?s=some');
  await shown(page).waitFor();
  assert.equal(await heading(page).textContent(), 'Question 1 of 1');
  assert.match((await status(page).textContent()) ?? '', /^1 question of this session is no longer/);
  await open('/practice/session/?s=none');
  await status(page).filter({ hasText: 'None of its questions is in the course any more.' }).waitFor();
});

reads('the keyboard alone leads through a session', async ({ page, open }) => {
  await open(hub);
  await form(page).locator('[name=where]').focus();
  const tabTo = async (selector: string) => {
    for (let tries = 0; tries < 60; tries += 1) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
      await page.keyboard.press('Tab');
    }
    assert.fail(`Tab never leads to ${selector}`);
  };
  await tabTo('[name=count]');
  await page.keyboard.press('ArrowLeft');
  await tabTo('course-practice-form button');
  await page.keyboard.press('Enter');
  await page.waitForURL(/session/);
  await shown(page).waitFor();
  await tabTo('course-question:not([hidden]) :is(input, select, textarea, button)');
  for (let number = 1; number < 5; number += 1) {
    await tabTo('.sitting-foot a[rel=next]');
    await page.keyboard.press('Enter');
    await heading(page)
      .filter({ hasText: `Question ${String(number + 1)} of 5` })
      .waitFor();
    await page.waitForFunction(() => document.activeElement?.localName === 'h2');
  }
  await page.keyboard.press('p');
  await heading(page).filter({ hasText: 'Question 4 of 5' }).waitFor();
  await page.keyboard.press('n');
  await heading(page).filter({ hasText: 'Question 5 of 5' }).waitFor();
  await tabTo('.sitting-foot a[rel=next]');
  await page.keyboard.press('Enter');
  await heading(page).filter({ hasText: 'Summary' }).waitFor();
  await tabTo('.sitting-foot button');
  await page.keyboard.press('Enter');
  await heading(page).filter({ hasText: 'Result' }).waitFor();
});

readsInAll(
  'without a connection it says so, and goes on when it is back',
  async ({ page, context, open }) => {
    await open(hub);
    await says(page, 'questions fit');
    await context.route('**/questions/*/**', (route) => route.abort());
    await choose(page, 'count', '5');
    await form(page).locator('button').click();
    await status(page).filter({ hasText: 'could not be loaded' }).waitFor();
    assert.equal(await page.locator('.question-list a').count(), 5);
    await context.unroute('**/questions/*/**');
    await status(page).getByRole('button', { name: 'Try again' }).click();
    await shown(page).waitFor();
    assert.equal((await status(page).textContent())?.trim(), '');
  },
  { expected: /ERR_FAILED/ },
);

readsInAll(
  'where nothing can be stored, a session lasts as long as its page, and says so',
  async ({ page, open }) => {
    await open(hub);
    await says(page, 'questions fit');
    await begin(page);
    assert.match((await status(page).textContent()) ?? '', /stores nothing/);
    await answer(page, 'right');
    await goOn(page);
    assert.deepEqual((await states(page)).slice(0, 2), ['right', 'open']);
    await page.reload();
    await shown(page).waitFor();
    assert.deepEqual(await states(page), ['open', 'open', 'open', 'open', 'open']);
  },
  {
    before: () => {
      indexedDB.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    },
  },
);

readsInAll('axe finds nothing: the hub, a question, the summary and the report', async ({ page, open }) => {
  await open(hub);
  await says(page, 'questions fit');
  await form(page).locator('[name=where]').selectOption(`chapter:${chapters[0]!}`);
  assert.deepEqual(await axeComplaints(page, inPassing), []);
  await begin(page);
  await answer(page, 'wrong');
  assert.deepEqual(await axeComplaints(page, inPassing), []);
  await open(hub);
  await page.locator('.unfinished li').waitFor();
  assert.deepEqual(await axeComplaints(page, inPassing), []);
  await page.locator('.unfinished a').click();
  await shown(page).waitFor();
  await page.goto(`${page.url().replace(/#.*/, '')}#end`);
  await heading(page).filter({ hasText: 'Summary' }).waitFor();
  assert.deepEqual(await axeComplaints(page, inPassing), []);
  await page.getByRole('button', { name: 'Finish' }).click();
  await heading(page).filter({ hasText: 'Result' }).waitFor();
  for (const summary of await page.locator('.given-answers summary').all()) await summary.click();
  assert.deepEqual(await axeComplaints(page, inPassing), []);
});

readsInAll(
  'a session fits into a narrow window, to its report',
  async ({ page, open }) => {
    await open(hub);
    await begin(page, 8);
    for (let number = 0; number < 8; number += 1) {
      assert.equal(await overflow(page), 0, await idOf(shown(page)));
      await goOn(page);
    }
    assert.equal(await overflow(page), 0);
    await page.getByRole('button', { name: 'Finish' }).click();
    await heading(page).filter({ hasText: 'Result' }).waitFor();
    for (const summary of await page.locator('.given-answers > li > details > summary').all())
      await summary.click();
    assert.equal(await overflow(page), 0);
  },
  { viewport: { width: 320, height: 700 } },
);

readsInAll(
  'without script the page says what practice needs, and leads to the questions that need none',
  async ({ page, open }) => {
    for (const path of [hub, '/practice/session/', '/practice/review/']) {
      await open(path);
      const text = await page.locator('main').innerText();
      assert.match(text, /needs JavaScript/, path);
      assert.doesNotMatch(text, /Begin the exam/, path);
      assert.equal(await page.locator('main .quizzes a').count(), chapters.length, path);
      await page.locator('main .quizzes a').last().click();
      assert.ok((await page.locator('course-question details.explanation').count()) > 1);
    }
  },
  { javaScriptEnabled: false },
);
