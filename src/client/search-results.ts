/** What was found, as options of a listbox: every option is a link. */
import type { NamedConcept } from '../search/named-concept.ts';
import { words } from '../words/en.ts';
import type { Found } from './search-index.ts';

/** A concept that the query names: its definition first, then where it is taught. */
export function conceptCard({ name, names, short, url, taught, questions }: NamedConcept): HTMLElement {
  const card = element('div', 'concept-card');
  card.setAttribute('role', 'group');
  card.setAttribute('aria-label', name);
  const concept = option(url);
  concept.append(element('span', 'card-name', name), ' ');
  if (names.length > 0) concept.append(element('span', 'card-names', names.join(', ')), ' ');
  concept.append(element('span', 'card-short', short));
  card.append(concept);
  if (taught.length > 0) {
    const places = taught.map(({ title, url: place }) => {
      const link = option(place);
      link.setAttribute('aria-label', `${words.concept.taughtIn}: ${title}`);
      link.append(title);
      return link;
    });
    const taughtIn = element('div', 'card-taught');
    taughtIn.append(element('span', 'card-label', words.concept.taughtIn), ...places);
    if (questions > 0) {
      taughtIn.append(
        element('span', 'card-label', words.concept.testedBy),
        element('span', '', words.concept.questions(questions)),
      );
    }
    card.append(taughtIn);
  }
  return card;
}

/** Concepts whose names begin like the query. */
export function nearConcepts(concepts: readonly NamedConcept[]): HTMLElement {
  const group = element('div', 'near-concepts');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', words.search.near);
  group.append(
    ...concepts.map(({ name, url }) => {
      const link = option(url);
      link.append(name);
      return link;
    }),
  );
  return group;
}

export function resultOption({ kind, title, where, url, excerpt }: Found, query: string): HTMLElement {
  const link = option(arrivingWith(url, query));
  link.classList.add('result');
  const text = element('span', 'result-text');
  text.append(element('span', 'result-title', title), ' ');
  const cut = element('span', 'result-excerpt');
  cut.append(...marked(excerpt));
  // A concept's excerpt may begin with its other names, and a question's is the question again.
  const said = title + cut.textContent;
  if (where !== '' && !said.includes(where.slice(0, 24)))
    text.append(element('span', 'result-where', where), ' ');
  if (!title.startsWith(cut.textContent)) text.append(cut);
  const kinds: Record<string, string> = words.search.kind;
  link.append(element('span', 'kind', kinds[kind] ?? kind), ' ', text);
  return link;
}

/** The page reached marks the words that were searched. */
function arrivingWith(url: string, query: string): string {
  const address = new URL(url, location.href);
  address.searchParams.set('highlight', query);
  return address.href;
}

/** Pagefind's excerpt is HTML: of it only text and marks are taken, and a mark ends before the comma. */
function marked(html: string): (Node | string)[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].flatMap(({ nodeName, textContent }) => {
    if (nodeName !== 'MARK') return [textContent ?? ''];
    const [, word = '', rest = ''] = /^(.*?)([.,:;!?)]*)$/s.exec(textContent ?? '') ?? [];
    return [element('mark', '', word), rest];
  });
}

function option(url: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.tabIndex = -1;
  link.setAttribute('role', 'option');
  link.setAttribute('aria-selected', 'false');
  return link;
}

function element(name: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
