import assert from 'node:assert/strict';
import test from 'node:test';
import { chapterText, defaultOptions, kneading, kneadingQuiz, questionText, quizText } from '../../bread.ts';
import { courseFromFiles, findingsIn } from '../../course-from-files.ts';
import { typedQuestion } from '../../typed-question.ts';

const [right = '', wrong = '', alsoWrong = ''] = defaultOptions;
const foundIn = async (files: Record<string, string>) =>
  (await findingsIn(files)).map((one) => one.replace(`${kneadingQuiz}:`, ''));
const inQuiz = (...questions: string[]) => foundIn({ [kneadingQuiz]: quizText(...questions) });
const telling = right.replace('It rises.', 'It rises because the gas that yeast makes is held.');

test('right options that are by far the longest in most questions give themselves away', async () => {
  const one = questionText('kneading.a', { options: [telling, wrong, alsoWrong] });
  const other = questionText('kneading.b');
  assert.deepEqual(await inQuiz(one), ['1:1 correct-option-longest']);
  assert.deepEqual(await inQuiz(one, other), []);
  const { findings } = await courseFromFiles({ [kneadingQuiz]: quizText(one) });
  assert.match(
    findings[0]?.message ?? '',
    /^In the one question with options, kneading\.a, the right option/,
  );
});

test('a part of a scenario counts as a question of its own', async () => {
  const part = (id: string, options: string[]) => [
    `  - id: ${id}`,
    '    type: choice',
    '    prompt: Which?',
    '    options:',
    ...options.map((option) => `      - ${option}`),
  ];
  const scenario = (...parts: string[][]) =>
    typedQuestion('kneading.a', 'scenario', ['parts:', ...parts.flat()]);
  const short = part('short', defaultOptions);
  const long = part('long', [telling, wrong, alsoWrong]);
  assert.deepEqual(await inQuiz(scenario(long, short)), []);
  assert.deepEqual(await inQuiz(scenario(long, long.with(0, '  - id: longer'), short)), [
    '1:1 correct-option-longest',
  ]);
});

test('marks of Markdown do not count as length', async () => {
  const marked = right.replace('It rises.', '"*It* [rises](concept:gluten)."');
  assert.deepEqual(await inQuiz(questionText('kneading.a', { options: [marked, wrong, alsoWrong] })), []);
});

/** A quiz, its questions placed in the text, whose right options stand at these places, counted from 1. */
async function withPlaces(places: readonly number[]) {
  const questions = places.map((place, index) => {
    const options = [wrong, alsoWrong, '{ id: d, text: It cracks., say: No. }'];
    options.splice(place - 1, 0, right);
    return questionText(`kneading.q${String(index)}`, { options });
  });
  const checks = places.map((_, index) => `<Check id="kneading.q${String(index)}" />\n\n`).join('');
  const text = chapterText('kneading', `## A {#start}\n\n${checks}`, { teaches: '[gluten]' });
  return courseFromFiles({ [kneading]: text, [kneadingQuiz]: quizText(...questions) });
}

for (const [places, expected] of [
  [[1, 2, 3, 1, 2, 3], undefined],
  [[1, 1, 1, 2, 2, 3], undefined],
  [[1, 1, 1, 1, 2, 3], 'In 4 of the 6 "choice" questions the right option comes first'],
  [[4, 4, 4, 4, 1, 2, 3], 'In 4 of the 7 "choice" questions the right option comes in place 4'],
  [[1, 2, 1, 2, 4, 4], 'In none of the 6 "choice" questions the right option comes third'],
  [[2, 2, 2, 3, 3, 3], 'In none of the 6 "choice" questions the right option comes first'],
  [[2, 2, 2, 2, 2], undefined],
] as const) {
  test(`right options at the places ${places.join()} are ${expected === undefined ? 'fine' : 'a pattern'}`, async () => {
    const { findings } = await withPlaces(places);
    const message = expected && `${expected}, so its place gives it away. Mix the places.`;
    assert.deepEqual(
      findings.map((one) => [one.file, one.line, one.rule, one.severity, one.message]),
      message === undefined ? [] : [[kneadingQuiz, 1, 'option-position', 'warning', message]],
    );
  });
}

for (const [levels, expected] of [
  [['remember'], ['1:1 recall-heavy-quiz']],
  [['remember', 'understand', 'understand', 'apply'], ['1:1 recall-heavy-quiz']],
  [['remember', 'understand', 'analyse'], []],
  [['evaluate'], []],
] as const) {
  test(`a quiz at the levels ${levels.join()}: ${expected.join() || 'fine'}`, async () => {
    const questions = levels.map((level, index) => questionText(`kneading.q${String(index)}`, { level }));
    assert.deepEqual(await inQuiz(...questions), expected);
  });
}

for (const [atEnd, placed, forPractice, expected] of [
  [8, 0, 0, []],
  [8, 2, 4, []],
  [9, 0, 0, ['2:1 long-sitting']],
  [9, 1, 0, ['2:1 long-sitting']],
] as const) {
  test(`${String(atEnd)} questions at the end, ${String(placed)} in the text, ${String(forPractice)} for practice: ${expected.join() || 'fine'}`, async () => {
    const ids = Array.from(
      { length: atEnd + placed + forPractice },
      (_, index) => `kneading.q${String(index)}`,
    );
    const questions = ids.map((id, index) =>
      questionText(id, {
        more: index < atEnd + placed ? '' : 'asked: practice',
        options: defaultOptions
          .with(0, wrong)
          .with(1, alsoWrong)
          .with(2, wrong)
          .with(index % 3, right)
          .map((option, place) =>
            option.replace(/id: \w+, text: It \w+/, `id: o${String(place)}, text: It is ${String(place)}`),
          ),
      }),
    );
    const checks = ids.slice(atEnd, atEnd + placed).map((id) => `<Check id="${id}" />\n\n`);
    const text = chapterText('kneading', `## A {#start}\n\n${checks.join('')}`, { teaches: '[gluten]' });
    const found = await foundIn({
      [kneading]: text,
      [kneadingQuiz]: `# Questions\n${quizText(...questions)}`,
    });
    assert.deepEqual(found, expected);
  });
}
