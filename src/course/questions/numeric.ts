import { z } from 'zod';
import { instancesOf } from './grading/instances.ts';
import { gradeNumeric, type NumericKey } from './grading/numeric.ts';
import { commonFields } from './common.ts';
import {
  answerSchema,
  flawsOfNumbers,
  flawsOfValues,
  numericExamples,
  numericKey,
  seedSchema,
  unitsSchema,
  valueOf,
  wrongNumberSchema,
  type Outcome,
} from './instanced.ts';
import type { QuestionKind } from './kind.ts';

/** A number with a unit; with a seed, a new one at each try. */
export const numericSchema = z.strictObject({
  type: z.literal('numeric'),
  ...commonFields,
  seed: seedSchema.optional(),
  answer: answerSchema,
  units: unitsSchema.default({}),
  wrong: z.array(wrongNumberSchema).default([]),
});

type Numeric = z.output<typeof numericSchema>;

/** Each instance with its right value. */
export const outcomesOfNumeric = ({ seed, answer }: Pick<Numeric, 'seed' | 'answer'>): Outcome[] =>
  instancesOf(seed ?? {}).map((instance) => ({ ...instance, value: valueOf(answer.expr, instance.values) }));

const keyOf = (question: Numeric): NumericKey =>
  numericKey(question, outcomesOfNumeric(question), question.answer, question.units);

export const numericKind: QuestionKind<Numeric, NumericKey> = {
  key: keyOf,
  grade: gradeNumeric,
  meaning: ({ seed, answer, units }) => [seed ?? null, answer, units],
  flaws(question) {
    const names = Object.keys(question.seed ?? {});
    const flaws = flawsOfNumbers(question, names, [{ path: ['answer', 'expr'], text: question.answer.expr }]);
    return flaws.length > 0 ? flaws : flawsOfValues(keyOf(question), ['answer', 'expr']);
  },
  examples: (question) => numericExamples(keyOf(question)),
};
