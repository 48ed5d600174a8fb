import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { forNow } from './left-for-all.ts';

/** Rules about colours, which are all that a theme changes; the others find nothing new in a second one. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** axe on a page, all its rules. What passes is not told, which takes axe longer than to find what does not. */
export function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
}

/** axe on a page that it has looked at in another theme: in the normal run only what is about colours. */
export function axeAgainOn(page: Page): AxeBuilder {
  const parts = forNow('rules of axe in a second theme', ['about colours', 'others'], ['about colours']);
  return parts.includes('others') ? axeOn(page) : axeOn(page).withRules(ofColours);
}
