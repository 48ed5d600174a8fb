/** What is kept from one build to the next is never what another input came to. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { kept } from '../../src/site/kept.ts';

suite('what is kept', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kept-'));
  const file = pathToFileURL(path.join(folder, 'deep/notes.json'));
  after(() => {
    rmSync(folder, { recursive: true });
  });
  const asked: string[][] = [];
  const outcomes = async (...inputs: string[]) => {
    const all = await kept(file, inputs, (missing) => {
      asked.push([...missing]);
      return Promise.resolve(missing.map((input) => ({ of: input.toUpperCase() })));
    });
    return inputs.map((input) => all.get(input)?.of);
  };

  test('is made once, and what is new beside it', async () => {
    assert.deepEqual(await outcomes('a', 'b', 'a'), ['A', 'B', 'A']);
    assert.deepEqual(await outcomes('b', 'a'), ['B', 'A']);
    assert.deepEqual(await outcomes('b', 'c'), ['B', 'C']);
    assert.deepEqual(await outcomes('a'), ['A']);
    assert.deepEqual(asked, [['a', 'b'], ['c'], ['a']], 'what is no longer asked for goes');
    assert.deepEqual(readdirSync(path.join(folder, 'deep')), ['notes.json']);
  });

  test('is made anew where the note is damaged', async () => {
    for (const damage of ['', '[["a"', '{}', 'null']) {
      writeFileSync(file, damage);
      assert.deepEqual(await outcomes('a'), ['A'], damage);
    }
  });

  test('is made all the same where nothing can be noted', async () => {
    const nowhere = pathToFileURL(path.join(folder, 'deep/notes.json/in-a-file.json'));
    const all = await kept(nowhere, ['a'], (missing) => Promise.resolve(missing));
    assert.deepEqual([...all], [['a', 'a']]);
  });
});
