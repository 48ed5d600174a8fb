import { html, type TemplateResult } from 'lit-html';
import type { ChapterStanding } from '../../course/reader/overview.ts';
import { words } from '../../words/en.ts';
import { textNodes } from '../unbroken-names.ts';
import { longTable } from './long-table.ts';
import { chapterName } from './next-step.ts';

const t = words.dashboard;

/** Which chapters are begun and read, and how much of each is answered. */
export function chapterTable(chapters: readonly ChapterStanding[]): TemplateResult {
  return longTable(
    t.chapters.title,
    [t.chapters.chapter, t.chapters.state, t.answered],
    chapters.map(
      ({ chapter, state, questions, answered }) =>
        html`<tr>
          <th scope="row">
            <a href=${chapter.url}>${textNodes(chapterName(chapter))}</a> <small>${chapter.part}</small>
          </th>
          <td>${t.chapters.states[state ?? 'none']}</td>
          <td>${t.answeredOf(answered, questions)}</td>
        </tr>`,
    ),
  );
}
