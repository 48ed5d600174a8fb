/** What readers are asked about a typed answer, in English. Loaded when one is asked. */
import type { Ask } from '../course/questions/grading/grade.ts';

export const askWords: Record<Ask['about'], (typed: string, meant: readonly string[]) => string> = {
  number: () => 'That is no number I can read. Type one such as 1,024 or 0.5.',
  unit: (typed, [unit = '']) =>
    `I do not know the unit “${typed}” here. Did you mean ${unit}? If not, give the answer in ${unit}.`,
  'no-unit': (typed) => `A number alone is asked for. Leave “${typed}” out.`,
  mark: (typed, [one = '', other = '']) =>
    `“${typed}” can be read in two ways. Type ${one} or ${other}, whichever you mean.`,
};
