import type { Answer, Grade } from '../../course/grading/grade.ts';
import { gradeChoice, gradeSelect, type OptionsKey } from '../../course/grading/options.ts';
import type { QuestionForm, QuestionScript } from './script.ts';

/** Options to tick, each with its verdict and reason beside it once graded. */
function optionsForm(question: HTMLElement): QuestionForm {
  const inputs = [...question.querySelectorAll<HTMLInputElement>('.options input')];
  const options = [...question.querySelectorAll<HTMLElement>('.options > li')];
  const answers = question.querySelector<HTMLElement>('.answers');
  /** The explanation of an option in the solution that is there without script too. */
  const reasonsOf = (option: HTMLElement) =>
    answers?.children[options.indexOf(option)] as HTMLElement | undefined;

  return {
    read: () => inputs.filter(({ checked }) => checked).map(({ value }) => value),
    write(answer: Answer) {
      for (const input of inputs) input.checked = answer.includes(input.value);
    },
    mark({ parts }: Grade) {
      for (const option of options) {
        const verdict = parts.get(option.dataset['option'] ?? '');
        const reasons = reasonsOf(option);
        if (!verdict || !reasons) continue;
        option.dataset['verdict'] = verdict;
        const word = document.createElement('p');
        word.className = 'verdict';
        word.textContent = option.parentElement?.dataset[verdict] ?? '';
        option.append(word, ...reasons.querySelectorAll('.say'));
        reasons.hidden = true;
      }
      // What nobody needs to hear any more leaves the explanation.
      if (answers)
        answers.hidden = ![...answers.children].some((reasons) => !(reasons as HTMLElement).hidden);
    },
    unmark() {
      for (const option of options) {
        delete option.dataset['verdict'];
        option.querySelector('.verdict')?.remove();
        const reasons = reasonsOf(option);
        if (!reasons) continue;
        reasons.append(...option.querySelectorAll('.say'));
        reasons.hidden = false;
      }
      if (answers) answers.hidden = false;
    },
    first: () => inputs[0],
  };
}

export const choice: QuestionScript<OptionsKey> = { grade: gradeChoice, form: optionsForm };
export const select: QuestionScript<OptionsKey> = { grade: gradeSelect, form: optionsForm };
