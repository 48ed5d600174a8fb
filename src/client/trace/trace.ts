import {
  besides,
  countsAfter,
  costsAfter,
  endsIn,
  lastSetBy,
  runningAfter,
  rightAnswer,
  shareOfCore,
} from '../../course/kinds/traces/trace-model.ts';
import barStyles from '../../styles/text/stepping-bar.css?url';
import styles from '../../styles/text/trace-stepping.css?url';
import { shareInWords } from '../../words/core-share-en.ts';
import { steppingWords as t } from '../../words/stepping-en.ts';
import { announce } from '../announce.ts';
import { CourseElement } from '../element.ts';
import { showPlace, wayOf } from '../stepping/stepping-bar.ts';
import { loadSheet } from '../style-sheet.ts';
import { placeOf, addressAt } from './trace-address.ts';
import { spokenStep } from './spoken-step.ts';
import { noTrace, readTrace, type TraceModel, type SteppedVariant } from './stepped-trace.ts';

/** Once everything looks as it should. */
export const ready = Promise.all([loadSheet(barStyles), loadSheet(styles)]);

/** Walks a reader through a trace: one variant, or two side by side. Moments are counted from 1. */
export class Trace extends CourseElement {
  #trace: TraceModel = noTrace;
  #shown: SteppedVariant[] = [];
  /** After each moment, how many steps of each shown variant are done. */
  #moments: number[][] = [];
  #moment = 0;
  /** What was answered or passed, so that nothing is asked twice. */
  #answered = new Set<string>();
  #asking: HTMLElement | undefined;

