/** A built site as its files, each page parsed once: what every check of pages reads. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';

export interface SitePage {
  /** Site path without the base, e.g. `/concepts/` or `/404.html`. */
  path: string;
  html: string;
  /** Parsed when it is first asked for. */
  readonly root: HTMLElement;
  kind: 'page' | 'not-found' | 'redirect';
}

export interface Site {
  folder: string;
  /** Begins and ends with a slash. */
  base: string;
  /** Every file below the folder, with forward slashes. */
  files: ReadonlySet<string>;
  pages: readonly SitePage[];
}

export function readSite(folder: string, base = '/'): Site {
  if (!existsSync(folder)) throw new Error(`There is no site in ${folder}. Build it with "npm run build".`);
  const files = filesIn(folder);
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => readPage(folder, file));
  return { folder, base, files: new Set(files), pages };
}

/** The page at `path`; the site must have it. */
export function pageAt(site: Site, wanted: string): SitePage {
  const page = site.pages.find((one) => one.path === wanted);
  if (!page) throw new Error(`The site has no page ${wanted}.`);
  return page;
}

/** Text with white space as a reader sees it. */
export function textOf(element: HTMLElement | null | undefined): string {
  return spaced(element?.textContent ?? '');
}

/** What `textOf` finds where a page shows `text`. */
export function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The site with pages of its own where `isChanged`: what is done to them happens to no other. */
export function withCopies(site: Site, isChanged: (path: string) => boolean): Site {
  const pages = site.pages.map((page) => (isChanged(page.path) ? withRoot(page) : page));
  return { ...site, pages };
}

/** Every file below `folder`, sorted, with forward slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

function parsed(html: string): HTMLElement {
  return parse(html, { blockTextElements: { script: true, style: true } });
}

function withRoot({ path, html, kind }: Omit<SitePage, 'root'>): SitePage {
  let root: HTMLElement | undefined;
  return {
    path,
    html,
    kind,
    get root() {
      return (root ??= parsed(html));
    },
  };
}

function readPage(folder: string, file: string): SitePage {
  const html = readFileSync(path.join(folder, file), 'utf8');
  const isRedirect = /<meta\s[^>]*\bhttp-equiv=["']?refresh\b/.test(html);
  const kind = isRedirect ? 'redirect' : file === '404.html' ? 'not-found' : 'page';
  return withRoot({ path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html, kind });
}
