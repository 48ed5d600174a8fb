/** What `npm run bench -- build` was asked to measure. */
import { Refusal } from '../../src/site/refusal.ts';

export const cases = ['cold', 'warm', 'changed', 'dev', 'checks'] as const;
export type Case = (typeof cases)[number];

const peerSets = ['starlight', 'all', 'none'] as const;
export type PeerSet = (typeof peerSets)[number];

export interface Plan {
  /** Numbers of chapters, in the order in which they are built. */
  sizes: number[];
  /** How often each case is measured. */
  runs: number;
  peers: PeerSet;
  what: Case[];
}

export const buildUsage = `npm run bench -- build [--sizes 30,300,1000,5000] [--runs 3] [--peers starlight|all|none] [--what cold,warm,changed,dev,checks]
Builds synthetic courses of so many chapters, here and by other generators, and writes tests/bench/report.md.`;

export const buildOptions = {
  sizes: { type: 'string', default: '30,300,1000,5000' },
  runs: { type: 'string', default: '3' },
  peers: { type: 'string', default: 'starlight' },
  what: { type: 'string', default: cases.join(',') },
} as const;

/** A value that means nothing ends the command with a sentence. */
export function planOf(values: Record<keyof typeof buildOptions, string>): Plan {
  return {
    sizes: listOf(values.sizes).map((text) => wholeNumber('--sizes', text, 10_000)),
    runs: wholeNumber('--runs', values.runs, 100),
    peers: oneOf('--peers', peerSets, values.peers),
    what: listOf(values.what).map((text) => oneOf('--what', cases, text)),
  };
}

function listOf(text: string): string[] {
  return [...new Set(text.split(',').map((one) => one.trim()))];
}

function wholeNumber(option: string, text: string, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= most) return number;
  throw new Refusal(`"${text}" is no value of ${option}. Write a whole number from 1 to ${String(most)}.`);
}

function oneOf<T extends string>(option: string, known: readonly T[], text: string): T {
  const found = known.find((one) => one === text);
  if (found !== undefined) return found;
  throw new Refusal(`"${text}" is no value of ${option}. Known are: ${known.join(', ')}.`);
}
