import { largestFile, readProgressFile } from '../../course/progress-file.ts';
import { words } from '../../words/en.ts';
import { troubleOf } from '../database.ts';
import { part, say } from './page-parts.ts';
import { mergeEvents } from './whole-store.ts';

/** Brings in the file that the reader has chosen, and says what came of it. */
export async function importChosen(page: HTMLElement): Promise<void> {
  const field = part(page, 'file') as HTMLInputElement;
  const file = field.files?.[0];
  if (!file) return;
  say(page, 'import-status', words.data.reading);
  say(page, 'import-status', await outcomeOf(file));
  // The same file can be chosen again.
  field.value = '';
}

async function outcomeOf(file: File): Promise<string> {
  const { refusals, notAdded, troubles, imported } = words.data;
  if (file.size > largestFile) return refusals['too-large'];
  let text: string;
  try {
    text = await file.text();
  } catch {
    return refusals.unreadable;
  }
  const read = readProgressFile(text);
  if ('refused' in read) return refusals[read.refused];
  try {
    const { added } = await mergeEvents(read.events);
    return imported(added, read.events.length - added, read.skipped);
  } catch (error) {
    return `${notAdded} ${troubles[troubleOf(error)]}`;
  }
}
