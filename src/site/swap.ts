/**
 * `dist/` is always a whole site: a build goes to a folder beside it, which then takes its place by rename.
 * A swap cut short between its two renames is mended by the next command.
 */
import { existsSync, lstatSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const beside = (dist: URL, ending: string) => new URL(`${dist.href.replace(/\/$/, '')}.${ending}/`);

/** Where a build is written. */
export const buildFolder = (dist: URL): URL => beside(dist, 'next');
const lastFolder = (dist: URL): URL => beside(dist, 'last');

/** What lies beside each other while builds come and go: the site called `dist`, the next, the last, and who builds. */
export const swappedNames = (dist: string): string[] => [
  dist,
  `${dist}.next`,
  `${dist}.last`,
  `${dist}.lock`,
];

/** A folder's path without the slash at its end, behind which the system would follow a link. */
export const pathOf = (folder: URL): string => fileURLToPath(folder).replace(/[\\/]$/, '');

/** What stands in the way of a build into `dist`, which moves folders and can move nothing else; a sentence with what to do. */
export function inTheWay(dist: URL): string | undefined {
  for (const [folder, what] of [
    [dist, 'the site is a folder of that name'],
    [buildFolder(dist), 'a build writes to a folder of that name before it takes the place of the site'],
    [lastFolder(dist), 'a build keeps the last site in a folder of that name until the next stands'],
  ] as const) {
    const there = lstatSync(pathOf(folder), { throwIfNoEntry: false });
    if (there?.isSymbolicLink() === true)
      return `${pathOf(folder)} is a link to another place, and ${what}. Remove the link, and copy the site to where it led once it is built.`;
    if (there?.isDirectory() === false)
      return `${pathOf(folder)} is a file, and ${what}. Move the file away.`;
  }
  return undefined;
}

/** Puts back what a cut-short swap left aside. */
export async function mendSwap(dist: URL): Promise<void> {
  const isThere = lstatSync(pathOf(dist), { throwIfNoEntry: false }) !== undefined;
  if (!isThere && existsSync(lastFolder(dist))) await rename(lastFolder(dist), dist);
}

/** Removes what an aborted build left lying. */
export async function clearBuildFolder(dist: URL): Promise<void> {
  await rm(lastFolder(dist), { recursive: true, force: true });
  await rm(buildFolder(dist), { recursive: true, force: true });
}

/** Puts the finished site `built` in the place of `dist`. */
export async function swapIn(built: URL, dist: URL): Promise<void> {
  if (existsSync(dist)) await rename(dist, lastFolder(dist));
  await rename(built, dist);
  await rm(lastFolder(dist), { recursive: true, force: true });
}
