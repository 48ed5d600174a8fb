/** What a session that is over comes to: figures, every question with its answer, and what to do next. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { ObjectiveFacts } from '../../course/reader/objective-facts.ts';
import type { Session } from '../../course/reader/progress.ts';
import type { QuestionFacts } from '../../course/reader/question-facts.ts';
import { words } from '../../words/en.ts';
import { base } from '../base.ts';
import type { GivenAnswer } from './given-answer.ts';
import { figures, tally } from './session-figures.ts';
import { stateOf } from './session-state.ts';
import { randomNumber, startSession } from './start-session.ts';

const t = words.practice;

export interface Ended {
  session: Session;
  questions: readonly QuestionFacts[];
  objectives: ReadonlyMap<string, ObjectiveFacts>;
}

export function reportOf(
  { session, questions, objectives }: Ended,
  given: readonly GivenAnswer[],
): TemplateResult {
  return html`<h2 tabindex="-1">${t.report.title}</h2>
    ${tally(session, questions)} ${figures(session, questions, objectives)}
    <h3>${t.report.each}</h3>
    <ol class="given-answers">
      ${questions.map((question, index) => rowOf(session, question, index, given[index]))}
    </ol>`;
}

/** What to do after a session; `finish` ends one that goes on. */
export function onwardFrom(
  { session, questions }: Pick<Ended, 'session' | 'questions'>,
  finish?: () => void,
): TemplateResult {
  const missed = missedOf(session, questions);
  // The first of the ways is the main one.
  const again =
    missed.length > 0 && button('act', t.session.missedAgain(missed.length), () => practiseAgain(missed));
  const second = again ? 'quiet-act' : 'act';
  if (session.mode === 'exam')
    return html`${again || nothing} ${button(second, t.report.sitAgain, () => sitAgain(session))}
      <a href="${base}practice/#exam">${t.report.another}</a>`;
  return html`${again || nothing}
  ${
    finish
      ? button(second, t.session.finish, () => {
          finish();
        })
      : html`<a href="${base}practice/">${t.report.more}</a>`
  }`;
}

function rowOf(session: Session, question: QuestionFacts, index: number, given: GivenAnswer | undefined) {
  const state = stateOf(session, question);
  const word = state === 'open' ? t.report.notAnswered : t.session.state[state];
  return html`<li>
    <details>
      <summary>
        <span class="asked">
          <b>${index + 1}</b> <span>${given?.prompt}</span>
          <span class="state" data-state=${state}>${word}</span>
        </span>
      </summary>
      ${given?.shown}
    </details>
  </li>`;
}

/** What was not answered in full; in practice, of what was answered. */
function missedOf(session: Session, questions: readonly QuestionFacts[]): string[] {
  return questions
    .filter((question) => {
      const state = stateOf(session, question);
      return state === 'wrong' || state === 'partly' || (state === 'open' && session.mode === 'exam');
    })
    .map(({ id }) => id);
}

function button(look: 'act' | 'quiet-act', label: string, act: () => Promise<void> | void): TemplateResult {
  return html`<button class=${look} type="button" @click=${() => void act()}>${label}</button>`;
}

const practiseAgain = (questions: string[]) =>
  startSession({ mode: 'practice', title: t.names.missed, seed: randomNumber(2 ** 32), questions });

const sitAgain = ({ title, seed, questions, limitMs }: Session) =>
  startSession({
    mode: 'exam',
    title: title ?? t.names.exam,
    seed,
    questions,
    ...(limitMs !== undefined && { limitMs }),
  });
