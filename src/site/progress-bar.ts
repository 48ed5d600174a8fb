import type { Writable } from 'node:stream';

/** A line such as `Diagrams ████░░░░ 5/12`, rewritten in place; on what is not a terminal, nothing but the last state. */
export function progressBar(
  label: string,
  out: Writable & { isTTY?: boolean } = process.stderr,
): (done: number, total: number) => void {
  const width = 24;
  return (done, total) => {
    const filled = Math.round((width * done) / total);
    const line = `${label} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${String(done)}/${String(total)}`;
    if (out.isTTY === true) out.write(`\r${line}${done === total ? '\n' : ''}`);
    else if (done === total) out.write(`${line}\n`);
  };
}
