import {
  addressOf,
  fewestSubjects,
  viewAsked,
  withSubject,
  type ComparisonView,
} from '../../course/kinds/comparisons/comparison-view.ts';
import { CourseElement } from '../element.ts';

/** Shows those columns and rows of a comparison that a reader chooses; the address says which. */
export class ComparisonChoice extends CourseElement {
  /** Ids of the columns that are shown, in the order in which they were chosen. */
  #lately: string[] = [];

  protected connect(signal: AbortSignal): void {
    const asked = new URLSearchParams(location.search);
    const { subjects, onlyDifferences } = viewAsked(asked, this.#ids(), this.#usual());
    if (this.#differences) this.#differences.checked = onlyDifferences;
    this.#choose(subjects);
    this.addEventListener(
      'click',
      (event) => {
        const { target } = event;
        if (target instanceof HTMLButtonElement) {
          this.#choose(this.#ids());
          this.#keep();
        } else if (target instanceof HTMLInputElement && isKept(target)) {
          event.preventDefault();
          this.#say(this.dataset['least'] ?? '');
        }
      },
      { signal },
    );
    this.addEventListener(
      'change',
      ({ target }) => {
        if (target instanceof HTMLInputElement && target.name === 'subject')
          this.#choose(
            target.checked
              ? withSubject(this.#lately, target.value, hasRoom())
              : this.#lately.filter((id) => id !== target.value),
          );
        else this.#show();
        this.#keep();
      },
      { signal },
    );
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[name=subject]')];
  }

  get #differences(): HTMLInputElement | null {
    return this.querySelector('input[name=differences]');
  }

  #ids(): string[] {
    return this.#boxes().map(({ value }) => value);
  }

  /** What is shown until a reader has chosen: where only two have room beside each other, the first two. */
  #usual(): string[] {
    return this.#ids().slice(0, hasRoom() ? undefined : fewestSubjects);
  }

  #view(): ComparisonView {
    return {
      subjects: this.#boxes().flatMap(({ checked, value }) => (checked ? [value] : [])),
      onlyDifferences: this.#differences?.checked === true,
    };
  }

  #choose(subjects: readonly string[]): void {
    this.#lately = [...subjects];
    for (const box of this.#boxes()) box.checked = subjects.includes(box.value);
    this.#show();
  }

  /** In the address. */
  #keep(): void {
    const search = addressOf(this.#view(), this.#usual(), new URLSearchParams(location.search));
    history.replaceState(history.state, '', `${location.pathname}${search && `?${search}`}${location.hash}`);
  }

  #show(): void {
    const boxes = this.#boxes();
    const { subjects, onlyDifferences } = this.#view();
    const table = this.parentElement?.querySelector('table');
    if (boxes.length > 0) for (const row of table?.rows ?? []) showColumns(row, boxes);
    table?.parentElement?.setAttribute('data-columns', String(boxes.length > 0 ? subjects.length : 2));
    const rows = [...(table?.querySelectorAll<HTMLTableRowElement>('tbody > tr:not(.compare-group)') ?? [])];
    for (const row of rows) row.hidden = onlyDifferences && isAlike(row);
    for (const group of table?.tBodies ?? [])
      group.hidden = [...group.rows].every((row) => row.hidden || row.matches('.compare-group'));
    for (const box of boxes)
      box.setAttribute('aria-disabled', String(box.checked && subjects.length <= fewestSubjects));
    const everything = this.querySelector('button');
    if (everything) everything.disabled = subjects.length === boxes.length;
    this.#sayWhatIsShown(
      subjects.length,
      rows.filter(({ hidden }) => hidden).length,
      rows.length,
      onlyDifferences,
    );
  }

  #sayWhatIsShown(columns: number, leftOut: number, rows: number, onlyDifferences: boolean): void {
    const boxes = this.#boxes();
    const { all = '', shown = '', leftOut: left = '' } = this.dataset;
    const ofColumns = (columns === boxes.length ? all : shown)
      .replace('{shown}', String(columns))
      .replace('{all}', String(boxes.length));
    const ofRows = left.replace('{rows}', String(leftOut)).replace('{all}', String(rows));
    this.#say([boxes.length > 0 ? ofColumns : '', onlyDifferences ? ofRows : ''].filter(Boolean).join('; '));
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status && status.textContent !== text) status.textContent = text;
  }
}

/** Whether more than two subjects have room beside each other. */
function hasRoom(): boolean {
  return !matchMedia('(max-width: 46rem)').matches;
}

/** Of the last two neither can be taken away. */
function isKept(box: HTMLInputElement): boolean {
  return box.getAttribute('aria-disabled') === 'true';
}

/** Whether all columns that are shown say the same in this row. */
function isAlike({ cells }: HTMLTableRowElement): boolean {
  const [, ...others] = cells;
  return new Set(others.filter(({ hidden }) => !hidden).map(({ dataset }) => dataset['says'])).size === 1;
}

/** A row's first cell names it and stays; the name of a group stands over all columns. */
function showColumns({ cells }: HTMLTableRowElement, boxes: readonly HTMLInputElement[]): void {
  const [name, ...others] = cells;
  if (name && others.length === 0) name.colSpan = boxes.filter(({ checked }) => checked).length + 1;
  for (const [index, cell] of others.entries()) cell.hidden = boxes[index]?.checked === false;
}

customElements.define('course-comparison-choice', ComparisonChoice);
