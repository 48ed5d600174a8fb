import { z } from 'zod';
import { gradeRecall } from './grading/self.ts';
import { commonFields } from './common.ts';
import { markdown } from '../text-fields.ts';
import { flat, type QuestionKind } from './kind.ts';

/** A card: the reader answers aloud, looks, and says how it went. */
export const recallSchema = z.strictObject({
  type: z.literal('recall'),
  ...commonFields,
  answer: markdown.describe('What one should have said.'),
});

export const recallKind: QuestionKind<z.output<typeof recallSchema>, null> = {
  key: () => null,
  grade: gradeRecall,
  meaning: ({ answer }) => flat(answer),
  flaws: () => [],
  examples: () => ({ right: [['grade=good'], ['grade=easy']], wrong: [['grade=again'], ['grade=hard']] }),
};
