import { html, nothing, type TemplateResult } from 'lit-html';
import { words } from '../../words/en.ts';

/** More rows than this are folded away. */
const shown = 8;

/** A table of which the first rows show at once, and the others when they are asked for. */
export function longTable(
  name: string,
  heads: readonly (TemplateResult | string)[],
  rows: readonly TemplateResult[],
): TemplateResult {
  const others = rows.slice(shown);
  const rest = words.dashboard.others(others.length);
  return html`${table(name, heads, rows.slice(0, shown))}
  ${
    others.length === 0
      ? nothing
      : html`<details>
          <summary>${rest}</summary>
          ${table(`${name}: ${rest}`, heads, others)}
        </details>`
  }`;
}

export function table(
  name: string,
  heads: readonly (TemplateResult | string)[],
  rows: readonly TemplateResult[],
): TemplateResult {
  return html`<table class="ledger">
    <caption class="visually-hidden">
      ${name}
    </caption>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
