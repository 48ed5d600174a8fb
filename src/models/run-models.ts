/**
 * Authors' functions, run in a process of their own with a limit of time and memory. Whatever one of them does, the
 * others are run, and the report is told: a process that had to be ended is followed by another.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { finding, type Finding, type Point } from '../course/finding.ts';
import { pointIn } from '../course/text/masked.ts';
import { callKey, type Model, type ModelCall } from '../course/questions/model-call.ts';
import type { Reply, Request } from './sandbox.ts';

const secondsEach = 2;
const megabytes = 64;
/** Until a process is there at all, on a machine that is busy. */
const secondsToStart = 60;

const sandboxFile = fileURLToPath(new URL('sandbox.ts', import.meta.url));

/** Runs every call of the models in `sources` (file > TypeScript). A model that cannot be loaded is a finding, and missing from `models`. */
export async function runModels(
  sources: ReadonlyMap<string, string>,
  calls: readonly ModelCall[],
): Promise<{ models: Record<string, Model>; findings: Finding[] }> {
  const models: Record<string, Model> = {};
  const findings: Finding[] = [];
  let sandbox: Sandbox | undefined;
  for (const [file, text] of sources) {
    const broken = (what: string, at?: Point) =>
      findings.push(
        finding('model', file, at ?? { line: 1, column: 1 }, `The model can’t be loaded: ${what}.`),
      );
    const load = async (): Promise<Reply | Ended> => {
      sandbox = sandbox?.isRunning() ? sandbox : await start();
      return sandbox.ask({ kind: 'load', file, source: text });
    };
    const loaded = await load();
    if (loaded.kind === 'broken') {
      const { what, imported, at } = loaded;
      if (imported === undefined) broken(what, at);
      else broken(importMessage(imported), placeOfText(text, imported));
    } else if (loaded.kind === 'ended') {
      broken(`it ${loaded.why}`);
    } else if (loaded.kind === 'loaded') {
      const model: Model = { exports: loaded.exports, results: {} };
      for (const call of calls) {
        if (call.file !== file || !model.exports.includes(call.name)) continue;
        if (!sandbox?.isRunning()) await load();
        const inputs = call.inputs.map((input) => JSON.stringify(input));
        const answer = await sandbox?.ask({ kind: 'call', name: call.name, inputs });
        if (answer?.kind === 'called') model.results[callKey(call)] = answer.result;
        else if (answer?.kind === 'ended') model.results[callKey(call)] = { failed: answer.why };
      }
      models[file] = model;
    }
  }
  sandbox?.end();
  return { models, findings };
}

/** Why it had to be ended: "takes longer than …". */
interface Ended {
  kind: 'ended';
  why: string;
}

interface Sandbox {
  isRunning: () => boolean;
  ask: (request: Request) => Promise<Reply | Ended>;
  end: () => void;
}

async function start(): Promise<Sandbox> {
  const child = fork(sandboxFile, [], {
    execArgv: [
      '--permission',
      `--allow-fs-read=${sandboxFile}`,
      '--experimental-vm-modules',
      '--no-warnings',
      `--max-old-space-size=${megabytes}`,
    ],
    env: { TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  const ready = await next(child, secondsToStart);
  if (ready.kind === 'ended') throw new Error(`The process for models ${ready.why}.`);
  return {
    isRunning: () => child.connected && !child.killed && child.exitCode === null && child.signalCode === null,
    ask(request) {
      child.send(request);
      return next(child, secondsEach);
    },
    end() {
      child.kill('SIGKILL');
    },
  };
}

/** The next message of `child`; it is ended if none comes in time. */
function next(child: ChildProcess, seconds: number): Promise<Reply | Ended> {
  return new Promise((resolve) => {
    let isLate = false;
    let ending: NodeJS.Immediate | undefined;
    const timer = setTimeout(() => {
      // What it answered in time, while this process was busy, is read first.
      ending = setImmediate(() => {
        isLate = true;
        child.kill('SIGKILL');
      });
    }, seconds * 1000);
    const settle = (outcome: Reply | Ended) => {
      clearTimeout(timer);
      clearImmediate(ending);
      child.off('message', onMessage);
      child.off('exit', onExit);
      resolve(outcome);
    };
    const onMessage = (message: unknown) => {
      settle(message as Reply);
    };
    const onExit = (_code: number | null, signal: NodeJS.Signals | null) => {
      const why = isLate
        ? `takes longer than ${seconds} seconds`
        : signal === null
          ? 'ends the process that it runs in'
          : `takes more than ${megabytes} MB of memory`;
      settle({ kind: 'ended', why });
    };
    child.on('message', onMessage);
    child.on('exit', onExit);
  });
}

function importMessage(specifier: string): string {
  return `it imports "${specifier}". A model imports nothing: write what it needs into this file`;
}

function placeOfText(text: string, specifier: string): Point | undefined {
  const index = Math.max(text.indexOf(`'${specifier}'`), text.indexOf(`"${specifier}"`));
  return index < 0 ? undefined : pointIn(text, index);
}
