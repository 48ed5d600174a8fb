/** Texts that YAML cuts off at ` #`: an author who writes "issue #12" without quotes loses the number. */
import type { CutText } from '../raw.ts';
import { inQuotes } from './yaml-writing.ts';

export function cutOffMessage({ path, text, comment }: CutText, name: string): string {
  const key = path.at(-1);
  const whole = inQuotes(`${text} ${comment}`.trim());
  const written = typeof key === 'string' ? `${key}: ${whole}` : whole;
  const what = text === '' ? `${name} is empty: everything` : 'Everything';
  const otherwise = text === '' ? '' : ' If it is meant as a comment, put it on a line of its own.';
  return `${what} from the # on is a comment and would be lost. Put the text in quotes: ${written}${otherwise && `.${otherwise}`}`;
}
