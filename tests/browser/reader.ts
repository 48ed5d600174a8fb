/** A reader's browser over the built site. Whatever a test looks at, it fails on any complaint of the browser. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { isForNow } from '../left-for-all.ts';
import { aboutOurs } from '../our-course.ts';
import { openBrowser } from '../site/with-browser.ts';
import { serveFolder, type StaticServer } from '../static-server.ts';
import { giveBack, newTab, takeTab } from './tabs.ts';

const dist = new URL('../../dist/', import.meta.url);

export interface ReaderOptions extends BrowserContextOptions {
  /** Runs in every page before its own scripts. */
  before?: () => void;
  /** Complaints that the test brings about itself. */
  expected?: RegExp;
  /** Why it is left out. */
  skip?: string | boolean;
}

export interface Reader {
  context: BrowserContext;
  page: Page;
  /** Opens a path of the site, in the first page unless another is given. */
  open: (path: string, page?: Page) => Promise<Page>;
}

/** For a busy machine as well: it ends what hangs, and measures nothing. */
const hangsAfterMs = 600_000;

/** Shared by all suites of a process. */
const opened: { server?: Promise<StaticServer>; pages?: ReturnType<typeof builtPages> } = {};
let browser: Browser;
let home: string;

/** Call once in each file of tests. */
export function useBrowser(): void {
  before(async () => {
    opened.server ??= serveFolder(dist);
    home = (await opened.server).home;
    browser = await openBrowser();
  });
}

after(async () => {
  (await opened.server)?.close();
});

/** The same for a test that asks about the subject of our own course. */
export const readsOurs: typeof reads = (name, look, options) => {
  reads(name, look, { ...options, ...aboutOurs });
};

/**
 * The same for what `--all` alone runs: what other tests ask in another way, for another width, storage or way in, and
 * what only a rare reader meets.
 */
export const readsInAll: typeof reads = (name, look, options) => {
  if (isForNow(name)) reads(name, look, options);
};

export const readsOursInAll: typeof reads = (name, look, options) => {
  if (isForNow(name)) readsOurs(name, look, options);
};

/** A test with an empty browser profile. It fails on console errors, page errors, CSP violations and foreign requests. */
export function reads(
  name: string,
  look: (reader: Reader) => Promise<void>,
  options: ReaderOptions = {},
): void {
  const { before: first, expected, skip = false, ...contextOptions } = options;
  test(name, { timeout: hangsAfterMs, skip }, async () => {
    const tab = await (first
      ? newTab(browser, home, contextOptions, first)
      : takeTab(browser, home, contextOptions));
    const { context, page, complaints } = tab;
    let held = false;
    try {
      await look({
        context,
        page,
        async open(path, other = page) {
          await other.goto(new URL(path.replace(/^\//, ''), home).href);
          return other;
        },
      });
      held = true;
    } finally {
      await giveBack(tab, held && first === undefined);
    }
    assert.deepEqual(
      complaints.filter((complaint) => expected?.test(complaint) !== true),
      [],
    );
  });
}

/** Until what a page does in answer to something is drawn. */
export function nextFrames(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            resolve();
          });
        });
      }),
  );
}

/** The built pages, without redirects and fragments. */
function builtPages(): { path: string; html: string }[] {
  return globSync('**/*.html', { cwd: fileURLToPath(dist) })
    .map((file) => ({
      path: `/${file
        .split(sep)
        .join('/')
        .replace(/index\.html$/, '')}`,
      html: readFileSync(new URL(file, dist), 'utf8'),
    }))
    .filter(({ html }) => html.includes('<html') && !html.includes('http-equiv="refresh"'))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Paths of the built pages whose HTML has `part`; redirects and fragments are left out. */
export const pagesWith = (part = ''): string[] =>
  (opened.pages ??= builtPages()).filter(({ html }) => html.includes(part)).map(({ path }) => path);

export const chapterPages = (): string[] => pagesWith('data-chapter-page');
