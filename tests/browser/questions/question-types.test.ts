/** Every type of question: by mouse, touch and keyboard, in the screen reader's tree, on narrow screens and on paper. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Locator, Page } from 'playwright';
import { questionPages, questionPath } from '../../../src/course/links/question-pages.ts';
import { constraintsOf, gradeOrder } from '../../../src/course/questions/grading/order.ts';
import { examplesOf, questionTypes, type Question } from '../../../src/course/questions/question.ts';
import { axeComplaints } from '../../axe.ts';
import { forNow } from '../../left-for-all.ts';
import { fillIn, handIn } from './answering.ts';
import { storedAnswers } from '../practice/events-database.ts';
import { reads, readsInAll, useBrowser } from '../reader.ts';
import { course } from '../course.ts';

useBrowser();

const questions = Object.values(course.questions);
const first = (type: Question['type']) => {
  const question = questions.find((one) => one.type === type);
  assert.ok(question, `the course has a question of the type ${type}`);
  return question;
};
/** Where all questions of the chapter stand. */
const pageOf = ({ id }: Question) => questionPath(course, id.split('.')[0]!, id);
const on = (page: Page, { id }: Question) => page.locator(`course-question[data-id="${id}"]`);

/** The example for the instance that the page asks. */
async function asked(place: Locator, answers: readonly (readonly string[])[]): Promise<readonly string[]> {
  const field = place.locator('[data-part=instance]');
  const instance = (await field.count()) > 0 ? await field.inputValue() : undefined;
  const fitting = answers.find((one) => instance === undefined || one.includes(`instance=${instance}`));
  assert.ok(fitting, 'an example for what is asked');
  return fitting;
}

test('the course has a question of every type', () => {
  assert.deepEqual([...new Set(questions.map(({ type }) => type))].sort(), questionTypes.toSorted());
});

/** The first question of each type. */
const firsts = questionTypes.map(first);
/** Pages of these questions, each with those that stand on it: a page is opened once, and a question is used once. */
const byPage = (some: readonly Question[]) =>
  Object.entries(Object.groupBy(some, pageOf)).map(([path, own = []]) => ({ path, own }));
const typesOf = (some: readonly Question[]) => some.map(({ type }) => type).join(', ');

const toBeAnswered = forNow('questions that are answered right in a browser', questions, firsts);
for (const { path, own } of byPage(toBeAnswered)) {
  reads(
    `questions of ${path} grade their right answers right, and can be tried again`,
    async ({ page, open }) => {
      await open(path);
      for (const question of own) {
        const place = on(page, question);
        await fillIn(place, await asked(place, examplesOf(question).right));
        assert.match(await handIn(place), /^(Right\.|Noted: you had it)/, question.id);
        const marked = place.locator('[data-verdict=wrong]:visible, [data-verdict=missed]:visible');
        // Why other options are wrong is told among the reasons.
        const amiss = await marked.evaluateAll(
          (all) => all.filter((one) => !one.parentElement?.matches('.answers')).length,
        );
        assert.equal(amiss, 0, question.id);
        await place.locator('.question-again').click();
        assert.equal(await place.locator('.question-result').textContent(), '', question.id);
      }
    },
  );
}

for (const { path, own } of byPage(firsts)) {
  readsInAll(
    `by touch a wrong answer says so, and why: ${typesOf(own)}`,
    async ({ page, open }) => {
      await open(path);
      for (const question of own) {
        const place = on(page, question);
        const { wrong } = examplesOf(question);
        const answer = await asked(
          place,
          wrong.filter((one) => one.length > 0),
        );
        await fillIn(place, answer, 'touch');
        assert.match(
          await handIn(place, 'touch'),
          /^(Not right|Partly right|Noted: (you did not have it|in part))/,
          question.id,
        );
        await place.locator('details.explanation[open]').waitFor();
        assert.ok((await place.locator('.explanation').innerText()).length > 80, question.id);
        assert.ok(
          await place.evaluate((one) => one.scrollWidth <= one.clientWidth),
          `${question.id} is no wider than the page`,
        );
      }
    },
    { hasTouch: true, viewport: { width: 320, height: 800 } },
  );
}

