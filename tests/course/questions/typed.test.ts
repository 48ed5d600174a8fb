/** Questions whose answer is typed: `cloze` and `short`. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { conceptNamesOf } from '../../../src/course/kinds/concepts/concept-names.ts';
import { knownNames } from '../../../src/course/questions/grading/known-names.ts';
import { articlesOf } from '../../../src/course/questions/grading/articles.ts';
import { gradeAnswer, termsOf } from '../../../src/course/questions/question.ts';
import { scenarioSchema } from '../../../src/course/questions/scenario.ts';
import {
  chapterText,
  conceptText,
  gluten,
  inLanguage,
  kneading,
  kneadingQuiz,
  quizText,
} from '../../bread.ts';
import { findingsIn, soundCourse } from '../../course-from-files.ts';
import { typedQuestion } from '../../typed-question.ts';
import { flawsOf, list } from './flaws-of.ts';

const does = 'id: does, accept: [rises]';

for (const [why, text, blanks, expected] of [
  ['a blank', 'It {{does}}.', [does], []],
  ['a blank that nothing describes', 'It {{does}} or {{will}}.', [does], ['11:11 blank']],
  [
    'a blank that the text does not have',
    'It {{does}}.',
    [does, 'id: will, accept: [brown]'],
    ['14:9 blank'],
  ],
  ['a blank twice', 'It {{does}} and {{does}}.', [does], ['11:11 blank']],
  ['a blank without a form', 'It {{does}}.', ['id: does, accept: []'], ['13:21 schema']],
  ['blanks that share an id', 'It {{does}}.', [does, does], ['14:15 duplicate-id']],
  [
    'a form that cannot be typed',
    'It {{does}}.',
    ['id: does, accept: [rises, "."]'],
    ['13:37 right-is-wrong'],
  ],
  ['options without the right one', 'It {{does}}.', [`${does}, options: [falls, stays]`], ['13:38 blank']],
  [
    'options that say the same',
    'It {{does}}.',
    [`${does}, options: [rises, Rises]`],
    ['13:55 duplicate-option'],
  ],
  [
    'an article',
    'It is an {{x}}.',
    ['id: x, accept: [oven], options: [oven, tin]'],
    ['11:11 blank-given-away'],
  ],
] as const) {
  test(`a cloze with ${why}: ${expected.join() || 'fine'}`, async () => {
    assert.deepEqual(await flawsOf('cloze', [`text: "${text}"`, ...list('blanks', ...blanks)]), expected);
  });
}

for (const [why, body, expected] of [
  ['a term', ['accept: [gluten]'], []],
  ['a mistake', ['accept: [gluten]', 'wrong: [{ when: [starch], say: No. }]'], []],
  [
    'a mistake that is right',
    ['accept: [gluten]', 'wrong: [{ when: [starch, Gluten.], say: No. }]'],
    ['12:30 wrong-is-right'],
  ],
  [
    'a mistake that its concept’s name makes right',
    ['accept: [net]', 'concept: gluten', 'wrong: [{ when: [the gluten], say: No. }]'],
    ['2:5 wrong-is-right'],
  ],
  [
    'a mistake in more words than the right form, which may come with some of them',
    ['accept: [net]', 'beside: [gluten]', 'wrong: [{ when: [gluten net], say: No. }]'],
    [],
  ],
  ['a form that cannot be typed', ['accept: [gluten, "."]'], ['11:22 right-is-wrong']],
  ['a sign, exactly', ['accept: ["."]', 'exact: true'], []],
  [
    'code, and a mistake that is nearly it',
    ['accept: [breadId]', 'wrong: [{ when: [breadid, BreadId], say: No. }]'],
    [],
  ],
  [
    'a word, exactly, and a mistake in capitals',
    ['accept: [gluten]', 'exact: true', 'wrong: [{ when: [Gluten], say: No. }]'],
    [],
  ],
  [
    'a mistake twice',
    ['accept: [gluten]', 'wrong: [{ when: [starch], say: No. }, { when: [Starch.], say: No. }]'],
    ['12:52 same-form'],
  ],
] as const) {
  test(`a short answer with ${why}: ${expected.join() || 'fine'}`, async () => {
    assert.deepEqual(await flawsOf('short', body), expected);
  });
}

test('an alias that is listed as wrong is wrong, as its plural is; other names of the concept stay right', async () => {
  const { questions, concepts } = await soundCourse({
    [kneading]: chapterText('kneading', '## The start {#start}\n', { teaches: '[gluten]' }),
    [gluten]: conceptText('gluten', undefined, { aliases: '[wheat web, wheat nets]' }),
    [kneadingQuiz]: quizText(
      typedQuestion('kneading.a', 'short', [
        'accept: [net]',
        'concept: gluten',
        'wrong: [{ when: [wheat net], say: No. }]',
      ]),
    ),
  });
  const known = knownNames(conceptNamesOf(Object.values(concepts)));
  const verdicts = ['gluten', 'wheat webs', 'net', 'wheat net', 'wheat nets'].map((typed) => {
    const asked = questions['kneading.a'];
    return asked && gradeAnswer(asked, [`value=${typed}`], known).verdict;
  });
  assert.deepEqual(verdicts, ['right', 'right', 'right', 'wrong', 'wrong']);
});

test("a key carries the articles of the course's language, to each part that is typed", () => {
  const common = {
    rev: 1,
    objective: 'a.o',
    concepts: ['a'],
    level: 'apply',
    explanation: 'E',
    links: ['chapter:a'],
  };
  const part = { id: 'p', type: 'short', prompt: 'P', accept: ['Hefe'] };
  const blanks = [
    { id: 'x', accept: ['Hefe'] },
    { id: 'y', accept: ['a'], options: ['a', 'b'] },
  ];
  const parts = [part, { id: 'q', type: 'cloze', prompt: 'P', text: '{{x}} {{y}}', blanks }];
  const question = scenarioSchema.parse({ ...common, id: 'a.s', type: 'scenario', prompt: 'P', parts });
  const right = ['p/value=die Hefe', 'q/x=eine Hefe', 'q/y=a'];
  const grade = (articles?: readonly string[]) =>
    gradeAnswer(question, right, knownNames([], articles)).verdict;
  assert.equal(grade(articlesOf('de')), 'right');
  assert.equal(grade(), 'partly');
});

test('one letter off is no misspelling where it makes a term of another answer', async () => {
  const verdictOf = async (others: readonly string[]) => {
    const { questions, concepts } = await soundCourse({
      [kneading]: chapterText('kneading', '## The start {#start}\n', { teaches: '[gluten]' }),
      [kneadingQuiz]: quizText(
        typedQuestion('kneading.a', 'short', ['accept: [kneaders]']) +
          typedQuestion('kneading.b', 'short', others),
      ),
    });
    const known = knownNames([
      ...conceptNamesOf(Object.values(concepts)),
      ...termsOf(Object.values(questions)),
    ]);
    const asked = questions['kneading.a'];
    return asked && gradeAnswer(asked, ['value=kneeders'], known).verdict;
  };
  assert.equal(await verdictOf(['accept: [rye]']), 'right');
  assert.equal(await verdictOf(['accept: [kneeders]']), 'wrong');
  assert.equal(await verdictOf(['accept: [rye]', 'wrong: [{ when: [Kneeders], say: No. }]']), 'wrong');
});

test('a wrong answer that is a right one but for its article is a flaw in the language of the course', async () => {
  const quiz = quizText(
    typedQuestion('kneading.a', 'short', ['accept: [Hefe]', 'wrong: [{ when: [die Hefe], say: No. }]']),
  );
  const found = async (language: string) =>
    (await findingsIn({ ...inLanguage(language), [kneadingQuiz]: quiz })).map((one) => one.split(' ')[1]);
  assert.deepEqual(await found('de'), ['wrong-is-right']);
  assert.deepEqual(await found('fr'), []);
});
