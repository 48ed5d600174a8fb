/** Finding, installing and launching the browser that draws. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import type { Browser } from 'playwright';

/** The same engine without windows comes first: nobody looks at what it draws, and it takes a quarter less time. */
const systemNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];
const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Where a browser may be, best first: Playwright's own, one of the system; nowhere else than `CHROMIUM_PATH` says, if it does. */
export async function browserPlaces(env: NodeJS.ProcessEnv = process.env): Promise<string[]> {
  if (env['CHROMIUM_PATH']) return [env['CHROMIUM_PATH']];
  const { chromium } = await import('playwright');
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const ofSystem = systemNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [chromium.executablePath(), ...ofSystem, ...macPlaces];
}

/** The path of the first browser that is there. */
export async function findBrowser(places?: readonly string[]): Promise<string | undefined> {
  return (places ?? (await browserPlaces())).find((place) => existsSync(place));
}

export const howToGetBrowser =
  'Install one with "npx playwright install chromium", or name one in the environment variable CHROMIUM_PATH.';

/** What to do about a `browser` that does not start, or where there is none; `named` is what CHROMIUM_PATH says. */
export function wayToBrowser(browser: string | undefined, named: string | undefined): string {
  if (!named) return howToGetBrowser;
  const what = browser === undefined ? 'is not there' : 'is none';
  return `The environment variable CHROMIUM_PATH names ${named}, which ${what}: name the program itself, or unset it and install one with "npx playwright install chromium".`;
}

/** Finds a browser, else installs one: by Playwright, then by apt on Debian as root. Throws a sentence if none can be had. */
export async function installBrowser(): Promise<string> {
  const found = await findBrowser();
  if (found) return found;
  const named = process.env['CHROMIUM_PATH'];
  if (named) throw new Error(wayToBrowser(undefined, named));
  const playwright = join(
    dirname(createRequire(import.meta.url).resolve('playwright/package.json')),
    'cli.js',
  );
  await run(process.execPath, [playwright, 'install', 'chromium']);
  const own = await findBrowser();
  if (own) return own;
  if (isRoot() && existsSync('/etc/debian_version')) {
    await run('apt-get', ['update', '-qq']);
    await run('apt-get', ['install', '-y', '-qq', 'chromium-headless-shell']);
  }
  const ofSystem = await findBrowser();
  if (ofSystem) return ofSystem;
  throw new Error(`No browser was found and none could be installed. ${howToGetBrowser}`);
}

/**
 * What the browser does for people alone. The popups of its address bar are pages of their own, whose loading in each
 * window takes longer than that of ours. The rest is what Playwright turns off, since a flag counts once.
 */
const forPeople = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
];
export const nothingForPeople = `--disable-features=${forPeople.join(',')}`;

/** `more` are further switches of Chromium. */
export async function launchBrowser(executablePath: string, more: readonly string[] = []): Promise<Browser> {
  const { chromium } = await import('playwright');
  const args = [
    nothingForPeople,
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
    ...more,
  ];
  const options = {
    executablePath,
    args: isRoot() ? ['--no-sandbox', ...args] : args,
    chromiumSandbox: !isRoot(),
  };
  return chromium.launch(options).catch((error: unknown) => {
    throw new BrowserFailure(`The browser ${executablePath} does not start.`, { cause: error });
  });
}

/** A browser that is there and does not start. */
export class BrowserFailure extends Error {}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Runs a program with its output on ours. A failure is not thrown: whether it helped shows afterwards. */
function run(program: string, args: string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 2, 2] });
    child.on('error', () => {
      resolve();
    });
    child.on('exit', () => {
      resolve();
    });
  });
}
