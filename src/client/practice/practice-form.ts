import { matching, practiceFor } from '../../course/reader/practice.ts';
import { words } from '../../words/en.ts';
import { CourseElement } from '../element.ts';
import { store } from '../store/store.ts';
import { filterIn, formIn, numberIn, prefill, sayIn, titleOf, withTrouble } from './choice-of-questions.ts';
import { questionFacts } from './question-bank.ts';
import { randomNumber, startSession } from './start-session.ts';

const t = words.practice;

/** The form for practice: says how many questions fit as it is filled in, and begins the session. */
export class PracticeForm extends CourseElement {
  protected connect(signal: AbortSignal): void {
    const form = formIn(this);
    prefill(form, new URLSearchParams(location.search));
    form.addEventListener('input', () => void this.#count(), { signal });
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        void this.#begin();
      },
      { signal },
    );
    store.watch(() => void this.#count(), signal);
    void this.#count();
  }

  async #count(): Promise<void> {
    try {
      const fit = matching(await questionFacts(), filterIn(formIn(this)), await store.progress());
      sayIn(this, withTrouble(t.choose.fit(fit.length, numberIn(formIn(this), 'count'))));
    } catch {
      sayIn(this, t.failed);
    }
  }

  async #begin(): Promise<void> {
    const form = formIn(this);
    const filter = filterIn(form);
    const facts = await questionFacts().catch(() => undefined);
    if (!facts) {
      sayIn(this, t.failed);
      return;
    }
    const seed = randomNumber(2 ** 32);
    const questions = practiceFor(facts, filter, await store.progress(), {
      seed,
      count: numberIn(form, 'count'),
    });
    if (questions.length > 0)
      await startSession({ mode: 'practice', title: titleOf(t.names.practice, form), seed, questions });
  }
}

customElements.define('course-practice-form', PracticeForm);
