import { byName, mentionedIn, type ByName } from '../search/by-name.ts';
import type { NamedConcept, SearchNames } from '../search/named-concept.ts';
import styles from '../styles/search-results.css?url';
import { searchWords as t } from '../words/search-en.ts';
import { base } from './base.ts';
import { CourseElement } from './element.ts';
import { choose, chosenPlace, placeAfter } from './listbox.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent-searches.ts';
import { filterFields, filtersAsked, filtersIn } from './search-filters.ts';
import { searchIndex, searchNames, searchOneWord, type Filters, type Found } from './search-index.ts';
import { button, list, offer, optionsIn, partsOf, suggest } from './search-parts.ts';
import { conceptCard, nearConcepts, recentQueries, resultOption } from './search-results.ts';
import { loadSheet } from './style-sheet.ts';

/** Before the index is there, each search for half a word would load a part of it. */
const loadingPauseMs = 120;
/** Shown while the rest of the index is on its way. */
const earlyResults = 3;

interface Question {
  query: string;
  filters: Filters;
}
const nobody: ByName = { exact: [], near: [], meant: [] };

/** The search in the palette and on its page: a combobox over concepts by name and, after them, the index's results. */
export class Search extends CourseElement {
  readonly #parts = partsOf(this);
  readonly #isPage = 'page' in this.dataset;
  /** Counts questions, so that an answer that comes late is known to be stale. */
  #asked = 0;
  /** The query to which the first result is known. */
  #answered: string | undefined;
  #isLoaded = false;
  #most = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #names: SearchNames | undefined;

