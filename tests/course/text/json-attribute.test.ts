import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { asAttribute, fromAttribute } from '../../../src/course/text/json-attribute.ts';

test('what was put in comes out, whatever quotation marks it has', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json: unknown = JSON.parse(JSON.stringify(value));
      assert.deepEqual(fromAttribute(asAttribute(json)), json);
    }),
  );
  assert.deepEqual(fromAttribute(asAttribute({ it: `"It's"` })), { it: `"It's"` });
});

test('data without quotation marks of its own needs no entity', () => {
  assert.equal(asAttribute({ id: 'a', right: true }), `{'id':'a','right':true}`);
});
