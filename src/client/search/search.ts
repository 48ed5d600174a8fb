import type { Answer } from '../../search/answer.ts';
import { answerTo, namedIn, type Question } from '../../search/ask.ts';
import { byName, nothingNamed, type ByName } from '../../search/by-name.ts';
import { differingRows } from '../../search/differing-rows.ts';
import type { Filters } from '../../search/found-in-index.ts';
import type { NamedConcept, SearchNames } from '../../search/named-concept.ts';
import { wordsOf } from '../../search/query.ts';
import styles from '../../styles/search/search-results.css?url';
import { searchWords as t } from '../../words/search-en.ts';
import { base } from '../base.ts';
import { CourseElement } from '../element.ts';
import { choose, chosenPlace, placeAfter } from '../listbox.ts';
import { isForBrowser } from '../for-browser.ts';
import { addressOfConcept, cardOf, loadCards } from './concept-cards.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent-searches.ts';
import { filterFields, filtersAsked, filtersIn } from './search-filters.ts';
import {
  comparedRows,
  foundIn,
  loadedNames,
  searchIndex,
  searchSources,
  type Found,
} from './search-index.ts';
import { button, link, list, offer, optionsIn, partsOf, suggest } from './search-parts.ts';
import { cardOption, differences, nearConcepts, recentQueries, resultOption } from './search-results.ts';
import { loadSheet } from '../style-sheet.ts';

/** Before the index is there, each search for half a word would load a part of it. */
const loadingPauseMs = 120;
/** More of these stand on the comparison's page. */
const mostRows = 6;

const language = document.documentElement.lang;

/**
 * The search in the palette and on its page: a combobox over concepts by name and, after them, the index's results.
 * What it shows stays: the index adds to what the names say.
 */
