/** Options are mixed at each showing; what is answered is kept by ids. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright';
import { forNow } from '../../left-for-all.ts';
import { storedAnswers } from '../practice/events-database.ts';
import { chapterPages, pagesWith, reads, readsInAll, useBrowser } from '../reader.ts';

useBrowser();

const chapter = chapterPages()[0]!;
const choices = (page: Page) => page.locator('course-question:is([data-type=choice], [data-type=select])');
const orderOf = (question: Locator): Promise<string[]> =>
  question
    .locator('.options > li')
    .evaluateAll((options) => options.map((option) => (option as HTMLElement).dataset['field'] ?? ''));
const allOrders = async (page: Page) =>
  Promise.all((await choices(page).all()).map(async (question) => orderOf(question)));
const written = async (page: Page) => (await allOrders(page)).map((order) => order.toSorted());

reads(
  'each visit has its own order, with the same options; a reload keeps it',
  async ({ context, page, open }) => {
    await open(chapter);
    const first = await allOrders(page);
    await page.reload();
    assert.deepEqual(await allOrders(page), first);
    const orders = [JSON.stringify(first)];
    for (const _visit of forNow('visits whose options are mixed', [1, 2, 3], [1])) {
      const other = await context.newPage();
      await open(chapter, other);
      orders.push(JSON.stringify(await allOrders(other)));
      assert.deepEqual(await written(other), await written(page));
      await other.close();
    }
    assert.equal(new Set(orders).size, orders.length);
  },
);

readsInAll(
  'a further try mixes again, keeps the choice of nobody, and what was stored is an id',
  async ({ page, open }) => {
    await open(chapter);
    const question = choices(page).first();
    const orders = new Set<string>();
    const given: (string | null)[] = [];
    for (let round = 0; round < 6; round += 1) {
      orders.add((await orderOf(question)).join());
      const option = question.locator('.options > li').last();
      const id = await option.getAttribute('data-field');
      await option.locator('input').check();
      await question.locator('.act').click();
      await question.locator('.question-again:not([hidden])').waitFor();
      given.push(id);
      const stored = (await storedAnswers(page, round + 1)).flatMap(({ chosen }) => chosen);
      assert.deepEqual(stored.toSorted(), given.toSorted());
      await question.locator('.question-again').click();
      await question.locator('.question-again').waitFor({ state: 'hidden' });
      assert.equal(await question.locator('input:checked').count(), 0);
    }
    assert.ok(orders.size > 1, [...orders].join(' '));
  },
);

readsInAll(
  'of a matching question, all lists have one order, and "choose" stays first',
  async ({ page, open }) => {
    await open(pagesWith('data-type="match"')[0] ?? '');
    const lists = await page
      .locator('course-question[data-type=match]')
      .first()
      .locator('select')
      .evaluateAll((all) =>
        all.map((list) => [...(list as HTMLSelectElement).options].map(({ value }) => value)),
      );
    assert.ok(lists.length > 1);
    for (const values of lists) {
      assert.equal(values[0], '');
      assert.deepEqual(values, lists[0]);
    }
  },
);

readsInAll('the parts of a drawing stay in their order', async ({ page, open }) => {
  await open(pagesWith('data-type="hotspot"')[0] ?? '');
  assert.equal(await page.locator('course-question[data-type=hotspot] [data-mix]').count(), 0);
});

readsInAll(
  'without script the order is the author’s',
  async ({ page, open }) => {
    await open(chapter);
    for (const [index, order] of (await allOrders(page)).entries())
      assert.deepEqual(
        order,
        await choices(page)
          .nth(index)
          .locator('.answers')
          .first()
          .locator('> li')
          .evaluateAll((reasons) => reasons.map((reason) => (reason as HTMLElement).dataset['for'] ?? '')),
      );
  },
  { javaScriptEnabled: false },
);

readsInAll('in practice a reload shows the question as it was', async ({ page, open }) => {
  await open('/practice/');
  const form = page.locator('course-practice-form form');
  await form.locator('[name=count][value="5"]').check();
  await form.locator('button').click();
  const shown = page.locator('.sitting-question > course-question:not([hidden])');
  const links = page.locator('.question-list a');
  await shown.waitFor();
  const ids: string[] = [];
  const others = () => ids.map((id) => `:not([data-id="${id}"])`).join('');
  const orders = async () => {
    const found: string[] = [];
    for (const [index, link] of (await links.all()).entries()) {
      await link.click();
      // The question before it stays until this one is there.
      const isIt = index < ids.length ? `[data-id="${ids[index]!}"]` : others();
      await page.locator(`.sitting-question > course-question:not([hidden])${isIt}`).waitFor();
      ids[index] ??= (await shown.getAttribute('data-id'))!;
      found.push((await orderOf(shown)).join());
    }
    return found;
  };
  const first = await orders();
  await page.reload();
  await shown.waitFor();
  assert.deepEqual(await orders(), first);
});
