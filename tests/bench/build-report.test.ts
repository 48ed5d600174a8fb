import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { buildReport, sampleInWords, shortTable, withTable, type Sample } from './build-report.ts';
import type { Plan } from './build-options.ts';
import type { MachineCard } from './machine-card.ts';

const card: MachineCard = {
  processors: 2,
  model: 'A processor',
  memoryBytes: 8e9,
  system: 'linux 6',
  node: 'v24.0.0',
  load: 0.5,
};
const plan: Plan = { sizes: [30], runs: 3, peers: 'starlight', what: ['cold', 'checks'] };

const cold = (
  builder: string,
  chapters: number,
  wallMs: number,
  cpuMs: number,
  peakBytes: number,
): Sample => ({
  builder,
  chapters,
  what: 'cold',
  pages: chapters + 2,
  cost: { wallMs, cpuMs, peakBytes, othersShare: 0.25 },
});
const checks = (chapters: number, cpuMs: number): Sample => ({
  builder: 'VM Exit',
  chapters,
  what: 'checks',
  cost: { wallMs: cpuMs, cpuMs, peakBytes: 1e8 },
});

const samples: Sample[] = [
  cold('VM Exit', 30, 4_000, 6_000, 400e6),
  cold('Starlight', 30, 8_000, 9_000, 1_000e6),
  cold('VM Exit', 30, 5_000, 6_000, 500e6),
  cold('Starlight', 30, 10_000, 9_000, 1_000e6),
  cold('VM Exit', 30, 3_000, 6_000, 600e6),
  cold('Starlight', 30, 12_000, 9_000, 1_000e6),
  cold('VM Exit', 300, 60_000, 60_000, 700e6),
];

/** The table's cells, without the blanks that set it. */
const rows = (report: string) =>
  report.split('\n').flatMap((line) => (line.startsWith('|') ? line.replace(/^\| | \|$/g, '') : []));

const reportOf = (of: readonly Sample[]) =>
  buildReport({ plan, peers: [], samples: of, before: card, after: { ...card, load: 1.5 } });

test('each builder and size has a row of medians with their ranges', () => {
  const all = rows(reportOf(samples));
  assert.ok(
    all.includes('30 | VM Exit | 4.00 (3.00 to 5.00) | 6.00 | 500 (400 to 600) | 32'),
    all.join('\n'),
  );
  assert.ok(all.includes('30 | Starlight | 10.00 (8.00 to 12.00) | 9.00 | 1000 | 32'), all.join('\n'));
});

test('ratios are of medians, to each peer of the same size', () => {
  assert.ok(rows(reportOf(samples)).includes('30 | Starlight | 0.40 × | 0.67 × | 0.50 ×'));
});

test('growth is that of a chapter', () => {
  assert.ok(rows(reportOf(samples)).includes('30 to 300 | 1.50 × | 1.00 ×'));
});

test('what the checks take for starting does not make them look better than linear', () => {
  const report = reportOf([checks(1, 2_000), checks(40, 3_000), checks(80, 5_000)]);
  assert.match(report, /twice the course takes 3\.00 × the processor time/);
});

test('the report says how busy the machine was', () => {
  assert.match(reportOf(samples), /before and after: 0\.5 and 1\.5\..* took 25 % \(25 to 25 %\)/);
});

test('what failed is told, once', () => {
  const failure: Sample = {
    builder: 'Starlight',
    chapters: 300,
    what: 'cold',
    failure: 'It ended.\nWith more.',
  };
  const report = reportOf([...samples, failure, failure]);
  assert.equal(report.split('- cold, 300 chapters, Starlight: It ended.\n').length, 2);
});

test('the short table has a row for each size, and a dash for what was not built', () => {
  assert.deepEqual(rows(shortTable(samples) ?? ''), [
    'cold build of | VM Exit: time, memory | Starlight: time, memory',
    '--- | ---: | ---:',
    '30 chapters | 4.0 s, 500 MB | 10.0 s, 1000 MB',
    '300 chapters | 60.0 s, 700 MB | –',
  ]);
  assert.equal(shortTable([checks(40, 1)]), undefined);
});

test('a new table takes the place of the old one after its mark, and of no other', () => {
  const page = (table: string) =>
    `| a |\n| - |\n\n<!-- from tests/bench/report.md -->\n\n${table}\nMore.\n\n| b |\n| - |\n`;
  assert.equal(withTable(page('| x |\n| - |\n| 1 |\n'), '| y |\n| - |'), page('| y |\n| - |\n'));
});

test('the table in README is that of the report', async () => {
  const textOf = (name: string) => readFile(new URL(name, import.meta.url), 'utf8');
  const [, ofReport] = /^## In short\n\n((?:\|.*\n)+)/m.exec(await textOf('report.md')) ?? [];
  assert.ok(ofReport);
  assert.ok((await textOf('../../README.md')).includes(`report.md -->\n\n${ofReport}\n`));
});

test('a sample is one line', () => {
  assert.equal(
    sampleInWords(cold('VM Exit', 1_000, 4_000, 6_000, 400e6)),
    'cold, 1,000 chapters, VM Exit: 4.00 s, processors 6.00 s, memory 400 MB',
  );
  assert.equal(
    sampleInWords({ builder: 'VM Exit', chapters: 30, what: 'dev', cost: { wallMs: 250 } }),
    'dev, 30 chapters, VM Exit: 0.25 s',
  );
});
