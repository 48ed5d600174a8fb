/** `steps.yaml` beside a chapter, as a Zod schema: captions that lead through its diagrams, one step at a time. */
import { z } from 'zod';
import { ownedId } from '../questions/common.ts';
import { line } from '../text-fields.ts';

const partName = z.string().trim().min(1, 'is empty');

const stepSchema = z.strictObject({
  at: z
    .union([partName, z.array(partName).min(1, 'is empty')])
    .describe(
      'What is lit: a node or an edge by its id, else an edge or a message by its ends, "a -> b". Or a list.',
    ),
  say: line.describe('What happens there, in one or two sentences of at most 35 words.'),
});

/** The steps of one diagram. */
export const stepsSchema = z.array(stepSchema).min(2, {
  error: ({ input }) =>
    (input as unknown[]).length === 0
      ? 'is empty: write two steps or more, or take the diagram out of this file'
      : 'is a single step: say it in the caption, or write the next',
});

/** The frame of the file; each list is validated by itself, so that it is reported at its own place. */
export const stepsShellSchema = z
  .record(z.string(), z.unknown())
  .refine(
    (diagrams) => Object.keys(diagrams).length > 0,
    'is empty: write the steps of a diagram, or delete it',
  );

export const stepsFileSchema = z.record(
  ownedId.describe('A diagram of the chapter.'),
  z.array(stepSchema).min(2).describe('Two or more steps, in the order in which they are read.'),
);

/** A step as it is written. */
export type WrittenStep = z.output<typeof stepSchema>;
