import { examFor, type ExamPlan } from '../../course/reader/exam.ts';
import { words } from '../../words/en.ts';
import { CourseElement } from '../element.ts';
import { formIn, numberIn, prefill, sayIn, titleOf, whereIn, withTrouble } from './choice-of-questions.ts';
import { store } from '../store/store.ts';
import { questionFacts } from './question-bank.ts';
import { randomNumber, startSession } from './start-session.ts';

const t = words.practice;
const minuteMs = 60_000;

/** The form for an exam: says what the exam would ask, and begins it. */
export class ExamForm extends CourseElement {
  protected connect(signal: AbortSignal): void {
    const form = formIn(this);
    // What is wrong with a number is said below, in the site's words.
    form.noValidate = true;
    prefill(form, new URLSearchParams(location.search));
    const seed = form.querySelector<HTMLInputElement>('[name="seed"]');
    if (seed?.value === '') seed.value = String(randomNumber(1_000_000));
    form.addEventListener('input', () => void this.#draw(), { signal });
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        void this.#begin();
      },
      { signal },
    );
    // What is wrong with the storage is known once it was read.
    void store.progress().then(() => this.#draw());
  }

  /** The questions that the exam would ask; nothing if they can't be loaded. */
  async #draw(): Promise<string[] | undefined> {
    const facts = await questionFacts().catch(() => undefined);
    const [refused] = this.#refused;
    if (refused) {
      const { name, max } = refused;
      sayIn(this, t.exam.refused[name as keyof typeof t.exam.refused](Number(max)));
      return [];
    }
    const drawn = facts && examFor(facts, this.#plan);
    const asked = new Set(drawn);
    const objectives = new Set(facts?.filter(({ id }) => asked.has(id)).map(({ objective }) => objective));
    sayIn(this, drawn ? withTrouble(t.exam.drawn(drawn.length, objectives.size)) : t.failed);
    return drawn;
  }

  async #begin(): Promise<void> {
    const form = formIn(this);
    const questions = (await this.#draw()) ?? [];
    this.#refused[0]?.focus();
    if (questions.length === 0) return;
    const { seed } = this.#plan;
    const minutes = numberIn(form, 'minutes');
    const title = t.names.exactly(titleOf(t.names.exam, form), seed);
    const limit = minutes > 0 && { limitMs: minutes * minuteMs };
    await startSession({ mode: 'exam', title, seed, questions, ...limit });
  }

  /** The fields with what is no number for them, each marked; the others are not. */
  get #refused(): HTMLInputElement[] {
    const fields = [...formIn(this).querySelectorAll<HTMLInputElement>('[type="number"]')];
    for (const field of fields) field.ariaInvalid = field.validity.valid ? null : 'true';
    return fields.filter(({ validity }) => !validity.valid);
  }

  get #plan(): ExamPlan {
    const { part, chapter } = whereIn(formIn(this));
    return {
      ...(part !== undefined && { parts: [part] }),
      ...(chapter !== undefined && { chapters: [chapter] }),
      count: numberIn(formIn(this), 'count'),
      seed: numberIn(formIn(this), 'seed'),
    };
  }
}

customElements.define('course-exam-form', ExamForm);
