/** What is filled in and not yet checked: it outlives a reload, in its own tab, whatever the type, wherever it is asked. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright';
import { questionPath } from '../../../src/course/links/question-pages.ts';
import { examplesOf, questionTypes, type Question } from '../../../src/course/questions/question.ts';
import { forNow } from '../../left-for-all.ts';
import { fillIn, handIn } from './answering.ts';
import { storedWith } from '../practice/events-database.ts';
import { answersOf, goOn, idOf, openWith, shown } from '../practice/practice-pages.ts';
import { part, yourData } from '../practice/your-data-page.ts';
import { pagesWith, reads, readsInAll, useBrowser } from '../reader.ts';
import { course } from '../course.ts';

useBrowser();

const questions = Object.values(course.questions);
const pageOf = ({ id }: Question) => questionPath(course, id.split('.')[0]!, id);
const on = (page: Page, { id }: Pick<Question, 'id'>) => page.locator(`course-question[data-id="${id}"]`);
const first = (type: Question['type']) => questions.find((one) => one.type === type)!;

/** All that can be filled in, as it stands there. */
const filled = (question: Locator) =>
  question.evaluate((one) =>
    [...one.querySelectorAll<HTMLInputElement>('input, select, textarea, .steps-to-order > li')].map(
      (field) =>
        field.localName === 'li'
          ? (field.dataset['field'] ?? '')
          : field.type === 'radio' || field.type === 'checkbox'
            ? String(field.checked)
            : field.value,
    ),
  );

/** Fills in an answer that is not right, and how sure the reader is, where that is asked. */
async function begin(place: Locator, question: Question): Promise<string[]> {
  const field = place.locator('[data-part=instance]');
  const instance = (await field.count()) > 0 ? await field.inputValue() : undefined;
  const answer = examplesOf(question).wrong.find(
    (one) => one.length > 0 && (instance === undefined || one.includes(`instance=${instance}`)),
  );
  assert.ok(answer);
  await fillIn(place, answer);
  const hasSureness = (await place.locator('.confidence').count()) > 0;
  if (hasSureness) await place.locator('.confidence input[value=think]').check();
  // What answers questions may still be on its way.
  await place
    .page()
    .waitForFunction(
      ([id, sure]) =>
        Object.entries(sessionStorage).some(
          ([key, kept]: [string, string]) => key.includes(id) && kept.includes(sure),
        ),
      [question.id, hasSureness ? '"sure":"think"' : '"chosen":["'] as const,
    );
  return filled(place);
}

/** Once the script has filled it in again. */
async function refilled(place: Locator, wanted: readonly string[]): Promise<void> {
  let now: string[] = [];
  for (let tries = 0; tries < 50; tries += 1) {
    now = await filled(place);
    if (now.join() === wanted.join()) return;
    await place.page().waitForTimeout(100);
  }
  assert.deepEqual(now, wanted);
}

/** One of each type, by the page on which they stand. */
const byPage = Object.entries(Object.groupBy(questionTypes.map(first), pageOf));
for (const [path, own = []] of forNow('pages of what is filled in', byPage, byPage.slice(0, 1))) {
  const types = own.map(({ type }) => type).join(', ');
  reads(
    `what is filled in stands there after a reload, in this tab only, until it is checked: ${types}`,
    async ({ page, context, open }) => {
      await open(path);
      const fresh = new Map<Question, string[]>();
      const before = new Map<Question, string[]>();
      for (const question of own) {
        fresh.set(question, await filled(on(page, question)));
        before.set(question, await begin(on(page, question), question));
        assert.notDeepEqual(before.get(question), fresh.get(question), question.id);
      }
      await page.reload();
      for (const question of own) {
        const place = on(page, question);
        await refilled(place, before.get(question)!);
        assert.equal(await place.locator('.question-again').isVisible(), false, 'it is open as before');
      }
      const other = await open(path, await context.newPage());
      for (const question of own) {
        // Whoever is answered has the script that would have filled it in.
        await handIn(on(other, question));
        assert.deepEqual(await filled(on(other, question)), fresh.get(question), question.id);
      }
      await page.bringToFront();
      for (const question of own) await handIn(on(page, question));
      assert.deepEqual(
        await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('filled-in'))),
        [],
      );
    },
  );
}

readsInAll('what is emptied again is forgotten', async ({ page, open }) => {
  const question = first('short');
  await open(pageOf(question));
  const place = on(page, question);
  await place.locator('.typed').fill('perhaps');
  await page.waitForFunction(() => Object.keys(sessionStorage).some((key) => key.includes('filled-in')));
  await place.locator('.typed').fill('');
  await page.waitForFunction(() => !Object.keys(sessionStorage).some((key) => key.includes('filled-in')));
  await page.reload();
  // Whoever is answered has the script that would have filled it in.
  await handIn(place);
  assert.equal(await place.locator('.typed').inputValue(), '');
});

readsInAll('on a concept’s page, and apart from the same question in its chapter', async ({ page, open }) => {
  const [concept = ''] = pagesWith('data-type="choice"').filter((path) => path.startsWith('/concepts/'));
  await open(concept);
  const place = page.locator('course-question[data-type=choice]').first();
  await place.locator('.options input').last().check();
  await page.waitForFunction(() => Object.keys(sessionStorage).some((key) => key.includes('filled-in')));
  await page.reload();
  await place.locator('.options input:checked').waitFor();
  assert.equal(await place.locator('.options input').last().isChecked(), true);
});

reads('in practice: over a reload and over the way to another question', async ({ page, open }) => {
  await open('/practice/');
  const form = page.locator('course-practice-form form');
  await form.locator('[name=count][value="5"]').check();
  await form.locator('button').click();
  await shown(page).waitFor();
  const id = await idOf(shown(page));
  const before = await begin(shown(page), course.questions[id]!);
  await page.reload();
  await shown(page).waitFor();
  await refilled(shown(page), before);
  await goOn(page);
  await page.locator('.sitting-foot a[rel=prev]').click();
  await on(page, { id }).waitFor();
  await refilled(on(page, { id }), before);
});

readsInAll('in a review', async ({ page, open }) => {
  const question = questions.find(({ type, review }) => type === 'choice' && review)!;
  await openWith(open, answersOf([{ id: question.id, score: 0, daysAgo: 60 }]), '/practice/review/');
  await shown(page).waitFor();
  assert.equal(await idOf(shown(page)), question.id);
  const before = await begin(shown(page), question);
  await page.reload();
  await shown(page).waitFor();
  await refilled(shown(page), before);
});

readsInAll('whoever resets the progress finds nothing filled in either', async ({ page, open }) => {
  const question = first('match');
  await open(pageOf(question));
  await begin(on(page, question), question);
  await handIn(on(page, question));
  await on(page, question).locator('.question-again').click();
  await begin(on(page, question), question);
  await page.waitForFunction(() => Object.keys(sessionStorage).some((key) => key.includes('filled-in')));
  await open(yourData);
  await part(page, 'what').selectOption(question.chapter);
  await part(page, 'reset').click();
  await part(page, 'ask-yes').click();
  await storedWith(page, { kind: 'reset' }, 1);
  assert.deepEqual(
    await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('filled-in'))),
    [],
  );
});