  protected connect(signal: AbortSignal): void {
    this.#trace = readTrace(this);
    const listen = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      listener: (event: HTMLElementEventMap[Type]) => void,
    ) => {
      this.addEventListener(type, listener, { signal });
    };
    listen('click', (event) => {
      this.#press(event);
    });
    listen('keydown', (event) => {
      this.#key(event);
    });
    listen('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) this.#choose(target);
    });
    listen('input', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#showShares();
    });
    const place = placeOf(new URLSearchParams(location.search), this.#trace);
    if (!place) return;
    void ready.then(() => {
      if (signal.aborted) return;
      this.#show(place.variants);
      this.#go(place.moment);
      if (location.hash === '') this.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
  }

  #press(event: MouseEvent): void {
    const { target } = event;
    if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const pressed = target.closest<HTMLElement>(
      '.stepping-go, .trace-row, .stepping-leave, .trace-pass, [data-move], [data-answer]',
    );
    if (!pressed) return;
    event.preventDefault();
    const variant = this.#trace.variants.filter(({ section }) => section.contains(pressed));
    const { move, answer, step } = pressed.dataset;
    if (move !== undefined) this.#move(move === 'next' ? 1 : -1);
    else if (answer !== undefined) this.#answer(pressed, answer);
    else if (pressed.matches('.trace-pass')) this.#pass();
    else if (pressed.matches('.stepping-leave')) this.#leave();
    else {
      if (!variant.every((one) => this.#shown.includes(one))) this.#show(variant);
      const at = this.#shown.findIndex((one) => variant.includes(one));
      this.#go(step === undefined ? 1 : this.#moments.findIndex((done) => done[at] === Number(step)) + 1);
      if (step !== undefined) return;
      this.#part('[data-move="next"]')?.focus({ preventScroll: true });
      variant[0]?.section.scrollIntoView({ block: 'start' });
    }
  }

  #key(event: KeyboardEvent): void {
    const way = this.#shown.length === 0 ? 0 : wayOf(event, this);
    if (way === 0) return;
    event.preventDefault();
    this.#move(way);
  }

  #choose(select: HTMLSelectElement): void {
    const [first, second] = this.#selects();
    if (!first || !second) return;
    if (first.value === second.value) (select === first ? second : first).value = '';
    const ids = [first.value, second.value].filter((id) => id !== '');
    this.#show(ids.flatMap((id) => this.#trace.variants.find((variant) => variant.id === id) ?? []));
    this.#go(1);
  }

  /** Begins with these variants. */
  #show(variants: readonly SteppedVariant[]): void {
    this.#asking = undefined;
    this.#shown = [...variants];
    const [one, other] = variants;
    if (!one) return;
    const stepsOf = ({ steps, from, to }: SteppedVariant) => steps.slice(from - 1, to);
    this.#moments = other
      ? besides(stepsOf(one), stepsOf(other)).map(([i, j]) => [i + one.from - 1, j + other.from - 1])
      : stepsOf(one).map((_, index) => [index + one.from]);
    for (const variant of this.#trace.variants) {
      variant.section.hidden = !variants.includes(variant);
      setOpen(variant.section, true);
    }
    this.dataset['stepping'] = String(variants.length);
    const [first, second] = this.#selects();
    if (first && second) [first.value, second.value] = [one.id, other?.id ?? ''];
    const bar = this.#part('.stepping-bar');
    if (bar) bar.hidden = false;
  }

  #move(way: number): void {
    if (this.#asking && way > 0) {
      announce(t.answerFirst);
      return;
    }
    const next = this.#moment + way;
    if (next < 1 || next > this.#moments.length) return;
    const question = way > 0 ? this.#questionBefore(next) : undefined;
    if (question) this.#ask(question);
    else this.#go(next);
  }

  /** What is asked before a moment; nothing where two variants run side by side. */
  #questionBefore(moment: number): HTMLElement | undefined {
    const [variant, other] = this.#shown;
    const step = this.#moments[moment - 1]?.[0];
    if (!variant || other || step === undefined || this.#answered.has(`${variant.id} ${String(step)}`))
      return undefined;
    return (
      variant.section.querySelector<HTMLElement>(
        `.trace-steps > [data-step="${String(step)}"] > .trace-ask`,
      ) ?? undefined
    );
  }

  #ask(question: HTMLElement): void {
    this.#asking = question;
    for (const reason of question.querySelectorAll<HTMLElement>('p')) reason.hidden = true;
    this.#draw();
    announce(question.querySelector('legend')?.textContent ?? '');
    question.querySelector<HTMLElement>('button')?.focus();
  }

  #answer(button: HTMLElement, answer: string): void {
    const [variant] = this.#shown;
    const step = variant?.steps[(this.#moments[this.#moment]?.[0] ?? 0) - 1];
    if (!step) return;
    if (answer === rightAnswer(step, { state: step.asks })) {
      this.#pass(t.right);
      return;
    }
    const reason = button.parentElement?.querySelector('p');
    if (!reason) return;
    reason.hidden = false;
    announce(reason.textContent);
  }

  /** Goes on without a right answer, or with one. */
  #pass(first = ''): void {
    this.#part('[data-move="next"]')?.focus();
    this.#go(this.#moment + 1, first);
  }

  /** Shows a moment; `first` is said before it. */
  #go(moment: number, first = ''): void {
    this.#asking = undefined;
    this.#moment = Math.min(Math.max(moment, 1), this.#moments.length);
    const [variant] = this.#shown;
    for (const step of this.#moments.slice(0, this.#moment).map(([done]) => done ?? 0))
      this.#answered.add(`${variant?.id ?? ''} ${String(step)}`);
    this.#draw();
    history.replaceState(null, '', addressAt(this.#trace, this.#shown, this.#moment));
    announce(
      [first, this.#part('.stepping-at')?.textContent, ...this.#shown.map((one) => this.#spoken(one))]
        .filter((text) => text)
        .join(' '),
    );
  }

  #spoken({ section, name }: SteppedVariant): string {
    const step = section.querySelector<HTMLElement>('.trace-steps > :not([hidden])');
    const wait = section.querySelector<HTMLElement>('.trace-wait:not([hidden])');
    const said = wait ? wait.textContent : step ? spokenStep(step) : '';
    return this.#shown.length > 1 ? `${name}: ${said}` : said;
  }

  #draw(): void {
    const done = this.#moments[this.#moment - 1] ?? [];
    const last = this.#moments[this.#moment - 2] ?? this.#shown.map(({ from }) => from - 1);
    for (const [index, variant] of this.#shown.entries())
      this.#drawVariant(variant, done[index] ?? 0, (done[index] ?? 0) > (last[index] ?? 0));
    const [variant, other] = this.#shown;
    const at = other ? t.moment(this.#moment, this.#moments.length) : t.at(done[0] ?? 0, variant?.to ?? 0);
    showPlace(this, at, this.#moment > 1, this.#moment < this.#moments.length && !this.#asking);
  }

  /** The variant after `n` steps; where it did nothing at this moment, it waits. */
  #drawVariant(variant: SteppedVariant, n: number, moves: boolean): void {
    const { section, steps, to } = variant;
    const step = steps[n - 1];
    for (const row of section.querySelectorAll<HTMLElement>('.trace-row')) {
      const number = Number(row.dataset['step']);
      row.toggleAttribute('data-ahead', number > n);
      if (number === n && moves) row.setAttribute('aria-current', 'step');
      else row.removeAttribute('aria-current');
    }
    const running = runningAfter(steps, n);
    if (step && moves && !step.stops.includes(endsIn(step))) running.add(endsIn(step));
    for (const head of section.querySelectorAll<HTMLElement>('.trace-heads > li'))
      head.toggleAttribute('data-runs', running.has(head.dataset['lane'] ?? ''));
    for (const text of section.querySelectorAll<HTMLElement>('.trace-steps > li')) {
      const ask = text.querySelector<HTMLElement>('.trace-ask');
      const isAsked = ask !== null && ask === this.#asking;
      text.hidden = !isAsked && (Number(text.dataset['step']) !== n || !moves || !!this.#asking);
      text.toggleAttribute('data-asks', isAsked);
      if (ask) ask.hidden = !isAsked;
    }
    const wait = section.querySelector<HTMLElement>('.trace-wait');
    if (wait) {
      wait.hidden = moves;
      wait.textContent = n >= to ? t.ended : t.waits;
    }
    this.#drawState(variant, n, moves);
  }

  #drawState(variant: SteppedVariant, n: number, moves: boolean): void {
    const { section, steps, startValues } = variant;
    const table = section.querySelector<HTMLTableElement>('.trace-state');
    if (!table) return;
    table.hidden = false;
    const step = moves ? steps[n - 1] : undefined;
    const counts = countsAfter(this.#trace.counts, variant, n);
    for (const row of table.rows) {
      const { state, count } = row.dataset;
      const cell = row.cells[1];
      if (!cell) continue;
      if (state !== undefined) {
        const setBy = lastSetBy(variant, state, n);
        const value = section.querySelector(
          `[data-step="${String(setBy)}"] [data-value="${CSS.escape(state)}"]`,
        );
        cell.replaceChildren(...(value ?? startValues.get(state) ?? cell).cloneNode(true).childNodes);
        row.toggleAttribute('data-changed', step !== undefined && Object.hasOwn(step.set, state));
      } else if (count !== undefined) {
        cell.textContent = String(counts[count] ?? 0);
        row.toggleAttribute('data-changed', step !== undefined && Object.hasOwn(step.count, count));
      }
    }
  }

  #leave(): void {
    const [variant] = this.#shown;
    this.#shown = [];
    this.#asking = undefined;
    delete this.dataset['stepping'];
    for (const { section, isOpen } of this.#trace.variants) {
      section.hidden = false;
      setOpen(section, isOpen);
      for (const part of section.querySelectorAll<HTMLElement>('.trace-ask, .trace-state, .trace-wait'))
        part.hidden = true;
      for (const text of section.querySelectorAll<HTMLElement>('.trace-steps > li')) {
        text.hidden = false;
        text.removeAttribute('data-asks');
      }
      for (const part of section.querySelectorAll('.trace-row, .trace-heads > li'))
        for (const name of ['data-ahead', 'data-runs', 'aria-current']) part.removeAttribute(name);
    }
    const bar = this.#part('.stepping-bar');
    if (bar) bar.hidden = true;
    history.replaceState(null, '', addressAt(this.#trace, [], 0));
    variant?.section.querySelector<HTMLElement>('.stepping-go')?.focus();
  }

  #showShares(): void {
    // The clock is asked for only where a cost is in cycles.
    const [perSecond = NaN, gigahertz = 1] = ['perSecond', 'gigahertz'].map(
      (name) => this.querySelector<HTMLInputElement>(`[data-load="${name}"]`)?.valueAsNumber,
    );
    const isGiven = perSecond >= 0 && gigahertz > 0;
    for (const variant of this.#trace.variants) {
      const output = this.querySelector(`.trace-share[data-variant="${variant.id}"]`);
      const costs = costsAfter(variant, variant.steps.length);
      if (output && costs.known > 0)
        output.textContent = isGiven ? shareInWords(shareOfCore(costs, perSecond, gigahertz)) : '–';
    }
  }

  #selects(): (HTMLSelectElement | null)[] {
    return ['first', 'second'].map((which) =>
      this.querySelector<HTMLSelectElement>(`[data-shown="${which}"]`),
    );
  }

  #part(selector: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(selector);
  }
}

function setOpen(section: HTMLElement, isOpen: boolean): void {
  const words = section.querySelector<HTMLDetailsElement>('.trace-words');
  if (words) words.open = isOpen;
}

customElements.define('course-trace', Trace);
