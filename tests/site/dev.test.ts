/** The dev server while an author makes a mistake and mends it. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright';
import { teaCourse } from './folders.ts';
import { astroWith, copyProject, quiet } from './project-copy.ts';
import { openBrowser } from './with-browser.ts';

const patienceMs = 30_000;

suite('the dev server', () => {
  let folder: string;
  let chapter: string;
  let whole: string;
  let server: ChildProcess;
  let output = '';
  let home: string;
  let browser: Browser;
  let tab: Page;

  const pageText = async () => {
    const response = await fetch(`${home}cup/extraction/`);
    return { status: response.status, text: await response.text() };
  };

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dev-'));
    await copyProject(folder);
    chapter = path.join(folder, teaCourse, 'content/chapters/cup/extraction/index.mdx');
    whole = await readFile(chapter, 'utf8');
    const port = await freePort();
    home = `http://localhost:${String(port)}/`;
    server = spawn(process.execPath, astroWith('dev', '--root', teaCourse, '--port', String(port), '--host', '127.0.0.1'), {
      cwd: folder,
      env: { ...process.env, ...quiet, BASE_PATH: '/', CACHE_DIR: path.join(folder, 'cache') },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [server.stdout, server.stderr]) stream?.on('data', (text: Buffer) => (output += text.toString()));
    await until('the first page is served', async () => (await pageText().catch(() => undefined))?.status === 200);
    browser = await openBrowser();
    tab = await browser.newPage();
    await tab.goto(`${home}cup/extraction/`);
  });
  after(async () => {
    await browser.close();
    if (server.exitCode === null) {
      server.kill();
      await once(server, 'exit');
    }
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
    const end = performance.now() + patienceMs;
    while (!(await holds())) {
      assert.equal(server.exitCode, null, `The server has ended.\n${output}`);
      assert.ok(performance.now() < end, `In vain it was waited until ${what}.\n${output}`);
      await pause(100);
    }
  }

  test('shows a new text at once', async () => {
    await writeFile(chapter, whole.replace('Two people brew the same leaf.', 'Two people brew one leaf.'));
    await tab.getByText('Two people brew one leaf.').waitFor({ timeout: patienceMs });
  });

  test('tells of a broken link in the terminal and over the page, and stays up', async () => {
    await writeFile(chapter, whole.replace('(concept:extraction)', '(concept:extracton)'));
    await until('the terminal shows the finding', () => /content\/chapters\/cup\/extraction\/index\.mdx:\d+:\d+ {2}unknown-reference/.test(output));
    const overlay = tab.locator('vite-error-overlay');
    await overlay.waitFor({ state: 'attached', timeout: patienceMs });
    assert.match(await overlay.evaluate((element) => element.shadowRoot?.textContent ?? ''), /no concept "extracton"/);
    const { status, text } = await pageText();
    assert.equal(status, 200);
    assert.match(text, /Two people brew/);
    assert.equal(server.exitCode, null);
  });

  test('survives text that cannot even be read', async () => {
    await writeFile(chapter, whole.replace('Two people brew the same leaf.', 'Two people <brew the { same leaf.'));
    await until('the terminal shows the finding', () => /extraction\/index\.mdx:\d+:\d+ {2}markdown-syntax/.test(output));
    await pause(500);
    assert.equal((await pageText()).status < 600, true);
    assert.equal(server.exitCode, null);
  });

  test('serves the text again once it is mended', async () => {
    await writeFile(chapter, whole.replace('Two people brew the same leaf.', 'Two people brew a mended leaf.'));
    await tab.getByText('Two people brew a mended leaf.').waitFor({ timeout: patienceMs });
    await tab.locator('vite-error-overlay').waitFor({ state: 'detached', timeout: patienceMs });
    const { status, text } = await pageText();
    assert.equal(status, 200);
    assert.match(text, /href="\/concepts\/extraction\/"/);
  });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
