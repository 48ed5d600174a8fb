/** The page "Your data" as its reader uses it. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';

export const yourData = '/practice/data/';

export const part = (page: Page, name: string): Locator => page.locator(`[data-part="${name}"]`);

export interface Downloaded {
  name: string;
  text: string;
  events: Record<string, unknown>[];
}

/** The file that comes of a click on the part called `button`. */
export async function downloaded(page: Page, button: string): Promise<Downloaded> {
  const coming = page.waitForEvent('download');
  await part(page, button).click();
  const file = await coming;
  const text = readFileSync(await file.path(), 'utf8');
  const { events } = JSON.parse(text) as { events: Record<string, unknown>[] };
  return { name: file.suggestedFilename(), text, events };
}

export function fileOf(events: readonly unknown[], changes: Record<string, unknown> = {}): string {
  return JSON.stringify({
    format: 'course-progress',
    version: 1,
    course: 'Any',
    courseId: 'vm-exit',
    events,
    ...changes,
  });
}

/** Chooses a file with these contents for import, and gives what the page says of it. */
export async function imported(page: Page, contents: string | Buffer): Promise<string> {
  const buffer = typeof contents === 'string' ? Buffer.from(contents) : contents;
  await part(page, 'file').setInputFiles({ name: 'progress.json', mimeType: 'application/json', buffer });
  return saidOfImport(page);
}

/** What the page says of the file that was chosen, when it has done with it. */
export async function saidOfImport(page: Page): Promise<string> {
  const status = part(page, 'import-status').filter({ hasText: /./, hasNotText: /^Reading/ });
  await status.waitFor({ timeout: 20_000 });
  const said = (await status.textContent()) ?? '';
  await part(page, 'import-status').evaluate((element) => {
    element.textContent = '';
  });
  return said;
}
