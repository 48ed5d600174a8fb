import assert from 'node:assert/strict';
import test from 'node:test';
import {
  bread,
  chapterText,
  courseFile,
  gluten,
  kneading,
  kneadingQuiz,
  questionText,
  quizText,
  rising,
  risingQuiz,
} from '../../bread.ts';
import { courseFromFiles, findingsIn } from '../../course-from-files.ts';

const course = String(bread[courseFile]);

test('the bread course has no findings', async () => {
  assert.deepEqual(await findingsIn({}), []);
});

test('a course without its file has one finding, not a hundred', async () => {
  assert.deepEqual(await findingsIn({ [courseFile]: undefined }), ['content/course.yaml:1:1 missing-file']);
});

test('a folder in the place of a file cannot be read', async () => {
  const found = await findingsIn({ [courseFile]: undefined, [`${courseFile}/a.yaml`]: 'a: 1' });
  assert.deepEqual(found, [`${courseFile}:1:1 file-unreadable`, `${courseFile}/a.yaml:1:1 orphan-file`]);
});

test('a listed chapter without a file is shown where it is listed, with near misses', async () => {
  const { findings } = await courseFromFiles({
    [courseFile]: course.replace('[kneading]', '[kneading, risin]'),
  });
  const [first] = findings;
  assert.deepEqual(
    [first?.file, first?.line, first?.column, first?.rule],
    [courseFile, 17, 26, 'missing-file'],
  );
  assert.equal(
    first?.message,
    'There is no chapter "risin": no file content/chapters/dough/risin/index.mdx. Did you mean "rising"?',
  );
});

test('a listed chapter without a file that is near to none is told to be written or taken out', async () => {
  const { findings } = await courseFromFiles({
    [courseFile]: course.replace('[kneading]', '[kneading, crust]'),
  });
  assert.equal(
    findings[0]?.message,
    'There is no chapter "crust": no file content/chapters/dough/crust/index.mdx. Begin it with: npm run new -- chapter dough crust. Or take "crust" out of this list.',
  );
});

test('a chapter in the folder of another part is found', async () => {
  const { findings } = await courseFromFiles({
    [courseFile]: course.replace('id: oven\n    title', 'id: baking\n    title'),
  });
  assert.deepEqual(
    findings.map(({ file, line, column, message }) => [file, line, column, message]),
    [
      [
        courseFile,
        21,
        16,
        'The chapter "rising" is listed under "baking", but its folder is chapters/oven/rising. Move it to chapters/baking/rising, or list it under that part.',
      ],
    ],
  );
});

test('a chapter that is listed twice is found', async () => {
  const found = await findingsIn({ [courseFile]: course.replace('[rising]', '[rising, rising]') });
  assert.deepEqual(found, ['content/course.yaml:21:24 duplicate-id']);
});

test('a chapter that nothing lists is found', async () => {
  const found = await findingsIn({
    'content/chapters/dough/shaping/index.mdx': chapterText('shaping', '## A {#start}\n'),
    'content/chapters/dough/shaping/quiz.yaml': quizText(questionText('shaping.a')),
  });
  assert.deepEqual(found, ['content/chapters/dough/shaping/index.mdx:1:1 orphan-file']);
});

test('chapter ids are unique over all parts', async () => {
  const found = await findingsIn({
    'content/chapters/oven/kneading/index.mdx': chapterText('kneading', '## A {#start}\n', {
      objectives: '[{ id: kneading.other, text: Do. }]',
    }),
    'content/chapters/oven/kneading/quiz.yaml': quizText(
      questionText('kneading.b').replace('kneading.explain', 'kneading.other'),
    ),
  });
  assert.ok(found.includes('content/chapters/oven/kneading/index.mdx:1:1 duplicate-id'));
});

test("a part cannot take the address of the site's own pages", async () => {
  const found = await findingsIn({ [courseFile]: course.replace('id: dough', 'id: search') });
  assert.deepEqual(found, ['content/course.yaml:14:9 reserved-id']);
});

for (const file of [
  'content/notes.md',
  'content/chapters/dough/kneading/steps.txt',
  'content/chapters/dough/kneading/unused.png',
  'content/chapters/flat.mdx',
  'content/chapters/dough/deep/er/index.mdx',
  'content/concepts/folder/crumb.md',
  'content/concepts/folder/crumb.mdx',
]) {
  test(`${file} is used by nothing`, async () => {
    assert.deepEqual(await findingsIn({ [file]: 'a: 1' }), [`${file}:1:1 orphan-file`]);
  });
}

const nowhere = 'Nothing of the course uses this file.';
const rename = (to: string) =>
  `The course knows this file by another name. Rename it to content/${to}, letter by letter.`;