/** What a screen reader's tree must hold before an answer, by type. */
const trees: Record<Question['type'], RegExp[]> = {
  choice: [/group ".*":/, /radio ".+"/],
  select: [/group ".*choose all that hold.*":/, /checkbox ".+"/],
  numeric: [/textbox "Your answer, a number/],
  order: [/listitem/, /button "Earlier"/, /button "Later"/],
  match: [/combobox ".+"/],
  matrix: [/radiogroup ".+"/, /radio ".+"/],
  cloze: [/(combobox|textbox) "Gap 1 of \d"/],
  short: [/textbox "Your answer, a term"/],
  hotspot: [/(radio|checkbox) ".+"/],
  recall: [/button "Show the answer"/],
  explain: [/textbox "Your answer"/, /button "Show the answer"/],
  scenario: [/group ".*1.*":/, /group ".*2.*":/],
  predict: [/textbox "Your answer, a number|radio ".+"/],
};

for (const { path, own } of byPage(firsts)) {
  reads(
    `as a screen reader has them: roles, names, and the verdict announced: ${typesOf(own)}`,
    async ({ page, open }) => {
      await open(path);
      for (const question of own) {
        const place = on(page, question);
        const tree = await place.ariaSnapshot();
        for (const part of trees[question.type]) assert.match(tree, part);
        const names = await place
          .locator('input:visible, select:visible, textarea:visible')
          .evaluateAll((controls) =>
            controls.map((one) =>
              [
                one.getAttribute('aria-label') ?? '',
                ...[...((one as HTMLInputElement).labels ?? [])].map((label) => label.textContent),
              ].join(''),
            ),
          );
        assert.ok(
          names.every((name) => name.trim() !== ''),
          `every control of ${question.id} has a name`,
        );
        await fillIn(place, await asked(place, examplesOf(question).right));
        await handIn(place);
        assert.equal(await place.locator('.question-result').getAttribute('role'), 'status');
        assert.match(await place.ariaSnapshot(), /status: .*(Right|Noted)/, question.id);
      }
    },
  );
}

/** Sets what has the focus, as a hand on the keyboard does, until the button that hands in has it. */
async function typeThrough(page: Page, place: Locator, answer: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    const now = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement;
      const group = [
        ...(element
          .closest('course-question')
          ?.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(element.name)}"]`) ?? []),
      ];
      return {
        isSubmit: element.matches('.act'),
        kind:
          element.tagName === 'SELECT' ? 'select' : element.tagName === 'TEXTAREA' ? 'text' : element.type,
        move: element.dataset['move'],
        isSet: group.some(({ checked }) => checked),
      };
    });
    if (now.isSubmit) return;
    if (now.kind === 'radio' && !now.isSet) await page.keyboard.press('Space');
    if (now.kind === 'checkbox' && !now.isSet) await page.keyboard.press('Space');
    if (now.kind === 'select') await page.keyboard.press('ArrowDown');
    if (now.kind === 'text') await page.keyboard.type(answer);
    if (now.move === '1' && step < 2) await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  assert.fail(`the keyboard does not reach the button of ${(await place.getAttribute('data-id')) ?? ''}`);
}

