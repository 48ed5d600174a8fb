/** What a review shows besides the question. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { dayNumber, dayStart } from '../../course/reader/reader-day.ts';
import { forecast, type Card, type Cards } from '../../course/reader/review.ts';
import { words } from '../../words/en.ts';
import { base } from '../base.ts';
import { withTrouble } from './choice-of-questions.ts';
import { nextDue } from './review-cards.ts';
import { whenFrom } from './when.ts';

const t = words.practice.review;
const weekDays = 7;

/** Nothing is due: when the next is, and what to do instead. */
export function nothingDue(cards: Cards, nowMs: number): TemplateResult {
  const next = nextDue(cards, nowMs);
  return html`<h2 tabindex="-1">${t.none}</h2>
    <p>${withTrouble(next ? t.nextDue(whenFrom(next.atMs, nowMs), next.number) : t.nothingYet)}</p>
    <p><a href="${base}practice/">${t.practise}</a></p>
    ${forecastTable(cards, nowMs)}`;
}

/** The end of a sitting that leaves more to do. */
export function pauseAfter(done: number, due: number, cards: Cards, nowMs: number): TemplateResult {
  return html`<h2 tabindex="-1">${t.pause(done)}</h2>
    <p>${t.more(due)}</p>
    ${forecastTable(cards, nowMs)}`;
}

/** When a card comes back that was just reviewed. */
export const outcomeOf = ({ dueAtMs }: Card, isDue: boolean, nowMs: number): string =>
  isDue ? t.backInSitting : t.back(whenFrom(dueAtMs, nowMs));

/** How much comes due on each of the coming 28 days: a row for each week, from today on. */
function forecastTable(cards: Cards, nowMs: number): TemplateResult {
  if (cards.size === 0) return html`${nothing}`;
  const today = dayNumber(nowMs);
  const days = forecast(cards, nowMs, t.weeks.length * weekDays);
  const name = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: 'short' });
  const names = Array.from({ length: weekDays }, (_, day) => name.format(dayStart(today + day)));
  return html`<table class="score-table forecast">
    <caption>
      ${t.forecast}
      <small>${t.forecastNote}</small>
    </caption>
    <thead>
      <tr>
        <th scope="col">${t.week}</th>
        ${names.map((day) => html`<th scope="col">${day}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${t.weeks.map(
        (week, index) =>
          html`<tr>
            <th scope="row">${week}</th>
            ${days
              .slice(index * weekDays, (index + 1) * weekDays)
              .map((due) => html`<td data-none=${due === 0 ? '' : nothing}>${due}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
