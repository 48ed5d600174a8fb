import assert from 'node:assert/strict';
import test from 'node:test';
import { ownerOf } from '../../src/course/content-names.ts';

for (const [path, expected] of [
  ['/srv/bread/content/chapters/dough/kneading/index.mdx', { kind: 'chapter', id: 'kneading' }],
  ['/srv/concepts/content/chapters/concepts/chapters/index.mdx', { kind: 'chapter', id: 'chapters' }],
  ['/srv/bread/content/concepts/gluten.md', { kind: 'concept', id: 'gluten' }],
  ['/srv/bread/content/chapters/dough/kneading/notes.md', undefined],
  ['', undefined],
] as const) {
  test(`whose text stands in "${path}"`, () => {
    assert.deepEqual(ownerOf(path), expected);
  });
}
