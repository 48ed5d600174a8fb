/** `npm test`: everything that has to hold, one stage after the other; all stages run even if one fails. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { installBrowser } from '../src/diagrams/browser.ts';

const bin = (name: string) => `node_modules/.bin/${name}`;
const suites = globSync('tests/**/*.test.ts').sort();
/** Suites that look at `dist/` and build sites of their own. */
const ofTheSite = suites.filter((file) => file.startsWith('tests/site/'));
const inABrowser = suites.filter((file) => /^tests\/(browser|diagrams)\//.test(file));
const together = suites.filter((file) => !ofTheSite.includes(file) && !inABrowser.includes(file));
/** Where each stage of tests writes down which of them failed. */
const failures = mkdtempSync(join(tmpdir(), 'failed-tests-'));

const stages: { name: string; run: () => boolean | Promise<boolean> }[] = [
  { name: 'browser', run: browserAtHand },
  { name: 'types', run: () => command(bin('astro'), 'check') },
  { name: 'lint', run: () => command(bin('eslint'), '.') },
  { name: 'format', run: () => command(bin('prettier'), '--check', '--log-level', 'warn', '.') },
  { name: 'dead code', run: () => command(bin('knip')) },
  { name: 'course', run: () => command(process.execPath, 'src/commands/check.ts') },
  { name: 'build', run: () => command(process.execPath, 'src/commands/site.ts', 'build', '--silent') },
  { name: 'logic', run: () => tests('logic', together) },
  { name: 'reading', run: () => tests('reading', inABrowser) },
  { name: 'site', run: () => tests('site', ofTheSite) },
];

function command(program: string, ...words: string[]): boolean {
  const { BASE_PATH: _base, SITE_URL: _site, ...inherited } = process.env;
  const env = { ...inherited, ASTRO_TELEMETRY_DISABLED: '1' };
  return spawnSync(program, words, { stdio: 'inherit', env }).status === 0;
}

/** Runs suites of tests, as many at once as machines of two processors bear. */
function tests(stage: string, files: string[]): boolean {
  const spec = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
  const failed = [
    '--test-reporter=./tests/failed-tests.ts',
    `--test-reporter-destination=${join(failures, stage)}`,
  ];
  return command(process.execPath, '--test', '--test-concurrency=2', ...spec, ...failed, ...files);
}

/** Says which browser the suites will use, installing one if there is none. */
async function browserAtHand(): Promise<boolean> {
  try {
    console.log(await installBrowser());
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

const only = process.argv.slice(2);
const failed: string[] = [];
let passed = 0;
for (const { name, run } of stages) {
  if (only.length > 0 && !only.includes(name)) continue;
  console.log(`\n— ${name}`);
  const start = performance.now();
  const held = await run();
  console.log(
    `— ${name}: ${held ? 'holds' : 'FAILS'} (${String(Math.round((performance.now() - start) / 1000))} s)`,
  );
  if (held) passed += 1;
  else failed.push(name);
}
for (const file of globSync(join(failures, '*'))) {
  const text = readFileSync(file, 'utf8');
  if (text !== '') console.log(`\n${text}`);
}
rmSync(failures, { recursive: true });
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\nstages: ${String(passed)} passed, ${String(failed.length)} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
