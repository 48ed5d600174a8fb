import { addressOf, choiceIn, folded, isWanted, type Choice } from '../course/kinds/entry-filter.ts';
import { CourseElement } from './element.ts';

/** Shows those entries of a list that a reader chooses; the address says which. */
export class EntryFilter extends CourseElement {
  protected connect(signal: AbortSignal): void {
    const form = this.#form;
    this.#ask(choiceIn(new URLSearchParams(location.search), this.#fields));
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
        this.#ask({});
        this.#named[0]?.focus();
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

  get #named(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.#form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
  }

  get #fields(): string[] {
    return this.#named.map(({ name }) => name);
  }

  get #entries(): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>(this.dataset['entries'] ?? '')];
  }

  /** Chooses what is offered of `choice`, and shows it. */
  #ask(choice: Choice): void {
    for (const field of this.#named) {
      field.value = choice[field.name] ?? '';
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
    }
    this.#apply();
  }

  #apply(): void {
    const choice: Choice = Object.fromEntries(this.#named.map(({ name, value }) => [name, value]));
    const entries = this.#entries;
    for (const entry of entries) {
      const values = Object.entries(entry.dataset).map(([name, list = '']) => [name, list.split(' ')]);
      const words = (entry.querySelector('.entry') ?? entry).cloneNode(true) as HTMLElement;
      // What a folded note names, nobody sees.
      for (const note of words.querySelectorAll('.note')) note.remove();
      const text = folded(words.textContent);
      entry.hidden = !isWanted(
        { values: Object.fromEntries(values) as Record<string, string[]>, text },
        choice,
      );
    }
    // A list that is fetched may not be there yet.
    if (entries.length > 0) this.#say(entries.filter(({ hidden }) => !hidden).length, entries.length);
    const search = addressOf(choice, new URLSearchParams(location.search)).toString();
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

  /** An entry that the address names, or a group of entries, is shown, whatever else was chosen. */
  #showTarget(): void {
    const target = document.getElementById(location.hash.slice(1));
    const meant = this.#entries.filter((entry) => target?.contains(entry) === true || entry.contains(target));
    if (!target || meant.length === 0 || meant.some(({ hidden }) => !hidden)) return;
    this.#ask({});
    target.scrollIntoView();
  }
}

customElements.define('course-entry-filter', EntryFilter);
