import { z } from 'zod';
import { gradePairs, type PairsKey } from '../grading/pairs.ts';
import { commonFields, markdown, slug } from './common.ts';
import { flat, type QuestionKind } from './kind.ts';
import { flawsOfPairs, pairExamples, pairsKey, type Pairs } from './pairs.ts';

/** A table in which each row gets one column. */
export const matrixSchema = z.strictObject({
  type: z.literal('matrix'),
  ...commonFields,
  columns: z
    .array(z.strictObject({ id: slug, text: z.string().trim().min(1).max(40).describe('Plain text.') }))
    .min(2)
    .max(5),
  rows: z
    .array(
      z.strictObject({
        id: slug,
        text: markdown,
        column: slug.describe('The right one.'),
        say: markdown.describe('Feedback to whoever gave it another.'),
      }),
    )
    .min(2)
    .max(8),
  wrong: z
    .array(z.strictObject({ row: slug, column: slug, say: markdown, misconception: slug.optional() }))
    .default([])
    .describe('Feedback on particular mistakes.'),
});

type Matrix = z.output<typeof matrixSchema>;

const pairsOf = ({ rows, columns, wrong }: Matrix): Pairs => ({
  items: rows.map(({ column, ...row }) => ({ ...row, option: column })),
  options: columns,
  wrong: wrong.map(({ row, column, ...rest }) => ({ ...rest, item: row, option: column })),
});

export const matrixKind: QuestionKind<Matrix, PairsKey> = {
  key: (question) => pairsKey(pairsOf(question)),
  grade: gradePairs,
  texts: ({ rows, wrong }) => [
    ...rows.flatMap(({ text, say }, index) => [
      { path: ['rows', index, 'text'], text },
      { path: ['rows', index, 'say'], text: say },
    ]),
    ...wrong.map(({ say }, index) => ({ path: ['wrong', index, 'say'], text: say })),
  ],
  meaning: ({ rows, columns }) => [
    rows.map(({ id, text, column }) => [id, flat(text), column]),
    columns.map(({ id, text }) => [id, text]),
  ],
  flaws: (question) =>
    flawsOfPairs(pairsOf(question), { items: 'rows', item: 'row', options: 'columns', option: 'column' }),
  examples: (question) => pairExamples(pairsOf(question)),
};
