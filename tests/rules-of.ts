import type { Finding } from '../src/course/finding.ts';

/** The rules that were broken, in reading order. */
export async function rulesOf(findings: Promise<readonly Finding[]>): Promise<string[]> {
  return (await findings).map(({ rule }) => rule);
}
