/** `content/paths/<id>.yaml`: a way through the course for readers who want one thing of it. */
import { z } from 'zod';
import { line, sentence, uncitedLine } from '../../text-fields.ts';

const stepSchema = z.strictObject({
  read: z.string().describe('A course link to a chapter or a section of it, such as "chapter:x#section".'),
  why: line.describe('One sentence: what this step brings on the way.'),
});

export const pathSchema = z.strictObject({
  title: sentence,
  for: uncitedLine.max(220).describe('One sentence: whom it is for, and what they know already.'),
  outcome: uncitedLine.max(220).describe('One sentence: what they can do at its end.'),
  steps: z
    .array(stepSchema)
    .min(1, 'is empty: a path has at least one step')
    .describe('What to read, in this order.'),
});

export type LearningPath = z.output<typeof pathSchema>;
