/** Labels in scripts that run from right to left, and drawings in pages that do. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import type { Browser } from 'playwright';
import { renderIn } from '../../src/diagrams/render.ts';
import { inlineSvg } from '../../src/diagrams/svg/inline-svg.ts';
import { openTab, type Tab } from '../../src/diagrams/tab.ts';
import { openBrowser } from '../site/with-browser.ts';
import { diagramOf, fixtures, roles } from './fixtures.ts';

let browser: Browser;
let tab: Tab;

before(async () => {
  browser = await openBrowser();
  tab = await openTab(browser);
});

const resetCss = readFileSync(new URL('../../src/styles/reset.css', import.meta.url), 'utf8');

async function svgOf(source: string): Promise<string> {
  const { drawing, findings } = await renderIn(tab, diagramOf(source), roles);
  assert.deepEqual(findings, []);
  return drawing!.svg;
}

for (const [name, label, drawn] of [
  ['Arabic with Latin in it', 'اغلي الماء (GET) الآن', '\u2068اغلي الماء (GET) الآن\u2069'],
  ['Latin with Arabic in it', 'GET اغلي الماء 5', '\u2068GET اغلي الماء 5\u2069'],
  ['Hebrew alone', 'נא לחכות', '\u2068נא לחכות\u2069'],
  ['two rows', 'line اغلي<br/>الماء two', '\u2068line اغلي\u2069'],
  ['no such letters', 'boil (GET) now', 'boil (GET) now'],
] as const)
  test(`a label is one run that its own letters lead: ${name}`, async () => {
    assert.ok((await svgOf(`flowchart LR\n b["${label}"] --> c`)).includes(`>${drawn}<`));
  });

test('words of a row stand beside one another, in the order in which they are read', async () => {
  const page = await browser.newPage();
  await page.setContent(await svgOf('flowchart LR\n b["اغلي الماء (GET) الآن"] --> c'));
  const lefts = await page.evaluate(() => {
    const node = document.querySelector('text')!.firstChild as Text;
    return ['اغلي', 'الماء', 'GET', 'الآن'].map((word) => {
      const range = document.createRange();
      range.setStart(node, node.data.indexOf(word));
      range.setEnd(node, node.data.indexOf(word) + word.length);
      return range.getBoundingClientRect().left;
    });
  });
  await page.close();
  assert.deepEqual(
    lefts,
    lefts.toSorted((one, other) => other - one),
  );
});

test('in a page that runs from right to left drawings look as they do in any other', async () => {
  const figures: string[] = [];
  for (const { source } of fixtures) figures.push(inlineSvg(await svgOf(source)));
  const page = await browser.newPage();
  const placesIn = async (direction: string) => {
    await page.setContent(
      `<!doctype html><html dir="${direction}"><style>${resetCss}</style>${figures.map((svg) => `<figure>${svg}</figure>`).join('')}</html>`,
    );
    return page.evaluate(() =>
      [...document.querySelectorAll('text')].map((text) => {
        const drawing = text.ownerSVGElement!.getBoundingClientRect();
        return `${text.textContent} ${(text.getBoundingClientRect().left - drawing.left).toFixed(1)}`;
      }),
    );
  };
  assert.deepEqual(await placesIn('rtl'), await placesIn('ltr'));
  await page.close();
});
