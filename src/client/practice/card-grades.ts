import { html, nothing, render } from 'lit-html';
import type { Rating } from '../../course/reader/progress.ts';
import { words } from '../../words/en.ts';
import { CourseElement } from '../element.ts';
import { singleKeysAreOn } from '../preference.ts';

const t = words.practice.review;
const ratings = ['again', 'hard', 'good', 'easy'] as const satisfies readonly Rating[];

/**
 * Four buttons for a card's four grades, each with the interval that it would give, and, unless the reader has switched
 * such keys off, the keys 1 to 4. They stand in for the card's own choice of grades, once it is there.
 */
export class CardGrades extends CourseElement {
  /** After how many days the card would come back, by grade. */
  intervals: Record<Rating, number> = { again: 0, hard: 0, good: 0, easy: 0 };
  /** The question that is graded. */
  card: HTMLElement | undefined;

  protected connect(signal: AbortSignal): void {
    const own = this.card?.querySelector<HTMLElement>('.self');
    if (!own) return;
    const follow = () => {
      this.#offer(!own.hidden);
    };
    const observer = new MutationObserver(follow);
    observer.observe(own, { attributeFilter: ['hidden'] });
    signal.addEventListener('abort', () => {
      observer.disconnect();
    });
    document.addEventListener(
      'keydown',
      (event) => {
        const rating = ratings[Number(event.key) - 1];
        const isForOthers = event.isComposing || event.ctrlKey || event.metaKey || event.altKey;
        if (this.hidden || !rating || isForOthers || document.querySelector('dialog[open]')) return;
        if (!singleKeysAreOn()) return;
        event.preventDefault();
        this.#grade(rating);
      },
      { signal },
    );
    this.hidden = true;
    follow();
  }

  #offer(isOffered: boolean): void {
    if (this.hidden !== isOffered) return;
    this.hidden = !isOffered;
    const labels = words.question.ratings;
    const hasKeys = singleKeysAreOn();
    const button = (rating: Rating, index: number) =>
      html`<button
        type="button"
        aria-keyshortcuts=${hasKeys ? index + 1 : nothing}
        @click=${() => {
          this.#grade(rating);
        }}
      >
        ${hasKeys ? html`<kbd aria-hidden="true">${index + 1}</kbd>` : nothing} ${labels[rating]}
        <small>${t.interval(this.intervals[rating])}</small>
      </button>`;
    render(
      html`<div class="grades" role="group" aria-label=${t.grades}>
        <p aria-hidden="true">${words.question.howItWent}</p>
        ${ratings.map(button)}
      </div>`,
      this,
    );
    this.card?.toggleAttribute('data-graded-beside', isOffered);
    if (isOffered) this.querySelector('button')?.focus();
  }

  #grade(rating: Rating): void {
    const choice = this.card?.querySelector<HTMLInputElement>(`.self [value="${rating}"]`);
    if (!choice) return;
    choice.checked = true;
    this.hidden = true;
    this.card?.querySelector<HTMLElement>('.act')?.click();
  }
}

customElements.define('course-card-grades', CardGrades);
