import { gradeOrder, type OrderKey } from '../../course/grading/order.ts';
import { fieldsForm } from './fields.ts';
import type { Places, QuestionForm, QuestionScript } from './script.ts';

/** Steps that buttons move. As long as none was moved, nothing is answered: what is shown first is never right. */
function orderForm(places: Places): QuestionForm {
  const form = fieldsForm(places);
  const list = places.ask.querySelector<HTMLElement>('.steps-to-order');
  const asked = [...(list?.children ?? [])] as HTMLElement[];
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  list?.after(status);
  let isMoved = false;

  const steps = () => [...(list?.children ?? [])] as HTMLElement[];
  list?.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-move]') : null;
    const step = button?.closest<HTMLElement>('li');
    if (!button || !step) return;
    const by = Number(button.dataset['move']);
    const other = by < 0 ? step.previousElementSibling : step.nextElementSibling;
    if (by < 0) other?.before(step);
    else other?.after(step);
    button.focus();
    isMoved = true;
    const place = { place: String(steps().indexOf(step) + 1), of: String(asked.length) };
    status.textContent = (list.dataset['moved'] ?? '').replace(
      /\{(\w+)\}/g,
      (_, name: string) => place[name as 'place'],
    );
    list.dispatchEvent(new Event('input', { bubbles: true }));
  });

  const arrange = (ids: readonly string[]) => {
    for (const id of ids) {
      const step = asked.find(({ dataset }) => dataset['field'] === id);
      if (step) list?.append(step);
    }
  };
  return {
    ...form,
    read: () => (isMoved ? steps().map(({ dataset }) => dataset['field'] ?? '') : []),
    write(answer) {
      isMoved = answer.length > 0;
      arrange(answer);
    },
    unmark() {
      form.unmark();
      isMoved = false;
      status.textContent = '';
      arrange(asked.map(({ dataset }) => dataset['field'] ?? ''));
    },
    // The first step can't go up, so its button for that is not shown.
    first: () => list?.querySelector<HTMLElement>('[data-move="1"]') ?? undefined,
  };
}

export const script: QuestionScript<OrderKey> = { grade: gradeOrder, form: orderForm };