for (const { path, own } of byPage(firsts)) {
  reads(
    `with the keyboard alone: answered, checked, tried again: ${typesOf(own)}`,
    async ({ page, open }) => {
      await open(path);
      for (const question of own) {
        const { type } = question;
        const place = on(page, question);
        await place
          .locator('input:visible, select:visible, textarea:visible, button:visible')
          .first()
          .focus();
        await typeThrough(page, place, '7');
        await page.keyboard.press('Enter');
        if (type === 'recall' || type === 'explain') {
          await place.locator('.self').waitFor();
          await typeThrough(page, place, '7');
          await page.keyboard.press('Enter');
        }
        await place.locator('.question-result:not(:empty)').waitFor();
        assert.match((await place.locator('.question-result').textContent()) ?? '', /right|Right|Noted/);
        const title = place.locator('summary').last();
        assert.ok(await title.evaluate((one) => one === document.activeElement), 'the reasons come next');
        await page.keyboard.press('Shift+Tab');
        assert.equal(
          await page.evaluate(() => document.activeElement?.className),
          'question-again',
          question.id,
        );
        await page.keyboard.press('Enter');
        await place.locator('.question-act').waitFor();
        assert.equal(await place.locator('.question-result').textContent(), '');
        assert.equal(
          await place.evaluate((one) => one.contains(document.activeElement)),
          true,
          `the focus stays in ${question.id}`,
        );
      }
    },
  );
}

reads('a question with instances asks with other numbers the next time', async ({ page, open }) => {
  const question = first('numeric');
  await open(pageOf(question));
  const place = on(page, question);
  const text = () => place.locator('legend').first().innerText();
  const before = await text();
  await fillIn(place, ['value=0.123']);
  await handIn(place);
  const right = await place.locator('.right-answer b').innerText();
  await place.locator('.question-again').click();
  assert.notEqual(await text(), before);
  const { right: answers } = examplesOf(question);
  await fillIn(place, await asked(place, answers));
  assert.equal(await handIn(place), 'Right.');
  assert.notEqual(await place.locator('.right-answer b').innerText(), right);
  const after = await text();
  await storedAnswers(page, 2);
  await page.reload();
  await place.locator('.question-earlier').waitFor();
  assert.equal(await text(), after, 'an answer is shown with the numbers it was given to');
});

reads('what is no number is no answer, and the unit may be typed', async ({ page, open }) => {
  const question = first('numeric');
  assert.ok(question.type === 'numeric');
  await open(pageOf(question));
  const place = on(page, question);
  await place.locator('.typed').fill('many');
  assert.match(await handIn(place), /^That is no number/);
  const right = await asked(place, examplesOf(question).right);
  const value = right.find((one) => one.startsWith('value='))!.slice('value='.length);
  await place.locator('.typed').fill(`${value} ${question.answer.unit}`);
  await place.locator('.act').click();
  await place.locator('.question-again').waitFor();
  assert.equal(await place.locator('.question-result').textContent(), 'Right.');
});

/** The steps as they stand, by id. */
const stepsIn = (place: Locator) =>
  place
    .locator('.steps-to-order > li')
    .evaluateAll((all) => all.map((step) => (step as HTMLElement).dataset['field'] ?? ''));
const saidOfSteps = (place: Locator) => place.locator('[role=status].visually-hidden').textContent();

for (const javaScriptEnabled of [true, false]) {
  readsInAll(
    `steps stand in no right order at first, ${javaScriptEnabled ? 'with' : 'without'} script`,
    async ({ page, open }) => {
      let seen = 0;
      const ordering = questions.filter(({ type }) => type === 'order' || type === 'scenario');
      for (const question of ordering) {
        const parts = question.type === 'scenario' ? question.parts : [question];
        if (pageOf(question) !== new URL(page.url()).pathname) await open(pageOf(question));
        for (const part of parts) {
          if (part.type !== 'order') continue;
          const scope = part === question ? '' : `[data-part-of="${part.id}"]`;
          const steps = await stepsIn(on(page, question).locator(`.question ${scope}`).first());
          const key = { steps: constraintsOf(part.steps) };
          assert.notEqual(gradeOrder(key, steps).verdict, 'right', question.id);
          assert.notEqual(gradeOrder(key, steps).verdict, 'blank', question.id);
          seen += 1;
        }
      }
      assert.ok(seen > 0);
    },
    { javaScriptEnabled },
  );
}

