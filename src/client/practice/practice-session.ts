import { nothing, render } from 'lit-html';
import type { Session } from '../../course/reader/progress.ts';
import type { QuestionFacts } from '../../course/reader/question-facts.ts';
import { words } from '../../words/en.ts';
import { CourseElement } from '../element.ts';
import '../questions/question.ts';
import { store } from '../store/store.ts';
import './exam-timer.ts';
import { failure } from './failure.ts';
import { handIn } from './hand-in.ts';
import { fetchForms, questionFacts, questionForm } from './question-bank.ts';
import {
  elsewhere,
  handInScreen,
  questionScreen,
  reportScreen,
  summaryScreen,
  type Acts,
  type Screen,
  type Sitting,
} from './session-screens.ts';
import { endOf, questionsOf, stateOf } from './session-state.ts';
import { hashOf, placeIn, type Place } from './session-views.ts';
import { mayBegin, planIn } from './start-session.ts';

const t = words.practice;

/** Runs the session that the address names, all from the store: practice or an exam, and when it is over its report. */
export class PracticeSession extends CourseElement {
  /** Counts drawings, so that one that comes late is known to be stale. */
  #drawn = 0;
  #place: Place | undefined;
  /** Whether the reader went somewhere, so that the focus goes along. */
  #isMoved = false;
  #handing: 'no' | 'now' | 'failed' = 'no';
  /** Answers of an exam that are on their way to the store. */
  #drafting = 0;
  readonly #acts: Acts = {
    handIn: () => void this.#askToHandIn(),
    finish: () => void this.#finish(),
    retry: () => void this.#draw(),
  };

  protected connect(signal: AbortSignal): void {
    const listen = (target: EventTarget, type: string, act: () => void) => {
      target.addEventListener(type, act, { signal });
    };
    listen(window, 'hashchange', () => {
      // Notes in a question have anchors too.
      if (placeIn(location.hash, Infinity) === undefined) return;
      this.#isMoved = true;
      void this.#draw();
    });
    listen(this, 'time-up', () => void this.#handIn());
    listen(this, 'drafting', () => (this.#drafting += 1));
    listen(this, 'drafted', () => (this.#drafting -= 1));
    store.watch(() => void this.#draw(), signal);
    void this.#draw();
  }

  async #draw(): Promise<void> {
    this.#drawn += 1;
    const drawn = this.#drawn;
    const screen = await this.#screen().catch((): Screen => ({ say: failure(t.failed, this.#acts.retry) }));
    if (drawn !== this.#drawn || !this.isConnected) return;
    const { say = '', head = nothing, form, foot = nothing } = screen;
    render(this.#handing === 'now' ? t.session.handingIn : say, this.#part('.sitting-status'));
    render(head, this.#part('.sitting-head'));
    render(foot, this.#part('.sitting-foot'));
    for (const other of this.#part('.sitting-question').children)
      (other as HTMLElement).hidden = other !== form;
    if (this.#isMoved) this.querySelector<HTMLElement>('h2')?.focus();
    this.#isMoved = false;
  }

  /** What there is to show at this moment. */
  async #screen(): Promise<Screen> {
    const session = await this.#session();
    if (!session) return elsewhere(this.#id === '' ? t.session.unnamed : t.session.unknown);
    this.#name(session.title ?? t.session.title);
    const questions = questionsOf(session, await questionFacts());
    if (questions.length === 0) return elsewhere(t.session.empty);
    const sitting = { session, questions };
    if (session.endedAtMs !== undefined) {
      this.#part('.sitting-question').replaceChildren();
      return reportScreen(sitting, this.#acts);
    }
    if ((endOf(session) ?? Infinity) <= Date.now()) return this.#timeUpScreen();
    const place = this.#placeOf(sitting);
    const question = place === 'end' ? undefined : questions[place];
    if (place !== 'end' && question) {
      const form = await this.#form(session, question).catch(() => undefined);
      void fetchForms(questions).catch(() => undefined);
      return questionScreen(sitting, place, form, this.#acts);
    }
    return session.mode === 'exam' ? handInScreen(sitting, this.#acts) : summaryScreen(sitting, this.#acts);
  }

  /** The session of the address; one that could not be stored begins again with its page. */
  async #session(): Promise<Session | undefined> {
    const { sessions } = await store.progress();
    const known = sessions.get(this.#id);
    const plan = planIn(new URLSearchParams(location.search));
    if (known || !plan || this.#id === '' || !mayBegin(this.#id)) return known;
    await store.add({ kind: 'session-started', session: this.#id, ...plan });
    return (await store.progress()).sessions.get(this.#id);
  }

  /** Where the address says, else where the reader was, else at the first open question, which the address then says. */
  #placeOf({ session, questions }: Sitting): Place {
    this.#place = placeIn(location.hash, questions.length) ?? this.#place;
    if (this.#place !== undefined) return this.#place;
    const open = questions.findIndex((question) => stateOf(session, question) === 'open');
    this.#place = open < 0 ? 'end' : open;
    history.replaceState(history.state, '', hashOf(this.#place));
    return this.#place;
  }

  /** The question's form in the page. Those of other questions stay, hidden, with what was chosen in them. */
  async #form(session: Session, question: QuestionFacts): Promise<HTMLElement> {
    const place = this.#part('.sitting-question');
    const there = () => place.querySelector<HTMLElement>(`:scope > [data-id="${CSS.escape(question.id)}"]`);
    if (!there()) {
      const form = await questionForm(question, session.seed);
      Object.assign(form.dataset, { mode: session.mode, session: session.id });
      if (!there()) place.append(form);
    }
    return there() ?? place;
  }

  #timeUpScreen(): Screen {
    if (this.#handing === 'no') void this.#handIn();
    return {
      say: this.#handing === 'failed' ? this.#handInFailure : t.session.timeUp,
    };
  }

  async #askToHandIn(): Promise<void> {
    const session = await this.#session();
    const questions = session ? questionsOf(session, await questionFacts().catch(() => [])) : [];
    const isOpen = session && questions.some((question) => stateOf(session, question) === 'open');
    if (isOpen && location.hash !== '#end') location.hash = '#end';
    else await this.#handIn();
  }

  async #handIn(): Promise<void> {
    if (this.#handing === 'now') return;
    this.#handing = 'now';
    render(t.session.handingIn, this.#part('.sitting-status'));
    try {
      for (let tries = 0; this.#drafting > 0 && tries < 50; tries += 1) await pause();
      await handIn(this.#id, await questionFacts());
      this.#handing = 'no';
      this.#isMoved = true;
      history.replaceState(history.state, '', `${location.pathname}${location.search}`);
      await this.#draw();
    } catch {
      this.#handing = 'failed';
      await this.#draw();
      render(this.#handInFailure, this.#part('.sitting-status'));
    }
  }

  get #handInFailure() {
    return failure(t.session.handInFailed, () => void this.#handIn());
  }

  async #finish(): Promise<void> {
    this.#isMoved = true;
    await store.add({ kind: 'session-ended', session: this.#id });
  }

  /** The page's title is the session's. */
  #name(title: string): void {
    const heading = document.querySelector('h1');
    if (!heading || heading.textContent === title) return;
    document.title = document.title.replace(heading.textContent, title);
    heading.textContent = title;
  }

  get #id(): string {
    return new URLSearchParams(location.search).get('s') ?? '';
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`:scope > ${selector}`);
    if (!part) throw new Error(`The session has no ${selector}`);
    return part;
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
}

customElements.define('course-practice-session', PracticeSession);
