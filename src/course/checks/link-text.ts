/** The words of a link say where it leads. */
import { finding } from '../finding.ts';
import { isVague } from '../text/vague-words.ts';
import type { Check } from './check.ts';

/** Only where the course is in English: the words are. */
export const checkLinkText: Check = (parsed) => {
  if (!/^en\b/.test(parsed.course?.language ?? '')) return [];
  return parsed.links.flatMap(({ link, target, file, at }) => {
    if (target.kind === 'cite' || !isVague(link.text)) return [];
    const message = `"${link.text}" does not say where the link leads. Link the words that do: what a reader finds there.`;
    return [finding('vague-link-text', file, at(), message)];
  });
};
