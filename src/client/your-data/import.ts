import { largestFile, readProgressFile, type ReadFile } from '../../course/reader/progress-file.ts';
import type { ProgressEvent } from '../../course/reader/progress.ts';
import { answersKnown } from '../../course/reader/take-over.ts';
import { words } from '../../words/en.ts';
import { troubleOf } from '../store/database.ts';
import { questionFacts } from '../practice/question-bank.ts';
import { isAgreed } from './export.ts';
import { ask, part, say } from './page-parts.ts';
import { lastImport, mergeEvents, takeOut } from './whole-store.ts';

/** Brings in the file that the reader has chosen, and says what came of it. */
export async function importChosen(page: HTMLElement): Promise<void> {
  const field = part(page, 'file') as HTMLInputElement;
  const file = field.files?.[0];
  if (!file) return;
  say(page, 'import-status', words.data.reading);
  say(page, 'import-status', await outcomeOf(page, file));
  // The same file can be chosen again.
  field.value = '';
  await offerUndoImport(page);
}

/** Asks whether what the last import added shall be taken out again, and takes it out: nothing here can bring it back. */
export async function undoImport(page: HTMLElement): Promise<void> {
  const { askUndoImport, undoImport: yes, importUndone } = words.data;
  try {
    const added = await lastImport();
    const answer = await ask(page, askUndoImport(added.length), yes, true);
    if (!(await isAgreed(page, answer, 'export-status', undoImport))) return;
    say(page, 'import-status', importUndone(await takeOut(added)));
  } catch (error) {
    say(page, 'import-status', words.data.troubles[troubleOf(error)]);
  }
  await offerUndoImport(page);
  part(page, 'file').focus();
}

export async function offerUndoImport(page: HTMLElement): Promise<void> {
  const added = await lastImport().catch(() => []);
  part(page, 'undo-import').hidden = added.length === 0;
}

async function outcomeOf(page: HTMLElement, file: File): Promise<string> {
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
  const isOwn = await isOfThisCourse(page, read);
  if (!isOwn && !(await isWanted(page, read))) return notAdded;
  // That another course was reset is no reason to forget this one.
  const events = isOwn ? read.events : read.events.filter((event) => !isResetOfAll(event));
  try {
    const { added } = await mergeEvents(events);
    return imported(added, events.length - added, read.skipped);
  } catch (error) {
    return `${notAdded} ${troubles[troubleOf(error)]}`;
  }
}

/** A file of times before courses had ids is ours if most of its answers are to questions that we ask. */
async function isOfThisCourse(page: HTMLElement, { events, courseId }: ReadFile): Promise<boolean> {
  if (courseId !== undefined) return courseId === page.dataset['courseId'];
  const { answers, known } = answersKnown(events, await questionFacts().catch(() => []));
  return known * 2 > answers;
}

/** Whether the reader wants a file that is not of this course all the same. */
async function isWanted(page: HTMLElement, { events, course, courseId }: ReadFile): Promise<boolean> {
  const { answers, known } = answersKnown(events, await questionFacts().catch(() => []));
  const { askForeign, addForeign, leaveOut } = words.data;
  const says = askForeign(courseId === undefined ? undefined : course, answers, known);
  return (await ask(page, says, addForeign, false, leaveOut)) === 'yes';
}

const isResetOfAll = ({ kind, chapter }: ProgressEvent): boolean => kind === 'reset' && chapter === undefined;
