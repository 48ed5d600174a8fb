import type { Answer, Confidence } from '../course/progress.ts';
import type { Grade } from '../course/grading/grade.ts';
import { CourseElement } from './element.ts';
import type { QuestionForm, QuestionScript } from './questions/script.ts';
import { scriptOf } from './questions/scripts.ts';
import { store, type NewEvent } from './store.ts';

/** Grades a question's form, shows the reasons beside the options, and remembers the answer. */
export class Question extends CourseElement {
  /** The answer whose verdict is shown. */
  #shown: string[] | undefined;
  /** Whether an event of ours is on its way to the store: until then the store's state is behind what is shown. */
  #writing = false;

  #script!: QuestionScript<unknown>;
  #answerForm!: QuestionForm;

  protected connect(signal: AbortSignal): void {
    this.#script = scriptOf(this.dataset['type'] ?? '');
    this.#answerForm = this.#script.form(this);
    this.#act.hidden = false;
    this.#check.disabled = false;
    this.#form.addEventListener('submit', (event) => void this.#submit(event), { signal });
    this.#again.addEventListener('click', () => void this.#retry(), { signal });
    this.#hintButton?.addEventListener(
      'click',
      () => {
        this.#showHint();
      },
      { signal },
    );
    store.watch(() => void this.#recall(), signal);
    void this.#recall();
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const graded = this.#grade();
    if (this.#shown) return;
    if (graded.verdict === 'blank') {
      this.#result.textContent = this.#result.dataset['blank'] ?? '';
      this.#answerForm.first()?.focus();
      return;
    }
    const chosen = this.#answerForm.read();
    this.#show(chosen, graded);
    this.#say(graded);
    this.#explanation.open = true;
    this.#explanation.querySelector('summary')?.focus({ preventScroll: true });
    const confidence = this.#confidence;
    await this.#record({ kind: 'answered', chosen, score: graded.score, ...(confidence && { confidence }) });
    await this.#tellTrouble();
  }

  async #retry(): Promise<void> {
    this.#reset();
    this.#answerForm.first()?.focus();
    await this.#record({ kind: 'retried' });
  }

  async #record(event: NewEvent): Promise<void> {
    this.#writing = true;
    await store.add({ ...event, ...this.#identity });
    this.#writing = false;
    await this.#recall();
  }

  /** Shows the answer that stands, from an earlier visit or another tab; a choice just being made is left alone. */
  async #recall(): Promise<void> {
    const { answers } = await store.progress();
    if (this.#writing) return;
    const { question, rev } = this.#identity;
    const answer = answers.get(question);
    const standing = answer?.rev === rev ? answer : undefined;
    if (!standing) {
      if (this.#shown) this.#reset();
    } else if (this.#shown ? !isSame(this.#shown, standing) : this.#answerForm.read().length === 0) {
      this.#reset();
      this.#answerForm.write(standing.chosen);
      const graded = this.#grade();
      if (graded.verdict === 'blank') return;
      this.#show(standing.chosen, graded);
      this.#earlier.hidden = false;
    }
  }

  #show(chosen: string[], graded: Grade): void {
    this.#shown = chosen;
    this.#answerForm.mark(graded);
    this.#choices.disabled = true;
    this.#act.hidden = true;
    this.#again.hidden = false;
    this.#swapTitle();
  }

  #reset(): void {
    if (this.#shown) this.#swapTitle();
    this.#shown = undefined;
    this.#form.reset();
    this.#answerForm.unmark();
    this.#choices.disabled = false;
    this.#act.hidden = false;
    this.#again.hidden = true;
    this.#earlier.hidden = true;
    this.#explanation.open = false;
    this.#result.textContent = '';
    delete this.#result.dataset['verdict'];
  }

  #say({ verdict, parts }: Grade): void {
    const count = (wanted: string) => [...parts.values()].filter((one) => one === wanted).length;
    const numbers: Record<string, number> = {
      found: count('right'),
      of: count('right') + count('missed'),
      wrong: count('wrong'),
    };
    const text = this.#result.dataset[verdict === 'partly' && numbers['wrong'] ? 'mixed' : verdict] ?? '';
    this.#result.textContent = text.replace(/\{(\w+)\}/g, (_, name: string) => String(numbers[name]));
    this.#result.dataset['verdict'] = verdict;
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

  async #tellTrouble(): Promise<void> {
    const trouble = store.takeTrouble();
    if (!trouble) return;
    const { words } = await import('../words/en.ts');
    const notice = document.createElement('p');
    notice.className = 'question-trouble';
    notice.setAttribute('role', 'status');
    this.#result.after(notice);
    notice.textContent = words.storage[trouble];
  }

  get #identity(): { question: string; rev: number } {
    return { question: this.dataset['id'] ?? '', rev: Number(this.dataset['rev']) };
  }

  #grade(): Grade {
    return this.#script.grade(JSON.parse(this.dataset['key'] ?? ''), this.#answerForm.read());
  }

  get #confidence(): Confidence | undefined {
    return this.querySelector<HTMLInputElement>('.confidence :checked')?.value as Confidence | undefined;
  }

  get #hintButton(): HTMLElement | null {
    return this.querySelector('.hint-button');
  }

  get #form(): HTMLFormElement {
    return this.#part('form') as HTMLFormElement;
  }
  get #choices(): HTMLFieldSetElement {
    return this.#part('fieldset') as HTMLFieldSetElement;
  }
  get #act(): HTMLElement {
    return this.#part('.question-act');
  }
  get #check(): HTMLButtonElement {
    return this.#part('[type="submit"]') as HTMLButtonElement;
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

function isSame(chosen: string[], answer: Answer): boolean {
  return chosen.length === answer.chosen.length && chosen.every((id) => answer.chosen.includes(id));
}

customElements.define('course-question', Question);
