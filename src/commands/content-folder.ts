import { existsSync, globSync, lstatSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { didYouMean } from '../course/text/near-miss.ts';
import { Refusal } from '../site/refusal.ts';
import { swappedNames } from '../site/swap.ts';

/** The option that names the content folder. */
export const contentOption = { content: { type: 'string' } } as const;

/**
 * The folder that a command runs in, to which findings' paths are relative, and the content folder: the one that
 * `--content` names, else the environment's CONTENT, else `content`.
 */
export function foldersOf(named: string | undefined): { root: URL; content: URL; shown: string } {
  const root = `${process.cwd()}${path.sep}`;
  const wanted = named ?? (process.env.CONTENT === '' ? undefined : process.env.CONTENT) ?? 'content';
  if (wanted.trim() === '')
    throw new Refusal(
      '--content names no folder. Write the folder of the course, such as: --content content',
    );
  const content = path.resolve(wanted);
  const shown = shownFrom(root, content);
  if (shown === '' || shown.startsWith('..') || path.isAbsolute(shown))
    throw new Refusal(`The content folder must lie inside the project's folder; "${wanted}" does not.`);
  const [there, target] = nearestThere(root, content);
  if (target === undefined)
    throw new Refusal(
      `"${shownFrom(root, there)}" is a link that leads nowhere. Name the folder of the course.`,
    );
  if (!statSync(there).isDirectory())
    throw new Refusal(`"${shownFrom(root, there)}" is a file. Name the folder of the course.`);
  const within = shownFrom(realpathSync(root), path.join(target, path.relative(there, content)));
  const taken = [shown, within].flatMap((one) => whyNoPlace(one) ?? [])[0];
  if (taken !== undefined)
    throw new Refusal(
      `A course cannot lie in "${wanted}": ${taken}. Name a folder of its own, such as my-course.`,
    );
  return { root: pathToFileURL(root), content: pathToFileURL(`${content}${path.sep}`), shown };
}

const shownFrom = (root: string, folder: string) => path.relative(root, folder).split(path.sep).join('/');

/** The last on the way from `root` to `folder` that is there, and where it really lies: nowhere, if it is a link to nothing. */
function nearestThere(root: string, folder: string): [there: string, target: string | undefined] {
  let there = root;
  for (const name of path.relative(root, folder).split(path.sep)) {
    const next = path.join(there, name);
    if (!lstatSync(next, { throwIfNoEntry: false })) break;
    there = next;
    if (!existsSync(next)) return [there, undefined];
    if (!statSync(next).isDirectory()) break;
  }
  return [there, realpathSync(there)];
}

/** Why what lies at `shown`, a path in the project's folder, is not the author's to keep: the end of a sentence. */
function whyNoPlace(shown: string): string | undefined {
  const names = shown.toLowerCase().split('/');
  const [top = ''] = names;
  if (swappedNames('dist').includes(top)) return `every build takes away what lies in ${top}`;
  if (names.includes('node_modules')) return 'npm takes away what lies in node_modules';
  return ['.git', '.astro'].includes(top)
    ? `${top} belongs to a program, which may take away what lies there`
    : undefined;
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
