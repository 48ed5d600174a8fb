/** A browser that listens on a port, which is how Lighthouse speaks to it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { installBrowser, nothingForPeople } from '../../src/diagrams/browser.ts';

export interface DebuggableBrowser {
  port: number;
  close: () => Promise<void>;
}

const flags = [
  '--headless=new',
  nothingForPeople,
  '--remote-debugging-port=0',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-extensions',
];

export async function openDebuggableBrowser(): Promise<DebuggableBrowser> {
  const profile = await mkdtemp(path.join(tmpdir(), 'browser-'));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(
    await installBrowser(),
    [...flags, ...asRoot, `--user-data-dir=${profile}`, 'about:blank'],
    // What is started may be a script that starts the browser: a group of their own ends together.
    { stdio: 'ignore', detached: true },
  );
  const ended = once(child, 'exit');
  return {
    port: await portIn(path.join(profile, 'DevToolsActivePort')),
    async close() {
      if (child.pid !== undefined) process.kill(-child.pid);
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** The browser writes the port that it chose into a file. */
async function portIn(file: string): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const [port = ''] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    if (port !== '') return Number(port);
    await pause(100);
  }
  throw new Error('The browser did not open its port within ten seconds.');
}
