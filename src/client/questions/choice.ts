import { gradeChoice, type OptionsKey } from '../../course/questions/grading/options.ts';
import { fieldsForm } from './fields.ts';
import type { QuestionScript } from './script.ts';

export const script: QuestionScript<OptionsKey> = { grade: gradeChoice, form: fieldsForm };
