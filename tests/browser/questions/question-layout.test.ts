/** Where the parts of a question stand: rows and columns, verdicts and reasons, figures, at every width and on paper. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright';
import { chapterPath, questionAnchor } from '../../../src/course/links/page-paths.ts';
import { questionPath } from '../../../src/course/links/question-pages.ts';
import { examplesOf, type Question } from '../../../src/course/questions/question.ts';
import { fillIn, handIn } from './answering.ts';
import { forNow } from '../../left-for-all.ts';
import { pagesWith, reads, readsInAll, useBrowser } from '../reader.ts';
import { course } from '../course.ts';

useBrowser();

const questions = Object.values(course.questions);
const pageOf = ({ id }: Question) => questionPath(course, id.split('.')[0]!, id);
const on = (page: Page, { id }: Question) => page.locator(`course-question[data-id="${id}"]`);
const of = (...types: Question['type'][]) => questions.filter(({ type }) => types.includes(type));
const widths = forNow(
  'widths at which parts of questions are measured',
  [320, 360, 640, 768, 900, 1024, 1280, 1600, 1920],
  [320, 1280],
);

async function answerWrong(place: Locator, question: Question): Promise<void> {
  const wrong = examplesOf(question).wrong.find((answer) => answer.length > 0);
  assert.ok(wrong);
  await fillIn(place, wrong);
  await handIn(place);
}

/** Texts of rows and their choices that have less room than 12 characters and than they need on one line. */
const squeezed = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        ':is(.pairs, .matrix) .pair-item, .columns > label > span, .pairs select',
      ),
    ]
      .filter((text) => {
        const ch = Number.parseFloat(getComputedStyle(text).fontSize) * 0.5;
        const range = document.createRange();
        range.selectNodeContents(text);
        const lines =
          new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 8))).size > 1 ||
          text.localName === 'select';
        return lines && text.getBoundingClientRect().width < 12 * ch;
      })
      .map((text) => `${String(innerWidth)}: ${text.textContent.slice(0, 30)}`),
  );
const outside = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('course-question')]
      .filter((one) => one.scrollWidth > one.clientWidth)
      .map((one) => `${String(innerWidth)}: ${one.dataset['id'] ?? ''}`),
  );

/** Pages of questions with rows. */
const withRows = [...new Set(of('matrix', 'match', 'scenario').map(pageOf))];
const rowsNow = forNow(
  'pages whose rows of questions are measured',
  withRows,
  (['matrix', 'match', 'scenario'] as const).map((type) => pageOf(of(type)[0]!)),
);

/** Opens the question's page, unless it is open. */
async function turnTo(
  page: Page,
  open: (path: string) => Promise<Page>,
  question: Question,
): Promise<Locator> {
  if (new URL(page.url()).pathname !== pageOf(question)) await open(pageOf(question));
  return on(page, question);
}

for (const columns of ['as written', 'of the longest names'] as const) {
  reads(
    `rows and their choices have room at every width, with columns ${columns}`,
    async ({ page, open }) => {
      for (const path of rowsNow) {
        await open(path);
        if (columns !== 'as written')
          await page.evaluate(() => {
            for (const label of document.querySelectorAll('.columns > label > span'))
              label.textContent = 'Forty characters are the most of a name';
            for (const row of document.querySelectorAll('.columns'))
              while (row.children.length < 5) row.append(row.children[0]!.cloneNode(true));
            for (const option of document.querySelectorAll('.pairs option:not([value=""])'))
              option.textContent =
                'Eighty characters are the most that an option of a list of pairs has, as this one';
          });
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          assert.deepEqual(await squeezed(page), []);
          assert.deepEqual(await outside(page), []);
          await page.emulateMedia({ media: 'print' });
          assert.deepEqual(await squeezed(page), [], 'on paper');
          await page.emulateMedia({ media: 'screen' });
        }
      }
    },
  );
}

reads('every verdict stands at what it is about, at every width', async ({ page, open }) => {
  for (const type of [
    'choice',
    'select',
    'numeric',
    'order',
    'match',
    'matrix',
    'cloze',
    'short',
    'hotspot',
  ] as const) {
    const [question] = of(type);
    assert.ok(question);
    const place = await turnTo(page, open, question);
    if (type === 'numeric') {
      await place.locator('.typed').fill('0.123');
      await handIn(place);
    } else await answerWrong(place, question);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const astray = await place.locator('[data-field][data-verdict]').evaluateAll((fields) =>
        fields
          .map((field) => {
            // In a gap only the sign shows of it.
            const seen = field.matches('.gap') ? '.feedback' : '.verdict';
            const [box, word] = [
              field.getBoundingClientRect(),
              field.querySelector(seen)!.getBoundingClientRect(),
            ];
            const about = [...field.querySelectorAll('label, .columns, .step-text, .typed')];
            const bottom = Math.max(...about.map((one) => one.getBoundingClientRect().bottom));
            return {
              inside: word.left >= box.left - 1 && word.right <= box.right + 1,
              below: word.top - bottom,
            };
          })
          .filter(({ inside, below }) => !inside || below > 24),
      );
      assert.deepEqual(astray, [], `${type} at ${String(width)}`);
    }
  }
});

