import { CourseElement } from '../element.ts';

/** Offers the sentences to keep as cards: they come back in review from then on. */
export class KeptCards extends CourseElement {
  protected connect(signal: AbortSignal): void {
    const offer = this.querySelector('p');
    const button = offer?.querySelector('button');
    if (!offer || !button) return;
    button.addEventListener(
      'click',
      () => {
        offer.hidden = true;
        void this.#take().then(
          () => {
            this.#tell('done');
          },
          () => {
            offer.hidden = false;
            this.#tell('failed');
          },
        );
      },
      { signal },
    );
  }

  /** The reader has the sentence before the eyes: that counts as a first answer, which was known. What was asked before stays as it is. */
  async #take(): Promise<void> {
    const { store } = await import('../store/store.ts');
    const { attempts } = await store.progress();
    const cards = (this.dataset['cards'] ?? '').split(' ').map((card) => card.split(':'));
    const events = cards
      .filter(([id = '']) => !attempts.has(id))
      .map(([question = '', rev]) => ({
        kind: 'answered' as const,
        question,
        rev: Number(rev),
        chosen: ['grade=good'],
        score: 1,
        rating: 'good' as const,
        mode: 'text' as const,
      }));
    if (events.length > 0) await store.addAll(events);
  }

  #tell(what: 'done' | 'failed'): void {
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (status) status.textContent = status.dataset[what] ?? '';
  }
}

customElements.define('course-kept-cards', KeptCards);
