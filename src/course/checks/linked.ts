/** What links of a text lead to. */
import { readLink } from '../links/course-link.ts';
import type { LinkUse } from '../raw.ts';

export function conceptIn({ url }: LinkUse): string[] {
  const target = readLink(url);
  return target.kind === 'concept' ? [target.id] : [];
}

export const isCitation = ({ url }: LinkUse): boolean => readLink(url).kind === 'cite';
