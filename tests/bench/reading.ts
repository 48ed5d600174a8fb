/**
 * What a reader waits for on a slow phone: tasks that hold the page up while it begins, an answer's verdict, and the
 * first letter of a search. The processor is slowed down as Lighthouse does it.
 */
import type { Browser, Page } from 'playwright';
import type { Course } from '../../src/course/course.ts';
import { chapterPath } from '../../src/course/links/page-paths.ts';
import { figureOf } from './figures.ts';

const slowdown = 4;
const rounds = 5;
const phone = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
} as const;
/** A page of a few words: what it takes is the browser's own, for any page with a style sheet and fonts. */
const least = '/404.html';
/** What is asked for, in ms at this slowdown. */
const limits = { task: 50, verdict: 100, letter: 200 };

export async function benchReading(browser: Browser, course: Course, home: string): Promise<void> {
  const chapters = Object.keys(course.chapters).map((id) => chapterPath(course, id));
  for (const path of [least, '/', ...chapters]) {
    const starts = await each(() => onPhone(browser, home, path, heldUp));
    const longest = median(starts.map((tasks) => Math.max(0, ...tasks)));
    const blocked = median(
      starts.map((tasks) => tasks.reduce((sum, task) => sum + Math.max(0, task - limits.task), 0)),
    );
    tell(`${path} begins: longest task`, longest, limits.task, `; held up for ${blocked.toFixed(0)} ms`);
  }
  const path = chapters[0] ?? '/';
  tell(
    `${path} first verdict`,
    median(await each(() => onPhone(browser, home, path, verdict))),
    limits.verdict,
  );
  tell(`${path} first letter`, median(await each(() => onPhone(browser, home, path, letter))), limits.letter);
}

function tell(what: string, ms: number, limit: number, more = ''): void {
  console.log(
    `reading, ${String(slowdown)} x slower: ${what} ${ms.toFixed(0)} ms of ${String(limit)}: ${ms <= limit ? 'holds' : 'TOO SLOW'}${more}`,
  );
}

async function onPhone<T>(
  browser: Browser,
  home: string,
  path: string,
  measure: (page: Page, open: () => Promise<unknown>) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const address = new URL(path.slice(1), home).href;
  const measured = await measure(page, () => page.goto(address, { waitUntil: 'networkidle' }));
  await context.close();
  return measured;
}

/** How long each long task took while the page began, in ms. */
async function heldUp(page: Page, open: () => Promise<unknown>): Promise<number[]> {
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await open();
  await page.waitForTimeout(1500);
  return page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
}

/** From the press until the verdict is painted, in ms. */
async function verdict(page: Page, open: () => Promise<unknown>): Promise<number> {
  await open();
  const question = page.locator('course-question[data-type=choice]').first();
  await question.scrollIntoViewIfNeeded();
  await question.locator('.options input').first().tap();
  await page.waitForTimeout(1500);
  return question.evaluate(async (element) => {
    const check = element.querySelector<HTMLElement>('.act');
    const result = element.querySelector('.question-result');
    if (!check || !result) throw new Error('No question to answer');
    const start = performance.now();
    const told = new Promise<void>((resolve) => {
      new MutationObserver(() => {
        if (result.textContent.trim() !== '') resolve();
      }).observe(result, { childList: true, subtree: true, characterData: true });
    });
    check.click();
    await told;
    await new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
    return performance.now() - start;
  });
}

/** From the first letter, a second after the search was opened, until the window shows what it led to, in ms. */
async function letter(page: Page, open: () => Promise<unknown>): Promise<number> {
  await open();
  await page.locator('.search-link:visible').first().tap();
  const field = page.locator('#palette input[type=search]');
  await field.waitFor();
  await page.waitForTimeout(1000);
  return field.evaluate(async (element: HTMLInputElement) => {
    const start = performance.now();
    element.value = 'm';
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
    return performance.now() - start;
  });
}

async function each<T>(measure: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await measure());
  return all;
}

const median = (values: readonly number[]): number => figureOf(values)?.median ?? 0;
