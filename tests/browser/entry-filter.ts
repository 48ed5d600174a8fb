/** What lists that readers narrow have in common: their form, and what it owes to the list and to the address. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright';
import { axeComplaints, inPassing } from '../axe.ts';

export const said = (page: Page): Promise<string> => page.locator('.entry-filter [role=status]').innerText();
export const choice = (page: Page, name: string): Locator => page.locator(`.entry-filter [name=${name}]`);
export const searchOf = (page: Page): string => new URL(page.url()).search;

/** Chooses `value` of a field on a list that shows all, sees that the list, its count and the address follow, and takes it back. */
export async function narrows(
  page: Page,
  entries: string,
  { name, value, kind }: { name: string; value: string; kind: string },
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const shown = page.locator(`${entries}:visible`);
  const all = await page.locator(entries).count();
  assert.equal(await said(page), `All ${String(all)} ${kind}`);
  await choice(page, name).selectOption(value);
  const number = await page.locator(`${entries}[data-${name}="${value}"]`).count();
  assert.ok(number > 0 && number < all);
  assert.equal(await shown.count(), number);
  assert.equal(await said(page), `${String(number)} of ${String(all)} ${kind}`);
  assert.equal(searchOf(page), `?${name}=${value}`);
  await look();
  await page.reload();
  await page.locator('.entry-filter [role=status]', { hasText: `${String(number)} of ` }).waitFor();
  assert.equal(await shown.count(), number, 'the address alone says it');
  assert.equal(await choice(page, name).inputValue(), value);
  await page.getByRole('button', { name: 'Show all' }).click();
  assert.equal(await shown.count(), all);
  assert.equal(searchOf(page), '');
}

/** axe finds nothing, and the page is no wider than its window. */
export async function isSound(page: Page): Promise<void> {
  assert.deepEqual(await axeComplaints(page, inPassing), []);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(wide <= 0, String(wide));
}
