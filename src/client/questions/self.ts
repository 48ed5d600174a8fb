import { fieldsForm } from './fields.ts';
import type { Places, QuestionForm } from './script.ts';

/** A form in two steps: first the answer is shown, then the reader judges. `isBegun` says whether the first may end. */
export function selfForm(
  places: Places,
  isBegun: (form: QuestionForm) => boolean,
): QuestionForm & { isRevealed: () => boolean } {
  const { ask, answers, whole } = places;
  const form = fieldsForm(places);
  const judgement = ask.querySelector<HTMLElement>('.self');
  const button = whole.querySelector<HTMLElement>('.act');
  const rubric = answers.querySelector<HTMLElement>('.rubric');

  function toggle(isShown: boolean): void {
    if (!judgement || judgement.hidden === !isShown) return;
    judgement.hidden = !isShown;
    // What is ticked there need not be read here as well.
    if (rubric) rubric.hidden = isShown;
    if (button)
      [button.textContent, button.dataset['other']] = [button.dataset['other'] ?? '', button.textContent];
  }
  const isRevealed = () => judgement?.hidden === false;

  return {
    ...form,
    isRevealed,
    reveal() {
      if (isRevealed() || !isBegun(form)) return false;
      toggle(true);
      (answers as HTMLDetailsElement).open = true;
      judgement?.querySelector('input')?.focus();
      return true;
    },
    write(answer) {
      toggle(answer.some((one) => one === 'done=yes' || one.startsWith('grade=')));
      form.write(answer);
    },
    unmark() {
      form.unmark();
      toggle(false);
    },
    first: () =>
      isRevealed() ? (judgement?.querySelector('input') ?? undefined) : (form.first() ?? undefined),
  };
}
