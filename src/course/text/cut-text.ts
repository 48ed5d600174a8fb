/** Texts that YAML cuts off at a `#`: an author who writes "issue #12" without quotes loses the number. */
import type { CutText } from '../raw.ts';
import { inQuotes } from './yaml-writing.ts';

/** Where a comment stands that takes nothing from the text. */
const otherwise: Record<CutText['place'], string> = {
  behind: 'put it on a line of its own',
  above: 'put it on a line above the field',
  below: 'indent it no deeper than the field, or than the dash of its entry',
  block: 'indent it no deeper than the field, or than the dash of its entry',
};

export function cutOffMessage({ path, text, comment, place }: CutText, name: string): string {
  const orElse = ` If it is meant as a comment, ${otherwise[place]}.`;
  if (place === 'block')
    return `This line is indented less than the text above it, so its # makes a comment of it, which would be lost. Indent it as far as that text.${orElse}`;
  const key = path.at(-1);
  const parts = place === 'above' ? [comment, text] : [text, comment];
  const whole = inQuotes(parts.join(' ').replace(/\s+/g, ' ').trim());
  const written = typeof key === 'string' ? `${key}: ${whole}` : whole;
  const cut = place === 'above' ? 'what stands behind the #' : 'everything from the # on';
  const what = text === '' ? `${name} is empty: ${cut}` : `${cut.charAt(0).toUpperCase()}${cut.slice(1)}`;
  return `${what} is a comment and would be lost. Put the text in quotes: ${written}${text === '' ? '' : `.${orElse}`}`;
}
