import { folderOf } from '../content-names.ts';
import type { ModelCall } from './model-call.ts';
import type { YamlText } from '../raw.ts';
import { valueAt } from '../validate.ts';
import { modelCall, predictSchema } from './predict.ts';

/** What the questions of a `quiz.yaml` ask of the models beside it. Those that do not fit their schema ask nothing. */
export function modelCallsIn({ file, value }: YamlText): ModelCall[] {
  const entries = valueAt(value, ['questions']);
  return (Array.isArray(entries) ? entries : []).flatMap((entry: unknown) => {
    const question = predictSchema.safeParse(entry);
    return question.success && question.data.model !== undefined
      ? [modelCall(question.data, folderOf(file))]
      : [];
  });
}
