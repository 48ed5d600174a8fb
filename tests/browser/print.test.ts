/** What a page is on paper. */
import assert from 'node:assert/strict';
import { chapterPages, pagesWith, readsInAll, useBrowser } from './reader.ts';

useBrowser();

/** A4 without its margins, in CSS pixels. */
const sheet = { width: Math.floor(((210 - 2 * 16) / 25.4) * 96), height: 980 };

readsInAll(
  'nothing is wider than a sheet, for which the browser would print all of the page smaller',
  async ({ page, open }) => {
    await page.emulateMedia({ media: 'print' });
    const wide: string[] = [];
    for (const path of [...chapterPages(), ...pagesWith('trace-page'), ...pagesWith('class="claim prose')]) {
      await open(path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > sheet.width) wide.push(`${path}: ${String(width)} px`);
    }
    assert.deepEqual(wide, []);
  },
  { viewport: sheet },
);

readsInAll('on paper every heading stands below the one before it', async ({ page, open }) => {
  for (const path of chapterPages()) {
    await open(path);
    const headings = headingsIn(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
    assert.ok(headings.length > 5);
    for (const [index, { sheet, up }] of headings.entries()) {
      const before = headings[index - 1];
      assert.ok(
        !before || sheet > before.sheet || (sheet === before.sheet && up < before.up),
        `${path}: heading ${String(index + 1)}`,
      );
    }
  }
});

/** Where the headings of a printed page stand, in their order: objects of a PDF are numbered as they come. */
function headingsIn(pdf: Buffer): { sheet: number; up: number }[] {
  const entry = /(\d+) 0 obj\s+<<\/Title (?:(?!endobj).)*?\/Dest \[(\d+) 0 R \/XYZ [\d.]+ ([\d.]+)/gs;
  return [...pdf.toString('latin1').matchAll(entry)]
    .map(([, ...numbers]) => numbers.map(Number))
    .sort(([one = 0], [other = 0]) => one - other)
    .map(([, sheet = 0, up = 0]) => ({ sheet, up }));
}

readsInAll(
  'on paper nothing stands that is there to be pressed, and days are whole',
  async ({ page, open }) => {
    await page.emulateMedia({ media: 'print' });
    for (const path of [...chapterPages().slice(0, 1), ...pagesWith('trace-page').slice(0, 1)]) {
      await open(path);
      for (const pressed of ['nav', '.can-you > li > a', '.source-status > a'])
        assert.equal(await page.locator(pressed).filter({ visible: true }).count(), 0, `${path}: ${pressed}`);
      const marks = await page
        .locator('summary')
        .evaluateAll((all) => all.map((summary) => getComputedStyle(summary).listStyleType));
      assert.deepEqual([...new Set(marks)], ['none'], path);
      const lines = await page
        .locator('.source-status')
        .evaluateAll((all) => all.map((status) => status.getClientRects().length));
      assert.deepEqual([...new Set(lines)], [1], path);
    }
  },
);
