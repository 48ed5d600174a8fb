import type { z } from 'zod';
import { finding, type Finding } from '../../finding.ts';
import type { Predict, predictSchema } from '../../questions/predict.ts';
import type { Path, RawCourse, YamlText } from '../../raw.ts';
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
  const { id, trace: asked, model, options } = question;
  const say = (field: string, message: string) => {
    const at = yaml.at([...path, 'trace', field]);
    findings.push(finding('model', yaml.file, at, message, { subject: id }));
    return undefined;
  };
  if (!asked) return undefined;
  if (model !== undefined) return say('id', 'The answer comes from "trace" or from "model". Leave one out.');
  const trace = traces.find((one) => one.id === asked.id);
  if (!trace)
    return say(
      'id',
      `There is no trace "${asked.id}".${didYouMean(
        asked.id,
        traces.map((one) => one.id),
      )}`,
    );
  if (!trace.value) return undefined;
  const answer = answerOfTrace(asked, trace.value);
  if ('message' in answer) return say(answer.field, answer.message);
  const { value } = answer;
  if (typeof value === 'number' || !options)
    return typeof value === 'number' && !options
      ? { ...question, outcomes: [{ id: '', values: {}, result: value }] }
      : say(
          asked.count === undefined ? 'after' : 'count',
          asked.count === undefined
            ? 'What comes of it is a text, so the question has "options".'
            : 'What comes of it is a number, so the question has "answer" and no "options".',
        );
  const right = options.find(({ text }) => plainText(text) === plainText(value));
  return right
    ? { ...question, outcomes: [{ id: '', values: {}, result: right.id }] }
    : say('after', `No option says "${value}", which is what comes of it. Write it as one of them.`);
}
