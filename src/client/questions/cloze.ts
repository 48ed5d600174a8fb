import { gradeCloze, type ClozeKey } from '../../course/questions/grading/cloze.ts';
import { fieldsForm } from './fields.ts';
import type { QuestionScript } from './script.ts';

export const script: QuestionScript<ClozeKey> = { grade: gradeCloze, form: fieldsForm };
