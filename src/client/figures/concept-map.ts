import { reachable, reversed, type Links } from '../../course/kinds/concepts/concept-graph.ts';
import { CourseElement } from '../element.ts';
import { moveByDragging } from '../questions/move-by-dragging.ts';
import { keepChaptersMarked } from '../chapter/progress-marks.ts';

type Direction = 'needs' | 'leadsTo' | 'above' | 'below';

const directions: Partial<Record<string, Direction>> = {
  ArrowLeft: 'needs',
  ArrowRight: 'leadsTo',
  ArrowUp: 'above',
  ArrowDown: 'below',
};

/** Marks all that a concept needs and leads to, and moves among concepts by arrow keys: one of them is in the Tab order. */
export class ConceptMap extends CourseElement {
  #needs: Links = new Map();
  #leadsTo: Links = new Map();

  protected connect(signal: AbortSignal): void {
    const needs = new Map(this.#concepts.map(({ id }): [string, string[]] => [id, []]));
    for (const { dataset } of this.#lines) needs.get(dataset['to'] ?? '')?.push(dataset['from'] ?? '');
    this.#needs = needs;
    this.#leadsTo = reversed(needs);
    const listen = (type: string, listener: (event: Event) => void) => {
      this.addEventListener(type, listener, { signal });
    };
    // Where the page scrolls under a pointer that rests, what a key has reached stays marked.
    const kept = () => conceptAt(document.activeElement) ?? this.#chosen;
    listen('pointerover', ({ target }) => {
      this.#mark(conceptAt(target) ?? kept());
    });
    listen('pointerleave', () => {
      this.#mark(kept());
    });
    listen('focusin', ({ target }) => {
      const concept = conceptAt(target);
      if (concept) this.#enter(concept);
      this.#mark(concept ?? this.#chosen);
    });
    listen('focusout', () => {
      this.#mark(this.#chosen);
    });
    listen('keydown', (event) => {
      this.#move(event as KeyboardEvent);
    });
    const canvas = this.querySelector<HTMLElement>('.map-canvas');
    if (canvas) moveByDragging(canvas, signal);
    new ResizeObserver(() => {
      this.toggleAttribute('data-fits', canvas !== null && canvas.scrollWidth <= canvas.clientWidth);
    }).observe(this);
    addEventListener(
      'hashchange',
      () => {
        this.#showChosen();
      },
      { signal },
    );
    this.#showChosen();
  }

  /** The concept that the address names. */
  #showChosen(): void {
    const chosen = this.#chosen;
    const first = chosen ?? this.#concepts[0];
    if (first) this.#enter(first);
    this.#mark(chosen);
    chosen?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  }

  #move(event: KeyboardEvent): void {
    const direction = directions[event.key];
    const from = conceptAt(event.target);
    if (!direction || !from || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#nextTo(from, direction)?.focus();
  }

  #nextTo(from: SVGElement, direction: Direction): SVGElement | undefined {
    if (direction === 'above' || direction === 'below') {
      const column = this.#concepts.filter(({ dataset }) => dataset['column'] === from.dataset['column']);
      return column[column.indexOf(from) + (direction === 'above' ? -1 : 1)];
    }
    const links = direction === 'needs' ? this.#needs : this.#leadsTo;
    const level = levelOf(from);
    return links
      .get(from.id)
      ?.flatMap((id) => this.#concepts.find((one) => one.id === id) ?? [])
      .sort((a, b) => Math.abs(levelOf(a) - level) - Math.abs(levelOf(b) - level))[0];
  }

  /** Tab leads back to where the reader was. */
  #enter(concept: SVGElement): void {
    for (const one of this.#concepts) one.setAttribute('tabindex', one === concept ? '0' : '-1');
  }

  #mark(concept: SVGElement | undefined): void {
    const map = this.querySelector<SVGElement>('.map');
    const id = concept?.id ?? '';
    map?.toggleAttribute('data-marked', concept !== undefined);
    const needs = reachable(id, this.#needs);
    const leadsTo = reachable(id, this.#leadsTo);
    for (const one of this.#concepts)
      setMark(
        one,
        one === concept ? 'here' : needs.has(one.id) ? 'needs' : leadsTo.has(one.id) ? 'leads' : undefined,
      );
    for (const line of this.#lines) {
      const { from = '', to = '' } = line.dataset;
      const isBefore = needs.has(from) && (needs.has(to) || to === id);
      const isAfter = leadsTo.has(to) && (leadsTo.has(from) || from === id);
      setMark(line, isBefore ? 'needs' : isAfter ? 'leads' : undefined);
    }
  }

  get #chosen(): SVGElement | undefined {
    return this.#concepts.find(({ id }) => location.hash === `#${encodeURIComponent(id)}`);
  }

  get #concepts(): SVGElement[] {
    return [...this.querySelectorAll<SVGElement>('.map-concept')];
  }

  get #lines(): SVGElement[] {
    return [...this.querySelectorAll<SVGElement>('.map-line')];
  }
}

function conceptAt(target: EventTarget | null): SVGElement | undefined {
  return target instanceof Element ? (target.closest<SVGElement>('.map-concept') ?? undefined) : undefined;
}

const levelOf = (concept: SVGElement): number => concept.getBoundingClientRect().y;

function setMark(element: SVGElement, mark: string | undefined): void {
  if (mark === undefined) delete element.dataset['mark'];
  else element.dataset['mark'] = mark;
}

customElements.define('course-concept-map', ConceptMap);
keepChaptersMarked();
