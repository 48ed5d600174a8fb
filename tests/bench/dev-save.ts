/** How long it takes, with a server that follows what is written, from a save until the page in the browser shows it. */
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errors, type Browser } from 'playwright';
import { Refusal } from '../../src/site/refusal.ts';
import { freePort } from '../free-port.ts';
import type { Builder } from './builder.ts';
import { endSession, startSession, type Cost } from './measured-process.ts';
import { inEdition, type SyntheticChapter } from './synthetic-course.ts';

const saves = 5;
const patienceMs = 180_000;

/** Saves the chapter some times, each time in another edition, and at last as it was. */
export async function costOfSaves(
  browser: Browser,
  builder: Builder,
  folder: string,
  chapter: SyntheticChapter,
): Promise<Cost[]> {
  const port = await freePort();
  const server = startSession({ folder, words: builder.dev(port) });
  // What it says is read, so that it can go on speaking.
  for (const stream of [server.stdout, server.stderr]) stream?.resume();
  const context = await browser.newContext();
  try {
    const tab = await context.newPage();
    tab.setDefaultTimeout(patienceMs);
    const address = `http://localhost:${String(port)}${builder.addressOf(chapter)}`;
    await untilAnswered(address);
    await tab.goto(address);
    await tab.getByText(chapter.lastSentence).first().waitFor();
    const costs: Cost[] = [];
    for (let save = 1; save <= saves; save += 1) {
      // The server has a moment to finish what the last save began.
      await pause(1_000);
      const edition = inEdition(chapter, save + 1);
      const file = builder.chapterFile(edition);
      const start = performance.now();
      await writeFile(path.join(folder, file.path), file.text);
      await tab.getByText(edition.lastSentence).first().waitFor();
      costs.push({ wallMs: performance.now() - start });
    }
    const file = builder.chapterFile(chapter);
    await writeFile(path.join(folder, file.path), file.text);
    return costs;
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    throw new Refusal(`its server showed nothing of a save within ${String(patienceMs / 1000)} s`);
  } finally {
    await context.close();
    const ended = server.exitCode === null ? once(server, 'exit') : undefined;
    endSession(server);
    await ended;
  }
}

async function untilAnswered(address: string): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await fetch(address).catch(() => undefined))?.ok) {
    if (performance.now() > end)
      throw new Refusal(`its server did not serve the chapter within ${String(patienceMs / 1000)} s`);
    await pause(200);
  }
}