reads('the reasons of rows stand in the rows, those of parts in the parts', async ({ page, open }) => {
  const inRows = of('matrix', 'match');
  const [matrix, match] = [of('matrix')[0]!, of('match')[0]!];
  for (const question of forNow('questions whose reasons stand in rows', inRows, [matrix, match])) {
    const place = await turnTo(page, open, question);
    await answerWrong(place, question);
    const rows = await place.locator('.fields > .field').evaluateAll((all) =>
      all.map((row) => ({
        reasons: row.querySelectorAll('.say').length,
        right: row.querySelectorAll('.its-option').length,
        verdict: (row as HTMLElement).dataset['verdict'],
      })),
    );
    assert.ok(rows.some(({ verdict }) => verdict !== 'right'));
    for (const { reasons, right, verdict } of rows) {
      assert.ok(reasons >= 1, question.id);
      assert.equal(right, verdict === 'right' ? 0 : 1, 'what would have been right');
    }
    assert.equal(await place.locator('.explanation .answers:visible').count(), 0, 'nothing is said twice');
    await place.locator('.question-again').click();
    assert.equal(await place.locator('.fields .say, .fields .its-option').count(), 0);
    assert.equal(await place.locator('.answers .its-option').count(), rows.length);
  }
  const cases = of('scenario');
  for (const question of forNow('cases whose reasons stand in their parts', cases, cases.slice(0, 1))) {
    assert.ok(question.type === 'scenario');
    const place = await turnTo(page, open, question);
    await answerWrong(place, question);
    for (const { id } of question.parts)
      assert.equal(await place.locator(`[data-part-of="${id}"] > [data-answers-of="${id}"]`).count(), 1);
    await place.locator('.question-again').click();
    assert.deepEqual(
      await place
        .locator('.explanation > [data-answers-of]')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['answersOf'])),
      question.parts.map(({ id }) => id),
    );
  }
});

readsInAll(
  'a question that points at a figure shows it, wherever it stands, before it is touched',
  async ({ page, open }) => {
    const concepts = pagesWith('data-type="hotspot"').filter((path) => path.startsWith('/concepts/'));
    const pages = of('hotspot').map((question) => [
      pageOf(question),
      chapterPath(course, question.chapter, questionAnchor(question.id)),
    ]);
    const every = [...pages.flat(), ...concepts.slice(0, 2)];
    const some = [...(pages[0] ?? []), ...concepts.slice(0, 1)];
    for (const path of forNow('places of questions that point at figures', every, some))
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await open('/keys/');
        await open(path);
        const drawings = page.locator('course-question[data-type=hotspot] .hotspot > svg');
        await drawings.first().waitFor();
        for (const drawing of await drawings.all()) {
          const box = await drawing.boundingBox();
          assert.ok(box && box.width > 200 && box.height > 60, path);
        }
        for (const options of await page.locator('.nodes').all()) {
          assert.doesNotMatch(await options.innerText(), /\p{L}- \p{L}/u, 'no word is parted');
          const parted = await options
            .locator('.unbroken')
            .evaluateAll((words) => words.filter((word) => word.getClientRects().length > 1).length);
          assert.equal(parted, 0);
        }
      }
  },
);

readsInAll(
  'whoever turns an answer over hears that it waits for a judgement, and reads each criterion once',
  async ({ page, open }) => {
    const every = of('recall', 'explain');
    const some = [of('recall')[0]!, of('explain')[0]!];
    for (const question of forNow('questions whose answers are turned over', every, some)) {
      const place = await turnTo(page, open, question);
      if (question.type === 'explain') await place.locator('textarea').fill('As I see it …');
      await place.locator('.act').click();
      await place.locator('.self').waitFor();
      assert.match((await place.locator('.question-result').textContent()) ?? '', /counts as not answered/);
      assert.equal(await place.locator('.question-again').isVisible(), false);
      if (question.type !== 'explain') continue;
      const text = (await place.innerText()).replace(/\s+/g, ' ');
      for (const criterion of await place.locator('.criteria .option-text').allInnerTexts())
        assert.equal(text.split(criterion.replace(/\s+/g, ' ')).length, 2, criterion);
      assert.equal(await place.locator('.rubric').isVisible(), false);
    }
  },
);
