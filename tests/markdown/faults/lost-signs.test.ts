/** Signs of sums and of code that Markdown takes for marks are told; words that are stressed are none. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { readDocument, readMarkdown } from '../../../src/markdown/read-document.ts';

const faults = (text: string, format: 'md' | 'mdx' | 'yaml') =>
  (format === 'yaml' ? readMarkdown(text) : readDocument('f', text, format).document)?.faults.map(
    ({ line, column, message }) => `${String(line)}:${String(column)} ${message}`,
  );
const stars = (written: string, inner: string, right: string) =>
  `The stars of "${written}" would not be shown: they stress "${inner}". Write ${right}; put it in backticks if it is code.`;
const times = (written: string, inner: string) =>
  stars(written, inner, `${written.replaceAll('*', '×')}, or \\* for each "*"`);
const bars = (written: string, inner: string) =>
  `The underscores of "${written}" would not be shown: they make "${inner}" bold. Put it in backticks if it is code: \`${written}\`; else write **${inner}**.`;

for (const [text, ...found] of [
  ['2*3*4 = 24', `1:2 ${times('2*3*4', '3')}`],
  ['So 2*3*4*5*6 and 7*8*9', `1:5 ${times('2*3*4', '3')}`, `1:19 ${times('7*8*9', '8')}`],
  ['**2*3*4**', `1:4 ${times('2*3*4', '3')}`],
  ['1.5*x*2,5', `1:4 ${times('1.5*x*2,5', 'x')}`],
  ['2*n*m', `1:2 ${times('2*n*m', 'n')}`],
  ['(a + b)*2*(c)', `1:8 ${times('(a + b)*2*(c)', '2')}`],
  ['| a |\n|---|\n| 2*3*4 |', `3:4 ${times('2*3*4', '3')}`],
  ['2**3**4', `1:2 ${stars('2**3**4', '3', '\\*\\* for each "**"')}`],
  ['The method __init__.', `1:12 ${bars('__init__', 'init')}`],
  [
    'See __all__(x) and __VA_ARGS__',
    `1:5 ${bars('__all__', 'all')}`,
    `1:20 ${bars('__VA_ARGS__', 'VA_ARGS')}`,
  ],
] as const)
  for (const format of ['mdx', 'md', 'yaml'] as const)
    test(`${format}: \`${text.replaceAll('\n', '⏎')}\` would lose signs`, () => {
      assert.deepEqual(faults(text, format), found);
    });

test('an expression of a question is no sum', () => {
  assert.deepEqual(faults('It takes {v*t*2/1000} and {a} of 2*3*4.', 'yaml'), [
    `1:35 ${times('2*3*4', '3')}`,
  ]);
});

for (const text of [
  'un*frigging*believable, Win32*Api*s, 10*fach*e, a**b**c',
  '2 *3* 4, the *2*nd, *3*-mal, (*5*)',
  '2\\*3\\*4, `2*3*4`, 2**10, 2 * 3 * 4, 2×3×4',
  '__too__, __all__ of it, `__init__`, \\_\\_init\\_\\_, snake_case_name, **init**',
])
  for (const format of ['mdx', 'md', 'yaml'] as const)
    test(`${format}: \`${text}\` loses none`, () => {
      assert.deepEqual(faults(text, format), []);
    });
