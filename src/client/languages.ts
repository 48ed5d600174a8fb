/**
 * Whose words those are that scripts put into a page, where the course speaks another language than the interface: pages
 * of other courses do not load this. What stands in the HTML of a page says it there.
 */
export {};

/** The interface's, in elements that scripts make amidst the course's. */
const spoken = [
  '.feedback > .verdict',
  '.steps-to-order + [role=status]',
  '.question-trouble',
  '.viewer button',
  'dialog.keys',
  '.concept-card .card-label',
  '.card-message',
  '.card-places > [href*="/practice/"]',
  '.score-table small',
  '.ledger small > [aria-label]:last-child',
  '.differences > a:last-child',
];
/** The interface's, in attributes of elements that have texts of the course. */
const labelled = ['.tablist'];
/** The course's, in elements that scripts make amidst the interface's. */
const written = [
  '.tablist > *',
  '.concept-card',
  '.card-message > code',
  '.near-concepts > a',
  '.result-text',
  '.difference > b',
  'a.difference',
  '.did-you-mean > button',
  '.narrow :is([name=part], [name=platform]) > option:not([value=""])',
  '.score-table:not(.forecast) > tbody th',
  '.score-table small > a',
  '.given-answers .asked > span:not(.state)',
  '.given-answers .question',
  ':is([aria-labelledby=chapters], [aria-labelledby=mastery], [aria-labelledby=misconceptions]) tbody th',
  '[aria-labelledby=next] p:not([class]) > a:first-child',
];

const root = document.documentElement;
const announcer = document.querySelector<HTMLElement>('.announcer');
const ofInterface = { lang: announcer?.lang ?? '', dir: announcer?.dir ?? '' };
const ofCourse = { lang: root.lang, dir: root.dir === '' ? 'ltr' : root.dir };

function mark(selectors: readonly string[], attributes: Record<string, string>): void {
  for (const element of document.querySelectorAll(`:is(${selectors.join()}):not([lang])`))
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

function markAll(): void {
  mark(spoken, ofInterface);
  mark(labelled, { lang: ofInterface.lang });
  mark(written, ofCourse);
}

new MutationObserver(markAll).observe(document.body, { childList: true, subtree: true });
markAll();
