/** Questions: grading, feedback, memory. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright';
import { storedAnswers, storedEvents, storedWith } from '../practice/events-database.ts';
import { chapterPages, nextFrames, pagesWith, reads, readsInAll, useBrowser } from '../reader.ts';

useBrowser();

const chapter = chapterPages()[0]!;
const choice = (page: Page) => page.locator('course-question[data-type=choice]').first();
const select = (page: Page) => page.locator('course-question[data-type=select]').first();
/** Hands the answer in, and waits until there is something to say to it: the script comes with the first touch. */
const check = async (question: Locator) => {
  await question.locator('.act').click();
  await question.locator('.question-result:not(:empty)').waitFor();
};
const result = (question: Locator) => question.locator('.question-result');
/** Answers a second question. Where that is shown as answered earlier, what is stored of the first is known as well. */
const answerAnother = async (page: Page) => {
  const before = (await storedAnswers(page, 0)).length;
  await select(page).locator('.options input').first().check();
  await check(select(page));
  await storedAnswers(page, before + 1);
};
const verdicts = (question: Locator) =>
  question.locator('.options > li').evaluateAll((options) =>
    options.map((option) => ({
      verdict: (option as HTMLElement).dataset['verdict'],
      word: option.querySelector('.verdict')?.textContent,
      says: option.querySelectorAll('.say').length,
      correct: 'correct' in (option as HTMLElement).dataset,
      chosen: option.querySelector('input')!.checked,
    })),
  );

reads(
  'the right option: the verdict and the reason stand beside it, and the explanation opens',
  async ({ page, open }) => {
    await open(chapter);
    const question = choice(page);
    assert.equal(await question.locator('.question-act').isVisible(), true);
    await question.locator('li[data-correct] input').check();
    await check(question);
    assert.equal(await result(question).textContent(), 'Right.');
    const right = (await verdicts(question)).filter(({ correct }) => correct);
    assert.deepEqual(
      right.map(({ verdict, word }) => [verdict, word]),
      [['right', 'Right']],
    );
    assert.equal((await verdicts(question)).filter(({ verdict }) => verdict !== undefined).length, 1);
    await question.locator('details.explanation[open]').waitFor();
    assert.equal(await question.locator('summary').textContent(), 'Why');
    assert.ok(await question.locator('summary').evaluate((summary) => summary === document.activeElement));
  },
);

readsInAll(
  'a verdict’s sign is drawn: no font is looked for, and nobody hears of it',
  async ({ page, open }) => {
    await open(chapter);
    await choice(page).locator('li:not([data-correct]) input').first().check();
    await check(choice(page));
    const signs = await choice(page)
      .locator('.verdict:visible')
      .evaluateAll((all) =>
        all.map((one) => getComputedStyle(one, '::before')).map((sign) => [sign.content, sign.width]),
      );
    assert.ok(signs.length > 1);
    for (const [content, width = ''] of signs) {
      assert.equal(content, '""');
      assert.ok(Number.parseFloat(width) > 8, width);
    }
  },
);

readsInAll(
  'who tries again at once finds the reasons closed, though they open after the verdict',
  async ({ page, open }) => {
    await open(chapter);
    await choice(page).locator('.options input').first().check();
    await choice(page).evaluate(async (question) => {
      const [act, again] = ['.act', '.question-again'].map((part) =>
        question.querySelector<HTMLElement>(part)!,
      );
      const graded = new Promise((resolve) => {
        new MutationObserver(resolve).observe(again!, { attributes: true });
      });
      act!.click();
      await graded;
      again!.click();
    });
    await choice(page).locator('.question-result:empty').waitFor({ state: 'attached' });
    await nextFrames(page);
    await nextFrames(page);
    assert.equal(await choice(page).locator('details.explanation').getAttribute('open'), null);
  },
);

