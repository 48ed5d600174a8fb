import { gradeOrder, type OrderKey } from '../../course/questions/grading/order.ts';
import { fieldsForm } from './fields.ts';
import type { Places, QuestionForm, QuestionScript } from './script.ts';
import { letDrag } from './step-drag.ts';

/** Steps that are dragged, or moved by buttons and arrow keys. An order is given once a step was moved, or as it stands. */
function orderForm(places: Places): QuestionForm {
  const form = fieldsForm(places);
  const list = places.ask.querySelector<HTMLElement>('.steps-to-order');
  const asked = [...(list?.children ?? [])] as HTMLElement[];
  // Each button is named after its step too: in a list of all buttons they could not be told apart.
  for (const step of asked) {
    const text = step.querySelector('.step-text')?.textContent ?? '';
    for (const button of step.querySelectorAll('[data-move]'))
      button.ariaLabel = `${button.ariaLabel ?? ''}: ${text}`;
  }
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  list?.after(status);
  let isGiven = false;

  const steps = () => [...(list?.children ?? [])] as HTMLElement[];
  /** Says where the step went, to screen readers and to whoever keeps what is filled in. */
  function moved(step: HTMLElement): void {
    isGiven = true;
    const place = { place: String(steps().indexOf(step) + 1), of: String(asked.length) };
    status.textContent = (list?.dataset['moved'] ?? '').replace(
      /\{(\w+)\}/g,
      (_, name: string) => place[name as 'place'],
    );
    list?.dispatchEvent(new Event('input', { bubbles: true }));
  }
  /** Its neighbour makes way, so that the step keeps the focus. */
  function move(step: HTMLElement, by: number): void {
    const other = by < 0 ? step.previousElementSibling : step.nextElementSibling;
    if (!other) return;
    if (by < 0) step.after(other);
    else step.before(other);
    const buttons = [...step.querySelectorAll<HTMLElement>('[data-move]')];
    const isLast = by < 0 ? !step.previousElementSibling : !step.nextElementSibling;
    buttons.find(({ dataset }) => (Number(dataset['move']) === by) !== isLast)?.focus();
    moved(step);
  }

  list?.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-move]') : null;
    const step = button?.closest<HTMLElement>('li');
    if (button && step) move(step, Number(button.dataset['move']));
  });
  list?.addEventListener('keydown', (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const step = event.target instanceof Element ? event.target.closest<HTMLElement>('li') : null;
    if (by === undefined || !step) return;
    event.preventDefault();
    move(step, by);
  });
  if (list) letDrag(list, moved);

  const arrange = (ids: readonly string[]) => {
    for (const id of ids) {
      const step = asked.find(({ dataset }) => dataset['field'] === id);
      if (step) list?.append(step);
    }
  };
  return {
    ...form,
    read: () => (isGiven ? steps().map(({ dataset }) => dataset['field'] ?? '') : []),
    take() {
      isGiven = true;
    },
    write(answer) {
      isGiven = answer.length > 0;
      arrange(answer);
    },
    unmark() {
      form.unmark();
      isGiven = false;
      status.textContent = '';
      arrange(asked.map(({ dataset }) => dataset['field'] ?? ''));
    },
    // The first step can't go up, so its button for that is not shown.
    first: () => list?.querySelector<HTMLElement>('[data-move="1"]') ?? undefined,
  };
}

export const script: QuestionScript<OrderKey> = { grade: gradeOrder, form: orderForm };
