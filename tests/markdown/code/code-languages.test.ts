import assert from 'node:assert/strict';
import test from 'node:test';
import {
  codeLanguage,
  fenceOf,
  hasGrammar,
  unknownLanguage,
} from '../../../src/markdown/code/code-languages.ts';

for (const name of [
  'JS',
  'yml',
  'sh',
  'C++',
  'golang',
  'Python',
  'c#',
  'Dockerfile',
  'hpp',
  'NASM',
  'TypeScript',
]) {
  test(`${name} is a language with a grammar`, () => {
    assert.ok(hasGrammar(codeLanguage(name) ?? ''), codeLanguage(name));
  });
}

for (const [name, language] of [
  ['', 'text'],
  ['Text', 'text'],
  ['plaintext', 'text'],
  ['Mermaid', 'mermaid'],
  ['MMD', 'mermaid'],
  ['Console', 'console'],
  ['shell-session', 'console'],
  ['DIFF', 'diff'],
  ['patch', 'diff'],
  ['constructor', undefined],
  ['pyhton', undefined],
] as const) {
  test(`"${name}" is ${language ?? 'no language'}`, () => {
    assert.equal(codeLanguage(name), language);
  });
}

test('a slip of a language is told with what was meant', () => {
  assert.match(unknownLanguage('pyhton'), /^There is no language "pyhton"\. Did you mean "python"/);
  assert.match(unknownLanguage('diff-js'), /Did you mean "diff"\? /);
});

test('marked lines may follow the language without a blank', () => {
  assert.deepEqual(fenceOf({ lang: 'js{1,3}', meta: 'title="a"' }), {
    language: 'js',
    meta: '{1,3} title="a"',
  });
});
