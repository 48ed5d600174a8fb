/** One browser for one test file, and a few tabs that share a list of pages. */
import type { Browser, BrowserContext, Page } from 'playwright';
import { installBrowser, launchBrowser } from '../../src/diagrams/browser.ts';

export async function openBrowser(): Promise<Browser> {
  return launchBrowser(await installBrowser());
}

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
