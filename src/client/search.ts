import type { NamedConcept } from '../search/named-concept.ts';
import { findNames, type NamesFound } from '../search/names.ts';
import { words } from '../words/en.ts';
import { base } from './base.ts';
import { CourseElement } from './element.ts';
import { choose, chosenPlace, placeAfter } from './listbox.ts';
import { conceptNames, searchIndex, type Found } from './search-index.ts';
import { conceptCard, nearConcepts, resultOption } from './search-results.ts';

const t = words.search;
const typingPauseMs = 120;
const nobody: NamesFound = { exact: [], near: [] };

interface Question {
  query: string;
  /** Empty for all kinds. */
  kind: string;
}

/** The search in the palette and on its page: a combobox over concepts by name and, after them, Pagefind's results. */
export class Search extends CourseElement {
  /** Counts questions, so that an answer that comes late is known to be stale. */
  #asked = 0;
  /** The query whose results are shown whole. */
  #answered: string | undefined;
  #most = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;

  protected connect(signal: AbortSignal): void {
    if (this.#isPage) this.#readAddress();
    this.#form.addEventListener(
      'input',
      ({ target }) => {
        this.#changed(target === this.#input ? typingPauseMs : 0);
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
      ({ target }) => target !== this.#results && this.closest('dialog')?.close(),
      { signal },
    );
    signal.addEventListener('abort', () => {
      clearTimeout(this.#typing);
    });
    this.#changed(0);
  }

  #readAddress(): void {
    const asked = new URLSearchParams(location.search);
    if (this.#input.value === '') this.#input.value = asked.get('q') ?? '';
    for (const radio of this.querySelectorAll<HTMLInputElement>('[name="kind"]'))
      radio.checked ||= radio.value === asked.get('kind');
  }

  #changed(pauseMs: number): void {
    clearTimeout(this.#typing);
    this.#most = this.#isPage ? 20 : 8;
    this.#typing = setTimeout(() => void this.#ask(), pauseMs);
  }

  async #ask(): Promise<void> {
    const question = this.#question;
    this.#asked += 1;
    const asked = this.#asked;
    const isStale = () => asked !== this.#asked || !this.isConnected;
    if (this.#isPage) history.replaceState(history.state, '', addressOf(question));
    if (question.query === '') {
      this.#clear();
      return;
    }
    if (this.#answered === undefined) this.#say(t.loading);
    try {
      const concepts = await conceptNames();
      if (isStale()) return;
      const byName = ['', 'concept'].includes(question.kind) ? findNames(question.query, concepts) : nobody;
      // The first time the index is still on its way; the names are there.
      if (this.#answered === undefined) this.#show(question, byName, []);
      const { total, found } = await searchIndex(question.query, question.kind, this.#most);
      const mistyped = byName.exact.length + byName.near.length === 0;
      const likely = mistyped ? await likeNames(question.query, concepts) : [];
      if (isStale()) return;
      const others = found.filter(({ url }) => !byName.exact.some((concept) => concept.url === url));
      const number = total - (found.length - others.length) + byName.exact.length;
      this.#answered = question.query;
      this.#show(question, byName, others);
      this.#suggest(likely);
      this.#offerMore(question, total > found.length);
      this.#say(number === 0 && byName.near.length === 0 ? t.none(question.query) : t.found(number));
    } catch {
      if (isStale()) return;
      this.#answered = undefined;
      this.#say(t.failed);
    }
  }

  #show({ query }: Question, { exact, near }: NamesFound, found: readonly Found[]): void {
    this.#results.replaceChildren(
      ...exact.map(conceptCard),
      ...(near.length > 0 ? [nearConcepts(near.slice(0, 6))] : []),
      ...found.map((one) => resultOption(one, query)),
    );
    for (const [index, option] of this.#options.entries())
      option.id = `${this.#results.id}-${String(index + 1)}`;
    this.#results.hidden = this.#options.length === 0;
    this.#input.setAttribute('aria-expanded', String(!this.#results.hidden));
    choose(this.#input, this.#options, -1);
  }

  #suggest(names: readonly string[]): void {
    const place = this.#part('.did-you-mean');
    place.hidden = names.length === 0;
    place.replaceChildren(
      `${t.didYouMean} `,
      ...names.flatMap((name, index) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = name;
        button.addEventListener('click', () => {
          this.#input.value = name;
          this.#input.focus();
          this.#changed(0);
        });
        return index === 0 ? [button] : [', ', button];
      }),
      '?',
    );
  }

  /** The palette shows a few and links to the page; the page shows more of them in place. */
  #offerMore(question: Question, more: boolean): void {
    const place = this.#part('.search-more');
    place.hidden = !more;
    if (this.#isPage) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = t.more;
      button.addEventListener('click', () => {
        this.#most += 20;
        void this.#ask();
      });
      place.replaceChildren(button);
    } else {
      const link = document.createElement('a');
      link.href = addressOf(question);
      link.textContent = t.everything;
      place.replaceChildren(link);
    }
  }

  #clear(): void {
    this.#answered = undefined;
    this.#show(this.#question, nobody, []);
    this.#suggest([]);
    this.#part('.search-more').hidden = true;
    this.#say('');
  }

  /** Enter with no option chosen: the first, once the results are those of what was typed. */
  #submit(event: Event): void {
    const current = this.#answered === this.#question.query;
    if (this.#isPage || current) event.preventDefault();
    if (current) this.#options[0]?.click();
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

  get #question(): Question {
    return {
      query: this.#input.value.trim(),
      kind: this.querySelector<HTMLInputElement>('[name="kind"]:checked')?.value ?? '',
    };
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

function addressOf({ query, kind }: Question): string {
  const asked = new URLSearchParams();
  if (query !== '') asked.set('q', query);
  if (kind !== '') asked.set('kind', kind);
  return `${base}search/${asked.size === 0 ? '' : `?${String(asked)}`}`;
}

async function likeNames(query: string, concepts: readonly NamedConcept[]): Promise<string[]> {
  const fuzzy = await import('./did-you-mean.ts');
  return fuzzy.likeNames(query, concepts);
}

customElements.define('course-search', Search);
