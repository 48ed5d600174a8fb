import { html, render } from 'lit-html';
import { currentAttempts, overviewOf } from '../../course/reader/overview.ts';
import type { Syllabus } from '../../course/reader/syllabus.ts';
import { words } from '../../words/en.ts';
import { cardsInSteps } from '../dashboard/cards.ts';
import { figures } from '../dashboard/figures.ts';
import { base } from '../base.ts';
import { CourseElement } from '../element.ts';
import { fetched, retried } from '../fetched.ts';
import { store } from '../store/store.ts';
import { inStretches } from '../chapter/stretches.ts';
import { failure } from './failure.ts';

/** What the course asks. */
const syllabus = retried(
  async () => (await (await fetched(`${base}practice/syllabus.json`)).json()) as Syllabus,
);

/**
 * The reader's progress in figures. It follows what is answered and read in other tabs. How long reading the log and
 * working it out take stands in the browser's own timings, for the benchmark.
 */
export class Dashboard extends CourseElement {
  #isDrawing = false;
  #isBehind = false;

  protected connect(signal: AbortSignal): void {
    store.watch(() => void this.#draw(), signal);
    void this.#draw();
  }

  /** Draws until nothing has changed meanwhile. */
  async #draw(): Promise<void> {
    this.#isBehind = true;
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    try {
      while (this.#isBehind) {
        this.#isBehind = false;
        const course = await syllabus().catch(() => undefined);
        if (!course) {
          this.#tellUnloaded();
          return;
        }
        const readFrom = performance.now();
        await store.events();
        const replayFrom = performance.now();
        performance.measure('dashboard-read', { start: readFrom, end: replayFrom });
        const progress = await store.progress();
        const cards = await inStretches(cardsInSteps(currentAttempts(course, progress.attempts)));
        const overview = overviewOf(course, progress, cards, Date.now());
        render(figures(overview, course, store.trouble()), this);
        performance.measure('dashboard-replayed', { start: replayFrom });
      }
    } finally {
      this.#isDrawing = false;
    }
  }

  #tellUnloaded(): void {
    render(html`<p role="status">${failure(words.dashboard.failed, () => void this.#draw())}</p>`, this);
  }
}

customElements.define('course-dashboard', Dashboard);
