/** What was found, as options of a listbox: every option is a link. */
import type { ComparedRow, ConceptCard, Link, NamedConcept } from '../../search/named-concept.ts';
import { wordsThatMatter } from '../../search/query.ts';
import { searchWords as t } from '../../words/search-en.ts';
import { base } from '../base.ts';
import { addressOfConcept } from './concept-cards.ts';
import type { Found } from './search-index.ts';
import { soughtIn } from './sought-words.ts';
import { textNodes } from '../unbroken-names.ts';

/** Other names than these few stand on the concept's page. */
const mostNames = 5;

/**
 * A concept that the query names: its definition first, then where it is taught, shown and tested. As long as these are
 * not there, their place is.
 */
export function cardOption(
  { id, name, names }: NamedConcept,
  said: ConceptCard | undefined,
  message?: string,
): HTMLElement {
  const concept = option(addressOfConcept(id));
  concept.append(element('span', 'card-name', name), ' ');
  if (names.length > 0)
    concept.append(element('span', 'card-names', names.slice(0, mostNames).join(', ')), ' ');
  concept.append(element('span', 'card-short', said?.short));
  if (message !== undefined) {
    const explained = element('span', 'card-message', `${t.explains} `);
    explained.append(element('code', '', message));
    concept.append(' ', explained);
  }
  const places = element('div', 'card-places');
  if (said) {
    const { taught, shown, questions } = said;
    const quiz = { title: t.questions(questions), url: `${base}practice/?concept=${id}` };
    places.append(
      ...placesOf(t.taughtIn, taught),
      ...placesOf(t.shownIn, shown),
      ...(questions > 0 ? placesOf(t.quiz, [quiz]) : []),
    );
  }
  const card = element('div', 'concept-card');
  card.setAttribute('role', 'group');
  card.setAttribute('aria-label', name);
  card.append(concept, ...(!said || places.childElementCount > 0 ? [places] : []));
  return card;
}

function placesOf(label: string, places: readonly Link[]): HTMLElement[] {
  if (places.length === 0) return [];
  const links = places.map(({ title, url }) => {
    const link = option(url);
    link.setAttribute('aria-label', `${label}: ${title}`);
    link.append(title);
    return link;
  });
  return [element('span', 'card-label', label), ...links];
}

/** Concepts whose names begin like the query. */
export function nearConcepts(concepts: readonly NamedConcept[]): HTMLElement {
  return group(
    t.near,
    concepts.map(({ id, name }) => ({ title: name, url: addressOfConcept(id) })),
  );
}

/** What was searched before; each is a link to its results, and says so in `data-query`. */
export function recentQueries(queries: readonly string[], addressOf: (query: string) => string): HTMLElement {
  const links = queries.map((query) => ({ title: query, url: addressOf(query) }));
  const list = group(t.recent, links);
  for (const [index, link] of [...list.children].entries())
    (link as HTMLElement).dataset['query'] = queries[index];
  list.prepend(element('span', 'card-label', t.recent));
  return list;
}

function group(label: string, links: readonly Link[]): HTMLElement {
  const list = element('div', 'near-concepts');
  list.setAttribute('role', 'group');
  list.setAttribute('aria-label', label);
  list.append(
    ...links.map(({ title, url }) => {
      const link = option(url);
      link.append(title);
      return link;
    }),
  );
  return list;
}

export function resultOption(
  { kind, title, where, url, excerpt }: Found,
  query: string,
  concept: NamedConcept | undefined,
): HTMLElement {
  const link = option(arrivingWith(url, query));
  link.classList.add('result');
  const text = element('span', 'result-text');
  text.append(element('span', 'result-title', title), ' ');
  const cut = element('span', 'result-excerpt');
  cut.append(...marked(excerpt, query));
  const place = concept ? concept.names.slice(0, mostNames).join(', ') : where;
  if (place !== '' && place !== title) text.append(element('span', 'result-where', place), ' ');
  // A question's passage is the question again.
  if (!title.startsWith(cut.textContent)) text.append(cut);
  const kinds: Record<string, string> = t.kind;
  link.append(element('span', 'kind', kinds[kind] ?? kind), ' ', text);
  return link;
}

/** The page reached marks the words that were searched. */
function arrivingWith(url: string, query: string): string {
  const address = new URL(url, location.href);
  const sought = wordsThatMatter(query, document.documentElement.lang).join(' ');
  address.searchParams.set('highlight', sought);
  return address.href;
}

/** A text with all the words that were sought marked. */
function marked(text: string, query: string): (Node | string)[] {
  const placesIn = soughtIn(wordsThatMatter(query, document.documentElement.lang));
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const { index, length } of placesIn?.(text) ?? []) {
    parts.push(...textNodes(text.slice(end, index)), element('mark', '', text.slice(index, index + length)));
    end = index + length;
  }
  return [...parts, ...textNodes(text.slice(end))];
}

/** What a comparison says of two of its columns, a row each, with a link to all of it. */
export function differences(
  comparison: Link,
  names: readonly [string, string],
  columns: readonly [string, string],
  rows: readonly ComparedRow[],
): HTMLElement {
  const label = t.differences(comparison.title);
  const list = element('div', 'differences');
  list.setAttribute('role', 'group');
  list.setAttribute('aria-label', label);
  const head = element('div', 'difference');
  head.append(element('span', 'card-label', label), ...names.map((name) => element('b', '', name)));
  const whole = option(comparison.url);
  whole.append(t.allRows);
  list.append(
    head,
    ...rows.map(({ title, url, values }) => {
      const row = option(url);
      row.classList.add('difference');
      const said = columns.flatMap((column) => [' ', element('span', '', values[column])]);
      row.append(element('span', 'card-label', title), ...said);
      return row;
    }),
    whole,
  );
  return list;
}

function option(url: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.tabIndex = -1;
  link.setAttribute('role', 'option');
  link.setAttribute('aria-selected', 'false');
  return link;
}

export function element(name: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== undefined) made.append(...textNodes(text));
  return made;
}
