/** The parts of a search's HTML, and how each is filled. */
import { searchWords as t } from '../../words/search-en.ts';
import { choose } from '../listbox.ts';

export interface SearchParts {
  form: HTMLFormElement;
  /** The combobox. */
  input: HTMLInputElement;
  /** The listbox. */
  results: HTMLElement;
  filters: HTMLElement;
  status: HTMLElement;
  meant: HTMLElement;
  more: HTMLElement;
}

export function partsOf(search: HTMLElement): SearchParts {
  const part = (selector: string): HTMLElement => {
    const found = search.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The search has no ${selector}`);
    return found;
  };
  return {
    form: part('form') as HTMLFormElement,
    input: part('[role="combobox"]') as HTMLInputElement,
    results: part('.results'),
    filters: part('.filters'),
    status: part('.search-status'),
    meant: part('.did-you-mean'),
    more: part('.search-more'),
  };
}

export function optionsIn({ results }: SearchParts): HTMLElement[] {
  return [...results.querySelectorAll<HTMLElement>('[role="option"]')];
}

/** Shows `entries`, whose options get ids; the one chosen before stays so if it is among them. */
export function list(parts: SearchParts, entries: readonly HTMLElement[]): void {
  const { input, results } = parts;
  const chosen = optionsIn(parts).find((option) => option.ariaSelected === 'true');
  results.replaceChildren(...entries);
  const options = optionsIn(parts);
  for (const [index, option] of options.entries()) option.id = `${results.id}-${String(index + 1)}`;
  results.hidden = entries.length === 0;
  input.setAttribute('aria-expanded', String(!results.hidden));
  const place = options.findIndex((option) => option.getAttribute('href') === chosen?.getAttribute('href'));
  choose(input, options, place);
}

/** "Did you mean …?", with a button for each of `names`. */
export function suggest(
  { meant }: SearchParts,
  names: readonly string[],
  search: (name: string) => void,
): void {
  const buttons = names.map((name) =>
    button(name, () => {
      search(name);
    }),
  );
  meant.hidden = names.length === 0;
  meant.replaceChildren(
    `${t.didYouMean} `,
    ...buttons.flatMap((one, index) => (index === 0 ? [one] : [', ', one])),
    '?',
  );
}

/** What to do after the results, or nothing. */
export function offer({ more }: SearchParts, ...ways: readonly (HTMLElement | string)[]): void {
  more.hidden = ways.length === 0;
  more.replaceChildren(...ways);
}

export function link(text: string, address: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = address;
  made.textContent = text;
  return made;
}

export function button(text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
}
