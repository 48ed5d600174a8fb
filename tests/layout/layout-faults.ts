/** What is wrong with the layout of a page, found in its browser. */
import type { Page } from 'playwright';
import { scrollBoxes, widerThanWindow } from './boxes.ts';
import { classesWithoutRule } from './classes.ts';
import { areaOf, around, linesOf, nameOf, shownElements, targetsAmong, textsByBlock } from './seen.ts';
import { covered, coveredFocus, smallTargets } from './targets.ts';
import { brokenWords, cutOff, narrowColumns } from './texts.ts';

/** They use each other and the DOM, and nothing else of their modules: so their texts suffice. */
const inPage = [
  shownElements,
  nameOf,
  textsByBlock,
  linesOf,
  targetsAmong,
  around,
  areaOf,
  narrowColumns,
  brokenWords,
  cutOff,
  widerThanWindow,
  scrollBoxes,
  smallTargets,
  covered,
  coveredFocus,
];

/** A line for each fault of the page as it stands in its window. Each focus costs a style, a scroll and a look at what is hit. */
export function layoutFaults(page: Page, mostFocused = 120): Promise<string[]> {
  return page.evaluate(`(() => {
    ${inPage.map(String).join('\n')}
    const shown = shownElements();
    const mostFocused = ${String(mostFocused)};
    const seen = { shown, texts: textsByBlock(shown), targets: targetsAmong(shown), mostFocused };
    return [narrowColumns, brokenWords, cutOff, widerThanWindow, scrollBoxes, smallTargets, covered, coveredFocus]
      .flatMap((find) => find(seen));
  })()`);
}

/** Classes without a rule, except those that have none for a reason. */
export async function unstyledClasses(
  page: Page,
  allowed: Readonly<Record<string, string>>,
): Promise<string[]> {
  const found: string[] = await page.evaluate(`(${String(classesWithoutRule)})()`);
  return found.filter((name) => !(name in allowed)).map((name) => `no rule for the class ${name}`);
}
