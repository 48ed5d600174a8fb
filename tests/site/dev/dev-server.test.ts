/** The dev server while an author makes a mistake and mends it. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { before, suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { freePort } from '../../free-port.ts';
import { teaCourse } from '../folders.ts';
import { closingAfterwards } from '../closing.ts';
import { astroWith, copyProject, quiet, temporaryFolder } from '../project-copy.ts';
import { openBrowser } from '../with-browser.ts';

const patienceMs = 60_000;

suite('the dev server', () => {
  let folder: string;
  let chapter: string;
  let whole: string;
  let server: ChildProcess;
  let output = '';
  let home: string;
  let tab: Page;

  const pageText = async () => {
    const response = await fetch(`${home}cup/extraction/`);
    return { status: response.status, text: await response.text() };
  };

  const closeLater = closingAfterwards();
  before(async () => {
    folder = await temporaryFolder(closeLater);
    await copyProject(folder);
    chapter = path.join(folder, teaCourse, 'content/chapters/cup/extraction/index.mdx');
    whole = await readFile(chapter, 'utf8');
    await writeFile(chapter, broken(whole));
    const port = await freePort();
    home = `http://localhost:${String(port)}/`;
    server = spawn(
      process.execPath,
      astroWith('dev', '--root', teaCourse, '--port', String(port), '--host', '127.0.0.1'),
      {
        cwd: folder,
        env: { ...process.env, ...quiet, BASE_PATH: '/', CACHE_DIR: path.join(folder, 'cache') },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    closeLater(async () => {
      if (server.exitCode !== null) return;
      server.kill();
      await once(server, 'exit');
    });
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (text: Buffer) => (output += text.toString()));
    const isUp = until(
      'the server answers',
      async () => (await fetch(home).catch(() => undefined)) !== undefined,
    );
    const [browser] = await Promise.all([openBrowser(), isUp]);
    tab = await browser.newPage();
  });

  /** Saves the chapter; what the server says from here on is the answer to it. */
  async function write(text: string): Promise<void> {
    output = '';
    await writeFile(chapter, text);
  }

  /** Whether the finding lies over the page. The page may be loading again at that moment. */
  async function isShown(said = 'no concept "extracton"'): Promise<boolean> {
    const overlay = tab.locator('vite-error-overlay');
    const text = await overlay
      .evaluate((element) => element.shadowRoot?.textContent ?? '', undefined, { timeout: 1000 })
      .catch(() => '');
    return text.includes(said) && !/\n\s+at /.test(text);
  }

  async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
    const end = performance.now() + patienceMs;
    while (!(await holds())) {
      assert.equal(server.exitCode, null, `The server has ended.\n${output}`);
      assert.ok(performance.now() < end, `In vain it was waited until ${what}.\n${output}`);
      await pause(100);
    }
  }

  test('begins with a page of findings when the course is broken, and goes on when it is mended', async () => {
    const answer = await tab.goto(`${home}cup/extraction/`);
    assert.equal(answer?.status(), 500);
    await tab.locator('pre', { hasText: 'There is no concept "extracton"' }).waitFor();
    await write(whole);
    await tab.getByText('Two people brew the same leaf.').waitFor({ timeout: patienceMs });
  });

  test('shows a new text at once', async () => {
    await write(whole.replace('Two people brew the same leaf.', 'Two people brew one leaf.'));
    await tab.getByText('Two people brew one leaf.').waitFor({ timeout: patienceMs });
  });

  test('shows a text that is yet to be filled in, and tells so over the page', async () => {
    await write(whole.replace('Two people brew the same leaf.', 'Two people brew. FILL IN: what they brew.'));
    await until('the page shows the text', async () => (await pageText()).text.includes('FILL IN: what'));
    await until('the terminal shows the finding', () => /index\.mdx:\d+:\d+ {2}placeholder/.test(output));
    await until('the page shows the finding', () => isShown('Write in its place: what they brew.'));
  });

  test('tells of a broken link in the terminal and over the page, and stays up', async () => {
    await write(broken(whole));
    await until('the terminal shows the finding', () =>
      /content\/chapters\/cup\/extraction\/index\.mdx:\d+:\d+ {2}unknown-reference/.test(output),
    );
    await until('the page shows the finding', isShown);
    const { status, text } = await pageText();
    assert.equal(status, 200);
    assert.match(text, /Two people brew/);
    assert.equal(server.exitCode, null);
  });

  test('survives text that cannot even be read', async () => {
    await write(whole.replace('Two people brew the same leaf.', 'Two people <brew the { same leaf.'));
    await until('the terminal shows the finding', () =>
      /extraction\/index\.mdx:\d+:\d+ {2}markdown-syntax/.test(output),
    );
    await until('the page shows the finding', () => isShown(String.raw`Write \<brew with a backslash`));
    assert.ok((await fetch(home)).ok, 'other pages are still served');
    assert.equal(server.exitCode, null);
  });

  test('tells of an expression that fails once, where it stands', async () => {
    await write(whole.replace('Two people brew the same leaf.', 'Two people brew {[].at(0).leaf}.'));
    await until('the terminal shows the finding', async () => {
      await pageText();
      return /extraction\/index\.mdx:\d+:17 {2}chapter-script\n.*\(reading 'leaf'\)\. Mend it, or what it imports\.\n/.test(
        output,
      );
    });
    assert.doesNotMatch(output, /page is made: The course content/);
  });

  test('serves the text again once it is mended', async () => {
    await writeFile(
      chapter,
      whole.replace('Two people brew the same leaf.', 'Two people brew a mended leaf.'),
    );
    await tab.getByText('Two people brew a mended leaf.').waitFor({ timeout: patienceMs });
    await tab.locator('vite-error-overlay').waitFor({ state: 'detached', timeout: patienceMs });
    const { status, text } = await pageText();
    assert.equal(status, 200);
    assert.match(text, /href="\/concepts\/extraction\/"/);
  });
});

function broken(text: string): string {
  return text.replace('(concept:extraction)', '(concept:extracton)');
}
