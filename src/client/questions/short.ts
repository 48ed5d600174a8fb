import { gradeShort, type ShortKey } from '../../course/questions/grading/short.ts';
import { fieldsForm } from './fields.ts';
import type { QuestionScript } from './script.ts';

export const script: QuestionScript<ShortKey> = { grade: gradeShort, form: fieldsForm };
