import { html, nothing, type TemplateResult } from 'lit-html';
import type { NextStep } from '../../course/reader/mastery.ts';
import type { Overview } from '../../course/reader/overview.ts';
import type { Syllabus, SyllabusChapter } from '../../course/reader/syllabus.ts';
import { words } from '../../words/en.ts';
import { base } from '../base.ts';
import { textNodes } from '../unbroken-names.ts';
import { dayOf } from '../your-data/page-parts.ts';

const t = words.dashboard.next;

/** The best step first and large; the others under it. */
export function nextStep({ steps, firstDueAtMs }: Overview, syllabus: Syllabus): TemplateResult {
  const [best, ...others] = steps.flatMap((step) => linkOf(step, syllabus));
  if (!best)
    return html`<p>${t.none} ${firstDueAtMs === undefined ? nothing : t.nextReview(dayOf(firstDueAtMs))}</p>`;
  return html`<p class="best-step"><a href=${best.url}>${textNodes(best.says)}</a></p>
    ${
      others.length === 0
        ? nothing
        : html`<p class="field-name" id="or">${t.or}</p>
            <ul class="list steps" aria-labelledby="or">
              ${others.map(({ url, says }) => html`<li><a href=${url}>${textNodes(says)}</a></li>`)}
            </ul>`
    }`;
}

export const chapterName = ({ number, title }: SyllabusChapter) => `${number} ${title}`;

/** None for a step that leads to something the course no longer has. */
function linkOf(step: NextStep, { chapters }: Syllabus): { url: string; says: string }[] {
  if (step.kind === 'review') return [{ url: `${base}practice/review/`, says: t.review(step.due) }];
  const chapter = chapters.find(({ id }) => id === step.chapter);
  if (!chapter) return [];
  if (step.kind !== 'strengthen') return [{ url: chapter.url, says: t[step.kind](chapterName(chapter)) }];
  const objective = chapter.objectives.find(({ id }) => id === step.objective);
  return objective ? [{ url: practiceUrl('chapter', chapter.id), says: t.strengthen(objective.text) }] : [];
}

export function practiceUrl(kind: 'chapter' | 'concept', id: string): string {
  return `${base}practice/?${String(new URLSearchParams({ [kind]: id }))}`;
}
