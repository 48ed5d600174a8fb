import { z } from 'zod';
import { commonFields, optionSchema } from './common.ts';

/** Exactly one option is right. */
export const choiceSchema = z.strictObject({
  type: z.literal('choice'),
  ...commonFields,
  options: z.array(optionSchema).min(2),
});
