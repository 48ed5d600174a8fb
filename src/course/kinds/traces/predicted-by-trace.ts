import type { z } from 'zod';
import { finding, type Finding } from '../../finding.ts';
import type { Predict, predictSchema } from '../../questions/predict.ts';
import type { Path, PlainText, RawCourse, YamlText } from '../../raw.ts';
import { didYouMean } from '../../text/near-miss.ts';
import type { ParsedTrace } from './parsed-trace.ts';
import { answerOfTrace } from './trace-prediction.ts';

/** A question with what a trace comes to; `undefined` if it asks for what the trace has not. */
export function predictedByTrace(
  { plainText }: RawCourse,
  yaml: YamlText,
  path: Path,
  question: z.output<typeof predictSchema>,
  traces: readonly ParsedTrace[],
  findings: Finding[],
): Predict | undefined {
  const outcome = outcomeOf(question, traces, plainText);
  if (outcome === undefined) return undefined;
  if ('result' in outcome) return { ...question, outcomes: [{ id: '', values: {}, result: outcome.result }] };
  const at = yaml.at([...path, 'trace', outcome.field]);
  findings.push(finding('model', yaml.file, at, outcome.message, { subject: question.id }));
  return undefined;
}

/** A number, or the id of the option that says what comes of it; nothing where the trace itself is not right. */
function outcomeOf(
  { trace: asked, model, options }: z.output<typeof predictSchema>,
  traces: readonly ParsedTrace[],
  plainText: PlainText,
): { result: number | string } | { field: string; message: string } | undefined {
  if (!asked) return undefined;
  if (model !== undefined)
    return { field: 'id', message: 'The answer comes from "trace" or from "model". Leave one out.' };
  const trace = traces.find(({ id }) => id === asked.id);
  if (!trace) {
    const ids = traces.map(({ id }) => id);
    return { field: 'id', message: `There is no trace "${asked.id}".${didYouMean(asked.id, ids)}` };
  }
  if (!trace.value) return undefined;
  const answer = answerOfTrace(asked, trace.value);
  if ('message' in answer) return answer;
  const { value } = answer;
  if (typeof value === 'number')
    return options
      ? {
          field: 'count',
          message: 'What comes of it is a number, so the question has "answer" and no "options".',
        }
      : { result: value };
  if (!options)
    return { field: 'after', message: 'What comes of it is a text, so the question has "options".' };
  const right = options.find(({ text }) => plainText(text) === plainText(value));
  return right
    ? { result: right.id }
    : {
        field: 'after',
        message: `No option says "${value}", which is what comes of it. Write it as one of them.`,
      };
}
