import { logFacts } from '../../course/reader/log-facts.ts';
import { words } from '../../words/en.ts';
import { forgetAllFilledIn } from '../questions/filled-in.ts';
import { store } from '../store/store.ts';
import { isAgreed } from './export.ts';
import { ask, part, say } from './page-parts.ts';

/** Asks whether what the reader has chosen shall no longer count, and sees to it. */
export async function resetChosen(page: HTMLElement): Promise<void> {
  const { value, selectedOptions } = part(page, 'what') as HTMLSelectElement;
  const chapter = value === '' ? undefined : value;
  const title = selectedOptions[0]?.text ?? '';
  const { chapters, answersSinceExport } = await store.progress();
  const { answers, sinceMs } = logFacts(await store.events(), Date.now());
  const lost = [...answers]
    .filter(([question]) => chapter === undefined || question.split('.', 1)[0] === chapter)
    .reduce((sum, [, number]) => sum + number, 0);
  const isNothing = chapter === undefined ? sinceMs === undefined : lost === 0 && !chapters.has(chapter);
  if (isNothing) {
    say(page, 'reset-status', words.data.nothingToReset(title));
    return;
  }
  const says =
    chapter === undefined
      ? words.data.askEverything(lost, answersSinceExport)
      : words.data.askChapter(title, lost);
  const answer = await ask(page, says, words.data.reset, chapter === undefined && answersSinceExport > 0);
  if (!(await isAgreed(page, answer, 'export-status', resetChosen))) return;
  await store.add({ kind: 'reset', ...(chapter !== undefined && { chapter }) });
  forgetAllFilledIn(chapter);
  say(page, 'reset-status', words.data.resetDone(chapter === undefined ? undefined : title));
}

/** Undoes the last reset. */
export async function undoReset(page: HTMLElement): Promise<void> {
  const { lastReset } = logFacts(await store.events(), Date.now());
  if (!lastReset) return;
  await store.add({ kind: 'undone', event: lastReset.id });
  say(page, 'reset-status', words.data.undone);
  part(page, 'reset').focus();
}