reads('steps say where they went, by button and by arrow key, and keep the focus', async ({ page, open }) => {
  const question = first('order');
  assert.ok(question.type === 'order');
  const last = question.steps.length;
  await open(pageOf(question));
  const place = on(page, question);
  const [moving = ''] = await stepsIn(place);
  await place.locator('.steps-to-order > li').first().locator('[data-move="1"]').click();
  await place
    .locator('.steps-to-order > li')
    .nth(1)
    .and(place.locator(`[data-field="${moving}"]`))
    .waitFor();
  assert.equal(await saidOfSteps(place), `Now step 2 of ${String(last)}`);
  const names = await place
    .locator('[data-move]')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
  assert.equal(new Set(names).size, 2 * last, 'each button has a name of its own');
  for (let at = 3; at <= last; at += 1) {
    await page.keyboard.press('ArrowDown');
    assert.equal(await saidOfSteps(place), `Now step ${String(at)} of ${String(last)}`);
  }
  const focused = () =>
    page.evaluate(() => {
      const step = document.activeElement?.closest('li');
      return [step?.dataset['field'], document.activeElement?.getAttribute('aria-label')?.split(':')[0]];
    });
  assert.deepEqual(await focused(), [moving, 'Earlier'], 'at the end the other button has the focus');
  await page.keyboard.press('ArrowUp');
  assert.equal((await stepsIn(place)).indexOf(moving), last - 2);
});

readsInAll('whoever thinks that the steps stand right as they are can say so', async ({ page, open }) => {
  const question = first('order');
  await open(pageOf(question));
  assert.match(await handIn(on(page, question)), /^(Not right|Partly right)/);
});

reads('a mouse drags steps, Escape puts them back', async ({ page, open }) => {
  const question = first('order');
  await open(pageOf(question));
  const place = on(page, question);
  await place.hover();
  await place.locator('.grip').first().waitFor();
  const steps = place.locator('.steps-to-order > li');
  const before = await stepsIn(place);
  const drag = async (from: number, to: number) => {
    await steps.nth(to).scrollIntoViewIfNeeded();
    const [start, end] = [await steps.nth(from).boundingBox(), await steps.nth(to).boundingBox()];
    assert.ok(start && end);
    await page.mouse.move(start.x + 80, start.y + start.height / 2);
    await page.mouse.down();
    await page.mouse.move(start.x + 80, (start.y + end.y) / 2, { steps: 4 });
    await page.mouse.move(start.x + 80, end.y + end.height / 2 + Math.sign(end.y - start.y) * 6, {
      steps: 4,
    });
  };
  await drag(0, 2);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  assert.deepEqual(await stepsIn(place), before);
  await drag(0, 2);
  await page.mouse.up();
  const [one, two, three, ...rest] = before;
  assert.deepEqual(await stepsIn(place), [two, three, one, ...rest]);
  assert.equal(await saidOfSteps(place), `Now step 3 of ${String(before.length)}`);
  await drag(2, 0);
  await page.mouse.up();
  assert.deepEqual(await stepsIn(place), before);
  assert.equal(await steps.first().getAttribute('style'), '');
  await handIn(place);
  await drag(0, 2);
  await page.mouse.up();
  assert.deepEqual(await stepsIn(place), before, 'what is checked stays');
});

readsInAll(
  'a finger drags a step by its grip, and scrolls the page anywhere else',
  async ({ page, context, open }) => {
    const question = first('order');
    await open(pageOf(question));
    const place = on(page, question);
    await place.locator('.act').scrollIntoViewIfNeeded();
    await place.locator('legend').first().tap();
    await place.locator('.grip').first().waitFor();
    const steps = place.locator('.steps-to-order > li');
    const before = await stepsIn(place);
    const finger = await context.newCDPSession(page);
    const touch = (type: string, points: { x: number; y: number }[]) =>
      finger.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints: points });
    const swipe = async (target: Locator, by: number) => {
      const box = (await target.boundingBox())!;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await touch('touchStart', [{ x, y }]);
      for (let step = 1; step <= 6; step += 1) await touch('touchMove', [{ x, y: y + (by * step) / 6 }]);
      await touch('touchEnd', []);
    };
    const heights = await Promise.all([0, 1].map(async (at) => (await steps.nth(at).boundingBox())!.height));
    const past = (heights[0]! + heights[1]!) / 2 + 8;
    await swipe(steps.first().locator('.grip'), past);
    const [one, two, ...rest] = before;
    assert.deepEqual(await stepsIn(place), [two, one, ...rest]);
    const y = await page.evaluate(() => scrollY);
    await swipe(steps.nth(2).locator('.step-text'), -120);
    await page.waitForFunction((from) => scrollY !== from, y);
    assert.deepEqual(await stepsIn(place), [two, one, ...rest]);
  },
  { hasTouch: true, viewport: { width: 360, height: 800 } },
);

