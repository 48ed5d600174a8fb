/** Which pages stand for the others: those of each template in `src/pages`, for what holds for one mostly holds for all. */
import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Site, SitePage } from './built-site.ts';
import { dist, project } from './folders.ts';

/** First those that fix most of a path: a page of its own is made by its own template. */
const templates = globSync('**/*.astro', { cwd: path.join(project, 'src/pages') })
  .map((file) =>
    file
      .split(path.sep)
      .join('/')
      .replace(/\.astro$/, ''),
  )
  .sort((one, other) => opennessOf(one) - opennessOf(other))
  .map((name) => ({ name, pattern: patternOf(name) }));

/** How early a name has what stands for anything, and whether that is more than one folder. */
function opennessOf(name: string): number {
  const fixed = name.indexOf('[');
  return fixed < 0 ? -Infinity : (name.includes('[...') ? 0.5 : 0) - fixed;
}

function patternOf(name: string): RegExp {
  const words = name
    .replace(/(^|\/)index$/, '')
    .replace(/\/?\[\.\.\.[^\]]+\]/g, '(?:/?.*)')
    .replace(/\[[^\].]+\]/g, '[^/]+');
  return new RegExp(`^/${words}(?:/|\\.html)?$`);
}

/** The template of the built page at `path`. */
function templateOf(path: string): string {
  const template = templates.find(({ pattern }) => pattern.test(path));
  if (!template) throw new Error(`No template in src/pages makes ${path}.`);
  return template.name;
}

/** Of each template the heaviest of these pages, of `dist/` unless `weigh` says how much another page weighs. */
export function heaviestOfEach(paths: readonly string[], weigh = sizeOf): string[] {
  const bySize = paths.toSorted((one, other) => weigh(other) - weigh(one));
  return Object.values(Object.groupBy(bySize, templateOf)).flatMap((ofOne = []) => ofOne.slice(0, 1));
}

function sizeOf(page: string): number {
  return statSync(path.join(dist, page.endsWith('/') ? `${page}index.html` : page)).size;
}

export type SamplePages = Record<'home' | 'chapter' | 'concept', string> & {
  /** A course may have none. */
  comparison: string | undefined;
};

/** The longest of each, whatever the course: the pages on which slow measurements are made. */
export function samplePages(site: Site): SamplePages {
  const byLength = site.pages
    .filter(({ kind }) => kind === 'page')
    .toSorted((one, other) => other.html.length - one.html.length);
  const longest = (isOne: (page: SitePage) => boolean) => byLength.find(isOne)?.path;
  const chapter = longest(({ root }) => root.querySelector('[data-chapter-page]') !== null);
  const concept = longest(({ path }) => /^\/concepts\/(?!map\/)[^/]+\/$/.test(path));
  if (chapter === undefined || concept === undefined)
    throw new Error('The site has no chapter or no concept.');
  const comparison = longest(({ path }) => /^\/compare\/[^/]+\/$/.test(path));
  return { home: '/', chapter, concept, comparison };
}
