/** What stands around the question of a session: where one is, and where one can go. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { words } from '../../words/en.ts';
import type { QuestionState } from './session-state.ts';

const t = words.practice.session;

/** Where in a session: the index of a question, or its end. */
export type Place = number | 'end';

/** The place that an address's hash names; nothing if it names none. */
export function placeIn(hash: string, questions: number): Place | undefined {
  if (hash === '#end') return 'end';
  const number = /^#\d+$/.test(hash) ? Number(hash.slice(1)) : 0;
  return number >= 1 && number <= questions ? number - 1 : undefined;
}

export const hashOf = (place: Place): string => (place === 'end' ? '#end' : `#${String(place + 1)}`);

/** The session's questions as a row of numbers, each with its state. */
export function questionList(states: readonly QuestionState[], current: Place): TemplateResult {
  return html`<nav class="question-list" aria-label=${t.list}>
    <ol>
      ${states.map(
        (state, index) =>
          html`<li>
            <a href=${hashOf(index)} data-state=${state} aria-current=${index === current ? 'step' : nothing}
              >${index + 1}<span class="visually-hidden">: ${t.state[state]}</span></a
            >
          </li>`,
      )}
    </ol>
  </nav>`;
}

/**
 * The ways to the questions before and after; `end` is what the way to the end is called. The way on is the page's main
 * button if `isMain`: where nothing else is to be done first.
 */
export function ways(current: Place, questions: number, end: string, isMain = true): TemplateResult {
  const before = current === 'end' ? questions - 1 : current - 1;
  const after: Place = current === questions - 1 ? 'end' : Number(current) + 1;
  return html`${before >= 0 ? html`<a rel="prev" href=${hashOf(before)}>${t.previous}</a>` : nothing}
  ${
    current === 'end'
      ? nothing
      : html`<a class=${isMain ? 'act' : nothing} rel="next" href=${hashOf(after)}
          >${after === 'end' ? end : t.next}</a
        >`
  }`;
}

/** Links to the questions at some places, by their numbers. */
export function numbersOf(questions: readonly [place: number, unknown][]): TemplateResult {
  return html`<span class="numbers">
    ${questions.map(([index]) => html`<a href=${hashOf(index)}>${index + 1}</a> `)}
  </span>`;
}
