/** What the normal run of the tests leaves for `npm test -- --all`. A suite that is run by itself leaves nothing. */
import { appendFileSync } from 'node:fs';
import { test, type TestContext, type TestOptions } from 'node:test';

/** How a note on a test begins that is left as a whole. */
export const testNote = 'test: ';

/** The file in which it is noted what is left; without it nothing is. */
const note = process.env['LEFT_FOR_ALL'];

/** Whether a test that the normal run leaves is to run now; if not, it is noted. */
export function isForNow(test: string): boolean {
  if (note !== undefined) appendFileSync(note, `${testNote}${test}\n`);
  return note === undefined;
}

/** A test for `--all` alone. */
export function testInAll(
  name: string,
  look: (context: TestContext) => Promise<void> | void,
  options: TestOptions = {},
): void {
  if (isForNow(name)) test(name, options, look);
}

/** `some` of `all` in the normal run, which then says how many of what are left. */
export function forNow<T>(what: string, all: readonly T[], some: readonly T[]): readonly T[] {
  if (note === undefined) return all;
  const left = all.filter((one) => !some.includes(one)).length;
  if (left > 0) appendFileSync(note, `${what}: ${String(left)} of ${String(all.length)}\n`);
  return all.filter((one) => some.includes(one));
}