reads(
  'a wrong option: it says why, and which was the one; what was not chosen explains itself below',
  async ({ page, open }) => {
    await open(chapter);
    const question = choice(page);
    await question.locator('li:not([data-correct]) input').first().check();
    await check(question);
    assert.match((await result(question).textContent()) ?? '', /^Not right\./);
    const options = await verdicts(question);
    const chosen = options.find((option) => option.chosen)!;
    assert.deepEqual([chosen.verdict, chosen.word, chosen.says], ['wrong', 'Not so', 1]);
    const missed = options.find(({ correct }) => correct)!;
    assert.deepEqual([missed.verdict, missed.word], ['missed', 'This was the one']);
    const below = await question.locator('.answers > li:visible').count();
    assert.equal(below, options.length - 2);
    for (const input of await question.locator('.options input').all())
      assert.equal(await input.isDisabled(), true);
  },
);

reads('of several: partly right counts what was found and what was too much', async ({ page, open }) => {
  await open(chapter);
  const question = page
    .locator('course-question[data-type=select]')
    .filter({ has: page.locator('li[data-correct] ~ li[data-correct]') })
    .first();
  await question.locator('li[data-correct] input').first().check();
  await check(question);
  assert.match((await result(question).textContent()) ?? '', /^Partly right: 1 of \d found\./);
  const missed = (await verdicts(question)).filter(({ verdict }) => verdict === 'missed');
  assert.ok(missed.length > 0 && missed.every(({ word }) => word === 'This one too'));
  await question.locator('.question-again').click();
  for (const input of await question.locator('li[data-correct] input').all()) await input.check();
  await question.locator('li:not([data-correct]) input').first().check();
  await check(question);
  assert.match(
    (await result(question).textContent()) ?? '',
    /^Partly right: (\d) of \1 found, and 1 too many\./,
  );
});

reads('nothing chosen is no answer: it says so and leads to the first option', async ({ page, open }) => {
  await open(chapter);
  const question = choice(page);
  await check(question);
  assert.equal(await result(question).textContent(), 'Choose an answer first.');
  assert.ok(
    await question
      .locator('.options input')
      .first()
      .evaluate((input) => input === document.activeElement),
  );
  assert.deepEqual(
    (await storedEvents(page)).filter(({ kind }) => kind === 'answered'),
    [],
  );
});

reads('with the keyboard alone: choose, check, try again', async ({ page, open }) => {
  await open(chapter);
  const question = choice(page);
  await question.locator('.options input').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await result(question).filter({ hasText: /right/i }).waitFor();
  await page.keyboard.press('Shift+Tab');
  assert.ok(
    await question.locator('.question-again').evaluate((button) => button === document.activeElement),
  );
  await page.keyboard.press('Enter');
  assert.ok(
    await question
      .locator('.options input')
      .first()
      .evaluate((input) => input === document.activeElement),
  );
  assert.equal(await result(question).textContent(), '');
  assert.deepEqual(
    await verdicts(question),
    (await verdicts(question)).map((one) => ({
      ...one,
      verdict: undefined,
      word: undefined,
      says: 0,
      chosen: false,
    })),
  );
  assert.equal(await question.locator('summary').textContent(), 'Answer and reasons');
  assert.equal(await question.locator('details.explanation').getAttribute('open'), null);
});

reads('hints come one at a time', async ({ page, open }) => {
  await open(pagesWith('hint-button')[0]!);
  const question = page
    .locator('course-question')
    .filter({ has: page.locator('.hint-button') })
    .first();
  const hints = await question.locator('.hint').count();
  assert.equal(await question.locator('.hint:visible').count(), 0);
  for (let shown = 1; shown <= hints; shown += 1) {
    await question.locator('.hint-button').click();
    await question
      .locator('.hint')
      .nth(shown - 1)
      .waitFor();
    assert.equal(await question.locator('.hint:visible').count(), shown);
  }
  assert.equal(await question.locator('.hint-button').isVisible(), false);
});

