import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit-html';
import { words } from '../../words/en.ts';
import { table } from './long-table.ts';

const t = words.dashboard.forecast;
/** Heights in px; widths are shares of whatever width there is. */
const foot = 84;
const tallest = 64;
const daysOfWeek = 7;

/** How many reviews come due on each of the coming days: a sentence, bars, and the same as a table. */
export function forecastChart(due: readonly number[]): TemplateResult {
  const [now = 0, ...later] = due;
  const all = due.reduce((sum, number) => sum + number, 0);
  if (all === 0 && later.length > 0) return html`<p>${t.none}</p>`;
  return html`<p>${t.says(now, all - now)}</p>
    <svg class="forecast" height="104" aria-hidden="true">${weeks(due)}${bars(due)}</svg>
    <details>
      <summary>${t.table}</summary>
      ${table(
        t.title,
        [t.day, t.due],
        due.map(
          (number, day) =>
            html`<tr>
              <th scope="row">${day === 0 ? t.today : t.inDays(day)}</th>
              <td>${number}</td>
            </tr>`,
        ),
      )}
    </details>`;
}

/** A line at the beginning of each week. */
function weeks({ length }: readonly number[]): SVGTemplateResult[] {
  return Array.from({ length: Math.ceil(length / daysOfWeek) }, (_, week) => {
    const x = share(week * daysOfWeek, length);
    return svg`<line class="plot-grid" x1=${x} x2=${x} y1="12" y2=${foot + 6}></line>
      <text x=${x} dx="3" y=${foot + 16}>${week === 0 ? t.now : t.weeks(week)}</text>`;
  });
}

/** Each bar has its number; where the bars are narrow, only the first and the tallest show theirs. */
function bars(due: readonly number[]): SVGTemplateResult[] {
  const most = Math.max(...due);
  const peaks = new Set([0, due.indexOf(most)]);
  return due.map((number, day) => {
    const height = (number / Math.max(most, 4)) * tallest;
    const middle = share(day + 0.5, due.length);
    return svg`<rect class=${day === 0 ? 'is-now' : nothing} x=${share(day + 0.1, due.length)}
        width=${share(0.8, due.length)} y=${foot - height} height=${height}></rect>
      ${
        number === 0
          ? nothing
          : svg`<text class=${peaks.has(day) ? 'peak' : 'bar-number'} text-anchor="middle" x=${middle}
              y=${foot - height - 4}>${number}</text>`
      }`;
  });
}

const share = (part: number, whole: number) => `${String(Math.round((part / whole) * 10_000) / 100)}%`;