  protected connect(signal: AbortSignal): void {
    const { form, input, results } = this.#parts;
    const asked = new URLSearchParams(this.#isPage ? location.search : '');
    if (input.value === '') input.value = asked.get('q') ?? '';
    const listen = { signal };
    form.addEventListener('input', this.#changed, listen);
    form.addEventListener('submit', this.#submit, listen);
    input.addEventListener('keydown', this.#press, listen);
    results.addEventListener('click', this.#open, listen);
    signal.addEventListener('abort', () => {
      clearTimeout(this.#pause);
    });
    void Promise.all([this.#loadNames(filtersAsked(asked)), loadSheet(styles)]).then(this.#changed);
  }

  /** The names come first: they are small, and answer most questions. */
  async #loadNames(chosen: Filters): Promise<void> {
    try {
      this.#names ??= await searchNames();
    } catch {
      return;
    }
    const { filters } = this.#parts;
    if (filters.childElementCount > 0) return;
    filters.append(...filterFields(this.#names, chosen));
    filters.hidden = false;
  }

  readonly #changed = (): void => {
    this.#most = this.#isPage ? 20 : 8;
    this.#ask();
  };

  /** What the names say is shown at once, what the index says as soon as it does. */
  #ask(): void {
    clearTimeout(this.#pause);
    this.#asked += 1;
    const asked = this.#asked;
    const isStale = () => asked !== this.#asked || !this.isConnected;
    const { form, input, results } = this.#parts;
    const question: Question = { query: input.value.trim(), filters: filtersIn(form) };
    if (this.#isPage) history.replaceState(history.state, '', addressOf(question));
    if (question.query === '') {
      this.#rest();
      return;
    }
    results.ariaBusy = 'true';
    const named = this.#named(question);
    if (named.exact.length > 0) {
      this.#show(question, named, []);
      this.#answered = question.query;
    } else if (!this.#isLoaded) this.#show(question, { ...named, near: this.#nearest(question, named) }, []);
    this.#suggest(named);
    if (!this.#isLoaded) this.#say(t.loading);
    this.#pause = setTimeout(
      () => void this.#answer(question, named, isStale),
      this.#isLoaded ? 0 : loadingPauseMs,
    );
  }

  async #answer(question: Question, before: ByName, isStale: () => boolean): Promise<void> {
    try {
      const hadNames = this.#names !== undefined;
      await this.#loadNames({});
      const named = hadNames ? before : this.#named(question);
      if (!this.#isLoaded && optionsIn(this.#parts).length === 0) {
        const early = await searchOneWord(question.query, question.filters, earlyResults);
        if (!isStale()) this.#show(question, named, early);
      }
      const answer = await searchIndex(question.query, question.filters, this.#most, isStale);
      if (answer === undefined || isStale()) return;
      this.#isLoaded = true;
      this.#answered = question.query;
      const known = carded(named);
      const others = answer.found.filter(({ url }) => !known.some((concept) => concept.url === url));
      this.#show(question, named, others);
      this.#suggest(named);
      this.#offerMore(question, answer.total > answer.found.length);
      const number = answer.total - (answer.found.length - others.length) + known.length;
      // One letter is the beginning of a query.
      const none = question.query.length === 1 ? '' : t.none(question.query);
      this.#say(number + named.near.length === 0 ? none : t.found(number));
    } catch {
      if (isStale()) return;
      this.#answered = undefined;
      this.#say(t.failed);
    }
    this.#parts.results.ariaBusy = 'false';
  }

  /** Names are asked where a filter leaves concepts in; all that narrows further is the index's to know. */
  #named({ query, filters }: Question): ByName {
    const { kind, ...others } = filters;
    const wanted = (kind === undefined || kind === 'concept') && Object.keys(others).length === 0;
    if (!this.#names || !wanted) return nobody;
    return byName(query, document.documentElement.lang, this.#names.concepts);
  }

  /** As long as the index is on its way, the concepts that a question names are better than nothing. */
  #nearest({ query }: Question, { near, meant }: ByName): NamedConcept[] {
    if (near.length + meant.length > 0) return near;
    return mentionedIn(query, document.documentElement.lang, this.#names?.concepts ?? []);
  }

  #show({ query }: Question, named: ByName, found: readonly Found[]): void {
    const cards = carded(named);
    const [first, ...rest] = found;
    const conceptAt = (address: string | undefined) =>
      this.#names?.concepts.find(({ url }) => url === address);
    const best = cards.length + named.near.length === 0 ? conceptAt(first?.url) : undefined;
    list(this.#parts, [
      ...(best ? [best] : cards).map(conceptCard),
      ...(named.near.length > 0 ? [nearConcepts(named.near.slice(0, 6))] : []),
      ...(best ? rest : found).map((one) => resultOption(one, query, conceptAt(one.url))),
    ]);
  }

  /** Nothing is asked: what was asked before can be asked again. */
  #rest(): void {
    const recent = recentSearches();
    const filters = filtersIn(this.#parts.form);
    const address = (query: string) => addressOf({ query, filters });
    const forget = button(t.forget, () => {
      forgetSearches();
      this.#rest();
      this.#parts.input.focus();
    });
    list(this.#parts, recent.length > 0 ? [recentQueries(recent, address)] : []);
    offer(this.#parts, recent.length > 0 ? forget : undefined);
    this.#answered = undefined;
    this.#suggest(nobody);
    this.#say('');
    this.#parts.results.ariaBusy = 'false';
  }

  #suggest({ meant }: ByName): void {
    suggest(
      this.#parts,
      meant.map(({ name }) => name),
      this.#search,
    );
  }

  /** The palette shows a few and links to the page; the page shows more of them in place. */
  #offerMore(question: Question, hasMore: boolean): void {
    if (!hasMore) offer(this.#parts);
    else if (this.#isPage) {
      const more = () => {
        this.#most += 20;
        this.#ask();
      };
      offer(this.#parts, button(t.more, more));
    } else {
      const link = document.createElement('a');
      link.href = addressOf(question);
      link.textContent = t.everything;
      offer(this.#parts, link);
    }
  }

  readonly #search = (query: string): void => {
    this.#parts.input.value = query;
    this.#parts.input.focus();
    this.#changed();
  };

  /** An option is opened: a search of before is asked again in place, all else is a page. */
  readonly #open = (event: MouseEvent): void => {
    const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
    if (!option) return;
    const again = option.dataset['query'];
    if (again === undefined) {
      keepSearch(this.#parts.input.value);
      this.closest('dialog')?.close();
    } else if (!(event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      this.#search(again);
    }
  };

  /** Enter with no option chosen: the first, once the results are those of what was typed. */
  readonly #submit = (event: Event): void => {
    const query = this.#parts.input.value.trim();
    const current = this.#answered === query;
    if (this.#isPage || current) event.preventDefault();
    if (current) optionsIn(this.#parts)[0]?.click();
    else keepSearch(query);
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const options = optionsIn(this.#parts);
    const at = chosenPlace(options);
    const place = placeAfter(event.key, at, options.length);
    const dialog = this.closest('dialog');
    if (place !== undefined) choose(this.#parts.input, options, place);
    else if (event.key === 'Enter' && at >= 0) options[at]?.click();
    // A search field would empty itself first.
    else if (event.key === 'Escape' && dialog) dialog.close();
    else return;
    event.preventDefault();
  };

  #say(text: string): void {
    this.#parts.status.textContent = text;
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

customElements.define('course-search', Search);
