import { render } from 'lit-html';
import { currentAttempts, overviewOf } from '../../course/reader/overview.ts';
import type { Syllabus } from '../../course/reader/syllabus.ts';
import { cardsInSteps } from '../dashboard/cards.ts';
import { figures } from '../dashboard/figures.ts';
import { CourseElement } from '../element.ts';
import { store } from '../store/store.ts';
import { inStretches } from '../chapter/stretches.ts';

/**
 * The reader's progress in figures. It follows what is answered and read in other tabs. How long reading the log and
 * working it out take stands in the browser's own timings, for the benchmark.
 */
export class Dashboard extends CourseElement {
  #isDrawing = false;
  #isBehind = false;

  protected connect(signal: AbortSignal): void {
    const syllabus = JSON.parse(this.dataset['syllabus'] ?? '') as Syllabus;
    store.watch(() => void this.#draw(syllabus), signal);
    void this.#draw(syllabus);
  }

  /** Draws until nothing has changed meanwhile. */
  async #draw(syllabus: Syllabus): Promise<void> {
    this.#isBehind = true;
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    try {
      while (this.#isBehind) {
        this.#isBehind = false;
        const readFrom = performance.now();
        await store.events();
        const replayFrom = performance.now();
        performance.measure('dashboard-read', { start: readFrom, end: replayFrom });
        const progress = await store.progress();
        const cards = await inStretches(cardsInSteps(currentAttempts(syllabus, progress.attempts)));
        const overview = overviewOf(syllabus, progress, cards, Date.now());
        render(figures(overview, syllabus, store.trouble()), this);
        performance.measure('dashboard-replayed', { start: replayFrom });
      }
    } finally {
      this.#isDrawing = false;
    }
  }
}

customElements.define('course-dashboard', Dashboard);
