import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import test from 'node:test';
import { Refusal } from '../../src/site/refusal.ts';
import { costOf } from './measured-process.ts';

const isLinux = existsSync('/proc/self/stat');
const command = (script: string) => ({ folder: tmpdir(), words: ['--eval', script] });

/** Keeps a processor busy for so many milliseconds of its own time, with so many megabytes in hand. */
const busy = (ms: number, megabytes: number) =>
  `const held = Buffer.alloc(${String(megabytes)} * 1e6, 1);
   while (process.cpuUsage().user / 1000 < ${String(ms)}) held[0] += 1;`;

test('what a process starts is counted as its own', { skip: !isLinux }, async () => {
  const child = busy(400, 200);
  const parent = `require('node:child_process').spawnSync(process.execPath, ['--eval', ${JSON.stringify(child)}]);`;
  const { cpuMs = 0, peakBytes = 0 } = await costOf(command(parent));
  assert.ok(cpuMs >= 400 && cpuMs < 4_000, String(cpuMs));
  assert.ok(peakBytes > 200e6, String(peakBytes));
});

test('so is what outlives it, which nobody waits for', { skip: !isLinux }, async () => {
  const child = busy(800, 1);
  const parent = `require('node:child_process').spawn(process.execPath, ['--eval', ${JSON.stringify(child)}], { stdio: 'ignore' }).unref();`;
  const { cpuMs = 0 } = await costOf(command(parent));
  assert.ok(cpuMs >= 700, String(cpuMs));
});

test('a command that fails ends with what it said', async () => {
  await assert.rejects(
    costOf(command(`console.error('No room.'); process.exit(3);`)),
    (error) => error instanceof Refusal && /exit code 3[^]*No room\./.test(error.message),
  );
});
