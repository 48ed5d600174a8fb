/**
 * `npm test [-- --all] [<stage> …]`: everything that has to hold. Two parts run at a time, what each says is shown when
 * it ends, and all run even if one fails. `--all` looks at every page and in every way; without it suites of the browser and
 * of the site look at every kind of page and at the heaviest, and at what readers do most or could lose most. What they
 * leave is told at the end; so is what needed two runs.
 */
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { wordsOf } from '../src/commands/command-line.ts';
import { installBrowser } from '../src/diagrams/browser.ts';
import { testNote } from './left-for-all.ts';

const usage = 'npm test [-- --all] [<stage> …]';
const { values, positionals } = wordsOf(usage, { all: { type: 'boolean', default: false } }, true);
const only: readonly string[] = positionals;

/** Where each part notes which of its tests failed, and what it left; and what Node compiled for it, since most load the same. */
const notes = mkdtempSync(join(tmpdir(), 'test-notes-'));
const leftNote = join(notes, 'left');

interface Stage {
  name: string;
  /** It begins when the site is built, or is there already. */
  afterBuild?: true;
  /** It runs a browser, where a slow machine can make a moment pass: a part that fails is run once more, and said to be. */
  twice?: true;
  /** What to run, each in a process of its own. */
  parts: string[][];
}

const bin = (name: string, ...words: string[]) => [[`node_modules/.bin/${name}`, ...words]];
const own = (name: string, ...words: string[]) => [[process.execPath, `src/commands/${name}.ts`, ...words]];
const suites = globSync('tests/**/*.test.ts');
const ofTheSite = suites.filter((file) => /^tests.site/.test(file));
const inABrowser = suites.filter((file) => /^tests.(browser|diagrams)/.test(file));
const pure = suites.filter((file) => !ofTheSite.includes(file) && !inABrowser.includes(file));

/**
 * In this order they begin. What reads types waits for those that a build writes. The shortest parts come last: so both
 * processors have something to do until the end.
 */
const stages: Stage[] = [
  { name: 'build', parts: own('site', 'build', '--silent') },
  { name: 'course', parts: own('check') },
  { name: 'dead code', parts: bin('knip') },
  { name: 'format', parts: bin('prettier', '--check', '--log-level', 'warn', '.') },
  { name: 'lint', afterBuild: true, parts: bin('oxlint') },
  { name: 'types', afterBuild: true, parts: bin('astro', 'check') },
  { name: 'site', afterBuild: true, twice: true, parts: bundles('site', ofTheSite, 3) },
  { name: 'reading', afterBuild: true, twice: true, parts: bundles('reading', inABrowser, 4) },
  { name: 'logic', parts: bundles('logic', pure, 2) },
];

/**
 * Suites share a process, which saves each of them a start and a browser; those that read the same site or course share
 * its one reading. Of every size of file each bundle has its share.
 */
function bundles(stage: string, files: string[], count: number): string[][] {
  const size = (some: readonly string[]) => some.reduce((sum, file) => sum + statSync(file).size, 0);
  const together = Object.values(Object.groupBy(files, readIn)).map((some = []) => some);
  const dealt = Array.from({ length: count }, (): string[] => []);
  for (const some of together.toSorted((one, other) => size(other) - size(one)))
    dealt.toSorted((one, other) => size(one) - size(other))[0]?.push(...some);
  return dealt.map((some, bundle) => [
    process.execPath,
    '--test',
    '--test-isolation=none',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./tests/failed-tests.ts',
    `--test-reporter-destination=${join(notes, `failed-${stage}-${String(bundle)}`)}`,
    ...some,
  ]);
}

/** The site, or the course, that a suite reads as a whole; itself, if none. */
function readIn(file: string): string {
  return /\b(?:teaSite|ownSite|ownCourse)(?=\()/.exec(readFileSync(file, 'utf8'))?.[0] ?? file;
}

interface Part {
  name: string;
  stage: Stage;
  words: string[];
}

const unknown = only.filter((name) => stages.every((stage) => stage.name !== name));
if (unknown.length > 0) {
  console.error(
    `${usage}\n\nThere is no stage "${unknown.join('", "')}". Known are: ${stages.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}

console.log(await installBrowser());
const waiting: Part[] = stages
  .filter(({ name }) => only.length === 0 || only.includes(name))
  .flatMap((stage) =>
    stage.parts.map((words, index) => ({
      stage,
      words,
      name: stage.parts.length === 1 ? stage.name : `${stage.name} ${String(index + 1)}`,
    })),
  );
const built = waiting.some(({ name }) => name === 'build') ? Promise.withResolvers<undefined>() : undefined;
const begun = new Set(waiting.map(({ stage }) => stage.name));
const failed = new Set<string>();
/** Parts that failed once, and were run again. */
const again = new Set<string>();
const start = performance.now();
const secondsSince = (then: number) => String(Math.round((performance.now() - then) / 1000));

await Promise.all(Array.from({ length: 2 }, work));

/** Runs one part after another, until none is left. */
async function work(): Promise<void> {
  for (let part = waiting.shift(); part; part = waiting.shift()) {
    if (part.stage.afterBuild) await built?.promise;
    const began = performance.now();
    const { held, said } = await run(part.words);
    console.log(`\n— ${part.name}\n${said.trim()}`);
    console.log(`— ${part.name}: ${held ? 'holds' : 'FAILS'} (${secondsSince(began)} s)`);
    if (!held && part.stage.twice && !again.has(part.name)) {
      again.add(part.name);
      waiting.push(part);
      continue;
    }
    if (!held) failed.add(part.stage.name);
    if (part.name === 'build') built?.resolve(undefined);
  }
}

function run([program = '', ...words]: string[]): Promise<{ held: boolean; said: string }> {
  const { BASE_PATH: _base, SITE_URL: _site, ...inherited } = process.env;
  const env = {
    ...inherited,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_COMPILE_CACHE: join(notes, 'compiled'),
    ...(values.all ? {} : { LEFT_FOR_ALL: leftNote }),
  };
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve) => {
    child.on('error', ({ message }) => {
      resolve({ held: false, said: message });
    });
    child.on('close', (code) => {
      resolve({ held: code === 0, said });
    });
  });
}

for (const file of globSync(join(notes, 'failed-*')).sort()) {
  const text = readFileSync(file, 'utf8');
  if (text !== '') console.log(`\n${text}`);
}
if (existsSync(leftNote)) {
  const noted = [...new Set(readFileSync(leftNote, 'utf8').trim().split('\n'))].sort();
  const parts = noted.filter((line) => !line.startsWith(testNote));
  const lines = [`${String(noted.length - parts.length)} whole tests`, ...parts];
  console.log(`\nleft for --all:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}
rmSync(notes, { recursive: true });
if (again.size > 0) console.log(`\nrun a second time, since they failed: ${[...again].join(', ')}`);
if (failed.size > 0) console.log(`\nFailed: ${[...failed].join(', ')}`);
console.log(
  `\nstages: ${String(begun.size - failed.size)} passed, ${String(failed.size)} failed, in ${secondsSince(start)} s`,
);
process.exitCode = failed.size > 0 ? 1 : 0;
