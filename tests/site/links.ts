/** Where the addresses on a site's pages lead. Each check returns its complaints, one line each. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import type { Site, SitePage } from './built-site.ts';

const origin = 'https://site.example';

/** Attributes from which a browser loads something by itself: they may name this site only. */
const resourceSelectors = {
  src: '[src]',
  poster: '[poster]',
  data: 'object[data]',
  href: 'link[rel=stylesheet], link[rel=preload], link[rel=modulepreload], link[rel=icon], link[rel=manifest], use, image',
  'xlink:href': 'use, image',
  srcset: '[srcset]',
  imagesrcset: '[imagesrcset]',
};

/** Addresses that lead to no file or anchor of the site, and resources from elsewhere. */
export function brokenLinks(site: Site): string[] {
  const all = site.pages;
  const ids = new Map(
    all.map((page) => [page.path, new Set(page.root.querySelectorAll('[id]').map(({ id }) => id))]),
  );
  return [
    ...all.flatMap((page) => [
      ...linksOf(page).flatMap((address) => complaint(site, page.path, address, ids)),
      ...resourcesOf(page).flatMap((address) => {
        const where = resolved(site, page.path, address);
        return where.origin === origin
          ? complaint(site, page.path, address, ids)
          : [`${page.path} loads ${address} from elsewhere`];
      }),
    ]),
    ...[...site.files]
      .filter((file) => file.endsWith('.css') && !file.startsWith('pagefind/'))
      .flatMap((file) => brokenInStyles(site, file, ids)),
  ];
}

/** Links that say nothing of where they lead: no words, no label, no described picture. */
export function namelessLinks(site: Site): string[] {
  return site.pages.flatMap(({ path: page, root }) =>
    root
      .querySelectorAll('a[href]')
      .filter((link) => {
        const pictures = link.querySelectorAll('img').map((picture) => picture.getAttribute('alt') ?? '');
        const said = [link.textContent, link.getAttribute('aria-label') ?? '', ...pictures].join('');
        return said.trim() === '';
      })
      .map((link) => `${page}: the link to ${link.getAttribute('href') ?? ''} has no words`),
  );
}

/** Pages that no way of links leads to from the home page; 404 and redirects need none. */
export function unreachablePages(site: Site): string[] {
  const pages = new Map(site.pages.map((page) => [page.path, page]));
  const seen = new Set(['/']);
  for (const here of seen) {
    const page = pages.get(here);
    if (!page) continue;
    for (const address of page.root
      .querySelectorAll('a[href]')
      .map((link) => link.getAttribute('href') ?? '')) {
      const target = sitePath(site, resolved(site, page.path, address));
      if (target !== undefined) seen.add(target);
    }
  }
  return site.pages.filter((page) => page.kind === 'page' && !seen.has(page.path)).map((page) => page.path);
}

/** Every attribute that names an id of its own page, and names one that is not there. */
export function danglingReferences(site: Site): string[] {
  const attributes = [
    'for',
    'form',
    'list',
    'headers',
    'popovertarget',
    'commandfor',
    'aria-labelledby',
    'aria-describedby',
    'aria-controls',
    'aria-owns',
  ];
  return site.pages.flatMap((page) => {
    const ids = new Set(page.root.querySelectorAll('[id]').map(({ id }) => id));
    return attributes.flatMap((attribute) =>
      page.root
        .querySelectorAll(`[${attribute}]`)
        .flatMap((element) => (element.getAttribute(attribute) ?? '').split(/\s+/))
        .filter((id) => !ids.has(id))
        .map((id) => `${page.path}: ${attribute}="${id}" names nothing on the page`),
    );
  });
}

/** The site path of `address` on the page at `from`; nothing when it leads out of the site. */
export function sitePath(site: Site, { origin: where, pathname }: URL): string | undefined {
  if (where !== origin || !pathname.startsWith(site.base)) return undefined;
  return `/${decodeURI(pathname.slice(site.base.length))}`;
}

export function resolved(site: Site, from: string, address: string): URL {
  return new URL(address, `${origin}${site.base}${from.slice(1)}`);
}

function linksOf({ root }: SitePage): string[] {
  const refresh = root.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content');
  return [
    ...valuesOf(root, 'a[href], area[href]', 'href'),
    ...valuesOf(root, 'form[action]', 'action'),
    ...valuesOf(root, '[formaction]', 'formaction'),
    ...(refresh === undefined ? [] : [refresh.replace(/^\d+;\s*url=/i, '')]),
  ];
}

function resourcesOf({ root }: SitePage): string[] {
  return Object.entries(resourceSelectors).flatMap(([attribute, selector]) => {
    const values = valuesOf(root, selector, attribute);
    return attribute.endsWith('srcset') ? values.flatMap(candidatesOf) : values;
  });
}

function valuesOf(root: HTMLElement, selector: string, attribute: string): string[] {
  return root.querySelectorAll(selector).flatMap((element) => element.getAttribute(attribute) ?? []);
}

function candidatesOf(srcset: string): string[] {
  return srcset.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
}

function complaint(
  site: Site,
  from: string,
  address: string,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const url = resolved(site, from, address);
  if (url.origin !== origin) return [];
  const target = sitePath(site, url);
  if (target === undefined) return [`${from}: ${address} leaves the base path ${site.base}`];
  const file = target.endsWith('/') ? `${target}index.html` : target;
  if (!site.files.has(file.slice(1))) return [`${from}: ${address} leads to nothing`];
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor !== '' && ids.get(target)?.has(anchor) !== true)
    return [`${from}: ${address} leads to no place of that page`];
  return [];
}

function brokenInStyles(site: Site, file: string, ids: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const css = readFileSync(path.join(site.folder, file), 'utf8');
  const addresses = [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g)].map(
    (match) => match[2] ?? match[4] ?? '',
  );
  return addresses.flatMap((address) =>
    resolved(site, `/${file}`, address).origin === origin
      ? complaint(site, `/${file}`, address, ids)
      : [`/${file} loads ${address} from elsewhere`],
  );
}