reads(
  'an answer and how sure the reader was are remembered, and shown quietly at the next visit',
  async ({ page, open }) => {
    await open(chapter);
    const question = choice(page);
    await question.locator('li[data-correct] input').check();
    await question.locator('.confidence input[value=think]').check();
    await check(question);
    await result(question).filter({ hasText: 'Right.' }).waitFor();
    const [event] = (await storedAnswers(page, 1)) as [Record<string, unknown>];
    const identity = await question.evaluate(({ dataset }: HTMLElement) => dataset['id']);
    assert.equal(event['question'], identity);
    assert.equal(event['confidence'], 'think');
    assert.equal(event['score'], 1);
    assert.equal(event['v'], 1);
    assert.match(String(event['id']), /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    await page.reload();
    await question.locator('.question-earlier').waitFor();
    assert.equal(await question.locator('.question-earlier').innerText(), 'Your earlier answer is shown.');
    assert.equal(await question.locator('li[data-correct]').getAttribute('data-verdict'), 'right');
    assert.equal(await question.locator('li[data-correct] input').isChecked(), true);
    assert.equal(await result(question).textContent(), '', 'nothing is announced');
    assert.equal(await question.locator('details.explanation').getAttribute('open'), null);
    await question.locator('.question-again').click();
    await storedWith(page, { kind: 'retried' }, 1);
    await answerAnother(page);
    await page.reload();
    await select(page).locator('.question-earlier').waitFor();
    assert.equal(
      await question.locator('.question-earlier').isVisible(),
      false,
      'an answer taken back stays taken back',
    );
    const events = await storedEvents(page);
    assert.deepEqual(
      events
        .map(({ kind }) => kind)
        .filter((kind) => kind !== 'chapter-started')
        .sort(),
      ['answered', 'answered', 'retried'],
    );
    assert.equal(new Set(events.map(({ seq }) => seq)).size, events.length);
  },
);

readsInAll('an answer to an older revision is kept, and not shown', async ({ page, open }) => {
  await open(chapter);
  await choice(page).locator('li[data-correct] input').check();
  await check(choice(page));
  await result(choice(page)).filter({ hasText: 'Right.' }).waitFor();
  await storedAnswers(page, 1);
  await answerAnother(page);
  const id = (await choice(page).getAttribute('data-id'))!;
  const later = String(Number(await choice(page).getAttribute('data-rev')) + 1);
  await page.route(`**${chapter}`, async (route) => {
    const response = await route.fetch();
    const revised = (tag: string) =>
      tag.includes(`data-id="${id}"`) ? tag.replace(/data-rev="\d+"/, `data-rev="${later}"`) : tag;
    await route.fulfill({
      response,
      body: (await response.text()).replace(/<course-question[^>]*>/g, revised),
    });
  });
  await page.reload();
  assert.equal(await choice(page).getAttribute('data-rev'), later);
  await select(page).locator('.question-earlier').waitFor();
  assert.equal(await choice(page).locator('.question-earlier').isVisible(), false);
  assert.equal((await storedEvents(page)).filter(({ kind }) => kind === 'answered').length, 2);
});

readsInAll(
  'a tab neither shows nor fills in what another tab answers; what is taken back there is taken back here',
  async ({ page, context, open }) => {
    await open(chapter);
    const second = await open(chapter, await context.newPage());
    // A third is open, and nothing in it was touched yet: its script comes after the answer.
    const third = await open(chapter, await context.newPage());
    await select(second).locator('.options input').first().check();
    const first = choice(page);
    await first.locator('li[data-correct] input').check();
    await check(first);
    await select(page).locator('.options input').last().check();
    await check(select(page));
    await storedAnswers(page, 2);
    const inNavigation = (tab: Page) => tab.locator('[data-chapter][data-progress=read]').first();
    // A tab behind another draws a frame a second.
    await page.bringToFront();
    for (const heading of await page.locator('.prose h2').all()) {
      await heading.evaluate((one) => {
        one.scrollIntoView({ behavior: 'instant' });
      });
      await nextFrames(page);
      await page.waitForTimeout(300); // less, and it is not seen
    }
    await inNavigation(page).waitFor({ state: 'attached' });
    for (const tab of [second, third]) {
      await tab.bringToFront();
      await choice(tab).hover();
      // The answers came before it.
      await inNavigation(tab).waitFor({ state: 'attached' });
      await nextFrames(tab);
      assert.equal(await tab.locator('.question-earlier:visible').count(), 0);
      assert.equal(await tab.locator('.options > [data-verdict]').count(), 0);
      assert.equal(await choice(tab).locator('.options input:checked').count(), 0);
    }
    assert.equal(await select(second).locator('.options input').first().isChecked(), true);
    await check(select(second));
    await second.reload();
    await choice(second).locator('.question-earlier').waitFor();
    await choice(second).locator('.question-again').click();
    await first.locator('.question-act').waitFor();
    assert.equal(await first.locator('li[data-correct]').getAttribute('data-verdict'), null);
    assert.equal(await first.locator('.options input:checked').count(), 0);
  },
);

readsInAll('how sure one is comes before the answer is checked, also by Tab', async ({ page, open }) => {
  await open(chapter);
  const question = choice(page);
  await question.locator('.options input').first().check();
  const order: string[] = [];
  for (let step = 0; step < 3; step += 1) {
    await page.keyboard.press('Tab');
    order.push(
      await page.evaluate(() => {
        const { type, className } = document.activeElement as HTMLInputElement;
        return `${type} ${className}`.trim();
      }),
    );
  }
  assert.deepEqual(order.slice(0, 2), ['radio', 'button act']);
  const confidence = question.locator('.confidence input').first();
  assert.ok(
    await confidence.evaluate(
      (one) =>
        (one.compareDocumentPosition(one.closest('course-question')!.querySelector('.act')!) &
          Node.DOCUMENT_POSITION_FOLLOWING) >
        0,
    ),
  );
});

readsInAll('a check is announced once, and the focus goes on to the reasons once', async ({ page, open }) => {
  await open(chapter);
  const question = choice(page);
  await question.locator('li:not([data-correct]) input').first().check();
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const live = element?.closest('[role=status], [role=alert], [aria-live]:not([aria-live=off])');
        if (live?.textContent) heard.push(live.textContent);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
    document.addEventListener('focusin', ({ target }) =>
      heard.push(`focus: ${(target as Element).localName}`),
    );
  });
  await question.locator('.act').click();
  await result(question).filter({ hasText: 'Not right.' }).waitFor();
  await storedAnswers(page, 1);
  await nextFrames(page);
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  assert.deepEqual(
    heard.filter((one) => one !== 'focus: button'),
    ['focus: summary', (await result(question).textContent()) ?? ''],
  );
});

