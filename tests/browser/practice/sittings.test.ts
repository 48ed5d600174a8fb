/** What a reader meets around the questions of a sitting: the way on, what is due, what is said before and after. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { storedEvents } from './events-database.ts';
import { answer, answersOf, facts, heading, openWith, shown, status } from './practice-pages.ts';
import { reads, readsInAll, useBrowser } from '../reader.ts';

useBrowser();

const hub = '/practice/';
const examField = (page: Page, name: string) => page.locator(`course-exam-form [name="${name}"]`);
const examSays = (page: Page) => page.locator('course-exam-form [role=status]');
const due = (count: number) =>
  answersOf(facts.slice(0, count).map(({ id }) => ({ id, score: 1, daysAgo: 40 })));

async function beginPractice(page: Page, open: (path: string) => Promise<Page>): Promise<void> {
  await open(hub);
  await page.locator('course-practice-form [type=submit]').click();
  await shown(page).waitFor();
}

/** As a browser does that was told to keep nothing. */
function refuseStorage(): void {
  Object.defineProperty(window, 'indexedDB', {
    get: () => ({
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
    }),
  });
}

const mainButtons = (page: Page) => page.locator('.sitting .act:visible').allInnerTexts();

reads(
  'the way on is in sight wherever the question is scrolled to, and has the key n',
  async ({ page, open }) => {
    await beginPractice(page, open);
    for (const place of ['start', 'end'] as const) {
      await shown(page).evaluate((one, block) => {
        one.scrollIntoView({ block });
      }, place);
      const box = await page.locator('.sitting-foot [rel=next]').boundingBox();
      assert.ok(box && box.y >= 0 && box.y + box.height <= 900, place);
    }
    assert.ok(((await shown(page).boundingBox())?.y ?? 900) < 900);
    await page.locator('h1').click();
    await page.keyboard.press('n');
    await heading(page).filter({ hasText: 'Question 2 of 8' }).waitFor();
  },
);

readsInAll(
  'going on, the window is at once where it stays, so that "Next" can be pressed again',
  async ({ page, open }) => {
    await beginPractice(page, open);
    for (let number = 2; number < 6; number += 1) {
      await page.locator('.sitting-foot [rel=next]').click();
      await heading(page)
        .filter({ hasText: `Question ${String(number)} of 8` })
        .waitFor();
      await page.waitForFunction(() => document.activeElement?.localName === 'h2');
      const places = await page.evaluate(async () => {
        const here = scrollY;
        await new Promise((resolve) => setTimeout(resolve, 200));
        return [here, scrollY];
      });
      assert.equal(places[0], places[1]);
    }
  },
  { viewport: { width: 320, height: 500 } },
);

readsInAll('the question begins in the first half of the window', async ({ page, open }) => {
  await beginPractice(page, open);
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  assert.ok((await shown(page).boundingBox())!.y < 450);
});

reads('one button is the main one: to check, then to go on', async ({ page, open }) => {
  await beginPractice(page, open);
  assert.equal((await mainButtons(page)).length, 1);
  assert.notDeepEqual(await mainButtons(page), ['Next']);
  await answer(page, 'wrong');
  await page.locator('.sitting-foot .act').waitFor();
  assert.deepEqual(await mainButtons(page), ['Next']);
  await page.goto(`${page.url().replace(/#.*/, '')}#end`);
  await heading(page).filter({ hasText: 'Summary' }).waitFor();
  assert.equal((await mainButtons(page)).length, 1);
});

readsInAll(
  'a number that is none for its field is refused in words before anything begins',
  async ({ page, open }) => {
    await open(hub);
    await examSays(page).filter({ hasText: 'questions on' }).waitFor();
    for (const [name, typed, says] of [
      ['seed', '-1', 'The exam number is a whole number from 0 to 999,999.'],
      ['seed', '1.5', 'The exam number is a whole number from 0 to 999,999.'],
      ['seed', '', 'The exam number is a whole number from 0 to 999,999.'],
      ['count', '0', '“Questions” is a whole number from 1 to'],
      ['minutes', '601', '“Minutes” is a whole number from 1 to 600, or empty for no limit.'],
    ] as const) {
      const before = await examField(page, name).inputValue();
      await examField(page, name).fill(typed);
      await page.locator('course-exam-form button').click();
      await examSays(page).filter({ hasText: says }).waitFor();
      assert.equal(await examField(page, name).getAttribute('aria-invalid'), 'true');
      assert.equal(await examField(page, name).evaluate((one) => one === document.activeElement), true);
      await examField(page, name).fill(before);
      await examSays(page).filter({ hasText: 'questions on' }).waitFor();
      assert.equal(await examField(page, name).getAttribute('aria-invalid'), null);
    }
    assert.equal(new URL(page.url()).pathname, hub);
  },
);

readsInAll('an exam that ended by itself says so, and what was saved', async ({ page, context, open }) => {
  await context.clock.install();
  await open(hub);
  await examField(page, 'count').fill('3');
  await examField(page, 'minutes').fill('5');
  await page.locator('course-exam-form button').click();
  await shown(page).waitFor();
  await answer(page, 'right', false);
  await page.locator('.question-list [data-state=answered]').waitFor();
  await context.clock.fastForward('06:00');
  await status(page)
    .filter({
      hasText: 'The time was up, so the exam was handed in by itself. 1 answer of 3 was saved and graded.',
    })
    .waitFor();
  await page.reload();
  await status(page).filter({ hasText: 'The time was up' }).waitFor();
});

