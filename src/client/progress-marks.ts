/** Which chapters are begun and read, wherever the page lists them. */
import type { Progress } from '../course/progress.ts';
import { store } from './store.ts';

export async function markChapters(): Promise<void> {
  const { chapters } = await store.progress();
  for (const place of document.querySelectorAll<HTMLElement>('[data-chapter]')) mark(place, chapters);
}

function mark(place: HTMLElement, chapters: Progress['chapters']): void {
  const progress = chapters.get(place.dataset['chapter'] ?? '');
  if (progress) place.dataset['progress'] = progress;
  else delete place.dataset['progress'];
  for (const word of place.querySelectorAll<HTMLElement>('.progress-mark > [data-when]')) {
    word.hidden = word.dataset['when'] !== progress;
  }
}

export function keepChaptersMarked(): void {
  store.watch(() => void markChapters());
  void markChapters();
}
