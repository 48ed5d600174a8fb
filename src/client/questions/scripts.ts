import type { QuestionType } from '../../course/questions/question.ts';
import type { QuestionScript } from './script.ts';

/** The script of each type, loaded when a reader turns to such a question. The compiler names a type that has none. */
const scripts = {
  choice: () => import('./choice.ts'),
  select: () => import('./select.ts'),
  numeric: () => import('./numeric.ts'),
  order: () => import('./order.ts'),
  match: () => import('./match.ts'),
  matrix: () => import('./matrix.ts'),
  cloze: () => import('./cloze.ts'),
  short: () => import('./short.ts'),
  hotspot: () => import('./hotspot.ts'),
  recall: () => import('./recall.ts'),
  explain: () => import('./explain.ts'),
  scenario: () => import('./scenario.ts'),
  predict: () => import('./predict.ts'),
} satisfies Record<QuestionType, () => Promise<{ script: unknown }>>;

/** The script of a question whose type stands in the page. */
export async function scriptOf(type: string): Promise<QuestionScript<unknown>> {
  const { script } = await scripts[type as QuestionType]();
  return script as QuestionScript<unknown>;
}
