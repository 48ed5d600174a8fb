import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { editorSchemas } from '../src/editor-schemas.ts';

const folder = new URL('../schemas/', import.meta.url);

test('the committed JSON Schemas are those of the Zod schemas', async () => {
  const wanted = await editorSchemas();
  assert.deepEqual((await readdir(folder)).sort(), [...wanted.keys()].sort());
  for (const [name, text] of wanted) {
    assert.equal(
      await readFile(new URL(name, folder), 'utf8'),
      text,
      `${name} is out of date: npm run schemas`,
    );
  }
});
