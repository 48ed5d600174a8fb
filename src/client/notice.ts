import { base } from './base.ts';
import { store } from './store/store.ts';

/** Tells the reader, below `place`, what the storage has to say: trouble, or that it is time to export. */
export async function noticeFor(place: HTMLElement): Promise<void> {
  const trouble = store.takeTrouble();
  if (!trouble && !(await store.takeReminder())) return;
  const { words } = await import('../words/en.ts');
  const notice = document.createElement('p');
  notice.className = 'question-trouble';
  notice.setAttribute('role', 'status');
  place.after(notice);
  const link = document.createElement('a');
  link.href = `${base}practice/data/`;
  // What this page could not store is lost when it is left.
  if (trouble) link.target = '_blank';
  link.textContent = trouble ? words.storage.toDataApart : words.storage.toData;
  notice.append(words.storage[trouble ?? 'reminder'], ' ', link);
}
