import { z } from 'zod';
import { gradePairs, type PairsKey } from '../grading/pairs.ts';
import { commonFields, markdown, slug } from './common.ts';
import { flat, type Flaw, type QuestionKind } from './kind.ts';
import { flawsOfPairs, pairExamples, pairsKey } from './pairs.ts';

/** Items that each get one option of a list. */
export const matchSchema = z.strictObject({
  type: z.literal('match'),
  ...commonFields,
  many: z.boolean().default(false).describe('Whether an option may be right for several items.'),
  options: z
    .array(z.strictObject({ id: slug, text: z.string().trim().min(1).max(80).describe('Plain text.') }))
    .min(2)
    .max(8),
  items: z
    .array(
      z.strictObject({
        id: slug,
        text: markdown,
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
  texts: ({ items, wrong }) => [
    ...items.flatMap(({ text, say }, index) => [
      { path: ['items', index, 'text'], text },
      { path: ['items', index, 'say'], text: say },
    ]),
    ...wrong.map(({ say }, index) => ({ path: ['wrong', index, 'say'], text: say })),
  ],
  meaning: ({ items, options }) => [
    items.map(({ id, text, option }) => [id, flat(text), option]),
    options.map(({ id, text }) => [id, text]),
  ],
  flaws(question) {
    const found = flawsOfPairs(question, {
      items: 'items',
      item: 'item',
      options: 'options',
      option: 'option',
    });
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
