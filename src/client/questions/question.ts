import { fromAttribute } from '../../course/text/json-attribute.ts';
import type { Confidence, Mode, Rating } from '../../course/reader/progress.ts';
import { fieldsOf, type Grade } from '../../course/questions/grading/grade.ts';
import { askBack, askInExam } from './ask-back.ts';
import { desks, type Desk, type Given } from './desk.ts';
import { keepDrafts } from '../store/drafts.ts';
import { CourseElement } from '../element.ts';
import { retried } from '../fetched.ts';
import { filledIn, forgetFilledIn, placeOf, rememberFilledIn, type FilledIn } from './filled-in.ts';
import { noticeFor } from '../notice.ts';
import { press, pressable } from '../pressing.ts';
import { mixOptions } from './option-order.ts';
import { emptyControls, giveControls, tellUnloaded } from './question-controls.ts';
import { sayingOf } from './saying.ts';
import type { QuestionForm, QuestionScript } from './script.ts';
import { scriptOf } from './scripts.ts';
import { store, type NewEvent } from '../store/store.ts';

/** So often a reader falls for the same misconception before the feedback speaks of it. */
const timesToTell = 3;

/** What others on the page hear of an answer. */
export interface Answered {
  question: string;
  score: number;
}

interface Ready {
  script: QuestionScript<unknown>;
  form: QuestionForm;
}

/**
 * Grades a question's form, shows the reasons where they belong, and remembers the answer. In an exam
 * (`data-mode="exam"`, with `data-session`) it only remembers; in a session, only that session's answers count as given.
 * What another tab answers meanwhile is neither shown nor filled in here: a question that is open stays open.
 */
export class Question extends CourseElement {
  /** The answer whose verdict is shown. */
  #shown: readonly string[] | undefined;
  /** Whether an event of ours is on its way to the store: until then the store's state is behind what is shown. */
  #writing = false;
  #isReady = false;
  /** The answer in an exam that was kept last. */
  #kept: readonly string[] = [];

