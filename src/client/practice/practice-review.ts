import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Progress } from '../../course/reader/progress.ts';
import type { QuestionFacts } from '../../course/reader/question-facts.ts';
import { dueQuestions, preview, type Card } from '../../course/reader/review.ts';
import { words } from '../../words/en.ts';
import { announce } from '../announce.ts';
import { CourseElement } from '../element.ts';
import '../questions/question.ts';
import { store } from '../store/store.ts';
import { CardGrades } from './card-grades.ts';
import { keepDue } from '../store/due.ts';
import { failure } from './failure.ts';
import { questionFacts, questionForm } from './question-bank.ts';
import { reviewCards } from './review-cards.ts';
import { nothingDue, outcomeOf, pauseAfter } from './review-views.ts';

const t = words.practice.review;
/** So many reviews make a sitting; then the reader says whether to go on. */
const sittingSize = 20;

/** What is due now. */
interface Due {
  facts: readonly QuestionFacts[];
  progress: Progress;
  cards: ReadonlyMap<string, Card>;
  due: readonly string[];
}

/** Asks what is due, one question at a time, all from the store: what another tab has reviewed is not asked again. */
export class PracticeReview extends CourseElement {
  /** The questions reviewed in this sitting, the last one last. */
  readonly #done: string[] = [];
  /** So many reviews are done when the sitting ends. */
  #until = sittingSize;
  /** The question that is asked; none between sittings. */
  #asked: string | undefined;

  protected connect(signal: AbortSignal): void {
    this.addEventListener('answered', () => void this.#answered(), { signal });
    store.watch(() => void (this.#asked === undefined && this.#next()), signal);
    void this.#next();
  }

  /** Asks the next question, or says that there is none. */
  async #next(isMoved = false): Promise<void> {
    try {
      const now = await this.#due();
      const [first] = now.due;
      if (first !== undefined && this.#done.length < this.#until) await this.#ask(first, now);
      else this.#rest(now);
      if (isMoved) this.querySelector<HTMLElement>('h2')?.focus();
    } catch {
      this.#say(failure(words.practice.failed, () => void this.#next(true)));
    }
  }

  async #ask(id: string, { facts, progress, cards, due }: Due): Promise<void> {
    const question = facts.find((one) => one.id === id);
    if (!question) throw new Error(`There is no question ${id}`);
    const form = await questionForm(question, progress.attempts.get(id)?.length ?? 0);
    form.dataset['mode'] = 'review';
    this.#asked = id;
    this.#say('');
    this.#head(due.length);
    this.#foot();
    this.#part('.sitting-question').replaceChildren(form);
    if (question.type !== 'recall') return;
    const grades = new CardGrades();
    grades.card = form;
    grades.intervals = preview(cards.get(id), Date.now());
    form.after(grades);
  }

  /** Says when the question comes back, and offers the way on. */
  async #answered(): Promise<void> {
    const id = this.#asked;
    if (id === undefined) return;
    this.#done.push(id);
    const { cards, due } = await this.#due();
    const card = cards.get(id);
    this.#say(card ? outcomeOf(card, due.includes(id), Date.now()) : '');
    this.#head(due.length);
    const isLast = due.length === 0 || this.#done.length >= this.#until;
    this.#foot(
      html`<button
        class="act next-question"
        data-rel="next"
        type="button"
        @click=${() => void this.#next(true)}
      >
        ${isLast ? t.end : t.next}
      </button>`,
    );
    if (this.querySelector('course-card-grades')) this.querySelector<HTMLElement>('.next-question')?.focus();
  }

  /** Between sittings: nothing is due, or the sitting is full. */
  #rest({ cards, due }: Due): void {
    this.#asked = undefined;
    this.#say('');
    this.#part('.sitting-question').replaceChildren();
    const more = Math.min(sittingSize, due.length);
    render(
      due.length === 0
        ? nothingDue(cards, Date.now())
        : pauseAfter(this.#done.length, due.length, cards, Date.now()),
      this.#part('.sitting-head'),
    );
    this.#foot(
      more > 0
        ? html`<button class="act" type="button" @click=${() => void this.#goOn()}>${t.goOn(more)}</button>`
        : undefined,
    );
  }

  async #goOn(): Promise<void> {
    this.#until = this.#done.length + sittingSize;
    await this.#next(true);
  }

  /** Takes the last review of this sitting back and asks its question again. */
  async #undo(): Promise<void> {
    const id = this.#done.pop();
    if (id === undefined) return;
    const last = (await store.progress()).attempts.get(id)?.at(-1);
    this.#asked = id;
    if (last?.mode === 'review') await store.add({ kind: 'undone', event: last.id });
    try {
      await this.#ask(id, await this.#due());
      announce(t.undone);
      this.querySelector<HTMLElement>('h2')?.focus();
    } catch {
      this.#say(failure(words.practice.failed, () => void this.#next(true)));
    }
  }

  async #due(): Promise<Due> {
    const facts = await questionFacts();
    const progress = await store.progress();
    const cards = reviewCards(facts, progress);
    keepDue(cards);
    return { facts, progress, cards, due: dueQuestions(cards, Date.now()) };
  }

  #head(due: number): void {
    const left = Math.min(due, this.#until - this.#done.length);
    render(html`<h2 tabindex="-1">${t.left(left, due)}</h2>`, this.#part('.sitting-head'));
  }

  #foot(way?: TemplateResult): void {
    const undo = html`<button type="button" @click=${() => void this.#undo()}>${t.undo}</button>`;
    render(html`${way ?? nothing} ${this.#done.length > 0 ? undo : nothing}`, this.#part('.sitting-foot'));
  }

  #say(text: string | TemplateResult): void {
    render(text, this.#part('.sitting-status'));
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`:scope > ${selector}`);
    if (!part) throw new Error(`The review has no ${selector}`);
    return part;
  }
}

customElements.define('course-practice-review', PracticeReview);
