/** What a session shows at each of its places. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Session } from '../../course/reader/progress.ts';
import type { QuestionFacts } from '../../course/reader/question-facts.ts';
import { words } from '../../words/en.ts';
import { base } from '../base.ts';
import { filledIn, placeOf } from '../questions/filled-in.ts';
import { store } from '../store/store.ts';
import { failure } from './failure.ts';
import { givenAnswer } from './given-answer.ts';
import { objectiveFacts } from './question-bank.ts';
import { figures, tally } from './session-figures.ts';
import { onwardFrom, reportOf } from './session-report.ts';
import { endOf, stateOf } from './session-state.ts';
import { hashOf, numbersOf, questionList, ways, type Place } from './session-views.ts';

const t = words.practice.session;

export interface Screen {
  say?: string | TemplateResult;
  head?: TemplateResult;
  /** The question that is shown. */
  form?: HTMLElement | undefined;
  foot?: TemplateResult;
}

/** A session and those of its questions that the course still has. */
export interface Sitting {
  session: Session;
  questions: readonly QuestionFacts[];
}

/** What a reader can do besides answering. */
export interface Acts {
  handIn: () => void;
  finish: () => void;
  retry: () => void;
}

export const elsewhere = (text: string): Screen => ({
  say: html`${text} <a href="${base}practice/">${t.toPractice}</a>`,
});

export function questionScreen(
  sitting: Sitting,
  place: number,
  form: HTMLElement | undefined,
  acts: Acts,
): Screen {
  const { session, questions } = sitting;
  const isExam = session.mode === 'exam';
  const asked = questions[place];
  const isAnswered = asked !== undefined && stateOf(session, asked) !== 'open';
  return {
    say: form ? noteOn(sitting) : failure(words.practice.failed, acts.retry),
    head: headOf(sitting, place, t.position(place + 1, questions.length)),
    form,
    foot: html`${ways(place, questions.length, isExam ? t.toEnd : t.toSummary, isExam || isAnswered)}
    ${
      isExam
        ? html`<button class="hand-in" type="button" @click=${acts.handIn}>${t.handIn}</button>`
        : nothing
    }`,
  };
}

/** The end of an exam: what is open, and whether to hand in. */
export function handInScreen(sitting: Sitting, acts: Acts): Screen {
  const open = openIn(sitting);
  const body =
    open.length === 0
      ? html`<p>${t.allAnswered}</p>`
      : html`<p>${t.stillOpen(open.length)} ${numbersOf(open)}</p>`;
  return {
    say: noteOn(sitting),
    head: headOf(sitting, 'end', t.handInTitle, body),
    foot: html`${ways('end', sitting.questions.length, '')}
      <button class="act" type="button" @click=${acts.handIn}>
        ${open.length === 0 ? t.handIn : t.handInAnyway}
      </button>`,
  };
}

/** The end of practice: what came of it so far. */
export async function summaryScreen(sitting: Sitting, acts: Acts): Promise<Screen> {
  const { session, questions } = sitting;
  const open = openIn(sitting);
  const [[first] = [0]] = open;
  const unchecked = open.filter(([, question]) => isFilledIn(session, question));
  const rest =
    open.length > 0
      ? html`<p>${t.open(open.length)} <a href=${hashOf(first)}>${t.toFirstOpen}</a></p>
          ${unchecked.length > 0 ? html`<p>${t.unchecked} ${numbersOf(unchecked)}</p>` : nothing}`
      : nothing;
  const body = html`${tally(session, questions)} ${rest}
  ${figures(session, questions, await objectiveFacts())}`;
  return {
    say: noteOn(sitting),
    head: headOf(sitting, 'end', t.summaryTitle, body),
    foot: html`${ways('end', questions.length, '')} ${onwardFrom(sitting, acts.finish)}`,
  };
}

export async function reportScreen(sitting: Sitting, acts: Acts): Promise<Screen> {
  const { session, questions } = sitting;
  const given = await Promise.all(questions.map((question) => givenAnswer(session, question))).catch(
    () => undefined,
  );
  return {
    say: given ? reportNote(sitting) : failure(words.practice.failed, acts.retry),
    head: reportOf({ ...sitting, objectives: await objectiveFacts() }, given ?? []),
    foot: onwardFrom(sitting),
  };
}

/** The list of questions, an exam's time, and what this place is called. */
function headOf(
  { session, questions }: Sitting,
  place: Place,
  heading: string,
  body?: TemplateResult,
): TemplateResult {
  const endsAt = endOf(session);
  const states = questions.map((question) => stateOf(session, question));
  return html`${
      endsAt === undefined ? nothing : html`<course-exam-timer data-ends-at=${endsAt}></course-exam-timer>`
    }
    ${questionList(states, place)}
    <h2 tabindex="-1">${heading}</h2>
    ${body ?? nothing}`;
}

/** What a reader should know of the whole session. */
function noteOn({ session, questions }: Sitting): string {
  const gone = session.questions.length - questions.length;
  return [...(gone > 0 ? [t.gone(gone)] : []), ...(store.trouble() ? [t.unstored] : [])].join(' ');
}

/** Of an exam that ended by itself, that it did, and what was saved. */
function reportNote(sitting: Sitting): string {
  const { session, questions } = sitting;
  const isTimeUp = (endOf(session) ?? Infinity) <= (session.endedAtMs ?? -Infinity);
  const saved = questions.length - openIn(sitting).length;
  return [isTimeUp ? t.timeUpSaved(saved, questions.length) : '', noteOn(sitting)].join(' ').trim();
}

/** Whether an open question has an answer that waits to be checked. */
function isFilledIn({ mode, id: session }: Session, { id, rev }: QuestionFacts): boolean {
  const kept = filledIn(placeOf({ mode, session, id }));
  return kept?.rev === rev && kept.chosen.length > 0;
}

/** The open questions, each after its place. */
const openIn = ({ session, questions }: Sitting): [place: number, QuestionFacts][] =>
  [...questions.entries()].filter(([, question]) => stateOf(session, question) === 'open');
