import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { linkSchemes, readLink, type LinkTarget } from '../../../src/course/links/course-link.ts';

const table: [string, LinkTarget][] = [
  ['concept:gluten', { kind: 'concept', id: 'gluten', anchor: '' }],
  ['chapter:kneading#start', { kind: 'chapter', id: 'kneading', anchor: 'start' }],
  ['cite:mcgee04', { kind: 'cite', id: 'mcgee04', anchor: '' }],
  ['claim:bread-fattens', { kind: 'claim', id: 'bread-fattens', anchor: '' }],
  ['chapter:', { kind: 'chapter', id: '', anchor: '' }],
  ['chapter:a#b#c', { kind: 'chapter', id: 'a', anchor: 'b' }],
  ['#start', { kind: 'anchor', anchor: 'start' }],
  ['#', { kind: 'anchor', anchor: '' }],
  ['https://example.org/a#b', { kind: 'web', url: 'https://example.org/a#b' }],
  ['HTTP://example.org', { kind: 'web', url: 'HTTP://example.org' }],
  ['mailto:a@example.org', { kind: 'web', url: 'mailto:a@example.org' }],
  ['javascript:alert(1)', { kind: 'unknown-scheme', scheme: 'javascript', rest: 'alert(1)' }],
  ['concpt:gluten', { kind: 'unknown-scheme', scheme: 'concpt', rest: 'gluten' }],
  ['CONCEPT:gluten', { kind: 'unknown-scheme', scheme: 'CONCEPT', rest: 'gluten' }],
  ['/dough/kneading/', { kind: 'site-path', path: '/dough/kneading/' }],
  ['//example.org', { kind: 'site-path', path: '//example.org' }],
  ['', { kind: 'site-path', path: '' }],
];

for (const [url, expected] of table) {
  test(`"${url}" is a link of kind ${expected.kind}`, () => {
    assert.deepEqual(readLink(url), expected);
  });
}

test('every text is some kind of link', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (url) => typeof readLink(url).kind === 'string'));
});

test('an id and an anchor come back from the link that is made of them', () => {
  const part = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
  fc.assert(
    fc.property(fc.constantFrom(...linkSchemes), part, part, (kind, id, anchor) => {
      assert.deepEqual(readLink(`${kind}:${id}#${anchor}`), { kind, id, anchor });
    }),
  );
});
