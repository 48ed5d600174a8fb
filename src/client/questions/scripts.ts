import type { QuestionType } from '../../course/questions/question.ts';
import { choice, select } from './options.ts';
import type { QuestionScript } from './script.ts';

/** The script of each type. The compiler names a type that has none. */
const scripts = { choice, select } satisfies Record<QuestionType, unknown>;

/** The script of a question whose type stands in the page. */
export const scriptOf = (type: string): QuestionScript<unknown> =>
  scripts[type as QuestionType] as QuestionScript<unknown>;
