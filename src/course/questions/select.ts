import { z } from 'zod';
import { commonFields, optionSchema } from './common.ts';

/** One option or more is right, and at least one is wrong. */
export const selectSchema = z.strictObject({
  type: z.literal('select'),
  ...commonFields,
  options: z.array(optionSchema).min(2),
});
