/** One build at a time into one folder: a second one would take the first one's files away. */
import { constants } from 'node:os';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { buildFolder, inTheWay, pathOf } from './swap.ts';

const lockOf = (dist: URL) => `${pathOf(dist)}.lock`;

/**
 * Holds `dist` for this process until it ends. Says why it cannot be built into: another build is at work there,
 * something stands in the way, or the folder cannot be written. What a dead process left behind counts for nothing.
 */
export function holdForBuild(dist: URL): string | undefined {
  const lock = lockOf(dist);
  const shown = pathOf(dist);
  const other = holderOf(lock);
  if (other !== undefined && other !== process.pid)
    return `Another build (process ${String(other)}) is writing ${shown}. Wait until it has ended, then build again.`;
  const stands = inTheWay(dist);
  if (stands !== undefined) return stands;
  if (statSync(lock, { throwIfNoEntry: false })?.isDirectory() === true)
    return `${lock} is a folder, and a build marks with a file of that name that it is at work. Move the folder away.`;
  try {
    writeFileSync(lock, String(process.pid));
    mkdirSync(buildFolder(dist), { recursive: true });
    writeFileSync(new URL('probe', buildFolder(dist)), '');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : '';
    return `The site cannot be written to ${shown} (${why}). Give yourself the right to write there, or make room.`;
  }
  // What a build leaves that came to nothing would take the room of the next.
  process.on('exit', () => {
    if (holderOf(lock) !== process.pid) return;
    rmSync(buildFolder(dist), { recursive: true, force: true });
    rmSync(lock, { force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  return undefined;
}

/** The process that holds the lock, if it is alive. */
function holderOf(lock: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10);
    if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    const isAlive = error instanceof Error && 'code' in error && error.code === 'EPERM';
    return isAlive ? Number.parseInt(readFileSync(lock, 'utf8'), 10) : undefined;
  }
}
