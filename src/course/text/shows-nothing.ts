import type { ReadDocument } from '../raw.ts';

/** Whether a text has nothing to see: it is empty, or of comments, breaks and blanks that no trimming finds. */
export function showsNothing(document: ReadDocument): boolean {
  const { stretches, links, images, fences, scripts, faults, containers, components } = document;
  const blocks = [links, images, fences, scripts, faults, containers, components];
  const words = stretches.map(({ title, text }) => title + text).join('');
  return blocks.every((list) => list.length === 0) && !/[^\s\p{Cf}]/u.test(words);
}
