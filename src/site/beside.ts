/** Work that pages or the index wait for, done in a thread of its own while Astro bundles and renders. */
import { Worker } from 'node:worker_threads';
import type { tasks } from './tasks.ts';

type Tasks = typeof tasks;

/** What the task `name` makes of `input`. Both are handed over as copies. */
export function beside<Name extends keyof Tasks>(
  name: Name,
  input: Parameters<Tasks[Name]>[0],
): Promise<Awaited<ReturnType<Tasks[Name]>>> {
  return new Promise((resolve, reject) => {
    new Worker(new URL('task-thread.ts', import.meta.url), { workerData: { name, input } })
      .on('message', resolve)
      .on('error', reject);
  });
}
