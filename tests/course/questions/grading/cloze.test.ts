import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { gradeCloze, type ClozeKey } from '../../../../src/course/questions/grading/cloze.ts';
import type { PartVerdict, Verdict } from '../../../../src/course/questions/grading/grade.ts';

const key: ClozeKey = {
  blanks: [
    { id: 'what', accept: ['sourdough', 'leaven'], taken: ['sourdoughs'], chosen: false },
    { id: 'when', accept: ['overnight'], taken: [], chosen: true },
    { id: 'how', accept: ['–'], taken: [], chosen: true },
  ],
};

const table: [name: string, answer: string[], Verdict, number, parts: PartVerdict[], remarks?: string[]][] = [
  ['all right', ['what=Leaven', 'when=overnight', 'how=–'], 'right', 1, ['right', 'right', 'right']],
  [
    'a misspelling',
    ['what=sourdogh', 'when=overnight', 'how=–'],
    'right',
    1,
    ['right', 'right', 'right'],
    ['misspelt'],
  ],
  [
    'the name of something else',
    ['what=sourdoughs', 'when=overnight'],
    'partly',
    1 / 3,
    ['wrong', 'right', 'missed'],
  ],
  [
    'a misspelling in a list',
    ['what=leaven', 'when=overnigt'],
    'partly',
    1 / 3,
    ['right', 'wrong', 'missed'],
  ],
  ['other case in a list', ['when=Overnight'], 'wrong', 0, ['missed', 'wrong', 'missed']],
  ['a mark chosen from a list', ['how=–'], 'partly', 1 / 3, ['missed', 'missed', 'right']],
  ['another mark', ['how=-'], 'wrong', 0, ['missed', 'missed', 'wrong']],
  ['blanks left empty', ['what= ', 'when=', 'how='], 'blank', 0, []],
  ['nothing', [], 'blank', 0, []],
  ['blanks of an older text', ['who=baker', 'leaven'], 'blank', 0, []],
];

for (const [name, answer, verdict, score, parts, remarks = []] of table) {
  test(`${name} is ${verdict}`, () => {
    const grade = gradeCloze(key, answer);
    assert.deepEqual(
      { ...grade, parts: [...grade.parts] },
      {
        verdict,
        score,
        parts: parts.map((one, index) => [['what', 'when', 'how'][index], one]),
        remarks,
        misconceptions: [],
      },
    );
  });
}

test('several misspellings are remarked on once', () => {
  const blank = { accept: ['sourdough'], taken: [], chosen: false };
  const { remarks } = gradeCloze({ blanks: ['a', 'b'].map((id) => ({ id, ...blank })) }, [
    'a=sourdogh',
    'b=sourdugh',
  ]);
  assert.deepEqual(remarks, ['misspelt']);
});

const anyForm = fc.stringMatching(/^[a-z]{1,10}$/);
const anyKey = fc
  .array(fc.record({ accept: fc.array(anyForm, { minLength: 1, maxLength: 3 }), chosen: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((blanks): ClozeKey => ({
    blanks: blanks.map((blank, index) => ({ ...blank, id: 'abcdef'.charAt(index), taken: [] })),
  }));

test('accepted forms have full marks; each blank left empty costs its share; the order of blanks does not matter', () => {
  fc.assert(
    fc.property(anyKey, fc.nat(), ({ blanks }, number) => {
      const right = blanks.map(({ id, accept }) => `${id}=${accept.at(-1) ?? ''}`);
      assert.equal(gradeCloze({ blanks }, right).score, 1);
      const { score } = gradeCloze(
        { blanks: blanks.toReversed() },
        right.toSpliced(number % right.length, 1).toReversed(),
      );
      assert.equal(score, (right.length - 1) / right.length);
    }),
  );
});
