import { fieldsOf, graded, type Answer, type Grade } from './grade.ts';
import { gradeNumeric, type NumericKey } from './numeric.ts';
import { gradeChoice, type OptionsKey } from './options.ts';

/** Of a prediction that is one of several options: the right one changes with the instance. */
export interface OutcomeKey {
  options: readonly { id: string; misconception?: string }[];
  instances: readonly { id: string; right: string }[];
}
export type PredictKey = NumericKey | OutcomeKey;

/** `answer` is a number as for `numeric`, or the chosen option's id, with `instance=…` where there are several. */
export function gradePredict(key: PredictKey, answer: Answer): Grade {
  if (!('options' in key)) return gradeNumeric(key, answer);
  const wanted = fieldsOf(answer).get('instance') ?? '';
  const instance = key.instances.find(({ id }) => id === wanted) ?? key.instances[0];
  if (!instance) return graded(0, undefined);
  const options: OptionsKey = {
    options: key.options.map((option) => ({ ...option, correct: option.id === instance.right })),
  };
  return gradeChoice(options, answer);
}
