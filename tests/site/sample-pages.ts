/** Home, a chapter and a concept: the pages on which slow measurements are made. */
import type { Site } from './built-site.ts';

/** The longest chapter and the longest concept, whatever the course. */
export function samplePages(site: Site): [home: string, chapter: string, concept: string] {
  const longest = (pattern: RegExp) =>
    site.pages
      .filter(({ kind, path }) => kind === 'page' && pattern.test(path))
      .reduce((one, other) => (other.html.length > one.html.length ? other : one)).path;
  return ['/', longest(/^\/(?!concepts)[^/]+\/[^/]+\/$/), longest(/^\/concepts\/(?!map\/)[^/]+\/$/)];
}
