import { html, render } from 'lit-html';
import type { Session } from '../../course/reader/progress.ts';
import type { QuestionFacts } from '../../course/reader/question-facts.ts';
import { dueQuestions } from '../../course/reader/review.ts';
import { words } from '../../words/en.ts';
import { announce } from '../announce.ts';
import { withTrouble } from './choice-of-questions.ts';
import { CourseElement } from '../element.ts';
import { store } from '../store/store.ts';
import './exam-form.ts';
import './practice-form.ts';
import { questionFacts } from './question-bank.ts';
import { nextDue, reviewCards } from './review-cards.ts';
import { questionsOf, stateOf, unfinished } from './session-state.ts';
import { keepDue } from '../store/due.ts';
import { sessionAddress } from './start-session.ts';
import { whenFrom, writtenTime } from './when.ts';

const t = words.practice;
/** So many sessions are offered to go on with. */
const mostSessions = 5;

/** What waits for the reader: sessions that were begun, and reviews. */
export class PracticeHub extends CourseElement {
  protected connect(signal: AbortSignal): void {
    store.watch(() => void this.#draw(), signal);
    void this.#draw();
  }

  async #draw(): Promise<void> {
    const status = this.querySelector('.due');
    const facts = await questionFacts().catch(() => undefined);
    if (!facts) {
      if (status) status.textContent = t.failed;
      return;
    }
    const progress = await store.progress();
    const nowMs = Date.now();
    const cards = reviewCards(facts, progress);
    keepDue(cards);
    const due = dueQuestions(cards, nowMs).length;
    const next = nextDue(cards, nowMs);
    if (status) {
      const rest = next ? t.due.next(whenFrom(next.atMs, nowMs)) : t.due.none;
      status.textContent = withTrouble(due > 0 ? t.due.number(due) : rest);
    }
    this.#offer(unfinished(progress.sessions.values(), facts).slice(0, mostSessions), facts);
  }

  #offer(sessions: readonly Session[], facts: readonly QuestionFacts[]): void {
    const place = this.querySelector<HTMLElement>('.unfinished');
    const section = place?.closest('section');
    if (!place || !section) return;
    // The link that stands there without script.
    place.querySelector(':scope > a')?.remove();
    section.hidden = sessions.length === 0;
    render(
      html`<ul class="rows">
        ${sessions.map((session) => this.#row(session, facts))}
      </ul>`,
      place,
    );
  }

  #row(session: Session, facts: readonly QuestionFacts[]) {
    const { id, title = t.session.title, startedAtMs } = session;
    const questions = questionsOf(session, facts);
    const answered = questions.filter((question) => stateOf(session, question) !== 'open').length;
    return html`<li>
      <a href=${sessionAddress(id)}>${title}</a>
      <small>${t.answeredOf(answered, questions.length)}, ${t.begun(writtenTime(startedAtMs))}</small>
      <button type="button" aria-label=${t.dropNamed(title)} @click=${() => void this.#drop(id)}>
        ${t.drop}
      </button>
    </li>`;
  }

  async #drop(session: string): Promise<void> {
    await store.add({ kind: 'session-ended', session });
    await this.#draw();
    announce(t.dropped);
    this.querySelector<HTMLElement>('.unfinished button, .act')?.focus();
  }
}

customElements.define('course-practice-hub', PracticeHub);
