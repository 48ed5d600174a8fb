import type { Answer, Grade } from '../../course/questions/grading/grade.ts';
import type { Places, QuestionForm } from './script.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const isToggle = (control: Control) => control.type === 'radio' || control.type === 'checkbox';

/**
 * The form of most types: controls, each with the part it answers in `data-part` (without one, its value is the
 * answer), in fields that each get their verdict, and the reasons out of the solution that is there without script.
 */
export function fieldsForm({ ask, answers }: Places): QuestionForm {
  const controls = [...ask.querySelectorAll<Control>('input, select, textarea')];
  const fields = [...ask.querySelectorAll<HTMLElement>('[data-field]')];
  const lists = [...answers.querySelectorAll<HTMLElement>('.answers')];
  const answerOf = ({ dataset, value }: Control) => {
    const part = dataset['part'];
    return part === undefined ? value : `${part}=${value}`;
  };
  /** How to give back what was lent. */
  const returns: (() => void)[] = [];

  /** Lends the feedback on a field what `from` says; what is left there only repeats the field, and is hidden meanwhile. */
  function lend(from: HTMLElement | null | undefined, said: string, feedback: HTMLElement): void {
    if (!from) return;
    const says = [...from.querySelectorAll(said)];
    for (const say of says) feedback.append(say, ' ');
    from.hidden = true;
    returns.push(() => {
      from.append(...says);
      from.hidden = false;
    });
  }

  function mark(field: HTMLElement, { parts, remarks }: Grade): void {
    const id = field.dataset['field'] ?? '';
    const verdict = parts.get(id);
    if (!verdict) return;
    field.dataset['verdict'] = verdict;
    const feedback = document.createElement('div');
    feedback.className = 'feedback';
    const word = document.createElement('b');
    word.className = 'verdict';
    word.textContent = wordFor(verdict, field);
    feedback.append(word, ' ');
    field.append(feedback);
    // Of known mistakes, only the one that was made is told.
    for (const mistake of answers.querySelectorAll<HTMLElement>(`[data-of="${id}"]`))
      lend(mistake, remarks.includes(mistake.dataset['remark'] ?? '') ? '.say' : '.none', feedback);
    const reasons = answers.querySelector<HTMLElement>(`[data-for="${id}"]`);
    lend(reasons, verdict === 'right' ? '.say' : '.its-option, .say', feedback);
  }

  return {
    read: () =>
      controls
        .filter((control) =>
          isToggle(control) ? (control as HTMLInputElement).checked : control.value.trim() !== '',
        )
        .map(answerOf),
    write(answer: Answer) {
      for (const control of controls) {
        if (isToggle(control)) (control as HTMLInputElement).checked = answer.includes(answerOf(control));
        else {
          const part = `${control.dataset['part'] ?? ''}=`;
          control.value = answer.find((one) => one.startsWith(part))?.slice(part.length) ?? '';
        }
      }
    },
    mark(grade) {
      for (const field of fields) mark(field, grade);
      // What nobody needs to hear any more leaves the explanation.
      for (const list of lists)
        list.hidden = ![...list.children].some((reasons) => !(reasons as HTMLElement).hidden);
    },
    unmark() {
      for (const giveBack of returns.splice(0)) giveBack();
      for (const list of lists) list.hidden = false;
      for (const field of fields) {
        delete field.dataset['verdict'];
        field.querySelector('.feedback')?.remove();
      }
    },
    // As they are shown now: options may have been mixed since.
    first: () => ask.querySelector<Control>('input:not([type=hidden]), select, textarea') ?? undefined,
  };
}

/** A list's own word for a verdict, else that of the page. */
function wordFor(verdict: string, field: HTMLElement): string {
  const own = field.closest<HTMLElement>('[data-right], [data-missed]');
  const common = document.querySelector<HTMLElement>('.question-controls');
  return own?.dataset[verdict] ?? common?.dataset[verdict] ?? '';
}
