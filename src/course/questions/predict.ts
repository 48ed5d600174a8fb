import { z } from 'zod';
import { instancesOf } from './grading/instances.ts';
import { gradePredict, type PredictKey } from './grading/predict.ts';
import type { CallResult, ModelCall, Returned } from './model-call.ts';
import { commonFields } from './common.ts';
import {
  flawsOfNumbers,
  flawsOfValues,
  numericExamples,
  numericKey,
  seedName,
  seedSchema,
  unitFields,
  unitsSchema,
  wrongNumberSchema,
  type Outcome,
} from './instanced.ts';
import { flat, type Examples, type Flaw, type QuestionKind } from './kind.ts';
import { keepOrderField } from './option-order.ts';
import { traceQuestionSchema } from '../kinds/traces/trace-prediction.ts';
import { flawsOfOptions, optionSchema } from './options.ts';
import { inPlainDigits } from '../text/grouped-number.ts';

/** A text that a model gets, such as the name of a mode; one that was meant as a number would be of no use to it. */
const givenText = z.string().refine((text) => numberIn(text) === undefined, {
  error: ({ input }) =>
    `is the text "${String(input)}" and no number. ${numberIn(String(input)) ?? ''}`.replace(/\.$/, ''),
});

const numberIn = (text: string): string | undefined => {
  const plain = inPlainDigits(text);
  return plain && Number.isFinite(Number(plain.right)) ? plain.advice : undefined;
};

/** What a model's run comes to: the answer is computed, not written down. */
export const predictSchema = z.strictObject({
  type: z.literal('predict'),
  ...commonFields,
  model: z
    .string()
    .regex(/^[a-z0-9-]+\.ts#[A-Za-z][A-Za-z0-9]*$/, 'is not of the form file.ts#function')
    .optional()
    .describe('A pure function beside quiz.yaml: it gets `given` and the seed’s values.'),
  trace: traceQuestionSchema.optional(),
  given: z.record(seedName, z.union([z.number(), givenText])).default({}),
  seed: seedSchema.optional(),
  answer: z.strictObject(unitFields).optional().describe('For a function that returns a number.'),
  units: unitsSchema.default({}),
  wrong: z.array(wrongNumberSchema).default([]),
  options: z
    .array(optionSchema.omit({ correct: true }))
    .min(2)
    .optional()
    .describe(
      'For a function that returns the id of the right option; of a trace, one says what comes of it.',
    ),
  keepOrder: keepOrderField,
});

/** What the model returned for one instance. */
export interface Prediction {
  id: string;
  values: Record<string, number>;
  result: number | string;
}
export type Predict = z.output<typeof predictSchema> & {
  /** Computed when the course is read. */
  outcomes: Prediction[];
};

/** What the model in `folder` is asked for. */
export function modelCall(
  { model = '', seed, given }: Pick<z.output<typeof predictSchema>, 'model' | 'seed' | 'given'>,
  folder: string,
): ModelCall {
  const [name = '', exported = ''] = model.split('#');
  return {
    file: `${folder}/${name}`,
    name: exported,
    inputs: instancesOf(seed ?? {}).map(({ values }) => ({ ...given, ...values })),
  };
}

/** What the model returned for each instance; a message instead if it is no use. It was run twice: a model that is not pure is found out. */
export function predictions(
  { seed, options }: Pick<z.output<typeof predictSchema>, 'seed' | 'options'>,
  result: CallResult,
): Prediction[] | { message: string } {
  if ('failed' in result) return { message: result.failed };
  const outcomes: Prediction[] = [];
  for (const [index, { id, values }] of instancesOf(seed ?? {}).entries()) {
    const [first, second] = [result.first[index], result.second[index]];
    const where = id === '' ? '' : ` for ${id}`;
    if (first?.kind === 'thrown') return { message: `fails${where}: ${first.what}` };
    if (wordsOf(first) !== wordsOf(second))
      return { message: `returns something else at each run${where}: it must be pure` };
    if (first?.kind !== 'value' || typeof first.value !== (options ? 'string' : 'number'))
      return {
        message: `returns ${wordsOf(first)}${where}: it must return ${options ? 'the id of an option' : 'a number'}`,
      };
    outcomes.push({ id, values, result: first.value });
  }
  return outcomes;
}

function wordsOf(returned: Returned | undefined): string {
  if (returned?.kind !== 'value') return returned?.what ?? 'nothing';
  return typeof returned.value === 'number' ? String(returned.value) : JSON.stringify(returned.value);
}

/** The numbers that braces may name: the seed's, and those given. */
const numbersOf = ({ given, outcomes }: Predict): Outcome[] => {
  const fixed = Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
  return outcomes.map(({ id, values, result }) => ({
    id,
    values: { ...fixed, ...values },
    value: Number(result),
  }));
};

const keyOf = (question: Predict): PredictKey => {
  const { options, outcomes, answer, units } = question;
  if (!options) return numericKey(question, numbersOf(question), answer ?? { unit: '', tolerance: 0 }, units);
  return {
    options: options.map(({ id, misconception }) => ({
      id,
      ...(misconception !== undefined && { misconception }),
    })),
    instances: outcomes.map(({ id, result }) => ({ id, right: String(result) })),
  };
};

export const predictKind: QuestionKind<Predict, PredictKey> = {
  key: keyOf,
  grade: gradePredict,
  meaning: ({ seed, given, answer, units, options, outcomes, trace }) => [
    seed ?? null,
    given,
    answer ?? null,
    units,
    (options ?? []).map(({ id, text }) => [id, flat(text)]),
    outcomes.map(({ id, result }) => [id, result]),
    ...(trace ? [trace] : []),
  ],
  flaws(question, plainText) {
    const { answer, options, outcomes, given, seed, wrong } = question;
    if ((answer === undefined) === (options === undefined)) {
      const message = 'A "predict" has either "answer", for a number, or "options".';
      return [{ rule: 'schema', path: [], message }];
    }
    const names = [
      ...Object.keys(seed ?? {}),
      ...Object.keys(given).filter((name) => typeof given[name] === 'number'),
    ];
    const flaws = flawsOfNumbers({ ...question, seed: seed ?? {} }, names, []);
    const key = keyOf(question);
    if (!('options' in key)) return flaws.length > 0 ? flaws : flawsOfValues(key, ['model']);
    const ids = key.options.map(({ id }) => id);
    const odd = outcomes.find(({ result }) => !ids.includes(String(result)));
    const unknown: Flaw[] = odd
      ? [
          {
            rule: 'unknown-reference',
            path: ['model'],
            message: `The function returns "${String(odd.result)}", which is no option. Known are: ${ids.join(', ')}.`,
          },
        ]
      : [];
    const useless: Flaw[] =
      wrong.length > 0
        ? [
            {
              rule: 'schema',
              path: ['wrong'],
              message: '"wrong" goes with a number; options have their own "say".',
            },
          ]
        : [];
    const marked = (options ?? []).map((option) => ({
      ...option,
      correct: outcomes.every(({ result }) => result === option.id),
    }));
    return [...flaws, ...unknown, ...useless, ...flawsOfOptions(marked, plainText)];
  },
  examples(question): Examples {
    const key = keyOf(question);
    if (!('options' in key)) return numericExamples(key);
    const answer = (id: string, option: string) => [option, ...(id === '' ? [] : [`instance=${id}`])];
    return {
      right: key.instances.map(({ id, right }) => answer(id, right)),
      wrong: key.instances.flatMap(({ id, right }) =>
        key.options.filter((option) => option.id !== right).map((option) => answer(id, option.id)),
      ),
    };
  },
};

export { numbersOf as numbersOfPrediction };
