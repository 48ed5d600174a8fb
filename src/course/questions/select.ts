import { z } from 'zod';
import { gradeSelect } from './grading/options.ts';
import { commonFields } from './common.ts';
import { keepOrderField } from './option-order.ts';
import { optionSchema, optionsKind } from './options.ts';

/** One option or more is right, and at least one is wrong. */
export const selectSchema = z.strictObject({
  type: z.literal('select'),
  ...commonFields,
  options: z.array(optionSchema).min(2),
  keepOrder: keepOrderField,
});

export const selectKind = optionsKind(gradeSelect, (right, all) => {
  if (right > 0 && right < all) return undefined;
  return `A "select" has at least one correct and one wrong option; here ${right === 0 ? 'none is correct' : 'all are correct'}.`;
});
