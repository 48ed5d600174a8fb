import assert from 'node:assert/strict';
import test from 'node:test';
import { courseIdOf } from '../../src/course/course-id.ts';

for (const [title, expected] of [
  ['Bread', 'bread'],
  ['A Loaf, and its Crust!', 'a-loaf-and-its-crust'],
  ['Über das Brot', 'über-das-brot'],
  ['パンの本', 'パンの本'],
  ['रोटी', 'रोटी'],
] as const)
  test(`a course titled ${title} without an id is known as ${expected}`, () => {
    assert.equal(courseIdOf({ title }), expected);
    assert.equal(courseIdOf({ title, id: 'own' }), 'own');
  });
