import { fromAttribute } from '../../course/text/json-attribute.ts';
import { gradePredict, type PredictKey } from '../../course/questions/grading/predict.ts';
import { fieldsForm } from './fields.ts';
import { withInstances } from './instances.ts';
import type { QuestionScript } from './script.ts';

export const script: QuestionScript<PredictKey> = {
  grade: gradePredict,
  form(places) {
    const form = withInstances(fieldsForm(places), places);
    /** Which option is right changes with the instance; the solution below says so too. */
    const mark = () => {
      const key = fromAttribute(places.whole.dataset['key'] ?? '{}') as PredictKey;
      const asked = places.ask.querySelector<HTMLInputElement>('[data-part="instance"]')?.value ?? '';
      const right = 'options' in key ? key.instances.find(({ id }) => id === asked)?.right : undefined;
      if (right === undefined) return;
      for (const reasons of places.answers.querySelectorAll<HTMLElement>('.answers > [data-for]')) {
        const verdict = reasons.dataset['for'] === right ? 'right' : 'wrong';
        const word = reasons.querySelector('.verdict');
        if (word) word.textContent = reasons.parentElement?.dataset[verdict] ?? '';
        reasons.dataset['verdict'] = verdict;
      }
    };
    return {
      ...form,
      write(answer) {
        form.write(answer);
        mark();
      },
      choose(id) {
        form.choose?.(id);
        mark();
      },
      renew() {
        form.renew?.();
        mark();
      },
    };
  },
};
