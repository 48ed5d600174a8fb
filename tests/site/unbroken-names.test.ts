import assert from 'node:assert/strict';
import test from 'node:test';
import { withNamesUnbroken } from '../../src/site/unbroken-names.ts';

const cases: readonly (readonly [name: string, html: string, expected: string])[] = [
  ['a letter after a hyphen', '<p>An X-ray</p>', '<p>An <u>X-ray</u></p>'],
  ['a letter before one', 'B-C', '<u>B-C</u>'],
  ['a figure', 'Type-2, not Type-22', '<u>Type-2,</u> not Type-22'],
  ['the end of a name', 'Over-Z’s and pre-Z.', '<u>Over-Z’s</u> and <u>pre-Z.</u>'],
  ['marks about it', 'It (“X-ray”, a-k) is.', 'It <u>(“X-ray”,</u> <u>a-k)</u> is.'],
  ['another script', 'Ö-Ł, ж-я', '<u>Ö-Ł,</u> <u>ж-я</u>'],
  ['words that may break', 'bare-metal, well-known', 'bare-metal, well-known'],
  ['what is too long', 'a-word-of-many-syllables', 'a-word-of-many-syllables'],
  [
    'attributes',
    '<a title="X-ray > Y-ray" data-k=\'{"a":"Z-ray"}\'>W-ray</a>',
    '<a title="X-ray > Y-ray" data-k=\'{"a":"Z-ray"}\'><u>W-ray</u></a>',
  ],
  ['comments', '<!-- X-ray -->', '<!-- X-ray -->'],
  [
    'code, drawings, titles',
    '<title>X-ray</title><pre><code>a-b</code> c-d</pre><svg><text>e-f</text></svg> g-h',
    '<title>X-ray</title><pre><code>a-b</code> c-d</pre><svg><text>e-f</text></svg> <u>g-h</u>',
  ],
  ['after what closes itself', '<svg viewBox="0 0 1 1"/>X-ray', '<svg viewBox="0 0 1 1"/><u>X-ray</u>'],
  ['entities', 'a &lt; b-c &amp; d-e', 'a &lt; <u>b-c</u> &amp; <u>d-e</u>'],
];
for (const [name, html, expected] of cases) {
  test(`names with a hyphen stay on one line: ${name}`, () => {
    const marked = withNamesUnbroken(html).replace(/<span class="unbroken">(.*?)<\/span>/g, '<u>$1</u>');
    assert.equal(marked, expected);
  });
}
