/** Practice, exams and reviews as their readers use them. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright';
import { conceptNamesOf } from '../../../src/course/kinds/concepts/concept-names.ts';
import { knownNames } from '../../../src/course/questions/grading/known-names.ts';
import type { ProgressEvent } from '../../../src/course/reader/progress.ts';
import { factsOf, type QuestionFacts } from '../../../src/course/reader/question-facts.ts';
import { examplesOf, gradeAnswer, type Question } from '../../../src/course/questions/question.ts';
import { fillIn, handIn } from '../questions/answering.ts';
import { makeDatabase } from './events-database.ts';
import { course } from '../course.ts';

const { questions, order } = course;
const known = knownNames(conceptNamesOf(Object.values(course.concepts)));

/** The questions of the course, without their instances. */
export const facts: readonly QuestionFacts[] = factsOf(course);
export const chapters: readonly string[] = order;
export const dayMs = 24 * 60 * 60 * 1000;

const questionOf = (id: string): Question => questions[id]!;
export const shown = (page: Page): Locator => page.locator('.sitting-question > course-question:visible');
export const heading = (page: Page): Locator => page.locator('.sitting h2').first();
export const status = (page: Page): Locator => page.locator('.sitting-status');

export async function idOf(question: Locator): Promise<string> {
  return (await question.getAttribute('data-id')) ?? '';
}

/** An answer to the question, with the instance that is asked, that grades right or not. */
async function exampleFor(question: Locator, kind: 'right' | 'wrong'): Promise<string[]> {
  const asked = questionOf(await idOf(question));
  const field = question.locator('[data-part=instance]');
  // Its script chooses the instance of this session.
  const chosen = await question.getAttribute('data-instance');
  if (chosen !== null && (await field.count()) > 0)
    await question
      .page()
      .waitForFunction(([one, id]) => one instanceof HTMLInputElement && one.value === id, [
        await field.elementHandle(),
        chosen,
      ] as const);
  const instance = (await field.count()) > 0 ? await field.inputValue() : undefined;
  // A single wrong option is what a reader would choose; some examples of a choice are what nobody can.
  const single =
    asked.type === 'choice'
      ? asked.options.map((option) => [option.id])
      : asked.type === 'hotspot'
        ? asked.nodes.map(({ at }) => [at])
        : [];
  const fitting = [...single, ...examplesOf(asked)[kind]].find((answer) => {
    const isOfInstance = instance === undefined || answer.includes(`instance=${instance}`);
    const { verdict } = gradeAnswer(asked, answer, known);
    return isOfInstance && (kind === 'right') === (verdict === 'right') && verdict !== 'blank';
  });
  assert.ok(fitting, `an answer to ${asked.id} that is ${kind}`);
  return [...fitting];
}

/** Fills in an example in the question that is shown and gives its id and score; in practice it is checked too. */
export async function answer(
  page: Page,
  kind: 'right' | 'wrong',
  check = true,
): Promise<{ id: string; score: number }> {
  const question = shown(page);
  const id = await idOf(question);
  const example = await exampleFor(question, kind);
  await fillIn(question, example);
  if (check) await handIn(question);
  return { id, score: gradeAnswer(questionOf(id), example, known).score };
}

/** Goes on by the way that leads to the next place, and waits until it is drawn. */
export async function goOn(page: Page): Promise<void> {
  const way = page.locator('.sitting-foot a[rel=next]');
  const hash = await way.getAttribute('href');
  await way.click();
  await page.waitForFunction(
    (wanted) =>
      location.hash === wanted &&
      document.querySelector(`.sitting-foot a[rel=next][href="${wanted}"]`) === null,
    hash,
  );
  await page.waitForFunction(() => document.activeElement?.localName === 'h2');
}

/** Answers that another device has given, by question: score and how many days ago. */
export function answersOf(given: readonly { id: string; score: number; daysAgo: number }[]): ProgressEvent[] {
  const nowMs = Date.now();
  return [...given]
    .sort((one, other) => other.daysAgo - one.daysAgo)
    .map(({ id, score, daysAgo }, index) => ({
      id: `given-${String(index)}`,
      v: 1,
      device: 'other',
      seq: index + 1,
      atMs: nowMs - daysAgo * dayMs,
      kind: 'answered',
      question: id,
      rev: questionOf(id).rev,
      chosen: ['a'],
      score,
    }));
}

/** Opens `path` with these events in the store. */
export async function openWith(
  open: (path: string) => Promise<Page>,
  events: readonly ProgressEvent[],
  path: string,
): Promise<Page> {
  const page = await open('/404.html');
  await makeDatabase(page, events);
  return open(path);
}

/** The states of the session's questions, as the list says them. */
export function states(page: Page): Promise<string[]> {
  return page
    .locator('.question-list a')
    .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['state'] ?? ''));
}

/** The rows of a table of figures, cell by cell; of the first only its first text. */
export function rows(page: Page, part: 'tbody' | 'tfoot' = 'tbody'): Promise<string[][]> {
  return page
    .locator(`.score-table ${part} tr`)
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.children].map((cell) =>
          (cell.firstChild?.nextSibling?.textContent ?? cell.textContent).trim(),
        ),
      ),
    );
}

/** So much is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
