import { words } from '../../words/en.ts';
import { isAgreed } from './export.ts';
import { ask, part, say } from './page-parts.ts';
import { forgetEverything, wholeStore } from './whole-store.ts';

/** Asks whether the store shall be deleted, and deletes it. */
export async function startAnew(page: HTMLElement): Promise<void> {
  const { length } = await wholeStore();
  const answer = await ask(page, words.data.askAnew(length), words.data.deleteIt, length > 0);
  if (!(await isAgreed(page, answer, 'trouble-status', startAnew))) return;
  if (!(await forgetEverything())) {
    say(page, 'trouble-status', words.data.anewFailed);
    return;
  }
  say(page, 'trouble-status', '');
  say(page, 'import-status', words.data.anewDone);
  part(page, 'file').focus();
}
