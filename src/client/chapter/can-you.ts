import { shownBy } from '../../course/reader/tested-objectives.ts';
import { CourseElement } from '../element.ts';
import { hasAnswers, watchSummary } from '../store/summary.ts';

/** The objectives at a chapter's end: of those whose questions were answered it says what the answers show. */
export class CanYou extends CourseElement {
  protected connect(signal: AbortSignal): void {
    this.addEventListener(
      'click',
      (event) => {
        toQuestionHere(event);
      },
      { signal },
    );
    watchSummary(() => {
      if (hasAnswers()) void this.#say();
    });
  }

  async #say(): Promise<void> {
    const { store } = await import('../store/store.ts');
    const { answers } = await store.progress();
    for (const item of this.querySelectorAll<HTMLElement>('[data-questions]')) {
      const shown = shownBy(item.dataset['questions']?.split(' ') ?? [], answers);
      const place = item.querySelector<HTMLElement>('.can');
      if (!place) continue;
      place.hidden = !shown;
      if (!shown) continue;
      const { answered, right } = shown;
      const can = right === answered;
      place.dataset['can'] = can ? 'yes' : 'no';
      place.textContent = ((can ? place.dataset['yes'] : place.dataset['no']) ?? '')
        .replace('{right}', String(right))
        .replace('{answered}', String(answered));
    }
  }
}

/** A question of the quiz stands on a page of its own, and here too once the reader is near it. */
function toQuestionHere(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey);
  if (!link?.hash || !isPlain || !document.getElementById(link.hash.slice(1))) return;
  event.preventDefault();
  location.hash = link.hash;
}

customElements.define('course-can-you', CanYou);
