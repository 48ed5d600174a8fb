import { z } from 'zod';
import { gradeChoice } from './grading/options.ts';
import { commonFields } from './common.ts';
import { keepOrderField } from './option-order.ts';
import { optionSchema, optionsKind } from './options.ts';

/** Exactly one option is right. */
export const choiceSchema = z.strictObject({
  type: z.literal('choice'),
  ...commonFields,
  options: z.array(optionSchema).min(2),
  keepOrder: keepOrderField,
});

export const choiceKind = optionsKind(gradeChoice, (right) => {
  if (right === 1) return undefined;
  const count = right === 0 ? 'none is' : `${String(right)} are`;
  const mend = right > 1 ? ' If that is meant, its type is "select".' : '';
  return `A "choice" has exactly one correct option; here ${count}.${mend}`;
});
