/**
 * `dist/` is always a whole site: a build goes to a folder beside it, which then takes its place by rename.
 * A swap cut short between its two renames is mended by the next command.
 */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

const beside = (dist: URL, ending: string) => new URL(`${dist.href.replace(/\/$/, '')}.${ending}/`);

/** Where a build is written. */
export const buildFolder = (dist: URL): URL => beside(dist, 'next');
const lastFolder = (dist: URL): URL => beside(dist, 'last');

/** Puts back what a cut-short swap left aside. */
export async function mendSwap(dist: URL): Promise<void> {
  if (!existsSync(dist) && existsSync(lastFolder(dist))) await rename(lastFolder(dist), dist);
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
