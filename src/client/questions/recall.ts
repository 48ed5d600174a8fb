import { gradeRecall } from '../../course/questions/grading/self.ts';
import type { QuestionScript } from './script.ts';
import { selfForm } from './self.ts';

export const script: QuestionScript<null> = {
  grade: gradeRecall,
  form: (places) => {
    const form = selfForm(places, () => true);
    const act = places.whole.querySelector<HTMLElement>('.act');
    return { ...form, first: () => (form.isRevealed() ? form.first() : (act ?? undefined)) };
  },
};
