/** Style sheets speak of where a line begins and ends, never of left and right: a course may be written from right to left. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { filesUnder, textOf } from './source-files.ts';

const physical =
  /(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-)?(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/;
const shorthand =
  /(?<![\w-])(?:margin|padding|inset|scroll-margin|border-(?:width|color|style))\s*:\s*([^;{}]+)/;

/** The values of a shorthand; a function is one, with all that stands in its brackets. */
function valuesOf(text: string): string[] {
  let depth = 0;
  let values = '';
  for (const character of text.trim()) {
    depth += Number(character === '(') - Number(character === ')');
    values += /\s/.test(character) && depth > 0 ? '_' : character;
  }
  return values.split(/\s+/);
}

function isOneSided(line: string): boolean {
  const [, right, , left] = valuesOf(shorthand.exec(line)?.[1] ?? '');
  return left !== undefined && left !== right;
}

test('one-sided rules are found', () => {
  for (const line of [
    'margin-left: 1px;',
    'left: 0;',
    'float: right;',
    'padding: 0 1px 0 max(2px, (1px + 2px) / 2)',
  ])
    assert.ok(physical.test(line) || isOneSided(line), line);
  for (const line of [
    'margin: 0 1px 2px 1px',
    'padding: 1px max(2px, (1px + (2px)) / 2)',
    'padding-inline: 0 1px',
    'text-align: start',
    'justify-content: left',
  ])
    assert.ok(!physical.test(line) && !isOneSided(line), line);
});

test('no rule of ours is for one side only', () => {
  const found = filesUnder('src', /\.css$/).flatMap((file) =>
    textOf(file)
      .replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
      .split('\n')
      .flatMap((line, index) =>
        physical.test(line) || isOneSided(line) ? `${file}:${index + 1}: ${line.trim()}` : [],
      ),
  );
  assert.deepEqual(found, []);
});
