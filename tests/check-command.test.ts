/** What the check says besides findings: how many warnings are accepted, and nodes that drawings do not have. */
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Finding } from '../src/course/finding.ts';
import {
  conceptText,
  defaultOptions,
  kneadingQuiz,
  lockFile,
  questionText,
  quizText,
  warningsFile,
  type Files,
} from './bread.ts';
import { called } from './called.ts';
import { shortly, withProject } from './course-from-files.ts';

async function checkAt(root: URL, ...words: string[]): Promise<{ code: number | null; out: string }> {
  const { code, out } = await called('check', root, ...words);
  return { code, out };
}
const check = (files: Files, ...words: string[]) => withProject(files, (root) => checkAt(root, ...words));

const few = (id: string) => questionText(id, { options: defaultOptions.slice(0, 2), level: 'remember' });
const accepting = (...entries: string[]) =>
  `accepted:\n${entries.map((entry) => `  - { ${entry}, reason: It is a test. }\n`).join('')}`;
const countOf = (id: string) => `rule: option-count, at: ${id}`;
const recall = 'rule: recall-heavy-quiz, at: kneading';

test('accepted warnings are counted by rule', async () => {
  const { code, out } = await check({
    [kneadingQuiz]: quizText(few('kneading.a'), few('kneading.b')),
    [warningsFile]: accepting(countOf('kneading.a'), countOf('kneading.b'), recall),
  });
  assert.deepEqual(
    [code, out],
    [
      0,
      'The course content has no problems.\n3 warnings are accepted: 2 option-count, 1 recall-heavy-quiz.\n',
    ],
  );
});

test('a warning more than is accepted fails the check', async () => {
  const { code, out } = await check({
    [kneadingQuiz]: quizText(few('kneading.a'), few('kneading.b')),
    [warningsFile]: accepting(countOf('kneading.a'), recall),
  });
  assert.equal(code, 1);
  assert.match(out, /^The course content has 1 problem\.\n {2}\S+quiz\.yaml:21:5 {2}option-count\n/);
  assert.match(out, /\n2 warnings are accepted: 1 option-count, 1 recall-heavy-quiz\.\n$/);
});

test('a warning fewer than is accepted fails the check as well', async () => {
  const { code, out } = await check({
    [kneadingQuiz]: quizText(few('kneading.a')),
    [warningsFile]: accepting(countOf('kneading.a'), countOf('kneading.b'), recall),
  });
  assert.equal(code, 1);
  assert.match(out, /warnings\.yaml:3:5 {2}stale-acceptance/);
});

test('ids are not noted, nor asked for, while anything else is wrong', async () => {
  const files = {
    [kneadingQuiz]: quizText(few('kneading.a')),
    'content/concepts/crumb.md': conceptText('crumb'),
    'content/concepts/crust.md': conceptText('crust'),
  };
  await withProject(files, async (root) => {
    await writeFile(new URL(lockFile, root), 'chapters: []\nconcepts: []\ndiagrams: []\nquestions: {}\n');
    const rulesOf = async (...words: string[]) =>
      (JSON.parse((await checkAt(root, '--format=json', ...words)).out) as Finding[]).map(({ rule }) => rule);
    assert.ok((await rulesOf()).includes('unlocked-id'));
    const left = await rulesOf('--accept');
    assert.ok(left.length > 0 && !left.includes('unlocked-id'), left.join());
  });
});

test('programs get the findings only', async () => {
  const files = {
    [kneadingQuiz]: quizText(few('kneading.a')),
    [warningsFile]: accepting(countOf('kneading.a'), recall),
  };
  assert.deepEqual(await check(files, '--format=json'), { code: 0, out: '[]\n' });
});

test('a node that a stored drawing does not have, and a diagram that lost its id, are a finding each', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tea-'));
  try {
    const content = path.join(folder, 'content');
    await cp(fileURLToPath(new URL('fixtures/tea/content/', import.meta.url)), content, { recursive: true });
    const quiz = path.join(content, 'chapters/leaf/oxidation/quiz.yaml');
    const whole = await readFile(quiz, 'utf8');
    const line = whole.split('\n').findIndex((one) => one.includes('at: stop')) + 1;
    await writeFile(quiz, whole.replace('at: stop', 'at: stap'));
    const chapter = path.join(content, 'chapters/leaf/oxidation/index.mdx');
    const text = await readFile(chapter, 'utf8');
    const fence = text.split('\n').findIndex((one) => one.startsWith('```mermaid')) + 1;
    await writeFile(chapter, text.replace('mermaid id=oxidation.three-ways ', 'mermaid '));
    const { out } = await checkAt(pathToFileURL(`${folder}/`), '--format=json');
    const found = JSON.parse(out) as Finding[];
    assert.deepEqual(shortly(found), [
      `content/chapters/leaf/oxidation/index.mdx:${String(fence)}:1 missing-id`,
      `content/chapters/leaf/oxidation/quiz.yaml:${String(line)}:15 unknown-node`,
    ]);
    assert.deepEqual(
      found.map(({ fix }) => fix),
      ['id=oxidation.three-ways', 'stop'],
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a folder that is not there is told with the course that may be meant', async () => {
  await withProject(
    {
      'courses/apicultura/course.yaml': '',
      'courses/apiculturas.yaml': '',
      'two/b/course.yaml': '',
      'two/a/course.yaml': '',
    },
    async (root) => {
      for (const [folder, message] of [
        ['contant', 'There is no folder "contant". Did you mean "content"?\n'],
        [
          'courses/apiculture',
          'There is no folder "courses/apiculture". Did you mean "courses/apicultura"?\n',
        ],
        ['miel', 'There is no folder "miel". Begin a course with: npm run new -- course miel\n'],
        ['no/miel', 'There is no folder "no/miel". Begin a course with: npm run new -- course no/miel\n'],
        ['', '--content names no folder. Write the folder of the course, such as: --content content\n'],
        ['courses', 'The folder "courses" has no course.yaml. Did you mean "courses/apicultura"?\n'],
        ['two', 'The folder "two" has no course.yaml. Did you mean "two/a" or "two/b"?\n'],
      ] as const) {
        const { code, out, err } = await called('check', root, '--content', folder);
        assert.deepEqual([code, out, err], [1, '', message]);
      }
    },
  );
});

test('a folder that holds no course is told of what it lacks, and of none of the files that lie in it', async () => {
  await withProject({ 'notes/plan.md': '', 'notes/deep/a.yaml': '' }, async (root) => {
    const { code, out } = await called('check', root, '--content', 'notes', '--format=json');
    assert.equal(code, 1);
    assert.deepEqual(shortly(JSON.parse(out) as Finding[]), ['notes/course.yaml:1:1 missing-file']);
  });
});

test('asked how chapters teach, it prints a line of figures for each and what is over its budget, and does not fail', async () => {
  const { code, out } = await check({}, '--teaching');
  assert.equal(code, 0);
  assert.match(out, /^chapter +teaches +new terms +links +citations /);
  assert.match(out, /^kneading +\d+ +\d+ +\d+ +\d+\.\d /m);
  assert.match(out, /\/kneading\/index\.mdx:1:1 {2}nothing-to-keep$/m);
  assert.match(out, /\n2 over budget\. They are warnings once course\.yaml says "teaching: strict"\.\n/);
});

test('how chapters teach stands apart from findings that a program reads', async () => {
  await withProject({}, async (root) => {
    const { out, err } = await called('check', root, '--teaching', '--format=json');
    assert.deepEqual(JSON.parse(out), []);
    assert.match(err, /^chapter +teaches +new terms /);
  });
});
