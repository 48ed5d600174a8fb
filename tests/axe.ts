/** axe on a page: all its rules in the light theme, and in the dark one what a theme changes. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { forNow } from './left-for-all.ts';

interface Look {
  /** Selectors of what is looked at, if not at the whole page. */
  parts?: readonly string[];
  themes?: readonly ('light' | 'dark')[];
}

/** For what a page turns into when its reader does something, and which has no colours of its own. */
export const inPassing: Look = {
  themes: forNow('themes in which axe looks at what pages turn into', ['light', 'dark'], ['light']),
};

/** Rules about colours, which are all that a theme changes; the others find nothing new in a second one. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/**
 * What axe complains of on the page as it stands. What passes is not told, which takes axe longer than to find what does
 * not.
 */
export async function axeComplaints(
  page: Page,
  { parts = [], themes = ['light', 'dark'] }: Look = {},
): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
    for (const part of parts) axe.include(part);
    if (colorScheme === 'dark' && !inDarkToo().includes('others')) axe.withRules(ofColours);
    for (const { id, help, nodes } of (await axe.analyze()).violations)
      for (const { html, failureSummary } of nodes.slice(0, 3))
        found.push(`${colorScheme}, ${id}: ${help}\n    ${html.slice(0, 160)}\n    ${failureSummary ?? ''}`);
  }
  return found;
}

const inDarkToo = () =>
  forNow('rules of axe in a second theme', ['about colours', 'others'], ['about colours']);
