import assert from 'node:assert/strict';
import test from 'node:test';
import { minutesOf, minutesOfStep } from '../../../../src/course/kinds/paths/path-minutes.ts';
import { bread, chapterText, kneading, rising } from '../../../bread.ts';
import { courseFromFiles, soundCourse } from '../../../course-from-files.ts';

const file = 'content/paths/first-loaf.yaml';
const path = (...steps: string[]) => ({
  [file]: `title: The first loaf
for: You have never baked.
outcome: You can bake a loaf.
steps:${steps.length === 0 ? ' []' : ''}
${steps.map((read) => `  - read: ${read}\n    why: It comes first.\n`).join('')}`,
  [kneading]: chapterText(
    'kneading',
    `## Push {#start}\n\n${'word '.repeat(300)}\n\n### How {#how}\n\n${'word '.repeat(300)}\n\n## Fold {#fold}\n\n${'word '.repeat(600)}\n`,
    { teaches: '[gluten]' },
  ),
});

for (const [what, steps, expected] of [
  ['nothing to read', [], ['4:1 schema: "steps" is empty: a path has at least one step.']],
  [
    'a chapter that is not there',
    ['chapter:kneding'],
    ['5:11 unknown-reference: There is no chapter "kneding". Did you mean "kneading"?'],
  ],
  [
    'a section that is not there',
    ['chapter:kneading#fould'],
    ['5:11 unknown-reference: There is no section of "kneading" "fould". Did you mean "fold"?'],
  ],
  [
    'the same twice',
    ['chapter:kneading', 'chapter:rising', 'chapter:kneading'],
    ['9:11 duplicate-id: Step 1 leads to chapter:kneading already. Take one of them out.'],
  ],
  [
    'something that is no chapter',
    ['concept:gluten'],
    ['5:11 broken-link: "concept:gluten" is no place to read. Write chapter:<id> or chapter:<id>#<section>.'],
  ],
  ['a chapter and one of its sections', ['chapter:kneading', 'chapter:kneading#fold'], []],
] as [string, string[], string[]][]) {
  test(`a path with ${what}: ${String(expected.length)} findings`, async () => {
    const { findings } = await courseFromFiles(path(...steps));
    assert.deepEqual(
      findings
        .filter((one) => one.file === file)
        .map(({ line, column, rule, message }) => `${String(line)}:${String(column)} ${rule}: ${message}`),
      expected,
    );
  });
}

test('a step to a section takes its share of the chapter’s minutes, what stands under it included', async () => {
  const course = await soundCourse(path('chapter:kneading#start', 'chapter:kneading'));
  const [section, whole] = course.paths['first-loaf']?.steps ?? [];
  assert.ok(section && whole);
  const { minutes } = course.chapters['kneading'] ?? { minutes: 0 };
  assert.ok(minutes > 4);
  assert.equal(minutesOfStep(course, whole), minutes);
  assert.equal(minutesOfStep(course, section), Math.round(minutes / 2));
  assert.equal(
    minutesOf(course, course.paths['first-loaf'] ?? assert.fail()),
    minutes + Math.round(minutes / 2),
  );
});

const draft = { [rising]: String(bread[rising]).replace('draft: false', 'draft: true') };

test('a draft on the way is left out', async () => {
  const { paths } = await soundCourse({ ...path('chapter:kneading', 'chapter:rising'), ...draft });
  assert.deepEqual(
    paths['first-loaf']?.steps.map(({ chapter }) => chapter),
    ['kneading'],
  );
});

test('a path through drafts alone is none to readers', async () => {
  const { paths } = await soundCourse({ ...path('chapter:rising'), ...draft });
  assert.deepEqual(paths, {});
});
