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
const said = async (files: Files, left?: 'orphan-file') =>
  (await courseFromFiles(files)).findings
    .filter(({ rule }) => rule !== left)
    .map(({ line, column, rule, message }) => `${String(line)}:${String(column)} ${rule}: ${message}`);

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
    '13:4 markdown-syntax: This "{" has no "}". Write that behind the expression; if it is text, write \\{ with a backslash, and put code in backticks.',
  ],
  ...(['{"kneading.elastic"}', "{'kneading.elastic'}", '{`kneading.elastic`}'] as const).map(
    (value) =>
      [
        `<Check id=${value} />`,
        '13:1 schema: The value of "id" stands in quotation marks, without braces, so that the checks can read it: write id="kneading.elastic".',
      ] as const,
  ),
  [
    'export const a = 1;\n\n<Check id={a} />',
    '15:1 schema: The value of "id" stands in quotation marks, without braces, so that the checks can read it: write id="…".',
  ],
  [
    'export const a = ;',
    '13:18 chapter-script: This is no JavaScript: ";" cannot stand here. If this is text, begin its line with another word.',
  ],
  [
    'import a from ;',
    '13:15 chapter-script: This is no JavaScript: ";" cannot stand here. If this is text, begin its line with another word.',
  ],
  [
    "import a from './Loaf.astro' b",
    '13:29 chapter-script: This is no JavaScript: "b" cannot stand here. If this is text, begin its line with another word.',
  ],
  [
    'So it is.\n\nexport const b = 1;\nexport const b = 2;',
    '15:14 chapter-script: "b" is exported twice. Keep one. If this is text, begin its line with another word.',
  ],
] as const)
  test(`${JSON.stringify(text)} is told`, async () => {
    assert.deepEqual(await said(withText(text), 'orphan-file'), [expected]);
  });

test('a concept has none, whatever the course allows', async () => {
  const files = { ...withText('{1}'), [gluten]: conceptText('gluten', 'a <b>c</b>\n') };
  assert.deepEqual(
    (await said(files)).map((one) => one.split(': ')[0]),
    ['9:3 no-script-in-chapters', '9:7 no-script-in-chapters'],
  );
});
