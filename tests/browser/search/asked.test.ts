/** Answers that are asked back: nothing is recorded, in the text, in a case and in an exam. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { examFor } from '../../../src/course/reader/exam.ts';
import { questionPath } from '../../../src/course/links/question-pages.ts';
import { handIn } from '../questions/answering.ts';
import { storedEvents, storedWith } from '../practice/events-database.ts';
import { answer, answersOf, facts, openWith, shown } from '../practice/practice-pages.ts';
import { reads, readsInAll, useBrowser } from '../reader.ts';
import { course } from '../course.ts';

useBrowser();

const all = Object.values(course.questions);
const numeric = all.find(({ type }) => type === 'numeric');
const scenario = all.find(
  (one) => one.type === 'scenario' && one.parts.some((part) => part.type === 'numeric'),
);
assert.ok(numeric?.type === 'numeric' && scenario?.type === 'scenario');

const kinds = async (page: Page) => (await storedEvents(page)).map(({ kind }) => kind);
const unknown = (unit: string) =>
  new RegExp(`^I do not know the unit “gizmos” here. Did you mean ${unit}\\?`);

reads('a unit that nobody knows is asked back, and costs nothing', async ({ page, open }) => {
  await open(questionPath(course, numeric.chapter, numeric.id));
  const question = page.locator(`course-question[data-id="${numeric.id}"]`);
  for (const number of ['7', '123456']) {
    await question.locator('.typed').fill(`${number} gizmos`);
    await question.locator('.question-result').evaluate((one) => (one.textContent = ''));
    assert.match(await handIn(question), unknown(numeric.answer.unit));
  }
  assert.equal(await question.locator('.typed').evaluate((one) => one === document.activeElement), true);
  assert.equal(await question.locator('.act').isVisible(), true);
  assert.equal(
    await question.locator('.explanation').evaluate((one) => (one as HTMLDetailsElement).open),
    false,
  );
  assert.deepEqual(
    (await kinds(page)).filter((kind) => kind === 'answered'),
    [],
  );
});

reads('a part of a case that can’t be read is asked for, and the whole waits', async ({ page, open }) => {
  await open(questionPath(course, scenario.chapter, scenario.id));
  const question = page.locator(`course-question[data-id="${scenario.id}"]`);
  const part = scenario.parts.find(({ type }) => type === 'numeric')?.id ?? '';
  const field = question.locator(`[data-part-of="${part}"] .typed`).first();
  await field.fill('some');
  assert.match(await handIn(question), /^That is no number I can read/);
  assert.equal(await field.evaluate((one) => one === document.activeElement), true);
  assert.deepEqual(
    (await kinds(page)).filter((kind) => kind === 'answered'),
    [],
  );
});

readsInAll(
  'in an exam it is asked on leaving the field; what stays unclear is handed in',
  async ({ page, open }) => {
    await open('/practice/');
    const field = (name: string) => page.locator(`course-exam-form [name="${name}"]`);
    await field('where').selectOption(`chapter:${numeric.chapter}`);
    await field('count').fill(String(facts.length));
    await field('seed').fill('3');
    await page.locator('course-exam-form button').click();
    await shown(page).waitFor();
    const drawn = examFor(facts, { chapters: [numeric.chapter], count: facts.length, seed: 3 });
    await page.goto(`${page.url().replace(/#.*/, '')}#${String(drawn.indexOf(numeric.id) + 1)}`);
    const question = page.locator(`course-question[data-id="${numeric.id}"]`);
    await question.locator('.typed').fill('7 gizmos');
    await page.keyboard.press('Tab');
    await question
      .locator('.question-result')
      .filter({ hasText: unknown(numeric.answer.unit) })
      .waitFor();
    await question.locator('.typed').fill(`7 ${numeric.answer.unit}`);
    await page.keyboard.press('Tab');
    await page.waitForFunction(
      () => document.querySelector('course-question:not([hidden]) .question-result')?.textContent === '',
    );
    await storedWith(page, { kind: 'drafted' }, 1);
  },
);

readsInAll('a review asks back too', async ({ page, open }) => {
  await openWith(open, answersOf([{ id: numeric.id, score: 1, daysAgo: 30 }]), '/practice/review/');
  const question = shown(page);
  await question.locator('.typed').fill('7 gizmos');
  assert.match(await handIn(question), unknown(numeric.answer.unit));
  assert.equal((await storedEvents(page)).length, 1);
  await answer(page, 'right');
  assert.equal((await storedWith(page, { kind: 'answered' }, 2)).length, 2);
});