const strangersPlan = {
  mode: 'practice',
  title: 'Your account is locked',
  seed: 1,
  questions: [facts[0]!.id, 'Call 555-0100'],
};
const strangersAddress = `/practice/session/?s=x&plan=${encodeURIComponent(JSON.stringify(strangersPlan))}`;

reads('an address begins no session that nobody here has begun', async ({ page, open }) => {
  await open(strangersAddress);
  await status(page).filter({ hasText: 'There is no such session here.' }).waitFor();
  await open('/404.html');
  assert.deepEqual(await storedEvents(page), []);
});

readsInAll(
  'where nothing can be stored the words of an address get nowhere into the page',
  async ({ page, open }) => {
    await open(strangersAddress);
    await shown(page).waitFor();
    assert.equal(await page.locator('h1').textContent(), 'Practice');
    assert.match(await page.title(), /^Practice – /);
    assert.doesNotMatch(await page.locator('body').innerText(), /locked|555/);
  },
  { before: refuseStorage },
);

reads(
  'that nothing can be stored is said before anything begins',
  async ({ page, open }) => {
    await open(hub);
    for (const form of ['course-practice-form', 'course-exam-form'])
      await page
        .locator(`${form} [role=status]`)
        .filter({ hasText: 'This browser stores nothing' })
        .waitFor();
  },
  { before: refuseStorage },
);

reads(
  'the home page and the header say how many reviews are due, and nothing moves',
  async ({ page, open }) => {
    const review = page.locator('.to-review a');
    const inHeader = () =>
      page.locator('#ways [data-due]').evaluate((one) => getComputedStyle(one, '::after').content);
    await open('/');
    assert.equal(await review.isVisible(), false);
    assert.equal(await inHeader(), 'none');
    await openWith(open, due(5), hub);
    await page.locator('.due').filter({ hasText: '5 questions are due.' }).waitFor();
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          document.documentElement.dataset['shift'] = String((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await open('/');
    assert.match(await inHeader(), /"5"/);
    assert.match(await review.evaluate((one) => getComputedStyle(one, '::before').content), /^"5 due · "$/);
    await page.waitForTimeout(500);
    assert.equal(await page.locator('html').getAttribute('data-shift'), null);
    await review.click();
    await page.waitForURL('**/practice/review/');
    await heading(page).filter({ hasText: '5 due' }).waitFor();
    await page.waitForLoadState('networkidle');
    for (let left = 5; left > 0; left -= 1) {
      const { id } = await answer(page, 'right');
      await page.locator('.next-question').click();
      await heading(page)
        .filter({ hasText: left === 1 ? 'Nothing is due.' : `${String(left - 1)} due` })
        .waitFor();
      await page
        .locator(`.sitting-question > course-question[data-id="${id}"]`)
        .waitFor({ state: 'detached' });
    }
    await open('/');
    assert.equal(await review.isVisible(), false);
  },
);

reads('what was answered in the text is due at home when its day comes', async ({ page, context, open }) => {
  await context.clock.install({ time: new Date('2026-11-28T20:00:00Z') });
  await openWith(open, answersOf([{ id: facts[0]!.id, score: 1, daysAgo: 0 }]), '/');
  await open(`/${facts[0]!.part}/${facts[0]!.chapter}/`);
  await page.locator('course-question').first().hover();
  await context.clock.runFor(2000);
  await page.waitForFunction(() => localStorage.getItem('course-summary:/vm-exit')?.includes('T03:50"'));
  await open('/');
  assert.equal(await page.locator('.to-review a').isVisible(), false);
  await context.clock.setSystemTime(new Date('2026-12-20T04:00:01Z'));
  await page.reload();
  assert.equal(await page.locator('.to-review a').isVisible(), true);
});

for (const { timezoneId, isDue } of [
  { timezoneId: 'America/Los_Angeles', isDue: false },
  { timezoneId: 'Asia/Tokyo', isDue: true },
]) {
  readsInAll(
    `a card comes due with the day of where the reader then is: ${timezoneId}`,
    async ({ page, context, open }) => {
      await context.clock.setFixedTime(new Date('2026-06-09T23:00:00Z'));
      await openWith(open, due(1), '/404.html');
      await page.evaluate(() => {
        const summary = { chapters: {}, answers: 1, due: [['2026-06-10T03:50', 1]] };
        localStorage.setItem('course-summary:/vm-exit', JSON.stringify(summary));
      });
      await open('/');
      assert.equal(await page.locator('.to-review a').isVisible(), isDue);
    },
    { timezoneId },
  );
}

readsInAll('a platform fits the questions that are about it', async ({ page, open }) => {
  await open(hub);
  const platform = page.locator('course-practice-form [name=platform]');
  const says = page.locator('course-practice-form [role=status]');
  for (const id of await platform
    .locator('option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))) {
    if (id === '') continue;
    await platform.selectOption(id);
    const count = facts.filter(({ platforms }) => platforms.includes(id)).length;
    assert.ok(count > 0 && count < facts.length, id);
    await says.filter({ hasText: new RegExp(`^${String(count)} question`) }).waitFor();
  }
});

readsInAll('in review the key n goes on to the next question', async ({ page, open }) => {
  await openWith(open, due(2), '/practice/review/');
  await answer(page, 'right');
  await page.locator('.next-question').waitFor();
  await page.locator('h1').click();
  await page.keyboard.press('n');
  await heading(page).filter({ hasText: '1 due.' }).waitFor();
  await shown(page).waitFor();
});
