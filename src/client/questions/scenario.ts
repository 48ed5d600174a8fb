import { fromAttribute } from '../../course/text/json-attribute.ts';
import { gradeScenario, type ScenarioKey } from '../../course/questions/grading/scenario.ts';
import type { Answer, Grade } from '../../course/questions/grading/grade.ts';
import type { PartType } from '../../course/questions/scenario.ts';
import { script as choice } from './choice.ts';
import { script as cloze } from './cloze.ts';
import { script as match } from './match.ts';
import { script as matrix } from './matrix.ts';
import { script as numeric } from './numeric.ts';
import { script as order } from './order.ts';
import type { Places, QuestionForm, QuestionScript } from './script.ts';
import { script as select } from './select.ts';
import { script as short } from './short.ts';

const scripts = { choice, select, numeric, order, match, matrix, cloze, short } satisfies Record<
  PartType,
  unknown
>;
const scriptOf = (type: string) => scripts[type as PartType] as QuestionScript<unknown>;

/** The entries that begin with a part's id, without it. */
const ofPart = (id: string, texts: readonly string[]) =>
  texts.filter((one) => one.startsWith(`${id}/`)).map((one) => one.slice(id.length + 1));

/** A form for each part. */
function scenarioForm({ ask, answers, whole }: Places): QuestionForm {
  const { parts: keys } = fromAttribute(whole.dataset['key'] ?? '{}') as ScenarioKey;
  const parts = keys.flatMap(({ id, type }) => {
    const form = ask.querySelector<HTMLElement>(`[data-part-of="${id}"]`);
    const solution = answers.querySelector<HTMLElement>(`[data-answers-of="${id}"]`);
    if (!form || !solution) return [];
    return { id, place: form, solution, form: scriptOf(type).form({ ask: form, answers: solution, whole }) };
  });
  return {
    read: () => parts.flatMap(({ id, form }) => form.read().map((one) => `${id}/${one}`)),
    take() {
      // A case that nobody touched is not answered.
      if (parts.some(({ form }) => form.read().length > 0)) for (const { form } of parts) form.take?.();
    },
    write(answer) {
      for (const { id, form } of parts) form.write(ofPart(id, answer));
    },
    mark(grade: Grade) {
      for (const { id, place, solution, form } of parts) {
        const own = [...grade.parts].flatMap(([part, verdict]) =>
          part.startsWith(`${id}/`) ? [[part.slice(id.length + 1), verdict] as const] : [],
        );
        form.mark({ ...grade, parts: new Map(own), remarks: ofPart(id, grade.remarks) });
        // What is right in a part, and why, stands in it.
        place.append(solution);
      }
    },
    unmark() {
      for (const { form } of parts) form.unmark();
      answers.querySelector('summary')?.after(...parts.map(({ solution }) => solution));
    },
    first: () => parts[0]?.form.first(),
  };
}

export const script: QuestionScript<ScenarioKey> = {
  grade: (key, answer: Answer) =>
    gradeScenario(key, answer, (type, part, given) => scriptOf(type).grade(part, given)),
  form: scenarioForm,
};
