/** axe on a page: all its rules in the light theme, and in the dark one what a theme changes. */
import axe from 'axe-core';
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

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/**
 * What axe complains of on the page as it stands. It is brought into a page once, which on a small page takes longer than
 * all its rules; and what passes is not told, which takes axe longer than to find what does not.
 */
export async function axeComplaints(
  page: Page,
  { parts = [], themes = ['light', 'dark'] }: Look = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${axe.source}; undefined`);
  const found: string[] = [];
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    const rules = theme === 'dark' && !inDarkToo().includes('others') ? ofColours : undefined;
    for (const { id, help, nodes } of await violations(page, parts, rules))
      for (const { html, failureSummary } of nodes.slice(0, 3))
        found.push(`${theme}, ${id}: ${help}\n    ${html.slice(0, 160)}\n    ${failureSummary ?? ''}`);
  }
  return found;
}

function violations(
  page: Page,
  parts: readonly string[],
  rules: readonly string[] | undefined,
): Promise<axe.Result[]> {
  return page.evaluate(
    async ([include, values]) => {
      const found = await window.axe!.run(include.length > 0 ? { include: [...include] } : document, {
        resultTypes: ['violations'],
        ...(values ? { runOnly: { type: 'rule', values: [...values] } } : {}),
      });
      return found.violations;
    },
    [parts, rules] as const,
  );
}

const inDarkToo = () =>
  forNow('rules of axe in a second theme', ['about colours', 'others'], ['about colours']);
