import type { ParsedQuestion } from '../parsed-course.ts';

/** Whether its chapter asks a question at the end, where the text does not place it. */
export const isAskedAtEnd = ({ value }: Pick<ParsedQuestion, 'value'>): boolean =>
  value?.asked !== 'practice';
