/** The project in another folder, with caches of its own, and Astro run there as its commands run it. */
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { project, teaCourse } from './folders.ts';

/** What a build reads. */
const copied = ['package.json', 'tsconfig.json', 'astro.config.mjs', 'public', 'src', 'content', teaCourse];
/** Caches inside node_modules: each copy makes its own. */
const caches = new Set(['.astro', '.vite', '.cache', '.package-lock.json']);

/** A new folder that is removed afterwards. */
export async function temporaryFolder(closeLater: (close: () => unknown) => void): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'site-'));
  closeLater(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return folder;
}

/** Copies the project into `folder`; its packages are linked one by one. */
export async function copyProject(folder: string): Promise<void> {
  for (const name of copied)
    await cp(path.join(project, name), path.join(folder, name), { recursive: true, filter: isSource });
  const packages = path.join(project, 'node_modules');
  await mkdir(path.join(folder, 'node_modules'));
  for (const name of await readdir(packages)) {
    if (!caches.has(name)) await symlink(path.join(packages, name), path.join(folder, 'node_modules', name));
  }
}

export interface Finished {
  code: number | null;
  /** Both streams. */
  output: string;
}

/** The arguments for Node that run Astro with `words`. */
export function astroWith(...words: string[]): string[] {
  return [path.join(project, 'node_modules/astro/bin/astro.mjs'), ...words];
}

export const quiet = {
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  NO_COLOR: '1',
  FORCE_COLOR: undefined,
};

/** Runs Astro to its end in `folder`. */
export function runAstro(folder: string, words: string[], env: NodeJS.ProcessEnv = {}): Promise<Finished> {
  const child = spawn(process.execPath, astroWith(...words), {
    cwd: folder,
    env: { ...process.env, ...quiet, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (output += text.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
}

/** Leaves out what commands make: built sites and Astro's notes. */
function isSource(file: string): boolean {
  return !/[\\/](\.astro|dist(\.\w+)?|out)$/.test(file);
}
