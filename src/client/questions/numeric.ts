import { gradeNumeric, type NumericKey } from '../../course/questions/grading/numeric.ts';
import { fieldsForm } from './fields.ts';
import { withInstances } from './instances.ts';
import type { QuestionScript } from './script.ts';

export const script: QuestionScript<NumericKey> = {
  grade: gradeNumeric,
  form: (places) => withInstances(fieldsForm(places), places),
};
