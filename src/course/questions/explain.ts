import { z } from 'zod';
import { gradeExplain, type ExplainKey } from './grading/self.ts';
import { commonFields, slug } from './common.ts';
import { line, markdown } from '../text-fields.ts';
import { duplicateIds, flat, type QuestionKind } from './kind.ts';

/** A free answer, compared by the reader with a model answer and its criteria. */
export const explainSchema = z.strictObject({
  type: z.literal('explain'),
  ...commonFields,
  answer: markdown.describe('A model answer.'),
  criteria: z
    .array(z.strictObject({ id: slug, text: line.describe('What a good answer does: “names …”.') }))
    .min(2)
    .max(6),
});

export const explainKind: QuestionKind<z.output<typeof explainSchema>, ExplainKey> = {
  key: ({ criteria }) => ({ criteria: criteria.map(({ id }) => id) }),
  grade: gradeExplain,
  meaning: ({ criteria }) => criteria.map(({ id, text }) => [id, flat(text)]),
  flaws: ({ criteria }) => duplicateIds(criteria, 'criteria'),
  examples({ criteria }) {
    const has = criteria.map(({ id }) => `has=${id}`);
    return {
      right: [['text=…', ...has, 'done=yes']],
      wrong: [['text=…', ...has.slice(1), 'done=yes'], ['done=yes']],
    };
  },
};
