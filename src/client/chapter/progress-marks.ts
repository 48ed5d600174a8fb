/** Which chapters are begun and read, wherever the page lists them. */
import { readSummary, watchSummary, type Summary } from '../store/summary.ts';

function mark(place: HTMLElement, chapters: Summary['chapters']): void {
  const id = place.dataset['chapter'] ?? '';
  const progress = Object.hasOwn(chapters, id) ? chapters[id] : undefined;
  if (progress) place.dataset['progress'] = progress;
  else delete place.dataset['progress'];
  // To a reader who has read nothing yet, that nothing is read is no news.
  const state = progress ?? (Object.keys(chapters).length > 0 ? 'none' : undefined);
  for (const word of place.querySelectorAll<HTMLElement>('.progress-mark > [data-when]')) {
    word.hidden = word.dataset['when'] !== state;
  }
}

export function keepChaptersMarked(): void {
  watchSummary(() => {
    const { chapters } = readSummary();
    for (const place of document.querySelectorAll<HTMLElement>('[data-chapter]')) mark(place, chapters);
  });
}
