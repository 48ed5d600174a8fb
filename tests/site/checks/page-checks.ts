/** What has to hold for the HTML of every page. Each check returns its complaints, one line each. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contentSecurityPolicy, redirectSecurityPolicy } from '../../../src/view/content-security-policy.ts';
import { optIn } from '../../../src/view/view-transition.ts';
import { textOf, type Site, type SitePage } from '../built-site.ts';

export function repeatedIds(site: Site): string[] {
  return complaints(site, ({ root }) => {
    const ids = root.querySelectorAll('[id]').map(({ id }) => id);
    return repeatedIn(ids).map((id) => `the id "${id}" stands more than once`);
  });
}

/** What stands there more than once, each once. */
const repeatedIn = <T>(all: readonly T[]): T[] => [
  ...new Set(all.filter((one, index) => all.indexOf(one) !== index)),
];

/** One h1, no level left out on the way down, no heading without words. */
export function headingFaults(site: Site): string[] {
  return complaints(site, ({ root }) => {
    const headings = root.querySelectorAll('h1, h2, h3, h4, h5, h6');
    const firsts = headings.filter(({ tagName }) => tagName === 'H1').length;
    let level = 0;
    const skips = headings.flatMap((heading) => {
      const before = level;
      level = Number(heading.tagName.slice(1));
      return level > before + 1
        ? [`<h${String(level)}> "${textOf(heading)}" follows <h${String(before)}>`]
        : [];
    });
    const empty = headings
      .filter((heading) => textOf(heading) === '')
      .map(({ tagName }) => `an empty <${tagName.toLowerCase()}>`);
    return [...(firsts === 1 ? [] : [`${String(firsts)} <h1>`]), ...skips, ...empty];
  });
}

/** One banner, one main part, one footer; every other landmark has a name of its own; the first link skips to the main part. */
export function landmarkFaults(site: Site): string[] {
  return complaints(site, ({ root, kind }) => {
    const mains = root.querySelectorAll('main');
    if (kind === 'redirect') return mains.length === 1 ? [] : [`${String(mains.length)} <main>`];
    const outer = ['header', 'footer'].filter((name) => root.querySelectorAll(`body > ${name}`).length !== 1);
    const names = root.querySelectorAll('nav, [role=search], [role=region]').map((one) => ({
      tag: one.tagName.toLowerCase(),
      name:
        one.getAttribute('aria-label') ??
        textOf(root.querySelector(`[id="${one.getAttribute('aria-labelledby') ?? ''}"]`)),
    }));
    const navigations = names.filter(({ tag }) => tag === 'nav').map(({ name }) => name);
    const regions = root
      .querySelectorAll('section[aria-label]:not([role])')
      .map((one) => one.getAttribute('aria-label'));
    const first = root.querySelector('body a')?.getAttribute('href');
    return [
      ...(mains.length === 1 && mains[0]?.id === 'content' ? [] : ['not one <main id="content">']),
      ...outer.map((name) => `not one <${name}> in <body>`),
      ...names
        .filter(({ tag, name }) => tag !== 'form' && name === '')
        .map(({ tag }) => `a <${tag}> without a name`),
      ...(new Set(navigations).size === navigations.length
        ? []
        : [`navigations of the same name: ${navigations.join(', ')}`]),
      ...repeatedIn(regions).map((name) => `several sections of the name "${String(name)}"`),
      ...(first === '#content' ? [] : ['the first link does not lead to #content']),
    ];
  });
}

