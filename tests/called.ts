/** A command called as an author calls it. Most tests call it in their own process, which saves half a second each time. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { mock } from 'node:test';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';

export interface Said {
  code: number | null;
  out: string;
  err: string;
}

const commands = new URL('../src/commands/', import.meta.url);
const calls = { count: 0 };

/** Runs `src/commands/<name>.ts` in the folder `root`, as npm does. */
export async function calledAlone(name: string, root: URL, ...words: string[]): Promise<Said> {
  const command = fileURLToPath(new URL(`${name}.ts`, commands));
  const child = spawn(process.execPath, [command, ...words], { cwd: fileURLToPath(root) });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

/** The same without a process of its own: only the command's own module runs anew. What it throws, this throws. */
export async function called(name: string, root: URL, ...words: string[]): Promise<Said> {
  const said = { out: '', err: '' };
  const before = { argv: process.argv, folder: process.cwd() };
  const mocks = [
    mock.method(console, 'log', (...parts: unknown[]) => (said.out += `${format(...parts)}\n`)),
    mock.method(console, 'error', (...parts: unknown[]) => (said.err += `${format(...parts)}\n`)),
    mock.method(process, 'exit', (code: number) => {
      throw new Exit(code);
    }),
  ];
  process.argv = [process.execPath, name, ...words];
  process.chdir(fileURLToPath(root));
  process.exitCode = undefined;
  try {
    calls.count += 1;
    await import(new URL(`${name}.ts?call=${String(calls.count)}`, commands).href);
    return { code: exitCode(), ...said };
  } catch (error) {
    if (error instanceof Exit) return { code: error.code, ...said };
    throw error;
  } finally {
    process.exitCode = undefined;
    process.chdir(before.folder);
    process.argv = before.argv;
    for (const { mock: one } of mocks) one.restore();
  }
}

function exitCode(): number {
  return Number(process.exitCode ?? 0);
}

/** Thrown where a command would end the process. */
class Exit extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`The command ends with ${String(code)}.`);
    this.code = code;
  }
}
