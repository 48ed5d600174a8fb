import { progressFile } from '../../course/reader/progress-file.ts';
import { words } from '../../words/en.ts';
import { store } from '../store/store.ts';
import { dayOf, say } from './page-parts.ts';
import { wholeStore } from './whole-store.ts';

/** Downloads all that can be read as one file, and notes it: the note is in the file. */
export async function exportAll(page: HTMLElement, status: string): Promise<void> {
  if ((await wholeStore()).length === 0) {
    say(page, status, words.data.nothingToExport);
    return;
  }
  await store.add({ kind: 'exported' });
  const events = await wholeStore();
  const course = page.dataset['course'] ?? '';
  const nowMs = Date.now();
  const name = `${fileNameOf(course)}-progress-${dayOf(nowMs)}.json`;
  try {
    download(
      name,
      progressFile(events, { course, courseId: page.dataset['courseId'] ?? '', exportedAtMs: nowMs }),
    );
    say(page, status, words.data.exported(events.length, name));
  } catch {
    say(page, status, words.data.notWritten);
  }
}

/**
 * Whether the `answer` to a question about what would be lost is yes. Where it is an export instead, that is made, and
 * then the same is asked `again`.
 */
export async function isAgreed(
  page: HTMLElement,
  answer: string,
  status: string,
  again: (page: HTMLElement) => Promise<void>,
): Promise<boolean> {
  if (answer !== 'export') return answer === 'yes';
  await exportAll(page, status);
  await again(page);
  return false;
}

function fileNameOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // A browser may still ask the reader where to put it.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