export class Search extends CourseElement {
  readonly #parts = partsOf(this);
  readonly #isPage = 'page' in this.dataset;
  /** Counts questions, so that an answer that comes late is known to be stale. */
  #asked = 0;
  /** The query that is a name, and whose concept is shown. */
  #named: string | undefined;
  #isLoaded = false;
  /** Whether what stands there is all of the answer. */
  #isAnswered = false;
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
    void Promise.all([this.#loadNames(filtersAsked(asked)), loadSheet(styles)]).then(() => {
      this.#changed();
      this.#prepare();
    });
  }

  /** The names come first: they are small, and answer most questions. */
  async #loadNames(chosen: Filters): Promise<void> {
    try {
      this.#names ??= await loadedNames();
    } catch {
      return;
    }
    const { filters } = this.#parts;
    if (filters.childElementCount > 0) return;
    filters.append(...filterFields(this.#names, chosen));
    filters.hidden = false;
  }

  /** What would make the first key wait is done before it. */
  #prepare(): void {
    if (this.#names) byName('-', language, this.#names);
    searchIndex().catch(() => {
      // It is tried again, and said, when something is asked.
    });
  }

  readonly #changed = (): void => {
    this.#most = this.#isPage ? 20 : 8;
    this.#ask();
  };

  /** What the names say is shown at once, what the index says besides as soon as it does. */
  #ask(): void {
    clearTimeout(this.#pause);
    this.#asked += 1;
    const asked = this.#asked;
    const isStale = () => asked !== this.#asked || !this.isConnected;
    const { form, input, results } = this.#parts;
    const question: Question = { query: input.value.trim(), filters: filtersIn(form) };
    this.#named = undefined;
    this.#isAnswered = false;
    choose(input, optionsIn(this.#parts), -1);
    if (this.#isPage) history.replaceState(history.state, '', addressOf(question));
    if (question.query === '') {
      this.#rest(input.value === '' ? '' : t.blank);
      return;
    }
    const named = namedIn(question, language, this.#names);
    if (wordsOf(question.query).length === 0) {
      this.#show(question, named, { cards: [], near: [] }, []);
      this.#end(question, undefined);
      return;
    }
    results.ariaBusy = 'true';
    if (named.isName) this.#named = question.query;
    // A name is certain; all else may become other by what concepts are found by besides.
    const certain = named.isName ? { ...named, near: [] } : nothingNamed;
    if (named.isName || !this.#isLoaded) this.#showNamed(question, certain, isStale);
    suggest(this.#parts, [], this.#search);
    if (!this.#isLoaded) this.#say(t.loading);
    const wait = this.#isLoaded ? 0 : loadingPauseMs;
    this.#pause = setTimeout(() => void this.#answer(question, isStale), wait);
  }

  async #answer(question: Question, isStale: () => boolean): Promise<void> {
    try {
      await this.#loadNames({});
      const { answer, named } = await answerTo(question, language, searchSources, (certain) => {
        const isNew = certain.named.length > 0 || !this.#isLoaded;
        if (isNew && !isStale()) this.#showNamed(question, certain, isStale);
      });
      if (isStale()) return;
      const [first, compared] = await Promise.all([
        Promise.all(answer.results.slice(0, this.#most).map(foundIn)),
        this.#compared(named.named),
        loadCards(answer.cards),
      ]);
      if (isStale()) return;
      this.#isLoaded = true;
      this.#isAnswered = true;
      this.#show(question, named, answer, first, compared);
      if (named.isName) this.#named = question.query;
      this.#end(question, answer);
    } catch {
      if (isStale()) return;
      this.#end(question, 'failed');
    }
  }

  /** Says what was found, and what can be done now. */
  #end(question: Question, answer: Answer | 'failed' | undefined): void {
    const { results } = this.#parts;
    results.ariaBusy = 'false';
    if (answer === 'failed') {
      this.#say(t.failed);
      offer(this.#parts, button(t.again, this.#changed), ` ${t.waysOn} `, ...ways());
      return;
    }
    const meant = answer?.meant ?? [];
    suggest(
      this.#parts,
      meant.map(({ name }) => name),
      this.#search,
    );
    const isNothing = !answer || answer.total === 0;
    const said = isNothing ? t.none(question.query) : t.found(answer.total);
    this.#say(this.#names ? said : `${said} (${t.withoutNames})`);
    if (!this.#names) offer(this.#parts, button(t.again, this.#changed), ` ${t.waysOn} `, ...ways());
    else if (isNothing) this.#offerWays(question);
    else this.#offerMore(question, answer.results.length > this.#most);
  }

  /** What a comparison says of the first two of `concepts`, if one sets them side by side. */
  async #compared([a, b]: readonly NamedConcept[]): Promise<HTMLElement | undefined> {
    if (!a || !b) return undefined;
    for (const comparison of this.#names?.comparisons ?? []) {
      const [one, other] = [comparison.columns[a.id], comparison.columns[b.id]];
      if (one === undefined || other === undefined || one === other) continue;
      const columns = [one, other] as const;
      const rows = await comparedRows(comparison.rows).catch(() => []);
      const differing = differingRows(rows, columns).slice(0, mostRows);
      // A column may be but an example of the concept, so it is named too.
      const named = (concept: NamedConcept, column: string) =>
        concept.name === comparison.names[column]
          ? concept.name
          : `${concept.name} (${comparison.names[column] ?? column})`;
      const names = [named(a, one), named(b, other)] as const;
      return differing.length > 0 ? differences(comparison, names, columns, differing) : undefined;
    }
    return undefined;
  }

  /** What stands under a card waits until the card is whole: nothing moves. */
  #showNamed(question: Question, found: ByName, isStale: () => boolean): void {
    const { named: cards, near } = found;
    const isWhole = cards.every(cardOf);
    this.#show(question, found, { cards, near: isWhole ? near : [] }, []);
    if (isWhole) return;
    void loadCards(cards).then(() => {
      if (!isStale() && !this.#isAnswered) this.#show(question, found, { cards, near }, []);
    });
  }

  #show(
    { query }: Question,
    { message }: ByName,
    { cards, near }: Pick<Answer, 'cards' | 'near'>,
    found: readonly Found[],
    compared?: HTMLElement,
  ): void {
    const conceptAt = (address: string) =>
      this.#names?.concepts.find(({ id }) => addressOfConcept(id) === address);
    list(this.#parts, [
      ...cards.map((card) => cardOption(card, cardOf(card), message)),
      ...(compared ? [compared] : []),
      ...(near.length > 0 ? [nearConcepts(near)] : []),
      ...found.map((one) => resultOption(one, query, conceptAt(one.url))),
    ]);
  }

  /** Nothing is asked: what was asked before can be asked again. */
  #rest(said: string): void {
    const recent = recentSearches();
    const filters = filtersIn(this.#parts.form);
    const address = (query: string) => addressOf({ query, filters });
    const forget = button(t.forget, () => {
      forgetSearches();
      this.#rest('');
      this.#parts.input.focus();
    });
    list(this.#parts, recent.length > 0 ? [recentQueries(recent, address)] : []);
    if (recent.length > 0) offer(this.#parts, forget);
    else if (said === '') offer(this.#parts);
    else offer(this.#parts, `${t.waysOn} `, ...ways());
    suggest(this.#parts, [], this.#search);
    this.#say(said);
    this.#parts.results.ariaBusy = 'false';
  }

  #offerWays({ query, filters }: Question): void {
    const everything = link(t.everyKind, addressOf({ query, filters: {} }));
    const isNarrow = Object.keys(filters).length > 0;
    offer(this.#parts, ...(isNarrow ? [everything, '. '] : []), `${t.waysOn} `, ...ways());
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
    } else offer(this.#parts, link(t.everything, addressOf(question)));
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
    } else if (!isForBrowser(event)) {
      event.preventDefault();
      this.#search(again);
    }
  };

  /** Enter with no option chosen leads to what was named; all else is a list, which the page shows. */
  readonly #submit = (event: Event): void => {
    const { form, input } = this.#parts;
    const query = input.value.trim();
    event.preventDefault();
    if (query === '') return;
    if (this.#named === query) optionsIn(this.#parts)[0]?.click();
    else {
      keepSearch(query);
      if (!this.#isPage) location.assign(addressOf({ query, filters: filtersIn(form) }));
    }
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

/** Where somebody who found nothing can go on. */
function ways(): (HTMLElement | string)[] {
  return [link(t.concepts, `${base}concepts/`), ', ', link(t.map, base), '.'];
}

function addressOf({ query, filters }: Question): string {
  const asked = new URLSearchParams(query === '' ? filters : { q: query, ...filters });
  return `${base}search/${asked.size === 0 ? '' : `?${String(asked)}`}`;
}

customElements.define('course-search', Search);
