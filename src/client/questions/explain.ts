import { gradeExplain, type ExplainKey } from '../../course/questions/grading/self.ts';
import type { QuestionScript } from './script.ts';
import { selfForm } from './self.ts';

export const script: QuestionScript<ExplainKey> = {
  grade: gradeExplain,
  form(places) {
    const form = selfForm(places, (fields) => fields.read().length > 0);
    return { ...form, read: () => (form.isRevealed() ? [...form.read(), 'done=yes'] : form.read()) };
  },
};
