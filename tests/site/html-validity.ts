/** html-validate's standard preset over a site, in the normal run over the heaviest page of each kind. */
import { HtmlValidate, StaticConfigLoader, type RuleConfig } from 'html-validate';
import { forNow } from '../left-for-all.ts';
import type { Site } from './built-site.ts';
import { heaviestOfEach } from './page-kinds.ts';

/** Rules that are not applied, each with its reason. The tests print them. */
export const rulesLeftOut: Record<string, string> = {};

export async function invalidMarkup(site: Site): Promise<string[]> {
  const rules: RuleConfig = Object.fromEntries(Object.keys(rulesLeftOut).map((rule) => [rule, 'off']));
  const validator = new HtmlValidate(
    new StaticConfigLoader({ root: true, extends: ['html-validate:standard'], rules }),
  );
  const found: string[] = [];
  for (const page of forNow('pages whose markup is validated', site.pages, heaviest(site))) {
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

function heaviest({ pages }: Site): Site['pages'] {
  const weights = new Map(
    pages.filter(({ kind }) => kind === 'page').map(({ path, html }) => [path, html.length]),
  );
  const some = heaviestOfEach([...weights.keys()], (path) => weights.get(path) ?? 0);
  return pages.filter(({ kind, path }) => kind !== 'page' || some.includes(path));
}
