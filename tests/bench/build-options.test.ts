import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../../src/site/refusal.ts';
import { buildOptions, planOf } from './build-options.ts';

const defaults = {
  sizes: buildOptions.sizes.default,
  runs: buildOptions.runs.default,
  peers: buildOptions.peers.default,
  what: buildOptions.what.default,
};

test('without options, everything is measured three times beside Starlight', () => {
  assert.deepEqual(planOf(defaults), {
    sizes: [30, 300, 1000, 5000],
    runs: 3,
    peers: 'starlight',
    what: ['cold', 'warm', 'changed', 'dev', 'checks'],
  });
});

test('a short run is possible', () => {
  assert.deepEqual(planOf({ sizes: '30, 40', runs: '1', peers: 'none', what: 'cold,dev' }), {
    sizes: [30, 40],
    runs: 1,
    peers: 'none',
    what: ['cold', 'dev'],
  });
});

const refused: [option: keyof typeof defaults, value: string, sentence: string][] = [
  ['sizes', '30,many', '"many" is no value of --sizes. Write a whole number from 1 to 10000.'],
  ['sizes', '', '"" is no value of --sizes. Write a whole number from 1 to 10000.'],
  ['sizes', '1e3', '"1e3" is no value of --sizes. Write a whole number from 1 to 10000.'],
  ['sizes', '10001', '"10001" is no value of --sizes. Write a whole number from 1 to 10000.'],
  ['runs', '0', '"0" is no value of --runs. Write a whole number from 1 to 100.'],
  ['runs', '2.5', '"2.5" is no value of --runs. Write a whole number from 1 to 100.'],
  ['peers', 'hugo', '"hugo" is no value of --peers. Known are: starlight, all, none.'],
  ['what', 'cold,hot', '"hot" is no value of --what. Known are: cold, warm, changed, dev, checks.'],
];
for (const [option, value, message] of refused) {
  test(`--${option} ${value === '' ? 'without a value' : value} is refused in a sentence`, () => {
    assert.throws(
      () => planOf({ ...defaults, [option]: value }),
      (error) => error instanceof Refusal && error.message === message,
    );
  });
}

test('the command ends with the sentence, and without a stack', () => {
  const run = fileURLToPath(new URL('run.ts', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [run, 'build', '--runs', 'often'], {
    encoding: 'utf8',
  });
  assert.equal(status, 1);
  assert.equal(stderr, '"often" is no value of --runs. Write a whole number from 1 to 100.\n');
});
