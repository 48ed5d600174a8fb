import { chapterToGoOnWith } from '../../course/reader/progress/chapters.ts';
import { CourseElement } from '../element.ts';
import { keepChaptersMarked } from './progress-marks.ts';
import { readSummary, watchSummary } from '../store/summary.ts';

/** "Begin" becomes "Go on", with the chapter at which the reader is. */
export class Resume extends CourseElement {
  protected connect(): void {
    watchSummary(() => {
      this.#point();
    });
  }

  #point(): void {
    const link = this.querySelector('a');
    const chapters = new Map(Object.entries(readSummary().chapters));
    if (!link || chapters.size === 0) return;
    const id = chapterToGoOnWith(this.dataset['order']?.split(' ') ?? [], chapters);
    const place = document.querySelector<HTMLElement>(`[data-chapter="${id ?? ''}"]`);
    if (!place) return;
    link.href = place.querySelector('a')?.href ?? link.href;
    link.textContent = `${this.dataset['goOn'] ?? ''} ${place.dataset['title'] ?? ''}`;
  }
}

customElements.define('course-resume', Resume);
keepChaptersMarked();
