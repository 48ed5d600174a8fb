/**
 * Tabs for tests. A new profile with its processes takes the browser longer than most of what a test looks at: so a tab
 * that was only read and used as readers do is emptied and lent again; one whose settings a test changed is closed.
 */
import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from 'playwright';

export interface Tab {
  context: BrowserContext;
  page: Page;
  /** What the browser complained of since it was lent. */
  complaints: string[];
  home: string;
  /** Tabs with the same are alike, whatever their windows' size. */
  options: BrowserContextOptions;
  /** Tells the browser what a page cannot. While one is open on a page, no medium is emulated in it. */
  openSession: () => Promise<CDPSession>;
  /** Whether a test has changed what emptying does not bring back. */
  isChanged: () => boolean;
}

/** Nothing moves by itself: each frame costs time, and no test waits for one. */
const usual = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;

/** For a busy machine as well: it ends what hangs, and measures nothing. */
const waitsForMs = 60_000;

/** Emptied tabs, the latest last. */
const free: Tab[] = [];
/** More profiles than these at a time slow the browser down. */
const mostFree = 3;

export async function takeTab(browser: Browser, home: string, options: BrowserContextOptions): Promise<Tab> {
  const index = free.findLastIndex((one) => profileOf(one.options) === profileOf(options));
  const [tab] = index < 0 ? [] : free.splice(index, 1);
  if (!tab) return newTab(browser, home, options);
  tab.options = options;
  await tab.page.setViewportSize(windowOf(options));
  return tab;
}

const profileOf = ({ viewport: _size, ...others }: BrowserContextOptions) => JSON.stringify(others);
const windowOf = ({ viewport }: BrowserContextOptions) => viewport ?? usual.viewport;

/** `first` runs in every page before its own scripts. */
export async function newTab(
  browser: Browser,
  home: string,
  options: BrowserContextOptions,
  first?: () => void,
): Promise<Tab> {
  const context = await browser.newContext({ ...usual, ...options });
  context.setDefaultTimeout(waitsForMs);
  const complaints: string[] = [];
  await listen(context, home, complaints);
  await context.addInitScript(markRightOptions);
  if (first) await context.addInitScript(first);
  const page = await context.newPage();
  const openSession = context.newCDPSession.bind(context, page);
  const isChanged = watchChanges(context, page);
  const tab: Tab = { context, page, complaints, home, options, openSession, isChanged };
  const newPage = context.newPage.bind(context);
  // What a test opens beside it has the size that the test asked for, not that of the profile's first.
  context.newPage = async () => {
    const other = await newPage();
    await other.setViewportSize(windowOf(tab.options));
    return other;
  };
  return tab;
}

/** Closes the tab, or keeps it, emptied, for the next test. */
export async function giveBack(tab: Tab, mayBeKept: boolean): Promise<void> {
  if (!mayBeKept || tab.complaints.length > 0 || tab.isChanged() || tab.page.isClosed()) {
    await tab.context.close();
    return;
  }
  await empty(tab);
  free.push(tab);
  if (free.length > mostFree) await free.shift()?.context.close();
}

/**
 * Back to what it was when it was new, but for the files that it has loaded: where a test holds them up (`route`), the
 * browser asks for each again.
 */
async function empty({ context, page, home, options, openSession }: Tab): Promise<void> {
  const { reducedMotion, colorScheme = 'light', forcedColors = 'none' } = { ...usual, ...options };
  await page.emulateMedia({ media: null, reducedMotion, colorScheme, forcedColors });
  for (const other of context.pages().filter((one) => one !== page)) await other.close();
  // A page of the same origin that writes nothing.
  await page.goto(new URL('course.css', home).href);
  await page.mouse.move(-10, -10);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  const session = await openSession();
  await session.send('Storage.clearDataForOrigin', { origin: new URL(home).origin, storageTypes: 'all' });
  await session.detach();
}

/** Notes whether anything is called that lasts beyond the pages that a test opens. */
function watchChanges(context: BrowserContext, page: Page): () => boolean {
  let isChanged = false;
  const watch = (owner: object, names: readonly string[]) => {
    for (const name of names) {
      const method = Reflect.get(owner, name) as (...words: unknown[]) => unknown;
      Reflect.set(owner, name, (...words: unknown[]) => {
        isChanged = true;
        return method.apply(owner, words);
      });
    }
  };
  const ofBoth = [
    'route',
    'addInitScript',
    'exposeBinding',
    'exposeFunction',
    'setExtraHTTPHeaders',
    'on',
    'once',
  ];
  watch(context, [...ofBoth, 'newCDPSession', 'setOffline', 'grantPermissions', 'addCookies']);
  watch(page, [...ofBoth, 'addLocatorHandler']);
  watch(page.clock, ['install', 'setFixedTime', 'setSystemTime', 'pauseAt']);
  return () => isChanged;
}

/** Lets tests find the right options of a question: pages say them to the script only, all in one attribute. */
function markRightOptions(): void {
  addEventListener('DOMContentLoaded', () => {
    for (const question of document.querySelectorAll<HTMLElement>('course-question')) {
      const written = (question.dataset['key'] ?? 'null').replace(/["']/g, (mark) =>
        mark === '"' ? "'" : '"',
      );
      const key = JSON.parse(written) as {
        options?: { id: string; correct?: boolean }[];
      } | null;
      const options = key?.options;
      for (const { id } of (options ?? []).filter(({ correct }) => correct)) {
        question.querySelector(`[data-field="${id}"]`)?.setAttribute('data-correct', '');
      }
    }
  });
}

async function listen(context: BrowserContext, home: string, complaints: string[]): Promise<void> {
  await context.exposeBinding('reportViolation', (_, text: string) =>
    complaints.push(`violates the policy: ${text}`),
  );
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
      reportViolation(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  // What a page still loads when it is left ends with it: of that it may say nothing, since nobody is there any more.
  await context.addInitScript(() => {
    addEventListener('pagehide', () => {
      console.error = () => undefined;
    });
  });
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    const { message } = error.error();
    // Chromium's own, when the page before ends while the next is already shown: then nothing is animated.
    if (!message.startsWith('Transition was aborted because of invalid state'))
      complaints.push(`error: ${message}`);
  });
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(home).origin)
      complaints.push(`asks ${request.url()}`);
  });
}
