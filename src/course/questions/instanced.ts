/** Questions whose numbers change from one instance to the next: what `numeric` and `predict` share. */
import { z } from 'zod';
import { evaluate, namesIn, readExpression } from './arithmetic.ts';
import { expressionsIn, filled, writtenNumber, type Instance } from './grading/instances.ts';
import { gradeNumeric, type NumericKey } from './grading/numeric.ts';
import type { Path } from '../raw.ts';
import { slug } from './common.ts';
import { markdown } from '../text-fields.ts';
import { asThousands, inPlainDigits, withPoints } from '../text/grouped-number.ts';
import type { Examples, Flaw } from './kind.ts';
import { didYouMean } from '../text/near-miss.ts';
import { flawsOfUnits } from './units.ts';

/** Instances of one question: more would only make the page heavier. */
const mostInstances = 24;

type Seed = Record<string, number[]>;

/** How many instances a seed makes, without making them: a careless one makes millions. */
const instanceCount = (seed: Seed): number =>
  Object.values(seed).reduce((product, values) => product * values.length, 1);

export const seedName = z
  .string()
  .normalize()
  .regex(/^\p{L}[\p{L}\p{M}\p{Nd}]*$/u, 'is not a name: letters and digits, a letter first');
export const seedSchema = z
  .record(seedName, z.array(z.number()).min(2))
  .refine((seed) => instanceCount(seed) <= mostInstances, {
    error: ({ input }) =>
      `is a seed of ${String(instanceCount(input as Seed))} instances; at most ${String(mostInstances)} are of use`,
  })
  .describe('Names and the values they take: every combination is an instance of the question.');
const expression = z.union([z.string(), z.number().transform(String)]);
export const unitFields = {
  unit: z
    .string()
    .meta({ title: "a unit such as kg, or '' for a bare number" })
    .describe('What the number counts or measures; empty for a bare number.'),
  tolerance: z
    .union([
      z.number().min(0),
      z.string().regex(/^\d+(\.\d+)?%$/, {
        error: ({ input }) =>
          /^\d+,\d+%?$/.test(String(input))
            ? `is ${String(input)}, and decimals have a point here: ${withPoints(String(input))}`
            : /^\d+(\.\d+)?\s+%$/.test(String(input))
              ? `is a share with a blank in it: write ${String(input).replace(/\s+/, '')}`
              : 'is neither a number nor a share such as 2%',
      }),
    ])
    .describe('How far off an answer may be: a number, or a share of the right value such as 2%.'),
};
export const answerSchema = z.strictObject({
  expr: expression.describe('A number, or an expression over the names of the seed.'),
  ...unitFields,
});
export const unitsSchema = z
  .record(z.string().min(1), z.number().positive())
  .describe('Other units that a reader may type, each worth so many of the unit.');
export const wrongNumberSchema = z.strictObject({
  when: expression.describe('The wrong value, as a number or an expression.'),
  say: markdown,
  misconception: slug.optional(),
});

/** A question with numbers, whatever works out the right one. */
export interface Instanced {
  seed?: Record<string, number[]> | undefined;
  prompt: string;
  explanation: string;
  hints: string[];
  links: string[];
  wrong: z.output<typeof wrongNumberSchema>[];
}

export interface Outcome extends Instance {
  /** The right value. */
  value: number;
}

type Tolerance = number | string;

export function numericKey(
  { wrong }: Instanced,
  outcomes: readonly Outcome[],
  { unit, tolerance }: { unit: string; tolerance: Tolerance },
  units: Record<string, number>,
): NumericKey {
  return {
    unit,
    units,
    tolerance:
      typeof tolerance === 'number'
        ? { by: 'difference', of: tolerance }
        : { by: 'share', of: Number.parseFloat(tolerance) / 100 },
    instances: outcomes.map(({ id, values, value }) => ({
      id,
      value,
      wrong: wrong.map(({ when, misconception }) => ({
        value: valueOf(when, values),
        ...(misconception !== undefined && { misconception }),
      })),
    })),
  };
}

/** What an expression that has been checked is worth; NaN for one that can't be read. */
export function valueOf(text: string, values: Record<string, number>): number {
  const read = readExpression(text);
  return 'error' in read ? Number.NaN : evaluate(read.value, values);
}

/** The right value of each instance, and the listed wrong ones, as a reader would type them. */
export function numericExamples({ instances }: NumericKey): Examples {
  const typed = (id: string, value: number) => [
    `value=${String(value)}`,
    ...(id === '' ? [] : [`instance=${id}`]),
  ];
  return {
    right: instances.map(({ id, value }) => typed(id, value)),
    wrong: instances.flatMap(({ id, value, wrong }) => [
      ...wrong.map((one) => typed(id, one.value)),
      typed(id, value === 0 ? 1e6 : value * -3),
    ]),
  };
}

/** The texts in which braces hold expressions, with their places below the question. */
const bracedTexts = (question: Instanced): { path: Path; text: string }[] => [
  { path: ['prompt'], text: question.prompt },
  { path: ['explanation'], text: question.explanation },
  ...question.hints.map((text, index) => ({ path: ['hints', index], text })),
  ...question.links.map((text, index) => ({ path: ['links', index], text })),
  ...question.wrong.map(({ say }, index) => ({ path: ['wrong', index, 'say'], text: say })),
];