for (const [from, to] of [
  [kneadingQuiz, 'content/chapters/dough/kneading/quiz.yml'],
  [kneadingQuiz, 'content/chapters/dough/kneading/Quiz.yaml'],
  [kneadingQuiz, 'content/chapters/dough/kneading/questions.yaml'],
  [kneading, 'content/chapters/dough/kneading/Index.mdx'],
  [kneading, 'content/chapters/dough/kneading/index.md'],
  [kneading, 'content/chapters/dough/kneading/INDEX.MDX'],
  [courseFile, 'content/Course.yml'],
  [gluten, 'content/concepts/gluten.mdx'],
  [gluten, 'content/concepts/Gluten.MD'],
  [gluten, 'content/concept/gluten.md'],
] as const) {
  test(`${to} is read, and must be called ${from}`, async () => {
    const { findings } = await courseFromFiles({ [from]: undefined, [to]: bread[from] });
    const right = from.replace('content/', '');
    assert.deepEqual(
      findings.map(({ file, rule, message }) => [file, rule, message]),
      [[to, 'file-name', rename(right)]],
    );
  });
}

for (const [file, place] of [
  ['notes.md', 'A chapter is chapters/<part>/<chapter>/index.mdx, a concept concepts/<id>.md.'],
  ['source.yaml', 'Is it meant as sources.yaml? Then rename it.'],
  ['sources.yml', 'There is sources.yaml beside it already. Delete one of them.'],
  [
    'chapters/dough/kneading/pasos.yaml',
    'The folder of a chapter has two files of YAML: quiz.yaml for its questions, steps.yaml for the steps of its diagrams. Rename it if it is one of them, else delete it.',
  ],
  ['chapter-texts/a.md', 'Refer to it, move it to where it belongs, or delete it.'],
  ['concpets/a.md', 'Is the folder "concpets" meant as "concepts"? Then rename it.'],
  [
    'chapters/shaping/index.mdx',
    'A chapter lies in the folder of its part: move it to chapters/dough/shaping/index.mdx.',
  ],
  ['chapters/dough/index.mdx', '"dough" is a part: move the chapter to chapters/dough/<chapter>/index.mdx.'],
  [
    'chapters/dough/shaping.mdx',
    'A chapter has a folder of its own: move it to chapters/dough/shaping/index.mdx.',
  ],
  [
    'chapters/dough/a/b/index.mdx',
    'A chapter lies in the folder of its part: move it to chapters/dough/a-b/index.mdx.',
  ],
  [
    'chapters/dough/shaping/quiz.yaml',
    'A quiz lies beside the index.mdx of its chapter, which is not there.',
  ],
  [
    'chapters/dough/kneading/more.mdx',
    'The text of a chapter is one file, its index.mdx. Move this text there, or into a chapter of its own.',
  ],
  ['concepts/dough/crumb.md', 'Concepts lie side by side: move it to concepts/crumb.md.'],
  ['comparisons/a/loaves.yaml', 'Comparisons lie side by side: move it to comparisons/loaves.yaml.'],
  ['chapters/dough/kneading/unused.png', 'Refer to it, move it to where it belongs, or delete it.'],
] as const) {
  test(`${file} is told where it belongs`, async () => {
    const { findings } = await courseFromFiles({ [`content/${file}`]: 'a' });
    assert.deepEqual(
      findings.map(({ rule, message }) => [rule, message]),
      [['orphan-file', `${nowhere} ${place}`]],
    );
  });
}

test('a name that no id can be made of is told what an id is', async () => {
  const { findings } = await courseFromFiles({ 'content/concepts/概念.md': 'a' });
  assert.deepEqual(
    findings.map(({ message }) => message),
    [
      `${nowhere} Its name becomes its id: write it in the letters a to z in lower case, digits and single hyphens.`,
    ],
  );
});

test('hidden files and folders, a README and a licence are let be', async () => {
  const found = await findingsIn({
    'content/.DS_Store': 'x',
    'content/.editor/state.yaml': 'a: [',
    'content/README.md': 'x',
    'content/LICENSE': 'x',
  });
  assert.deepEqual(found, []);
});

test('an old path cannot be where a page is', async () => {
  const formerly = ['/dough/kneading/', '/dough/', '/concepts/gluten/', '/search/', '/compare/a/', '/old/'];
  const text = chapterText('rising', '## A {#start}\n', {
    requires: '[gluten]',
    formerly: JSON.stringify(formerly),
  });
  assert.deepEqual(
    (await findingsIn({ [rising]: text })).map((one) => one.replace(`${rising}:`, '')),
    ['9:12 reserved-id', '9:31 reserved-id', '9:41 reserved-id', '9:61 reserved-id', '9:72 reserved-id'],
  );
});

test('an old path leads to one chapter', async () => {
  const found = await findingsIn({
    [kneading]: chapterText('kneading', '## A {#start}\n', { teaches: '[gluten]', formerly: '[/old/]' }),
    [rising]: chapterText('rising', '## A {#start}\n', { formerly: '[/old/]' }),
  });
  assert.deepEqual(found, [`${rising}:9:12 duplicate-id`]);
});

test('chapters may lie in folders that no part lists, but not unseen', async () => {
  const found = await findingsIn({
    'content/chapters/dough/my chapter/index.mdx': chapterText('my-chapter', '## A {#start}\n'),
    'content/chapters/dough/my chapter/quiz.yaml': bread[risingQuiz],
  });
  assert.ok(found.includes('content/chapters/dough/my chapter/index.mdx:1:1 orphan-file'));
});
