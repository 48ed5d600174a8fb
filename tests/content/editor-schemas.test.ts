import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { editorSchemas } from '../../src/content/editor-schemas.ts';

const folder = new URL('../../schemas/', import.meta.url);

test('the settings for VS Code name every schema, and each for one kind of file', async () => {
  const settings = await readFile(new URL('../../.vscode/settings.json', import.meta.url), 'utf8');
  const { 'yaml.schemas': named } = JSON.parse(settings) as { 'yaml.schemas': Record<string, string[]> };
  const known = Object.keys(named).map((file) => file.replace('./schemas/', ''));
  assert.deepEqual(known.sort(), (await readdir(folder)).sort());
  const patterns = Object.values(named).flat();
  assert.equal(new Set(patterns).size, patterns.length);
  for (const file of ['index.mdx', '/concepts/*.md']) assert.ok(patterns.some((one) => one.endsWith(file)));
});

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