reads(
  'without script the explained solution can be read, and nothing pretends to work',
  async ({ page, open }) => {
    await open(chapter);
    const question = choice(page);
    assert.equal(await question.locator('.question-act').isVisible(), false);
    assert.equal(await question.locator('.question-again').isVisible(), false);
    await question.locator('summary').click();
    assert.equal(
      await question.locator('.answers > li:visible').count(),
      await question.locator('.options > li').count(),
    );
    assert.ok(
      (await question.locator('.answers [data-verdict=right] .verdict').textContent())?.includes('Right'),
    );
    await question.locator('.options input').first().focus();
    await page.keyboard.press('Enter');
    assert.equal(new URL(page.url()).search, '', 'Enter does not send the form');
    for (const hidden of ['course-theme', 'course-copy', 'course-enlarge', '.hint'] as const)
      assert.equal(await page.locator(`${hidden}:visible`).count(), 0, hidden);
  },
  { javaScriptEnabled: false },
);

for (const part of ['question', 'choice'])
  reads(
    `where the script "${part}" does not come, that is told, and another press tries again`,
    async ({ page, open }) => {
      const scripts = new RegExp(`/_astro/${part}\\.[\\w-]+\\.js$`);
      let refused = 0;
      await page.route(scripts, (route) => {
        refused += 1;
        return route.abort();
      });
      await open(chapter);
      const question = choice(page);
      await question.locator('.options input').first().check();
      await question.locator('.act').click();
      await result(question)
        .filter({ hasText: /could not be loaded/ })
        .waitFor();
      assert.ok(refused > 0);
      await page.unroute(scripts);
      await question.locator('.act').click();
      await result(question)
        .filter({ hasText: /right|wrong|not quite/i })
        .waitFor();
    },
    { expected: /ERR_FAILED|Failed to fetch dynamically imported module/ },
  );
