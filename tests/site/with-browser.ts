/** One browser for all suites of a process, and a few tabs that share a list of pages. */
import { after } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright';
import { installBrowser, launchBrowser, nothingForPeople } from '../../src/diagrams/browser.ts';

const opened: { browser?: Promise<Browser> } = {};

/**
 * What is compiled is compiled once, fast, and not a second time for speed that only long use repays: that took a fifth
 * of the time of what searches.
 */
const forShortUse = '--js-flags=--no-maglev --no-turbofan --no-wasm-tier-up';

/**
 * A page that takes the place of another gets its frame, not one of its own with new surfaces and tiles: that took a
 * third of each visit.
 */
const sameFrame = `${nothingForPeople},RenderDocument`;

/** Opened with the first that asks, closed after the last test of the process. */
export function openBrowser(): Promise<Browser> {
  opened.browser ??= installBrowser().then((program) => launchBrowser(program, [forShortUse, sameFrame]));
  return opened.browser;
}

after(async () => {
  await (await opened.browser)?.close();
});

/** Calls `use` once for each of `items`, in as many tabs at a time as keep two processors busy. */
export async function visit<T>(
  context: BrowserContext,
  items: readonly T[],
  use: (tab: Page, item: T) => Promise<void>,
  tabs = 2,
): Promise<void> {
  const left = items.values();
  const work = async () => {
    const tab = await context.newPage();
    for (const item of left) await use(tab, item);
    await tab.close();
  };
  await Promise.all(Array.from({ length: tabs }, work));
}
