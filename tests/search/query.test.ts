import assert from 'node:assert/strict';
import test from 'node:test';
import { asksForReasons, compares, wordsThatMatter } from '../../src/search/query.ts';

const queries: [query: string, words: string[]][] = [
  ['What is a whisk?', ['whisk']],
  ['Is tea better than coffee or water?', ['tea', 'better', 'coffee', 'water']],
  ['how does C++ work', ['c++']],
  ['max_size, not min-size.', ['max_size', 'min-size']],
  ['tea tea Tea', ['tea']],
  ['what is it?', ['what', 'is', 'it']],
  ['type 1 or 2', ['type', '1', '2']],
  ['…', []],
  ['', []],
];
for (const [query, words] of queries) {
  test(`what matters in “${query}”: ${words.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(wordsThatMatter(query, 'en-GB'), words);
  });
}

test('a course in another language keeps all words', () => {
  assert.deepEqual(wordsThatMatter('was ist Tee', 'de'), ['was', 'ist', 'tee']);
});

test('questions for reasons, and comparisons, are known by their words', () => {
  assert.deepEqual(['Why tea?', ' how long', 'somehow', 'what'].map(asksForReasons), [
    true,
    true,
    false,
    false,
  ]);
  assert.deepEqual(['a vs b', 'the difference', 'compared to', 'adverse'].map(compares), [
    true,
    true,
    true,
    false,
  ]);
});