reads(
  'the drawing of a hotspot stands in it untouched, follows the list, and the list the drawing',
  async ({ page, open }) => {
    const question = first('hotspot');
    assert.ok(question.type === 'hotspot');
    await open(pageOf(question));
    const place = on(page, question);
    const shape = place.locator(`.hotspot [data-ref="${question.nodes[0]!.at}"]`);
    await shape.waitFor();
    await shape.click();
    const input = place.locator(`input[value="${question.nodes[0]!.at}"]`);
    await input.and(place.locator(':checked')).waitFor();
    assert.equal(await shape.getAttribute('data-chosen'), '');
    await handIn(place);
    const verdict = question.nodes[0]!.correct ? 'right' : 'wrong';
    assert.equal(await shape.getAttribute('data-verdict'), verdict);
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) < index);
    });
    assert.deepEqual(twice, [], 'the copy of the figure has no ids of its own');
  },
);

reads('whoever falls for one belief three times is led to what is true', async ({ page, open }) => {
  const question = questions.find(
    (one) => one.type === 'choice' && one.options.some(({ misconception }) => misconception !== undefined),
  );
  assert.ok(question?.type === 'choice');
  const option = question.options.find(({ misconception }) => misconception !== undefined)!;
  await open(pageOf(question));
  const place = on(page, question);
  for (let time = 1; time <= 3; time += 1) {
    await fillIn(place, [option.id]);
    await handIn(place);
    if (time === 3) break;
    assert.equal(await place.locator('.question-belief').isVisible(), false);
    await place.locator('.question-again').click();
  }
  await place.locator('.question-belief').waitFor();
  await place.locator('.question-belief a').click();
  await page.waitForURL(/\/misconceptions\/#/);
  assert.equal(new URL(page.url()).hash, `#${option.misconception ?? ''}`);
  assert.equal(await page.locator(`[id="${option.misconception ?? ''}"]`).count(), 1);
});

for (const { path, own } of byPage(firsts)) {
  readsInAll(`axe finds nothing in answered questions: ${typesOf(own)}`, async ({ page, open }) => {
    await open(path);
    for (const question of own) {
      const place = on(page, question);
      const wrong = examplesOf(question).wrong.filter((one) => one.length > 0);
      await fillIn(place, await asked(place, wrong));
      await handIn(place);
    }
    const parts = own.map(({ id }) => `course-question[data-id="${id}"]`);
    assert.deepEqual(await axeComplaints(page, { parts }), []);
  });
}

readsInAll(
  'on paper a question keeps what is asked, and neither controls nor answers',
  async ({ page, open }) => {
    await page.emulateMedia({ media: 'print' });
    for (const { path, questions: own } of Object.values(course.chapters).flatMap(questionPages)) {
      await open(path);
      const seen = await page.locator('course-question').evaluateAll((all) => {
        const isSeen = (part: Element) => part.checkVisibility({ visibilityProperty: true });
        return all.map((one) => ({
          id: (one as HTMLElement).dataset['id'],
          asks: isSeen(one.querySelector('legend')!),
          shows: [...one.querySelectorAll('.question-act, .explanation, .moves')]
            .filter(isSeen)
            .map(({ className }) => className),
        }));
      });
      assert.deepEqual(
        Object.fromEntries(seen.map(({ id, ...rest }) => [id, rest])),
        Object.fromEntries(own.map((id) => [id, { asks: true, shows: [] }])),
      );
    }
  },
);
