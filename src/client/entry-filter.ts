import { addressOf, choiceIn, folded, isWanted, type Choice } from '../course/kinds/entry-filter.ts';
import { CourseElement } from './element.ts';

/** Shows those entries of a list that a reader chooses; the address says which. */
export class EntryFilter extends CourseElement {
  /** Whether the entries stand on other pages still. */
  #isWaiting = false;

  protected connect(signal: AbortSignal): void {
    const form = this.#form;
    this.#isWaiting = 'list' in this.dataset;
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
    this.#noteAddress(choice);
    if (!this.#isWaiting) this.#narrow(choice);
    else if (Object.values(choice).some((value) => value.trim() !== ''))
      void this.#withEntries(() => {
        this.#apply();
      });
  }

  #narrow(choice: Choice): void {
    const entries = this.#entries;
    for (const entry of entries) {
      const values = Object.entries(entry.dataset).map(([name, list = '']) => [name, list.split(' ')]);
      const text = folded((entry.querySelector('.entry') ?? entry).textContent);
      entry.hidden = !isWanted(
        { values: Object.fromEntries(values) as Record<string, string[]>, text },
        choice,
      );
    }
    this.#say(entries.filter(({ hidden }) => !hidden).length, entries.length);
  }

  /** Acts once the entries are there, or says that they do not come. */
  async #withEntries(act: () => void): Promise<void> {
    try {
      const { bringSources } = await import('./listed-sources.ts');
      await bringSources();
      this.#isWaiting = false;
    } catch {
      this.#tell(this.dataset['failed'] ?? '');
      return;
    }
    act();
  }

  #noteAddress(choice: Choice): void {
    const search = addressOf(choice, new URLSearchParams(location.search)).toString();
    history.replaceState(history.state, '', `${location.pathname}${search && `?${search}`}${location.hash}`);
  }

  #say(shown: number, all: number): void {
    const { none = '', all: allShown = '', shown: someShown = '' } = this.dataset;
    const text = shown === 0 ? none : shown === all ? allShown : someShown;
    this.#tell(text.replace('{shown}', String(shown)).replace('{all}', String(all)));
    const reset = this.querySelector<HTMLElement>('[type=reset]');
    if (reset) reset.hidden = shown === all;
  }

  #tell(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status && status.textContent !== text) status.textContent = text;
  }

  /** An entry that the address names, or a group of entries, is shown, whatever else was chosen. */
  #showTarget(): void {
    const named = location.hash.slice(1);
    const target = document.getElementById(named);
    if (!target && named !== '' && this.#isWaiting) {
      void this.#withEntries(() => {
        this.#showTarget();
        document.getElementById(named)?.scrollIntoView();
      });
      return;
    }
    const meant = this.#entries.filter((entry) => target?.contains(entry) === true || entry.contains(target));
    if (!target || meant.length === 0 || meant.some(({ hidden }) => !hidden)) return;
    this.#ask({});
    target.scrollIntoView();
  }
}

customElements.define('course-entry-filter', EntryFilter);
