/** html-validate's standard preset over a site, and what it would overlook by itself. */
import { HtmlValidate, StaticConfigLoader, type RuleConfig } from 'html-validate';
import type { Site } from './built-site.ts';

/** Rules that are not applied, each with its reason. The tests print them. */
export const rulesLeftOut: Record<string, string> = {};

export async function invalidMarkup(site: Site): Promise<string[]> {
  const rules: RuleConfig = Object.fromEntries(Object.keys(rulesLeftOut).map((rule) => [rule, 'off']));
  const validator = new HtmlValidate(
    new StaticConfigLoader({ root: true, extends: ['html-validate:standard'], rules }),
  );
  const found: string[] = [];
  for (const page of site.pages) {
    const { results } = await validator.validateString(page.html, page.path);
    for (const { messages } of results) {
      found.push(
        ...messages.map(
          ({ line, column, ruleId, message }) =>
            `${page.path}:${String(line)}:${String(column)} ${ruleId}: ${message}`,
        ),
      );
    }
  }
  return found;
}
