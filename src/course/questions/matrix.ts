import { z } from 'zod';
import { gradePairs, type PairsKey } from './grading/pairs.ts';
import { commonFields, slug } from './common.ts';
import { line, linklessLine, markdown } from '../text-fields.ts';
import { flat, type QuestionKind } from './kind.ts';
import { flawsOfPairs, pairExamples, pairsKey, type Pairs } from './pairs.ts';

/** A table in which each row gets one column. */
export const matrixSchema = z.strictObject({
  type: z.literal('matrix'),
  ...commonFields,
  columns: z
    .array(z.strictObject({ id: slug, text: linklessLine.max(40) }))
    .min(2)
    .max(5),
  rows: z
    .array(
      z.strictObject({
        id: slug,
        text: line,
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
  meaning: ({ rows, columns }) => [
    rows.map(({ id, text, column }) => [id, flat(text), column]),
    columns.map(({ id, text }) => [id, text]),
  ],
  flaws: (question, plainText) =>
    flawsOfPairs(
      pairsOf(question),
      { items: 'rows', item: 'row', options: 'columns', option: 'column' },
      plainText,
    ),
  examples: (question) => pairExamples(pairsOf(question)),
};