/** Expressions that can't be read or name what is not in the seed, in formulas and in the texts' braces. */
export function flawsOfNumbers(
  question: Instanced,
  names: readonly string[],
  formulas: { path: Path; text: string }[],
): Flaw[] {
  const wrongs = question.wrong.map(({ when }, index) => ({ path: ['wrong', index, 'when'], text: when }));
  const texts = question.seed === undefined ? [] : bracedTexts(question);
  const inTexts = texts.flatMap(({ path, text }) =>
    expressionsIn(text).map(({ expression: inner }) => ({ path, text: inner })),
  );
  const doubled = texts.flatMap(({ path, text }): Flaw[] => {
    const [whole, inner] = /\{\{([^{}]*)\}\}/.exec(text) ?? [];
    if (whole === undefined || inner === undefined) return [];
    const message = `One pair of braces holds an expression; the other would be shown. Write {${inner.trim()}} instead of ${whole}.`;
    return [{ rule: 'expression', path, message }];
  });
  const unread = [...formulas, ...wrongs, ...inTexts].flatMap(({ path, text }): Flaw[] => {
    const message = flawOfExpression(text, names);
    return message === undefined ? [] : [{ rule: 'expression', path, message }];
  });
  return [...unread, ...doubled];
}

function flawOfExpression(text: string, names: readonly string[]): string | undefined {
  const read = readExpression(text);
  if ('error' in read) {
    const plain = inPlainDigits(text);
    if (plain && 'value' in readExpression(plain.right)) return plain.advice;
    const signed = (plain?.right ?? text)
      .replace(/[×·∙⋅]/g, '*')
      .replace(/[÷:]/g, '/')
      .replace(/[−–]/g, '-');
    return 'value' in readExpression(signed)
      ? `Formulas are written with + - * / and a decimal point: ${signed}`
      : `"${text}" can’t be read at character ${String(read.at + 1)}: ${read.error}.`;
  }
  const unknown = namesIn(read.value).find((one) => !names.includes(one));
  if (unknown === undefined) return asThousands(text);
  return `There is no name "${unknown}"${unknown === text ? '' : ` in "${text}"`}.${didYouMean(unknown, names)} Known are: ${names.join(', ') || 'none, since there is no seed'}.`;
}

/** Units that contradict each other, values that are no numbers, and wrong values that are right, for any instance. */
export function flawsOfValues(key: NumericKey, place: Path): Flaw[] {
  return [...flawsOfUnits(key.unit, key.units), ...flawsOfNumbersIn(key, place)];
}

function flawsOfNumbersIn(key: NumericKey, place: Path): Flaw[] {
  const at = (id: string) => (id === '' ? '' : ` for ${id}`);
  const endless = key.instances.find(({ value }) => !Number.isFinite(value));
  if (endless) {
    const message = `The right value${at(endless.id)} is ${String(endless.value)}; it must be a finite number.`;
    return [{ rule: 'expression', path: place, message }];
  }
  return (key.instances[0]?.wrong ?? []).flatMap((_, index): Flaw[] => {
    const path = ['wrong', index, 'when'];
    const odd = key.instances.find(({ wrong }) => !Number.isFinite(wrong[index]?.value));
    if (odd) {
      const message = `The wrong value${at(odd.id)} is ${String(odd.wrong[index]?.value)}; it must be a finite number.`;
      return [{ rule: 'expression', path, message }];
    }
    const earlier = (key.instances[0]?.wrong ?? [])
      .slice(0, index)
      .findIndex((__, other) =>
        key.instances.every(({ wrong }) => wrong[other]?.value === wrong[index]?.value),
      );
    if (earlier >= 0) {
      const message = `This is always the same value as wrong number ${String(earlier + 1)} of the list, so this feedback would never be shown. Take one out.`;
      return [{ rule: 'same-form', path, message }];
    }
    const right = key.instances.find(({ id, wrong }) => {
      const typed = [`value=${String(wrong[index]?.value)}`, `instance=${id}`];
      return gradeNumeric(key, typed).verdict === 'right';
    });
    if (!right) return [];
    const message = `The wrong value${at(right.id)} is ${String(right.value)}, which is right. Change the seed or the expression.`;
    return [{ rule: 'wrong-is-right', path, message }];
  });
}

/** What a page in `language` shows in place of each expression, for each instance. */
export function instanceTexts(
  question: Instanced,
  instances: readonly Instance[],
  language: string,
): { id: string; texts: Record<string, string> }[] {
  const expressions = new Set(
    bracedTexts(question).flatMap(({ text }) => expressionsIn(text).map(({ expression: inner }) => inner)),
  );
  const written = (value: number) => writtenNumber(value, language);
  return instances.map(({ id, values }) => ({
    id,
    texts: Object.fromEntries([...expressions].map((one) => [one, filled(`{${one}}`, values, written)])),
  }));
}