/** Language, title, description; and, when the site knows its own address, the canonical one. */
export function headFaults(site: Site, language: string, address: string | undefined): string[] {
  const titles = site.pages
    .filter(({ kind }) => kind !== 'redirect')
    .map(({ root }) => textOf(root.querySelector('head > title')));
  return [
    ...repeatedIn(titles).map((title) => `two pages have the title "${title}"`),
    ...complaints(site, (page) => {
      const { root, kind } = page;
      const has = (selector: string, attribute: string, pattern: RegExp) =>
        pattern.test(root.querySelector(selector)?.getAttribute(attribute) ?? '');
      const canonical = root.querySelector('link[rel=canonical]')?.getAttribute('href');
      const checks: Record<string, boolean> = {
        'a doctype': /^<!doctype html>/i.test(page.html),
        'the language': root.querySelector('html')?.getAttribute('lang') === language,
        'one title':
          root.querySelectorAll('head > title').length === 1 &&
          textOf(root.querySelector('head > title')) !== '',
        'the viewport': has('meta[name=viewport]', 'content', /width=device-width/),
        'its opening, before which nothing is painted':
          kind === 'redirect' ||
          (has('link[rel=expect][blocking=render]', 'href', /^#Head$/) &&
            root.querySelector('main > .page-head > #Head:last-child') !== null),
        'the encoding first': has('head > :first-child', 'charset', /^utf-8$/i),
        'a description': kind === 'redirect' || has('meta[name=description]', 'content', /\S.{10}/),
        noindex: (kind === 'page') !== has('meta[name=robots]', 'content', /noindex/),
        'its canonical address':
          kind !== 'page' || canonical === (address && new URL(site.base + page.path.slice(1), address).href),
      };
      return Object.entries(checks).flatMap(([name, holds]) => (holds ? [] : [`lacks ${name}`]));
    }),
  ];
}

/** Nothing that the policy forbids: no inline script, no inline style but one, no handler, and the policy itself before anything it rules. */
export function policyFaults(site: Site): string[] {
  return complaints(site, ({ root, kind, html }) => {
    const policies = root.querySelectorAll('meta[http-equiv="content-security-policy"]');
    const policy = policies[0]?.getAttribute('content') ?? '';
    const expected = kind === 'redirect' ? redirectSecurityPolicy : contentSecurityPolicy;
    const scripts = root
      .querySelectorAll('script')
      .filter((script) => !script.hasAttribute('src') || script.textContent.trim() !== '');
    // One rule must be there before any sheet arrives; the policy names it by its hash.
    const styles = root
      .querySelectorAll('style')
      .map((style) => style.textContent)
      .filter((style) => style !== optIn);
    const handlers = root
      .querySelectorAll('*')
      .flatMap(({ attributes }) => Object.keys(attributes).filter((name) => /^on/i.test(name)));
    const firstLoad = html.search(/<(link|script|style)\b/);
    return [
      ...(policies.length === 1 && policy === expected ? [] : [`has another policy: ${policy}`]),
      ...(firstLoad < 0 || html.indexOf('content-security-policy') < firstLoad
        ? []
        : ['loads something before its policy']),
      ...scripts.map(() => 'an inline script'),
      ...handlers.map((name) => `a handler in the attribute ${name}`),
      ...styles.map((style) => `a <style>: ${style}`),
      ...(root.querySelector('[style]') ? ['a style attribute'] : []),
      ...(root.querySelector('base') ? ['a <base>'] : []),
      ...(root.querySelector('a[href^="javascript:" i]') ? ['a link that is script'] : []),
    ];
  });
}

/** Files of ours in which the text `style=` stands. Pagefind's own script is not ours. */
export function styleAttributes(site: Site): string[] {
  const ours = [...site.files].filter(
    (file) => /\.(html|svg|css|js|json|xml|txt)$/.test(file) && !file.startsWith('pagefind/'),
  );
  return ours.filter((file) => /[\s"']style=/.test(readFileSync(path.join(site.folder, file), 'utf8')));
}

function complaints(site: Site, check: (page: SitePage) => string[]): string[] {
  return site.pages.flatMap((page) => check(page).map((text) => `${page.path}: ${text}`));
}

/** Names in a list that runs on stand apart. */
export function listFaults(site: Site): string[] {
  return complaints(site, ({ root }) =>
    root
      .querySelectorAll('.comma-list')
      .flatMap(({ textContent }) =>
        /,\S/.test(textContent) ? [`no space after a comma: ${textContent.slice(0, 60)}`] : [],
      ),
  );
}
