import { html, type TemplateResult } from 'lit-html';
import type { Overview } from '../../course/reader/overview.ts';
import { words } from '../../words/en.ts';
import { base } from '../base.ts';
import { textNodes } from '../unbroken-names.ts';
import { longTable } from './long-table.ts';

const t = words.dashboard.misconceptions;

/** The beliefs that the reader's wrong answers showed, each with the way to what is true. */
export function misconceptionTable(met: Overview['misconceptions']): TemplateResult {
  const page = `${base}misconceptions/`;
  const rows = met.map(
    ({ id, belief, times }) =>
      html`<tr>
        <th scope="row"><a href=${`${page}#${id}`}>${textNodes(`“${belief}”`)}</a></th>
        <td>${times}</td>
      </tr>`,
  );
  return html`${met.length === 0 ? html`<p>${t.none}</p>` : longTable(t.title, [t.belief, t.times], rows)}
    <p class="remark"><a href=${page}>${t.all}</a></p>`;
}
