/** Pages by the template in `src/pages` that makes them: what holds for one page of a template mostly holds for all. */
import { globSync, statSync } from 'node:fs';
import path from 'node:path';
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

/** Of each template the `count` heaviest of these pages, of `dist/` unless `weigh` says how much another page weighs. */
export function heaviestOfEach(paths: readonly string[], count = 1, weigh = sizeOf): string[] {
  const bySize = paths.toSorted((one, other) => weigh(other) - weigh(one));
  return Object.values(Object.groupBy(bySize, templateOf)).flatMap((ofOne = []) => ofOne.slice(0, count));
}

function sizeOf(page: string): number {
  return statSync(path.join(dist, page.endsWith('/') ? `${page}index.html` : page)).size;
}
