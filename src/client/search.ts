import { byName, mentionedIn, type ByName } from '../search/by-name.ts';
import type { NamedConcept, SearchNames } from '../search/named-concept.ts';
import type { Meant } from '../search/slips.ts';
import { searchWords as t } from '../words/search-en.ts';
import { base } from './base.ts';
import { CourseElement } from './element.ts';
import { choose, chosenPlace, placeAfter } from './listbox.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent-searches.ts';
import { filterFields, filtersAsked, filtersIn } from './search-filters.ts';
import { searchIndex, searchNames, type Filters, type Found } from './search-index.ts';
import { conceptCard, nearConcepts, recentQueries, resultOption } from './search-results.ts';

/** Before the index is there, each search for half a word would load a part of it. */
const loadingPauseMs = 120;

interface Question {
  query: string;
  filters: Filters;
}
const nobody: ByName = { exact: [], near: [], meant: [] };

/** The search in the palette and on its page: a combobox over concepts by name and, after them, the index's results. */
export class Search extends CourseElement {
  /** Counts questions, so that an answer that comes late is known to be stale. */
  #asked = 0;
  /** The query whose results are shown whole. */
  #answered: string | undefined;
  #isLoaded = false;
  #most = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #names: SearchNames | undefined;

  protected connect(signal: AbortSignal): void {
    const asked = new URLSearchParams(this.#isPage ? location.search : '');
    if (this.#input.value === '') this.#input.value = asked.get('q') ?? '';
    this.#listen(signal);
    void Promise.all([this.#loadNames(filtersAsked(asked)), this.#loadStyles()]).then(() => {
      this.#changed();
    });
  }

  #listen(signal: AbortSignal): void {
    this.#form.addEventListener(
      'input',
      () => {
        this.#changed();
      },
      { signal },
    );
    this.#form.addEventListener(
      'submit',
      (event) => {
        this.#submit(event);
      },
      { signal },
    );
    this.#input.addEventListener(
      'keydown',
      (event) => {
        this.#press(event);
      },
      { signal },
    );
    this.#results.addEventListener(
      'click',
      (event) => {
        this.#open(event);
      },
      { signal },
    );
    signal.addEventListener('abort', () => {
      clearTimeout(this.#pause);
    });
  }

  /** The names come first: they are small, and answer most questions. */
  async #loadNames(chosen: Filters): Promise<void> {
    try {
      this.#names ??= await searchNames();
    } catch {
      return;
    }
    const place = this.#part('.filters');
    if (place.childElementCount > 0) return;
    place.append(...filterFields(this.#names, chosen));
    place.hidden = false;
  }

  /** No page needs the sheet before its reader searches. Without it results are plain, but there. */
  #loadStyles(): Promise<void> {
    const address = this.#form.dataset['styles'] ?? '';
    if (document.querySelector(`link[href="${CSS.escape(address)}"]`)) return Promise.resolve();
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = address;
    document.head.append(sheet);
    return new Promise((resolve) => {
      for (const end of ['load', 'error'])
        sheet.addEventListener(end, () => {
          resolve();
        });
    });
  }

  #changed(): void {
    this.#most = this.#isPage ? 20 : 8;
    this.#ask();
  }

  /** What the names say is shown at once, what the index says as soon as it does. */
  #ask(): void {
    clearTimeout(this.#pause);
    this.#asked += 1;
    const asked = this.#asked;
    const isStale = () => asked !== this.#asked || !this.isConnected;
    const question: Question = { query: this.#input.value.trim(), filters: filtersIn(this.#form) };
    if (this.#isPage) history.replaceState(history.state, '', addressOf(question));
    if (question.query === '') {
      this.#rest();
      return;
    }
    this.#results.ariaBusy = 'true';
    const named = this.#named(question);
    if (!this.#isLoaded) this.#say(t.loading);
    if (!this.#isLoaded) this.#show(question, { ...named, near: this.#nearest(question, named) }, []);
    else if (named.exact.length > 0) this.#show(question, named, []);
    this.#suggest(named.meant);
    this.#pause = setTimeout(() => void this.#answer(question, isStale), this.#isLoaded ? 0 : loadingPauseMs);
  }

  async #answer(question: Question, isStale: () => boolean): Promise<void> {
    try {
      await this.#loadNames({});
      const answer = await searchIndex(question.query, question.filters, this.#most, isStale);
      if (answer === undefined || isStale()) return;
      this.#isLoaded = true;
      this.#answered = question.query;
      const named = this.#named(question);
      const known = carded(named);
      const others = answer.found.filter(({ url }) => !known.some((concept) => concept.url === url));
      this.#show(question, named, others);
      this.#offerMore(question, answer.total > answer.found.length);
      const number = answer.total - (answer.found.length - others.length) + known.length;
      const isFirstLetter = question.query.length === 1;
      const none = isFirstLetter ? '' : t.none(question.query);
      this.#say(number + named.near.length === 0 ? none : t.found(number));
    } catch {
      if (isStale()) return;
      this.#answered = undefined;
      this.#say(t.failed);
    }
    this.#results.ariaBusy = 'false';
  }

  /** Names are asked where a filter leaves concepts in; all that narrows further is the index's to know. */
  #named({ query, filters }: Question): ByName {
    const { kind, ...others } = filters;
    const wanted = (kind === undefined || kind === 'concept') && Object.keys(others).length === 0;
    if (!this.#names || !wanted) return nobody;
    return byName(query, document.documentElement.lang, this.#names.concepts);
  }

  /** As long as the index is on its way, the concepts that a question names are better than nothing. */
  #nearest({ query }: Question, { exact, near, meant }: ByName): NamedConcept[] {
    if (exact.length + near.length + meant.length > 0) return near;
    return mentionedIn(query, document.documentElement.lang, this.#names?.concepts ?? []);
  }

  #show({ query }: Question, named: ByName, found: readonly Found[]): void {
    const cards = carded(named);
    const [first, ...rest] = found;
    const conceptAt = (address: string | undefined) =>
      this.#names?.concepts.find(({ url }) => url === address);
    const best = cards.length + named.near.length === 0 ? conceptAt(first?.url) : undefined;
    this.#list([
      ...(best ? [best] : cards).map(conceptCard),
      ...(named.near.length > 0 ? [nearConcepts(named.near.slice(0, 6))] : []),
      ...(best ? rest : found).map((one) => resultOption(one, query, conceptAt(one.url))),
    ]);
  }

  #list(entries: readonly HTMLElement[]): void {
    this.#results.replaceChildren(...entries);
    for (const [index, option] of this.#options.entries())
      option.id = `${this.#results.id}-${String(index + 1)}`;
    this.#results.hidden = entries.length === 0;
    this.#input.setAttribute('aria-expanded', String(!this.#results.hidden));
    choose(this.#input, this.#options, -1);
  }

  /** Nothing is asked: what was asked before can be asked again. */
  #rest(): void {
    this.#answered = undefined;
    const recent = recentSearches();
    this.#list(
      recent.length === 0
        ? []
        : [recentQueries(recent, (query) => addressOf({ query, filters: filtersIn(this.#form) }))],
    );
    this.#suggest([]);
    this.#offer(
      recent.length === 0
        ? undefined
        : button(t.forget, () => {
            forgetSearches();
            this.#rest();
            this.#input.focus();
          }),
    );
    this.#say('');
    this.#results.ariaBusy = 'false';
  }

  #suggest(meant: readonly Meant[]): void {
    const place = this.#part('.did-you-mean');
    place.hidden = meant.length === 0;
    const names = meant.map(({ name }) =>
      button(name, () => {
        this.#search(name);
      }),
    );
    place.replaceChildren(
      `${t.didYouMean} `,
      ...names.flatMap((name, index) => (index === 0 ? [name] : [', ', name])),
      '?',
    );
  }

  /** The palette shows a few and links to the page; the page shows more of them in place. */
  #offerMore(question: Question, more: boolean): void {
    if (!more || this.#isPage) {
      this.#offer(
        more
          ? button(t.more, () => {
              this.#most += 20;
              this.#ask();
            })
          : undefined,
      );
      return;
    }
    const link = document.createElement('a');
    link.href = addressOf(question);
    link.textContent = t.everything;
    this.#offer(link);
  }

  #offer(what: HTMLElement | undefined): void {
    const place = this.#part('.search-more');
    place.hidden = what === undefined;
    place.replaceChildren(...(what ? [what] : []));
  }

  #search(query: string): void {
    this.#input.value = query;
    this.#input.focus();
    this.#changed();
  }

  /** An option is opened: a search of before is asked again in place, all else is a page. */
  #open(event: MouseEvent): void {
    const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
    if (!option) return;
    const again = option.dataset['query'];
    if (again === undefined) {
      keepSearch(this.#input.value);
      this.closest('dialog')?.close();
    } else if (!(event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      this.#search(again);
    }
  }

  /** Enter with no option chosen: the first, once the results are those of what was typed. */
  #submit(event: Event): void {
    const current = this.#answered === this.#input.value.trim();
    if (this.#isPage || current) event.preventDefault();
    if (current) this.#options[0]?.click();
    else keepSearch(this.#input.value);
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const options = this.#options;
    const at = chosenPlace(options);
    const place = placeAfter(event.key, at, options.length);
    const dialog = this.closest('dialog');
    if (place !== undefined) choose(this.#input, options, place);
    else if (event.key === 'Enter' && at >= 0) options[at]?.click();
    // A search field would empty itself first.
    else if (event.key === 'Escape' && dialog) dialog.close();
    else return;
    event.preventDefault();
  }

  #say(text: string): void {
    this.#part('.search-status').textContent = text;
  }

  get #isPage(): boolean {
    return 'page' in this.dataset;
  }

  get #options(): HTMLElement[] {
    return [...this.#results.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  get #form(): HTMLFormElement {
    return this.#part('form') as HTMLFormElement;
  }
  get #input(): HTMLInputElement {
    return this.#part('[role="combobox"]') as HTMLInputElement;
  }
  get #results(): HTMLElement {
    return this.#part('.results');
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`The search has no ${selector}`);
    return part;
  }
}

/** The concepts that are shown with their definitions: those that the query names, or is likeliest a slip of. */
function carded({ exact, meant }: ByName): NamedConcept[] {
  return [...exact, ...meant.slice(0, 1).map(({ concept }) => concept)];
}

function addressOf({ query, filters }: Question): string {
  const asked = new URLSearchParams(query === '' ? filters : { q: query, ...filters });
  return `${base}search/${asked.size === 0 ? '' : `?${String(asked)}`}`;
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
}

customElements.define('course-search', Search);
