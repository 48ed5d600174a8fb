/**
 * What a command costs with all that it starts: they share one session, whose processes are read from /proc. Where there
 * is no /proc, only the time by the clock can be had.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../../src/site/refusal.ts';

export interface Cost {
  wallMs: number;
  /** User and system time of all processes together. */
  cpuMs?: number;
  /** The most memory that all processes together held at one moment (their resident sets, pages shared by two counted twice). */
  peakBytes?: number;
  /** What all other programs of the machine took of its processors meanwhile: 0 to 1. */
  othersShare?: number;
}

export interface Command {
  /** The folder that it runs in. */
  folder: string;
  /** What Node is called with. */
  words: readonly string[];
}

/** Quiet, in the foreground, and asking nobody. */
const quietEnv: NodeJS.ProcessEnv = {
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  DO_NOT_TRACK: '1',
  NO_COLOR: '1',
  NO_UPDATE_NOTIFIER: '1',
  CI: '1',
};

const everyMs = 100;
/** Linux counts processor time in hundredths of a second for every program, whatever its kernel counts in. */
const tickMs = 10;
const isLinux = existsSync('/proc/self/stat');

/** Runs the command to its end. One that fails ends the benchmark with what it said last. */
export async function costOf(command: Command): Promise<Cost> {
  const before = isLinux ? { waited: waitedForMs(), busy: busyMs() } : undefined;
  const start = performance.now();
  const child = startSession(command);
  const watch = isLinux ? watchSession(child.pid ?? 0) : undefined;
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => (output = `${output}${text.toString()}`.slice(-4_000)));
  const { code, wallMs } = await new Promise<{ code: number | null; wallMs: number }>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      resolve({ code, wallMs: performance.now() - start });
    });
  });
  const watched = await watch?.end();
  if (code !== 0)
    throw new Refusal(
      `"node ${command.words.join(' ')}" ended with exit code ${String(code)}. It said:\n${output}`,
    );
  if (!before || !watched) return { wallMs };
  // Both counts miss something: the kernel's, children whose parents did not wait for them; ours, the last tenth of a second.
  const cpuMs = Math.max(waitedForMs() - before.waited, watched.cpuMs);
  const others = busyMs() - before.busy - cpuMs;
  return {
    wallMs,
    cpuMs,
    peakBytes: watched.peakBytes,
    othersShare: Math.max(0, others) / (wallMs * processors),
  };
}

/** Starts the command in a session of its own, which does not outlive this process. */
export function startSession({ folder, words }: Command): ChildProcess {
  const child = spawn(process.execPath, words, {
    cwd: folder,
    env: { ...process.env, ...quietEnv },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => {
    endSession(child);
  };
  process.prependListener('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}

/** Ends a session that still runs. */
export function endSession({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
}

const processors = isLinux ? (readFileSync('/proc/stat', 'utf8').match(/^cpu\d+/gm)?.length ?? 1) : 1;

/** Looks at the session's processes again and again until `end`, which waits until all of them are gone. */
function watchSession(session: number): { end(): Promise<{ cpuMs: number; peakBytes: number }> } {
  const cpuOf = new Map<number, number>();
  let peakBytes = 0;
  const look = (): number => {
    const members = processesOf(session);
    for (const { pid, cpuMs } of members) cpuOf.set(pid, cpuMs);
    const bytesOf = new Map<string, number>();
    for (const { stack, bytes } of members) bytesOf.set(stack, Math.max(bytesOf.get(stack) ?? 0, bytes));
    peakBytes = Math.max(peakBytes, sumOf(bytesOf.values()));
    return members.length;
  };
  const timer = setInterval(look, everyMs);
  return {
    async end() {
      clearInterval(timer);
      for (let tries = 0; look() > 0 && tries < 50; tries += 1) await pause(everyMs);
      return { cpuMs: sumOf(cpuOf.values()), peakBytes };
    },
  };
}

function sumOf(numbers: Iterable<number>): number {
  return [...numbers].reduce((sum, one) => sum + one, 0);
}

interface Process {
  pid: number;
  cpuMs: number;
  bytes: number;
  /** Where its stack begins, which chance decides for each program. A process that was only just started has its parent's, with its memory. */
  stack: string;
}

/** The living processes of a session. */
function processesOf(session: number): Process[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    const fields = statOf(name);
    if (!fields || Number(fields[3]) !== session || fields[0] === 'Z') return [];
    return {
      pid: Number(name),
      cpuMs: (Number(fields[11]) + Number(fields[12])) * tickMs,
      bytes: residentBytes(name),
      stack: fields[25] ?? '',
    };
  });
}

/** The fields of /proc/<pid>/stat from the third one, its state, on; nothing if the process is gone. */
function statOf(pid: string): string[] | undefined {
  const text = readOf(pid, 'stat');
  return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}

function residentBytes(pid: string): number {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readOf(pid, 'status') ?? '')?.[1] ?? 0) * 1024;
}

function readOf(pid: string, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}

/** Processor time of all children that this process has waited for, and of theirs. */
function waitedForMs(): number {
  const fields = statOf('self');
  return (Number(fields?.[13]) + Number(fields?.[14])) * tickMs;
}

/** Processor time of everything on the machine: user, nice, system, interrupts. */
function busyMs(): number {
  const [user = 0, nice = 0, system = 0, , , hard = 0, soft = 0] =
    /^cpu +(.*)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1]?.split(' ').map(Number) ?? [];
  return (user + nice + system + hard + soft) * tickMs;
}
