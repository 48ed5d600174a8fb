import { z } from 'zod';
import { gradePairs, type PairsKey } from './grading/pairs.ts';
import { commonFields, slug } from './common.ts';
import { line, linklessLine, markdown } from '../text-fields.ts';
import { flat, type Flaw, type QuestionKind } from './kind.ts';
import { keepOrderField } from './option-order.ts';
import { flawsOfPairs, pairExamples, pairsKey } from './pairs.ts';

/** Items that each get one option of a list. */
export const matchSchema = z.strictObject({
  type: z.literal('match'),
  ...commonFields,
  many: z.boolean().default(false).describe('Whether an option may be right for several items.'),
  options: z
    .array(z.strictObject({ id: slug, text: linklessLine.max(80) }))
    .min(2)
    .max(8),
  keepOrder: keepOrderField,
  items: z
    .array(
      z.strictObject({
        id: slug,
        text: line,
        option: slug.describe('The right one.'),
        say: markdown.describe('Feedback to whoever gave it another.'),
      }),
    )
    .min(2)
    .max(8),
  wrong: z
    .array(z.strictObject({ item: slug, option: slug, say: markdown, misconception: slug.optional() }))
    .default([])
    .describe('Feedback on particular mistakes.'),
});

type Match = z.output<typeof matchSchema>;

export const matchKind: QuestionKind<Match, PairsKey> = {
  key: pairsKey,
  grade: gradePairs,
  meaning: ({ items, options }) => [
    items.map(({ id, text, option }) => [id, flat(text), option]),
    options.map(({ id, text }) => [id, text]),
  ],
  flaws(question, plainText) {
    const names = { items: 'items', item: 'item', options: 'options', option: 'option' };
    const found = flawsOfPairs(question, names, plainText);
    if (question.many) return found;
    const shared = question.items.flatMap(({ option }, index): Flaw[] =>
      question.items.findIndex((other) => other.option === option) === index
        ? []
        : [
            {
              rule: 'shared-option',
              path: ['items', index, 'option'],
              message: `"${option}" is right for several items. If that is meant, write many: true.`,
            },
          ],
    );
    return [...found, ...shared];
  },
  examples: pairExamples,
};
