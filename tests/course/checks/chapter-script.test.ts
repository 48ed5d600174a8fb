/** Imports, exports and expressions in chapters: where a course allows them, and what is then wrong with them. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { bread, chapterText, conceptText, courseFile, gluten, kneading, type Files } from '../../bread.ts';
import { courseFromFiles, soundCourse } from '../../course-from-files.ts';

const folder = kneading.replace('/index.mdx', '');
const full: Files = {
  [courseFile]: `${String(bread[courseFile])}mdx: full\n`,
  [`${folder}/Loaf.astro`]: '<b>A loaf</b>\n',
  [`${folder}/loaves.json`]: '[1]\n',
};
const withText = (text: string): Files => ({
  ...full,
  [kneading]: chapterText('kneading', text.includes('{#start}') ? text : `${text}\n\n## A {#start}\n\nb`, {
    teaches: '[gluten]',
  }),
});
const said = async (files: Files) =>
  (await courseFromFiles(files)).findings.map(
    ({ line, column, rule, message }) => `${String(line)}:${String(column)} ${rule}: ${message}`,
  );

test('a chapter of a course with full MDX has script, tags of its own, and whatever files these need', async () => {
  const text =
    "import Loaf from './Loaf.astro';\nimport loaves from './loaves.json';\nimport 'a-package';\n\nSo {loaves.length} loaves.\n\n## A {#start}\n\n<Loaf all={loaves}>\n**b**\n</Loaf>\n\n<Loaf.Half />";
  const course = await soundCourse(withText(text));
  assert.deepEqual(course.chapters['kneading']?.script, {
    at: { line: 13, column: 1 },
    imports: [
      { from: './Loaf.astro', line: 13, column: 1 },
      { from: './loaves.json', line: 14, column: 1 },
      { from: 'a-package', line: 15, column: 1 },
    ],
  });
  const [opening] = course.chapters['kneading'].sections;
  assert.equal(opening?.text, 'So loaves.', 'what an expression comes to is not read');
});

test('a chapter without script is none, and its folder may hold nothing else', async () => {
  const files = withText('## A {#start}\n\nb {/* c */}');
  assert.deepEqual(await said(files), [
    '1:1 orphan-file: Nothing of the course uses this file. Refer to it, move it to where it belongs, or delete it.',
    '1:1 orphan-file: Nothing of the course uses this file. Refer to it, move it to where it belongs, or delete it.',
  ]);
});

for (const [text, expected] of [
  [
    "import Loaf from './Loaves.astro'",
    `13:1 unknown-reference: There is no file "./Loaves.astro" to import. Did you mean "./Loaf.astro" or "./loaves.json"? It is looked for from the chapter's folder, within the course's.`,
  ],
  [
    "export const a = 1;\nimport Loaf from '../../../../src/layouts/Page.astro'",
    `14:1 unknown-reference: There is no file "../../../../src/layouts/Page.astro" to import. It is looked for from the chapter's folder, within the course's.`,
  ],
  [
    'import Loaf from \'./Loaf.astro\'\n\n<Chek id="a" />',
    '15:1 unknown-component: There is no <Chek>. Did you mean "Check"? Known are: <Check>, <Compare>, <Trace>.',
  ],
  [
    'So { a it is',
    '13:4 markdown-syntax: Unexpected end of file in expression, expected a corresponding closing brace for `{`. In MDX, "{" and "<" begin an expression or a tag: put them in backticks, or escape them with a backslash.',
  ],
] as const)
  test(`${JSON.stringify(text)} is told`, async () => {
    assert.deepEqual(await said(withText(text)), [expected]);
  });

test('a concept has none, whatever the course allows', async () => {
  const files = { ...withText('{1}'), [gluten]: conceptText('gluten', 'a <b>c</b>\n') };
  assert.deepEqual(
    (await said(files)).map((one) => one.split(': ')[0]),
    ['9:3 no-script-in-chapters', '9:7 no-script-in-chapters'],
  );
});
