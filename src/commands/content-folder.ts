import { existsSync, globSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { didYouMean } from '../course/text/near-miss.ts';
import { Refusal } from '../site/refusal.ts';

/** The option that names the content folder. */
export const contentOption = { content: { type: 'string' } } as const;

/**
 * The folder that a command runs in, to which findings' paths are relative, and the content folder: the one that
 * `--content` names, else the environment's CONTENT, else `content`.
 */
export function foldersOf(named: string | undefined): { root: URL; content: URL; shown: string } {
  const root = `${process.cwd()}${path.sep}`;
  const wanted = named ?? (process.env.CONTENT === '' ? undefined : process.env.CONTENT) ?? 'content';
  const content = path.resolve(wanted);
  const shown = path.relative(root, content).split(path.sep).join('/');
  if (shown === '' || shown.startsWith('..') || path.isAbsolute(shown))
    throw new Refusal(`The content folder must lie inside the project's folder; "${wanted}" does not.`);
  if (existsSync(content) && !statSync(content).isDirectory())
    throw new Refusal(`"${wanted}" is a file. Name the folder of the course.`);
  return { root: pathToFileURL(root), content: pathToFileURL(`${content}${path.sep}`), shown };
}

/** The same for a course that must be there. */
export function courseFolders(named: string | undefined): { root: URL; content: URL; shown: string } {
  const folders = foldersOf(named);
  if (existsSync(folders.content)) {
    const within = existsSync(new URL('course.yaml', folders.content)) ? [] : coursesIn(folders.shown);
    if (within.length === 0) return folders;
    const names = within.map((name) => `"${name}"`).join(' or ');
    throw new Refusal(`The folder "${folders.shown}" has no course.yaml. Did you mean ${names}?`);
  }
  const near = didYouMean(folders.shown, coursesIn(path.posix.dirname(folders.shown)));
  throw new Refusal(
    `There is no folder "${folders.shown}".${near || ` Begin a course with: npm run new -- course ${folders.shown}`}`,
  );
}

/** The folders in `folder` that hold a course. */
function coursesIn(folder: string): string[] {
  return globSync(path.posix.join(folder, '*/course.yaml'))
    .map((file) => path.dirname(file).split(path.sep).join('/'))
    .sort();
}
