/** What a bundler's error means to the author of a chapter that has script. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Chapter } from '../../src/course/course.ts';
import { scriptFault } from '../../src/site/script-faults.ts';
import { soundCourse } from '../course-from-files.ts';

const { chapters } = await soundCourse();
const [plain, other] = Object.values(chapters) as [Chapter, Chapter];
const scripted: Chapter = {
  ...other,
  file: 'content/chapters/cup/water/index.mdx',
  script: { at: { line: 9, column: 1 }, imports: [{ from: './Table.astro', line: 10, column: 1 }] },
};
const nameOf = (path: string) => path.replace('/root/', '');
const told = (error: Parameters<typeof scriptFault>[0]) => {
  const fault = scriptFault(error, [plain, scripted], nameOf);
  return fault && `${fault.file}:${String(fault.line)}:${String(fault.column)} ${fault.message}`;
};
const at = (file: string) => ({
  message: '\nNo end\n  of it',
  loc: { file: `/root/${file}`, line: 3, column: 5 },
});

for (const [what, error, expected] of [
  [
    'what it imports is told at the import',
    { message: 'Build failed', errors: [at('content/chapters/cup/water/Table.astro')] },
    'content/chapters/cup/water/index.mdx:10:1 What is imported here cannot be compiled. content/chapters/cup/water/Table.astro:3:5: No end.',
  ],
  [
    'what that imports is told where the script begins',
    at('content/chapters/cup/water/parts/Row.astro'),
    'content/chapters/cup/water/index.mdx:9:1 What is imported here cannot be compiled. content/chapters/cup/water/parts/Row.astro:3:5: No end.',
  ],
  [
    'the chapter itself is told at its place',
    at('content/chapters/cup/water/index.mdx'),
    'content/chapters/cup/water/index.mdx:3:5 This cannot be compiled: No end.',
  ],
  ['a chapter without script has no part in it', at(plain.file), undefined],
  ['the generator’s own files are not the author’s', at('src/layouts/Page.astro'), undefined],
  ['an error without a place is not either', { message: 'No end' }, undefined],
] as const)
  test(what, () => {
    assert.equal(told(error), expected);
  });

test('a build without an error has no fault', () => {
  assert.equal(told(undefined), undefined);
});
