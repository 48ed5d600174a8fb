import assert from 'node:assert/strict';
import test from 'node:test';
import { finding } from '../../src/course/finding.ts';
import { report } from '../../src/content/report.ts';

const glutn = finding(
  'unknown-reference',
  'content/chapters/dough/rising/index.mdx',
  { line: 41, column: 18 },
  'There is no concept "glutn". Did you mean "gluten"?',
  { fix: 'gluten', subject: 'glutn' },
);
const odd = finding('orphan-file', 'content/a,b: 100%.md', { line: 1, column: 1 }, '100 %\nof it.');

test('a terminal shows where, which rule and what to do', () => {
  assert.equal(
    report.text([glutn, odd]),
    `The course content has 2 problems.
  content/chapters/dough/rising/index.mdx:41:18  unknown-reference
    There is no concept "glutn". Did you mean "gluten"?
  content/a,b: 100%.md:1:1  orphan-file
    100 %
of it.`,
  );
});

test('one problem is not "problems", and none is said in words', () => {
  assert.match(report.text([glutn]), /^The course content has 1 problem\.\n/);
  assert.equal(report.text([]), 'The course content has no problems.');
});

test('a name that many places give to nothing is told once in a terminal, with the other places, and at each to programs', () => {
  const uses = Array.from({ length: 8 }, (_, index) => ({ ...glutn, line: 41 + index }));
  const text = report.text(uses);
  assert.match(text, /^The course content has 1 problem\.\n/);
  assert.match(text, /:41:18 {2}unknown-reference\n/);
  const other = (line: number) => `content/chapters/dough/rising/index.mdx:${String(line)}`;
  assert.ok(
    text.endsWith(` 7 other places say the same: ${[42, 43, 44, 45, 46].map(other).join(', ')} and 2 more.`),
    text,
  );
  assert.match(report.text(uses.slice(0, 2)), /2 problems/);
  assert.equal((JSON.parse(report.json(uses)) as unknown[]).length, 8);
  // Places that are to be filled, each by itself, are each told.
  const open = uses.map((one) => ({ ...one, rule: 'placeholder' as const }));
  assert.match(report.text(open), /8 problems/);
});

test('programs get all of it as JSON', () => {
  assert.deepEqual(JSON.parse(report.json([glutn])), [
    {
      file: 'content/chapters/dough/rising/index.mdx',
      line: 41,
      column: 18,
      rule: 'unknown-reference',
      severity: 'error',
      message: 'There is no concept "glutn". Did you mean "gluten"?',
      fix: 'gluten',
      subject: 'glutn',
    },
  ]);
  assert.equal(report.json([]), '[]');
});

test('a code host gets one annotation a line, escaped', () => {
  assert.equal(
    report.github([glutn, odd]),
    `::error file=content/chapters/dough/rising/index.mdx,line=41,col=18,title=unknown-reference::There is no concept "glutn". Did you mean "gluten"?
::error file=content/a%2Cb%3A 100%25.md,line=1,col=1,title=orphan-file::100 %25%0Aof it.`,
  );
  assert.equal(report.github([]), '');
});
