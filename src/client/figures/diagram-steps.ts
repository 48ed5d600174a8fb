import { fromAttribute } from '../../course/text/json-attribute.ts';
import styles from '../../styles/text/diagram-stepping.css?url';
import barStyles from '../../styles/text/stepping-bar.css?url';
import { steppingWords as t } from '../../words/stepping-en.ts';
import { announce } from '../announce.ts';
import { CourseElement } from '../element.ts';
import { isForBrowser } from '../for-browser.ts';
import { addressWith } from '../stepping/stepping-address.ts';
import { showPlace, wayOf } from '../stepping/stepping-bar.ts';
import { spokenWords } from '../stepping/spoken-words.ts';
import { loadSheet } from '../style-sheet.ts';

/** Once everything looks as it should. */
export const ready = Promise.all([loadSheet(barStyles), loadSheet(styles)]);

/** Walks a reader through a diagram: what a step is about is lit, the rest steps back. Steps are counted from 1. */
export class DiagramSteps extends CourseElement {
  #steps: HTMLElement[] = [];
  /** The step that is lit; 0 where nobody steps. */
  #now = 0;

  protected connect(signal: AbortSignal): void {
    this.#steps = [...this.querySelectorAll<HTMLElement>('.steps > li')];
    this.addEventListener(
      'click',
      (event) => {
        this.#press(event);
      },
      { signal },
    );
    this.addEventListener(
      'keydown',
      (event) => {
        // There a wide drawing is scrolled.
        const isInDrawing = event.target instanceof Element && event.target.matches('.figure-canvas');
        const way = this.#now === 0 || isInDrawing ? 0 : wayOf(event, this);
        if (way === 0) return;
        event.preventDefault();
        this.#go(this.#now + way);
      },
      { signal },
    );
    const asked = new URLSearchParams(location.search);
    if (asked.get('diagram') !== this.dataset['diagram']) return;
    const step = Math.trunc(Number(asked.get('step') ?? 1)) || 1;
    void ready.then(() => {
      if (signal.aborted) return;
      if (location.hash === '') this.scrollIntoView({ block: 'start', behavior: 'instant' });
      this.#go(Math.min(Math.max(step, 1), this.#steps.length));
    });
  }

  #press(event: MouseEvent): void {
    const { target } = event;
    if (!(target instanceof Element) || isForBrowser(event)) return;
    const pressed = target.closest<HTMLElement>('.stepping-go, .stepping-leave, .steps-row, [data-move]');
    if (!pressed) return;
    event.preventDefault();
    const { move } = pressed.dataset;
    if (move !== undefined) this.#go(this.#now + (move === 'next' ? 1 : -1));
    else if (pressed.matches('.stepping-leave')) this.#leave();
    else if (pressed.matches('.steps-row'))
      this.#go(this.#steps.findIndex((step) => step.contains(pressed)) + 1);
    else {
      this.#go(1);
      this.querySelector<HTMLElement>('[data-move="next"]')?.focus({ preventScroll: true });
    }
  }

  #go(number: number): void {
    const step = this.#steps[number - 1];
    if (!step) return;
    this.#now = number;
    this.#draw();
    const at = t.at(number, this.#steps.length);
    showPlace(this, at, number > 1, number < this.#steps.length);
    bringIntoView([...this.querySelectorAll('[data-lit]')], this.querySelector('.steps-now'));
    const { diagram = '' } = this.dataset;
    history.replaceState(
      null,
      '',
      addressWith([
        ['diagram', diagram],
        ['step', String(number)],
      ]),
    );
    announce(`${at} ${spokenWords(step.querySelector('.steps-say'))}`);
  }

  #leave(): void {
    this.#now = 0;
    this.#draw();
    history.replaceState(null, '', addressWith([]));
    this.querySelector<HTMLElement>('.stepping-go')?.focus();
  }

  #draw(): void {
    this.toggleAttribute('data-stepping', this.#now > 0);
    const bar = this.querySelector<HTMLElement>('.stepping-bar');
    if (bar) bar.hidden = this.#now === 0;
    for (const [index, step] of this.#steps.entries()) {
      const row = step.querySelector('.steps-row');
      if (index + 1 === this.#now) row?.setAttribute('aria-current', 'step');
      else row?.removeAttribute('aria-current');
    }
    const lit = this.#steps[this.#now - 1]?.dataset['at'];
    const refs = lit === undefined ? [] : (fromAttribute(lit) as string[]);
    for (const part of this.querySelectorAll<SVGElement>('svg [data-ref]'))
      part.toggleAttribute('data-lit', refs.includes(part.dataset['ref'] ?? ''));
  }
}

/** What is lit is seen above the words that stay in view, and within the box that a wide drawing scrolls in. */
function bringIntoView(lit: readonly Element[], words: HTMLElement | null): void {
  const canvas = lit[0]?.closest('.figure-canvas');
  if (!canvas || !words) return;
  const places = lit.map((part) => part.getBoundingClientRect());
  const { position, bottom } = getComputedStyle(words);
  const covered = position === 'sticky' ? words.offsetHeight + Number.parseFloat(bottom) : 0;
  const box = canvas.getBoundingClientRect();
  const top = wayTo(
    places.map((place) => [place.top, place.bottom]),
    [0, innerHeight - covered],
  );
  const left = wayTo(
    places.map((place) => [place.left, place.right]),
    [box.left, box.right],
  );
  scrollBy({ top, behavior: 'instant' });
  canvas.scrollBy({ left, behavior: 'instant' });
}

type Span = readonly [start: number, end: number];

/** How far to scroll until `spans` stand in the middle of what is seen, from its start on where they are longer; 0 if they are seen. */
function wayTo(spans: readonly Span[], [first, last]: Span): number {
  const start = Math.min(...spans.map(([one]) => one));
  const end = Math.max(...spans.map(([, one]) => one));
  return start >= first && end <= last ? 0 : Math.min(start - first, (start + end - first - last) / 2);
}

customElements.define('course-diagram-steps', DiagramSteps);
