import assert from 'node:assert/strict';
import test from 'node:test';
import { conceptText, definitionIn } from '../../src/search/concept-text.ts';

const definition = 'A tool, of wire since 1.5 centuries, that beats air into eggs.';

test('the definition of a concept is read back from its text in the index', () => {
  for (const [name, names] of [
    ['Whisk', 'balloon whisk, B.W.'],
    ['Whisk', ''],
    ['What is it?', 'Mr. Whisk'],
  ] as const) {
    const text = conceptText(name, names, definition, 'It has a handle. It is of steel.');
    assert.equal(definitionIn(text, name, names), definition);
    assert.equal(definitionIn(conceptText(name, names, definition, ''), name, names), definition);
  }
});
