/** What every question has, whatever its type, and the union of the types. */
import { z } from 'zod';
import { choiceSchema } from './choice.ts';
import { selectSchema } from './select.ts';

export const questionSchema = z.discriminatedUnion('type', [choiceSchema, selectSchema], {
  error: 'is not a known type of question. Known are "choice" and "select"',
});

export type Question = z.output<typeof questionSchema>;
export type QuestionType = Question['type'];
