/** The thread that `beside` starts: it does one task. */
import { parentPort, workerData } from 'node:worker_threads';
import { tasks } from './tasks.ts';

const { name, input } = workerData as { name: keyof typeof tasks; input: never };
parentPort?.postMessage(await tasks[name](input));
