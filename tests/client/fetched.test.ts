import assert from 'node:assert/strict';
import test from 'node:test';
import { retried } from '../../src/client/fetched.ts';

test('what came is not loaded again, however many ask', async () => {
  const tries: number[] = [];
  const load = retried((attempts) => {
    tries.push(attempts);
    return Promise.resolve('text');
  });
  assert.deepEqual(await Promise.all([load(), load()]), ['text', 'text']);
  assert.equal(await load(), 'text');
  assert.deepEqual(tries, [0]);
});

test('what failed is loaded again at the next call, which says how often it was tried', async () => {
  const load = retried((attempts) =>
    attempts < 2 ? Promise.reject(new Error(`try ${String(attempts)}`)) : Promise.resolve('text'),
  );
  await assert.rejects(load, /try 0/);
  await assert.rejects(load, /try 1/);
  assert.equal(await load(), 'text');
});
