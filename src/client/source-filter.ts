import { addressOf, filterIn, folded, isWanted, type SourceChoice } from '../course/source-filter.ts';
import { CourseElement } from './element.ts';

/** Shows those sources of the bibliography that a reader chooses; the address says which. */
export class SourceFilter extends CourseElement {
  protected connect(signal: AbortSignal): void {
    const form = this.#form;
    this.#ask(filterIn(new URLSearchParams(location.search)));
    this.#showTarget();
    form.addEventListener(
      'input',
      () => {
        this.#apply();
      },
      { signal },
    );
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
      },
      { signal },
    );
    form.addEventListener(
      'reset',
      (event) => {
        event.preventDefault();
        this.#ask({ kind: '', status: '', chapter: '', q: '' });
        form.querySelector('input')?.focus();
      },
      { signal },
    );
    addEventListener(
      'hashchange',
      () => {
        this.#showTarget();
      },
      { signal },
    );
  }

  get #form(): HTMLFormElement {
    const form = this.querySelector('form');
    if (!form) throw new Error(`${this.localName} has no form`);
    return form;
  }

  /** Chooses what is offered of `filter`, and shows it. */
  #ask(filter: SourceChoice): void {
    for (const field of this.#form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
      field.value = filter[field.name as keyof SourceChoice];
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
    }
    this.#apply();
  }

  #apply(): void {
    const chosen = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form))
      if (typeof value === 'string') chosen.set(name, value);
    const filter = filterIn(chosen);
    let shown = 0;
    const entries = document.querySelectorAll<HTMLElement>('.bibliography > li');
    for (const entry of entries) {
      const { kind = '', status = '', chapters = '' } = entry.dataset;
      const text = folded(entry.querySelector('.entry')?.textContent ?? '');
      entry.hidden = !isWanted({ kind, status, chapters: chapters.split(' '), text }, filter);
      if (!entry.hidden) shown += 1;
    }
    this.#say(shown, entries.length);
    const search = addressOf(filter, new URLSearchParams(location.search)).toString();
    history.replaceState(history.state, '', `${location.pathname}${search && `?${search}`}${location.hash}`);
  }

  #say(shown: number, all: number): void {
    const { none = '', all: allShown = '', shown: someShown = '' } = this.dataset;
    const text = shown === 0 ? none : shown === all ? allShown : someShown;
    const status = this.querySelector('[role=status]');
    const said = text.replace('{shown}', String(shown)).replace('{all}', String(all));
    if (status && status.textContent !== said) status.textContent = said;
    const reset = this.querySelector<HTMLElement>('[type=reset]');
    if (reset) reset.hidden = shown === all;
  }

  /** An entry that the address names is shown, whatever else was chosen. */
  #showTarget(): void {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.matches('.bibliography > li[hidden]')) return;
    this.#ask({ kind: '', status: '', chapter: '', q: '' });
    target.scrollIntoView();
  }
}

customElements.define('course-source-filter', SourceFilter);
