import { html, type TemplateResult } from 'lit-html';
import type { Topic } from '../../course/reader/topics.ts';
import { words } from '../../words/en.ts';
import { textNodes } from '../unbroken-names.ts';
import { longTable } from './long-table.ts';
import { practiceUrl } from './next-step.ts';

const t = words.dashboard.mastery;

/** How far each topic is mastered, as a number and as a bar, with the ways to where it is taught and practised. */
export function masteryTable(kind: 'objective' | 'concept', topics: readonly Topic[]): TemplateResult {
  return longTable(
    kind === 'objective' ? t.objectives : t.concepts,
    [t[kind], t.value, words.dashboard.answered],
    topics.map((topic) => {
      const { name, url, questions, answered } = topic;
      const mastery = String(Math.round(topic.expected * 100));
      return html`<tr>
        <th scope="row">
          ${url === undefined ? textNodes(name) : html`<a href=${url}>${textNodes(name)}</a>`}
          ${ways(kind, topic)}
        </th>
        <td>
          ${mastery}
          <svg class="bar" aria-hidden="true"><rect width=${`${mastery}%`} height="100%"></rect></svg>
        </td>
        <td>${words.dashboard.answeredOf(answered, questions)}</td>
      </tr>`;
    }),
  );
}

function ways(kind: 'objective' | 'concept', { id, name, taught, chapter }: Topic): TemplateResult {
  const practice = kind === 'concept' ? practiceUrl(kind, id) : practiceUrl('chapter', chapter ?? '');
  return html`<small>
    ${taught.map(({ title, url: place }) => html`<a href=${place} aria-label=${`${t.taught}: ${title}`}>${textNodes(title)}</a> · `)}<a
      href=${practice}
      aria-label=${t.practiseNamed(name)}
      >${t.practise}</a
    >
  </small>`;
}
