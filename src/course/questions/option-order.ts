/** Whether options stand in an order that means something, so that nobody may mix them. */
import { z } from 'zod';
import { readNumber } from './grading/number.ts';
import { wholeNumber } from './grading/whole-number.ts';

export const keepOrderField = z
  .boolean()
  .optional()
  .describe(
    'Whether the options stay in the order in which they are written. Without it they are mixed anew at each showing, unless they begin with numbers that rise or fall.',
  );

/** Whether each of `texts` begins with a number, and these rise or fall. */
export function isByNumber(texts: readonly string[]): boolean {
  const numbers = texts.map(leadingNumber);
  const steps = numbers.slice(1).map((number, at) => Math.sign(number - (numbers[at] ?? Number.NaN)));
  return steps.length > 0 && Math.abs(steps.reduce((sum, step) => sum + step, 0)) === steps.length;
}

function leadingNumber(text: string): number {
  const [first = ''] = text.trim().split(/\s|[,;:](?=\s|$)/);
  return Number(wholeNumber(first) ?? readNumber(text)?.value ?? Number.NaN);
}
