import { chapterToGoOnWith } from '../course/progress.ts';
import { CourseElement } from './element.ts';
import { keepChaptersMarked } from './progress-marks.ts';
import { store } from './store.ts';

/** "Begin" becomes "Go on", with the chapter at which the reader is. */
export class Resume extends CourseElement {
  protected connect(signal: AbortSignal): void {
    store.watch(() => void this.#point(), signal);
    void this.#point();
  }

  async #point(): Promise<void> {
    const link = this.querySelector('a');
    const { chapters } = await store.progress();
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
