/** Samples of builds become a report: medians with their ranges, and how many times a peer's this project's are. */
import type { Case, Plan } from './build-options.ts';
import { figureOf, inWords, ratioOf, type Figure } from './figures.ts';
import type { MachineCard } from './machine-card.ts';
import type { Cost } from './measured-process.ts';
import type { Peer } from './peers.ts';

export interface Sample {
  builder: string;
  chapters: number;
  what: Case;
  cost?: Cost;
  /** HTML pages of the built site. */
  pages?: number;
  /** Why there is no cost. */
  failure?: string;
}

export interface ReportFacts {
  plan: Plan;
  peers: readonly Peer[];
  samples: readonly Sample[];
  before: MachineCard;
  after: MachineCard;
}

/** Samples of one builder, size and case. */
interface Group {
  builder: string;
  chapters: number;
  what: Case;
  wall: Figure | undefined;
  cpu: Figure | undefined;
  peak: Figure | undefined;
  pages: number | undefined;
}

const second = 1_000;
const megabyte = 1_000_000;
const us = 'VM Exit';

const headings: Record<Case, string> = {
  cold: 'Cold: no caches, the diagrams in the store',
  warm: 'Warm: built once more, nothing changed',
  changed: 'One chapter changed',
  dev: 'Dev: from a save until the page in the browser shows it',
  checks: 'The checks alone',
};

export function buildReport({ plan, peers, samples, before, after }: ReportFacts): string {
  const groups = grouped(samples);
  const sections = plan.what.flatMap((what) => sectionOf(what, groups));
  return [
    '# How long builds take',
    `Written by \`npm run bench -- build --sizes ${plan.sizes.join(',')} --runs ${String(plan.runs)} --peers ${plan.peers} --what ${plan.what.join(',')}\`.`,
    ...(shortTable(samples) === undefined ? [] : ['## In short', shortTable(samples) ?? '']),
    ...sections,
    ...failuresOf(samples),
    '## How it was measured',
    ...conditions(samples, peers, before, after),
    '',
  ].join('\n\n');
}

/** Cold builds only, for README: nothing if there are none. */
export function shortTable(samples: readonly Sample[]): string | undefined {
  const cold = grouped(samples).filter(({ what, wall }) => what === 'cold' && wall);
  if (cold.length === 0) return undefined;
  const sizes = [...new Set(cold.map(({ chapters }) => chapters))];
  const builders = [...new Set(cold.map(({ builder }) => builder))];
  return table(
    ['cold build of', ...builders.map((name) => `${name}: time, memory`)],
    sizes.map((chapters) => [
      `${grouping(chapters)} chapters`,
      ...builders.map((builder) => {
        const group = cold.find((one) => one.builder === builder && one.chapters === chapters);
        return group ? `${medianIn(group.wall, second, 1)} s, ${medianIn(group.peak, megabyte, 0)} MB` : '–';
      }),
    ]),
  );
}

/** The text with the table after the benchmark's mark in place of the one that stands there. */
export function withTable(text: string, tableText: string): string {
  const mark = '<!-- from tests/bench/report.md -->';
  return text.replace(
    new RegExp(`(${mark}\\n\\n)(?:\\|.*\\n)*`),
    (_, kept: string) => `${kept}${tableText}\n`,
  );
}

/** One line for the terminal. */
export function sampleInWords({ builder, chapters, what, cost, failure }: Sample): string {
  const of = `${what}, ${grouping(chapters)} chapters, ${builder}`;
  if (!cost) return `${of}: ${failure ?? ''}`;
  const { cpuMs, peakBytes, wallMs } = cost;
  const parts = [
    `${(wallMs / second).toFixed(2)} s`,
    ...(cpuMs === undefined ? [] : [`processors ${(cpuMs / second).toFixed(2)} s`]),
    ...(peakBytes === undefined ? [] : [`memory ${(peakBytes / megabyte).toFixed(0)} MB`]),
  ];
  return `${of}: ${parts.join(', ')}`;
}

function grouped(samples: readonly Sample[]): Group[] {
  const keyOf = ({ builder, chapters, what }: Sample) => JSON.stringify([what, chapters, builder]);
  return Object.values(Object.groupBy(samples, keyOf)).flatMap((members = []) => {
    const [first] = members;
    const costs = members.flatMap(({ cost }) => cost ?? []);
    return first ? { ...first, ...figuresOf(costs), pages: members.find((one) => one.pages)?.pages } : [];
  });
}

function figuresOf(costs: readonly Cost[]): Pick<Group, 'wall' | 'cpu' | 'peak'> {
  return {
    wall: figureOf(costs.map(({ wallMs }) => wallMs)),
    cpu: figureOf(costs.flatMap(({ cpuMs }) => cpuMs ?? [])),
    peak: figureOf(costs.flatMap(({ peakBytes }) => peakBytes ?? [])),
  };
}

function sectionOf(what: Case, all: readonly Group[]): string[] {
  const groups = all.filter((one) => one.what === what);
  if (groups.length === 0) return [];
  const more = {
    cold: () => [...ratiosToPeers(groups), ...growth(groups)],
    warm: () => ratiosToPeers(groups),
    changed: () => ratiosToPeers(groups),
    dev: () => ratiosToPeers(groups),
    checks: () => doubling(groups),
  };
  return [`## ${headings[what]}`, tableOf(what, groups), ...more[what]()];
}

