/** Home, a chapter, a concept and a comparison: the pages on which slow measurements are made. */
import type { Site, SitePage } from './built-site.ts';

export type SamplePages = Record<'home' | 'chapter' | 'concept', string> & {
  /** A course may have none. */
  comparison: string | undefined;
};

/** The longest of each, whatever the course. */
export function samplePages(site: Site): SamplePages {
  const longest = (isOne: (page: SitePage) => boolean) =>
    site.pages
      .filter((page) => page.kind === 'page' && isOne(page))
      .reduce<SitePage | undefined>(
        (one, other) => (one && one.html.length >= other.html.length ? one : other),
        undefined,
      )?.path;
  const chapter = longest(({ root }) => root.querySelector('[data-chapter-page]') !== null);
  const concept = longest(({ path }) => /^\/concepts\/(?!map\/)[^/]+\/$/.test(path));
  if (chapter === undefined || concept === undefined)
    throw new Error('The site has no chapter or no concept.');
  const comparison = longest(({ path }) => /^\/compare\/[^/]+\/$/.test(path));
  return { home: '/', chapter, concept, comparison };
}
