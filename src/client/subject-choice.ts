import { addressOf, fewestSubjects, subjectsAsked } from '../course/kinds/comparisons/chosen-subjects.ts';
import { CourseElement } from './element.ts';

/** Shows those columns of a comparison that a reader chooses; the address says which. */
export class SubjectChoice extends CourseElement {
  protected connect(signal: AbortSignal): void {
    const query = new URLSearchParams(location.search);
    const asked = subjectsAsked(query, this.#ids()).slice(0, hasRoom(query) ? undefined : fewestSubjects);
    for (const box of this.#boxes()) box.checked = asked.includes(box.value);
    this.#show();
    this.addEventListener(
      'click',
      (event) => {
        if (event.target instanceof HTMLInputElement && isKept(event.target)) {
          event.preventDefault();
          this.#say(this.dataset['least'] ?? '');
        }
      },
      { signal },
    );
    this.addEventListener(
      'change',
      () => {
        this.#show();
        const search = addressOf(this.#chosen(), this.#ids(), new URLSearchParams(location.search));
        history.replaceState(
          history.state,
          '',
          `${location.pathname}${search && `?${search}`}${location.hash}`,
        );
      },
      { signal },
    );
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[name=subject]')];
  }

  #ids(): string[] {
    return this.#boxes().map(({ value }) => value);
  }

  #chosen(): string[] {
    return this.#boxes().flatMap(({ checked, value }) => (checked ? [value] : []));
  }

  #show(): void {
    const boxes = this.#boxes();
    const chosen = this.#chosen();
    const table = this.parentElement?.querySelector('table');
    for (const row of table?.rows ?? []) showColumns(row, boxes);
    table?.parentElement?.setAttribute('data-columns', String(chosen.length));
    for (const box of boxes)
      box.setAttribute('aria-disabled', String(box.checked && chosen.length <= fewestSubjects));
    const { all = '', shown = '' } = this.dataset;
    const text = chosen.length === boxes.length ? all : shown;
    this.#say(text.replace('{shown}', String(chosen.length)).replace('{all}', String(boxes.length)));
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status && status.textContent !== text) status.textContent = text;
  }
}

/** Where only two subjects have room beside each other, two are shown until a reader has chosen. */
function hasRoom(query: URLSearchParams): boolean {
  return query.has('subjects') || !matchMedia('(max-width: 46rem)').matches;
}

/** Of the last two neither can be taken away. */
function isKept(box: HTMLInputElement): boolean {
  return box.getAttribute('aria-disabled') === 'true';
}

/** A row's first cell names it and stays; the name of a group stands over all columns. */
function showColumns({ cells }: HTMLTableRowElement, boxes: readonly HTMLInputElement[]): void {
  const [name, ...others] = cells;
  if (name && others.length === 0) name.colSpan = boxes.filter(({ checked }) => checked).length + 1;
  for (const [index, cell] of others.entries()) cell.hidden = boxes[index]?.checked === false;
}

customElements.define('course-subject-choice', SubjectChoice);