function tableOf(what: Case, groups: readonly Group[]): string {
  const columns: [head: string, cell: (group: Group) => string][] = [
    ['chapters', ({ chapters }) => grouping(chapters)],
    ['built by', ({ builder }) => builder],
    ['time, s', ({ wall }) => inWords(wall, second, 2)],
    ['processor time, s', ({ cpu }) => inWords(cpu, second, 2)],
    ['peak memory, MB', ({ peak }) => inWords(peak, megabyte, 0)],
    ['pages', ({ pages }) => (pages === undefined ? '–' : grouping(pages))],
  ];
  // Of a save, only the time is known; the checks build no pages.
  const known = columns.slice(0, what === 'dev' ? 3 : what === 'checks' ? 5 : undefined);
  return table(
    known.map(([head]) => head),
    groups.map((group) => known.map(([, cell]) => cell(group))),
  );
}

/** How many times a peer's medians ours are. */
function ratiosToPeers(groups: readonly Group[]): string[] {
  const ours = groups.filter(({ builder }) => builder === us);
  const rows = ours.flatMap((one) =>
    groups
      .filter(({ builder, chapters }) => builder !== us && chapters === one.chapters)
      .map((peer) => [grouping(one.chapters), peer.builder, ...timesOf(one, peer)]),
  );
  return rows.length === 0
    ? []
    : [
        `${us} in multiples of a peer (below 1, ${us} takes less):`,
        table(['chapters', 'of', 'time', 'processor time', 'memory'], rows),
      ];
}

/** How the cost of a chapter grows with their number: 1 is linear. */
function growth(groups: readonly Group[]): string[] {
  const perChapter = groups
    .filter(({ builder }) => builder === us)
    .map(({ chapters, wall, cpu, peak, ...rest }) => ({
      ...rest,
      chapters,
      wall: shared(wall, chapters),
      cpu: shared(cpu, chapters),
      peak,
    }));
  const rows = perChapter.flatMap((one, index) => {
    const smaller = perChapter[index - 1];
    if (!smaller) return [];
    const [wall = '', cpu = ''] = timesOf(one, smaller);
    return [[`${grouping(smaller.chapters)} to ${grouping(one.chapters)}`, wall, cpu]];
  });
  return rows.length === 0
    ? []
    : [`What ${us} takes for one chapter grows by:`, table(['chapters', 'time', 'processor time'], rows)];
}

/** What twice the course takes of the checks, once it is taken off what starting takes: the smallest course. */
function doubling(groups: readonly Group[]): string[] {
  const [least, once, twice] = groups.map(({ cpu }) => cpu?.median);
  if (least === undefined || once === undefined || twice === undefined) return [];
  return [
    'Chapters hold 19 questions each, and the course 312 and 624 concepts; that of one chapter shows what starting takes.',
    `Beyond that, twice the course takes ${((twice - least) / (once - least)).toFixed(2)} × the processor time: 2 is linear.`,
  ];
}

function shared(figure: Figure | undefined, count: number): Figure | undefined {
  return figure && { median: figure.median / count, least: figure.least / count, most: figure.most / count };
}

function timesOf(one: Group, other: Group): string[] {
  return [ratioOf(one.wall, other.wall), ratioOf(one.cpu, other.cpu), ratioOf(one.peak, other.peak)].map(
    (ratio) => (ratio === undefined ? '–' : `${ratio.toFixed(2)} ×`),
  );
}

function failuresOf(samples: readonly Sample[]): string[] {
  const lines = samples.flatMap(({ builder, chapters, what, failure }) =>
    failure === undefined
      ? []
      : `- ${what}, ${grouping(chapters)} chapters, ${builder}: ${failure.split('\n')[0] ?? ''}`,
  );
  return lines.length === 0 ? [] : ['## What failed', [...new Set(lines)].join('\n')];
}

function conditions(
  samples: readonly Sample[],
  peers: readonly Peer[],
  before: MachineCard,
  after: MachineCard,
): string[] {
  const others = figureOf(samples.flatMap(({ cost }) => cost?.othersShare ?? []));
  const load = [before, after].map((card) => card.load?.toFixed(1) ?? 'unknown');
  return [
    `${new Date().toISOString().slice(0, 10)}, Node ${before.node}, ${before.system}, ${String(before.processors)} processors (${before.model}), ${(before.memoryBytes / 1e9).toFixed(0)} GB of memory.`,
    `Load of the machine before and after: ${load.join(' and ')}. While builds were measured, other programs took ${others ? `${(others.median * 100).toFixed(0)} % (${(others.least * 100).toFixed(0)} to ${(others.most * 100).toFixed(0)} %)` : 'an unknown share'} of its processors: what is above a few per cent makes times by the clock too long.`,
    'A figure is the median, with the least and the most in brackets. Generators take turns within each run. Each chapter has about 1,040 words, three blocks of code, a table, a diagram and a question, the same for all; its text, code, table and question are looked for in every built site. This project also writes its pages of questions, concepts, practice and search, which count among its pages; peers get a question as text with a fold.',
    'Processor time is user and system time of the command and all that it starts. Peak memory is the largest sum of their resident sets, looked at ten times a second. Both are read from /proc, so they are there on Linux only.',
    peers.map(({ name, packages }) => `- ${name}: ${inOneLine(packages)}`).join('\n'),
  ];
}

function inOneLine(packages: Record<string, string>): string {
  return Object.entries(packages)
    .map(([id, version]) => `${id} ${version}`)
    .join(', ');
}

function medianIn(figure: Figure | undefined, unit: number, digits: number): string {
  return figure ? (figure.median / unit).toFixed(digits) : '–';
}

function grouping(count: number): string {
  return count.toLocaleString('en');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map((name) => (/^(built by|of|.*chapters|cold.*)$/.test(name) ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}
