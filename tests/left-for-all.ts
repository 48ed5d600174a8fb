/** What the normal run of the tests leaves for `npm test -- --all`. A suite that is run by itself leaves nothing. */
import { appendFileSync } from 'node:fs';

/** The file in which it is noted what is left; without it nothing is. */
const note = process.env['LEFT_FOR_ALL'];

/** `some` of `all` in the normal run, which then says how many of what are left. */
export function forNow<T>(what: string, all: readonly T[], some: readonly T[]): readonly T[] {
  if (note === undefined) return all;
  const left = all.filter((one) => !some.includes(one)).length;
  if (left > 0) appendFileSync(note, `${what}: ${String(left)} of ${String(all.length)}\n`);
  return all.filter((one) => some.includes(one));
}