  protected connect(signal: AbortSignal): void {
    giveControls(this);
    if (this.dataset['instances']?.includes('},{'))
      this.#again.textContent = this.#again.dataset['anew'] ?? '';
    this.#act.hidden = !this.#desk.checks;
    this.#check.addEventListener('click', () => void this.#submit(), { signal });
    if (this.#desk.checks) {
      for (const filling of ['input', 'change'])
        this.addEventListener(filling, () => void this.#remember(), { signal });
    } else {
      keepDrafts(this, () => this.#draft(), signal);
      this.addEventListener('change', () => void this.#askInExam(), { signal });
    }
    this.#again.addEventListener('click', () => void this.#retry(), { signal });
    this.#hintButton?.addEventListener(
      'click',
      () => {
        this.#showHint();
      },
      { signal },
    );
    for (const turning of ['focusin', 'pointerover'])
      this.addEventListener(turning, () => void this.#get().catch(() => undefined), { signal });
    this.addEventListener(
      'click',
      (event) => {
        this.#holdBack(event);
      },
      { signal, capture: true },
    );
    if (this.#desk.standing) store.watch(() => void this.#follow(), signal);
    if (this.#desk.isForAnswers || this.matches(':hover, :focus-within'))
      void this.#get().catch(() => undefined);
    void this.#recall();
  }

  /** What is pressed before the type's script is there is pressed again once it is. */
  #holdBack(event: Event): void {
    const pressed = event.target instanceof Element && event.target.closest(pressable);
    if (this.#isReady || !pressed) return;
    event.preventDefault();
    event.stopPropagation();
    this.#get().then(
      () => {
        press(pressed);
      },
      () => {
        tellUnloaded(pressed);
      },
    );
  }

  /** The type's own script, loaded once; if that fails, again at the next call. */
  readonly #get = retried(async (): Promise<Ready> => {
    const script = await scriptOf(this.dataset['type'] ?? '');
    const places = { ask: this.#choices, answers: this.#explanation, whole: this };
    const form = script.form(places);
    this.#isReady = true;
    const { instance } = this.dataset;
    if (instance !== undefined) form.choose?.(instance);
    return { script, form };
  });

  async #submit(): Promise<void> {
    const { form } = await this.#get();
    if (this.#isGraded() || !this.#desk.checks) return;
    if (form.reveal?.() === true) {
      this.#askToJudge();
      return;
    }
    form.take?.();
    const graded = await this.#grade();
    if (graded.verdict === 'blank') {
      this.#result.textContent = this.#result.dataset['blank'] ?? '';
      form.first()?.focus();
      return;
    }
    if (graded.verdict === 'asked') {
      (await askBack(graded, this.#result, this.#choices))?.focus();
      return;
    }
    const chosen = form.read();
    // Handed in twice before the script was there.
    if (this.#isGraded()) return;
    this.#say(graded);
    this.#show(chosen, graded, form);
    // The page is laid out when the focus moves, and when what holds it is disabled: so it moves once, after all the rest.
    this.#explanation.querySelector('summary')?.focus({ preventScroll: true });
    this.#choices.disabled = true;
    this.#result.scrollIntoView({ block: 'nearest' });
    // The verdict is painted before the reasons are laid out, which on a slow phone takes as long again.
    requestAnimationFrame(() => {
      setTimeout(() => {
        this.#explanation.open = this.#isGraded();
      });
    });
    await this.#record({
      kind: 'answered',
      chosen,
      score: graded.score,
      ...this.#sureness(chosen),
      ...(graded.misconceptions.length > 0 && { misconceptions: [...graded.misconceptions] }),
      ...this.#desk.told,
    });
    await this.#tellBelief(graded.misconceptions);
    const detail: Answered = { question: this.#identity.question, score: graded.score };
    this.dispatchEvent(new CustomEvent('answered', { bubbles: true, detail }));
    await noticeFor(this.#result);
  }

  /** Keeps an answer in an exam, unless it is the one kept last. */
  async #draft(): Promise<void> {
    const { form } = await this.#get();
    const chosen = form.read();
    if (isSame(chosen, this.#kept)) return;
    this.#kept = chosen;
    await this.#record({ kind: 'drafted', chosen });
  }

  async #askInExam(): Promise<void> {
    await askInExam(await this.#grade(), this.#result, this.#choices);
  }

  async #retry(): Promise<void> {
    const { form } = await this.#get();
    this.#reset(form);
    mixOptions(this, Math.random());
    form.renew?.();
    form.first()?.focus();
    await this.#record({ kind: 'retried' });
  }

  async #record(event: NewEvent): Promise<void> {
    this.#writing = true;
    const { session } = this.dataset;
    await store.add({ ...event, ...this.#identity, ...(session !== undefined && { session }) });
    this.#writing = false;
  }

  /** Keeps what is filled in over a reload, until it is checked. */
  async #remember(): Promise<void> {
    const { form } = await this.#get();
    if (this.#isGraded()) return;
    const sure = this.#confidence?.value;
    rememberFilledIn(this.#place, { rev: this.#identity.rev, chosen: form.read(), sure });
  }

  /** Fills in what was there before the reload; says whether anything was. */
  async #restore(): Promise<boolean> {
    const kept = filledIn(this.#place);
    if (kept?.rev !== this.#identity.rev) return false;
    const { form } = await this.#get();
    // What the reader does meanwhile counts more.
    if (this.#isGraded() || form.read().length > 0) return true;
    this.#fillIn(form, kept);
    return true;
  }

  #fillIn(form: QuestionForm, { chosen, sure }: FilledIn): void {
    if (chosen.length > 0) form.write(chosen);
    for (const choice of this.querySelectorAll<HTMLInputElement>('.confidence input'))
      choice.checked = choice.value === sure;
    if (!this.querySelector('.self:not([hidden])')) return;
    this.#explanation.open = true;
    this.#askToJudge();
  }

  /** Fills in what was begun before a reload, else shows the answer that stands from an earlier visit. */
  async #recall(): Promise<void> {
    const { checks, recalls } = this.#desk;
    if (checks && (await this.#restore())) return;
    const standing = await this.#standing();
    if (!standing || this.#writing || this.#shown) return;
    if (!recalls(standing, performance.timeOrigin)) return;
    const { form } = await this.#get();
    if (form.read().length > 0) return;
    form.write(standing.chosen);
    if (!checks) {
      this.#kept = standing.chosen;
      return;
    }
    const graded = await this.#grade();
    if (graded.verdict === 'blank') return;
    this.#show(standing.chosen, graded, form);
    this.#choices.disabled = true;
    this.#earlier.hidden = false;
  }

  /** Of what other tabs do, only that an answer is taken back shows here. */
  async #follow(): Promise<void> {
    if (this.#writing || !this.#shown || (await this.#standing())) return;
    const { form } = await this.#get();
    this.#reset(form);
  }

  /** The answer to this revision that counts here. */
  async #standing(): Promise<Given | undefined> {
    const { question, rev } = this.#identity;
    const asked = { question, session: this.dataset['session'] ?? '' };
    const standing = this.#desk.standing?.(await store.progress(), asked);
    return standing?.rev === rev ? standing : undefined;
  }

  #show(chosen: readonly string[], graded: Grade, form: QuestionForm): void {
    this.#shown = chosen;
    forgetFilledIn(this.#place);
    form.mark(graded);
    this.#act.hidden = true;
    this.#again.hidden = !this.#desk.letsRetry;
    this.#swapTitle();
  }

  #reset(form: QuestionForm): void {
    if (this.#shown) this.#swapTitle();
    this.#shown = undefined;
    emptyControls(this);
    form.unmark();
    this.#choices.disabled = false;
    this.#act.hidden = !this.#desk.checks;
    this.#again.hidden = true;
    this.#earlier.hidden = true;
    this.#belief?.setAttribute('hidden', '');
    this.#explanation.open = false;
    this.#result.textContent = '';
    delete this.#result.dataset['verdict'];
  }

  #askToJudge(): void {
    this.#result.textContent = this.#result.dataset['judge'] ?? '';
  }

  #say(graded: Grade): void {
    this.#result.textContent = sayingOf(graded, this.#result.dataset);
    this.#result.dataset['verdict'] = graded.verdict;
  }

  /** "Answer and reasons" before the verdict, "Why" after it. */
  #swapTitle(): void {
    const title = this.#explanation.querySelector('summary');
    if (!title) return;
    [title.textContent, title.dataset['other']] = [title.dataset['other'] ?? '', title.textContent];
  }

  #showHint(): void {
    const hints = [...this.querySelectorAll<HTMLElement>('.hint[hidden]')];
    hints[0]?.removeAttribute('hidden');
    if (hints.length > 1) return;
    this.#hintButton?.setAttribute('hidden', '');
    this.#check.focus();
  }

  /** Whoever falls for one misconception again and again is led to where it is cleared up. */
  async #tellBelief(shown: readonly string[]): Promise<void> {
    const { misconceptions } = await store.progress();
    const again = shown.find((id) => (misconceptions.get(id) ?? 0) >= timesToTell);
    const link = this.#belief?.querySelector('a');
    if (again === undefined || !link || !this.#belief) return;
    link.hash = again;
    this.#belief.hidden = false;
  }

  /** How sure the reader was, in advance or, of a card, in retrospect. */
  #sureness(chosen: readonly string[]): { confidence?: Confidence; rating?: Rating } {
    const confidence = this.#confidence?.value;
    const rating = this.dataset['type'] === 'recall' ? fieldsOf(chosen).get('grade') : undefined;
    return {
      ...(confidence !== undefined && { confidence: confidence as Confidence }),
      ...(rating !== undefined && { rating: rating as Rating }),
    };
  }

  async #grade(): Promise<Grade> {
    const { script, form } = await this.#get();
    return script.grade(fromAttribute(this.dataset['key'] ?? ''), form.read());
  }

  get #identity(): { question: string; rev: number } {
    return { question: this.dataset['id'] ?? '', rev: Number(this.dataset['rev']) };
  }
  #isGraded(): boolean {
    return this.#shown !== undefined;
  }
  get #mode(): Mode {
    return (this.dataset['mode'] ?? 'text') as Mode;
  }
  get #desk(): Desk {
    return desks[this.#mode];
  }
  /** Where it is asked: what is filled in stays there. */
  get #place(): string {
    const { id = '', session = '' } = this.dataset;
    return placeOf({ mode: this.#mode, session, id });
  }
  get #confidence(): HTMLInputElement | null {
    return this.querySelector('.confidence :checked');
  }
  get #hintButton(): HTMLElement | null {
    return this.querySelector('.hint-button');
  }
  get #belief(): HTMLElement | null {
    return this.querySelector('.question-belief');
  }
  get #choices(): HTMLFieldSetElement {
    return this.#part('fieldset') as HTMLFieldSetElement;
  }
  get #act(): HTMLElement {
    return this.#part('.question-act');
  }
  get #check(): HTMLElement {
    return this.#part('.act');
  }
  get #again(): HTMLElement {
    return this.#part('.question-again');
  }
  get #earlier(): HTMLElement {
    return this.#part('.question-earlier');
  }
  get #result(): HTMLElement {
    return this.#part('.question-result');
  }
  get #explanation(): HTMLDetailsElement {
    return this.#part('.explanation') as HTMLDetailsElement;
  }
  /** A part that every question has. */
  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`The question has no ${selector}`);
    return part;
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

customElements.define('course-question', Question);
