/** What came of a session, in figures. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { examReport } from '../../course/reader/exam.ts';
import type { ObjectiveFacts } from '../../course/reader/objective-facts.ts';
import type { Session } from '../../course/reader/progress.ts';
import type { QuestionFacts } from '../../course/reader/question-facts.ts';
import { words } from '../../words/en.ts';
import { stateOf, type QuestionState } from './session-state.ts';

const t = words.practice.report;

/** How many questions have each state, in words, after the share of the score. */
export function tally(session: Session, questions: readonly QuestionFacts[]): TemplateResult {
  const states = questions.map((question) => stateOf(session, question));
  const count = (wanted: QuestionState) => states.filter((state) => state === wanted).length;
  const { total } = examReport(session, questions);
  return html`<p class="tally">
    <b>${t.share(total.share)}</b>
    <span>${t.tally(count('right'), count('partly'), count('wrong'), count('open'))}</span>
  </p>`;
}

/** The score by objective, with where each is taught; the weakest stays where the course has it. */
export function figures(
  session: Session,
  questions: readonly QuestionFacts[],
  objectives: ReadonlyMap<string, ObjectiveFacts>,
): TemplateResult {
  const report = examReport(session, questions);
  return html`<table class="score-table">
    <caption>
      ${t.objectives}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t.objective}</th>
        <th scope="col">${t.questions}</th>
        <th scope="col">${t.score}</th>
        <th scope="col">${t.shareOf}</th>
      </tr>
    </thead>
    <tbody>
      ${report.objectives.map(
        ({ objective, ...score }) =>
          html`<tr>
            <th scope="row">
              ${objectives.get(objective)?.text ?? objective} ${placesOf(objectives.get(objective))}
            </th>
            ${cells(score)}
          </tr>`,
      )}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">${t.total}</th>
        ${cells(report.total)}
      </tr>
    </tfoot>
  </table>`;
}

function cells({ questions, score, share }: { questions: number; score: number; share: number }) {
  const points = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  return html`<td>${questions}</td>
    <td>${points.format(score)}</td>
    <td>${t.share(share)}</td>`;
}

function placesOf(objective: ObjectiveFacts | undefined) {
  if (!objective) return nothing;
  return html`<small
    >${t.taught}:
    ${objective.taught.map(
      ({ title, url }, index) => html`${index > 0 ? ', ' : nothing}<a href=${url}>${title}</a>`,
    )}</small
  >`;
}
