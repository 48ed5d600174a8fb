import { CourseElement } from '../element.ts';

/** Two states of one figure: where they have no room beside each other, one is shown, and buttons put the other in its place. */
export class BeforeAfter extends CourseElement {
  protected connect(signal: AbortSignal): void {
    const states = [...this.querySelectorAll<HTMLElement>(':scope > .state')];
    if (!this.querySelector(':scope > .state-switch')) this.prepend(this.#switch(states));
    this.addEventListener(
      'click',
      ({ target }) => {
        const button = target instanceof Element ? target.closest<HTMLElement>('[data-state]') : null;
        if (button) this.#show(button.dataset['state'] ?? '');
      },
      { signal },
    );
    this.#show(this.dataset['shown'] ?? 'before');
  }

  #switch(states: readonly HTMLElement[]): HTMLElement {
    const group = document.createElement('div');
    group.className = 'state-switch';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', this.dataset['label'] ?? '');
    for (const state of states) {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset['state'] = state.dataset['moment'] ?? '';
      button.textContent = state.querySelector('.state-title')?.textContent ?? '';
      group.append(button);
    }
    return group;
  }

  #show(state: string): void {
    this.dataset['shown'] = state;
    for (const button of this.querySelectorAll<HTMLElement>('[data-state]'))
      button.setAttribute('aria-pressed', String(button.dataset['state'] === state));
  }
}

customElements.define('course-before-after', BeforeAfter);
