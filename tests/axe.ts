import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/** axe on a page, all its rules. What passes is not told, which takes axe longer than to find what does not. */
export function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
}
