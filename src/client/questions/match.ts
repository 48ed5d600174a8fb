import { gradePairs, type PairsKey } from '../../course/questions/grading/pairs.ts';
import { fieldsForm } from './fields.ts';
import type { QuestionScript } from './script.ts';

export const script: QuestionScript<PairsKey> = { grade: gradePairs, form: fieldsForm };
