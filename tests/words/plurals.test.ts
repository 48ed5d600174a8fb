import assert from 'node:assert/strict';
import test from 'node:test';
import type { CellCounts } from '../../src/course/kinds/comparisons/comparisons.ts';
import { claimWords } from '../../src/words/claims-en.ts';
import { compareWords } from '../../src/words/compare-en.ts';
import { words } from '../../src/words/en.ts';
import { searchWords } from '../../src/words/search-en.ts';

/** Every text that a count goes into, made with 1 for each count; those that take something else are left out. */
function ofOne(texts: unknown, name: string): [name: string, text: string][] {
  if (typeof texts === 'function') {
    try {
      const text: unknown = (texts as (...counts: number[]) => unknown)(1, 1, 1, 1);
      return typeof text === 'string' ? [[name, text]] : [];
    } catch {
      return [];
    }
  }
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([key, inner]) => ofOne(inner, `${name}.${key}`));
}

const made = Object.entries({ words, claimWords, compareWords, searchWords }).flatMap(([name, texts]) =>
  ofOne(texts, name),
);

test('no text has a plural, or "all", beside a count of one', () => {
  assert.ok(made.length > 100);
  const plural =
    /\b1 (?!(?:is|was|has|comes|does|makes)\b)[a-z]+s\b|\b1 (?:[a-z]+ )*(?:are|were|come)\b|\b(?:All|Its|The other) 1\b/;
  assert.deepEqual(
    made.filter(([, text]) => plural.test(text)),
    [],
  );
});

test('a comparison of one cell speaks of it', () => {
  const cells: CellCounts = { applying: 1, checked: 1, fromKnowledge: 0, notApplying: 0, last: '2026-11-21' };
  assert.equal(
    compareWords.counts(cells),
    'The one cell was checked against its sources, on 21\u00a0November 2026.',
  );
});
