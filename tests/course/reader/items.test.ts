import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { itemsIn, type ItemQuestion } from '../../../src/course/reader/items.ts';
import type { ProgressEvent } from '../../../src/course/reader/progress/events.ts';
import { answer, deviceFile } from './results.ts';

const question = (id: string, changes: Partial<ItemQuestion> = {}): ItemQuestion => ({
  id,
  rev: 1,
  type: 'choice',
  distractors: ['b', 'c'],
  ...changes,
});

/** A file for each row: one reader's scores, in the order of `questions`; a reader has not answered what has none. */
function filesOf(questions: readonly ItemQuestion[], rows: readonly (readonly (number | undefined)[])[]) {
  return rows.map((scores, reader) =>
    deviceFile(
      `reader-${String(reader)}`,
      questions.flatMap(({ id }, index) => {
        const score = scores[index];
        return score === undefined ? [] : [answer(id, score)];
      }),
    ),
  );
}

/** By question: readers, difficulty and discrimination, to six digits. */
function statistics(questions: readonly ItemQuestion[], rows: readonly (readonly (number | undefined)[])[]) {
  const { items } = itemsIn(filesOf(questions, rows), questions);
  const rounded = (number: number | undefined) =>
    number === undefined ? undefined : Number(number.toFixed(6));
  return Object.fromEntries(
    items.map((item) => [item.question, [item.n, rounded(item.difficulty), rounded(item.discrimination)]]),
  );
}

const three = [question('x'), question('y'), question('z')];

test('an item that goes with the others discriminates, one that does not is worth nothing', () => {
  // x: 1 1 1 0 0 0, the others' means 1 ½ ½ ½ ½ 0. Deviations multiply to ½·½ + ½·½ = ½; squares add up to 1½ and ½.
  // So ½ / √(1½ · ½) = 1/√3. For y the products are ¼ + 0 − ¼ − ¼ + 0 + ¼ = 0, and for z likewise.
  const rows = [
    [1, 1, 1],
    [1, 1, 0],
    [1, 0, 1],
    [0, 1, 0],
    [0, 0, 1],
    [0, 0, 0],
  ];
  assert.deepEqual(statistics(three, rows), { x: [6, 0.5, 0.57735], y: [6, 0.5, 0], z: [6, 0.5, 0] });
});

test('an item that the better readers get wrong discriminates below nothing', () => {
  // z: 0 0 0 1 1, the others' means 1 1 ½ 0 0. Products −0.2 −0.2 + 0 −0.3 −0.3 = −1; squares 1.2 and 1: −1/√1.2.
  // x: 1 1 1 0 0, the others' means ½ ½ 0 ½ ½. Products 0.04 + 0.04 − 0.16 − 0.06 − 0.06 = −0.2; squares 1.2 and 0.2.
  // y: the others' means are ½ for all, so there is nothing to go with.
  const rows = [
    [1, 1, 0],
    [1, 1, 0],
    [1, 0, 0],
    [0, 0, 1],
    [0, 0, 1],
  ];
  assert.deepEqual(statistics(three, rows), {
    x: [5, 0.6, -0.408248],
    y: [5, 0.4, undefined],
    z: [5, 0.4, -0.912871],
  });
});

test('partial scores count in part, and what a reader left out does not count', () => {
  // x: 1 ½ ½ 0 0 and, of the reader without other items, 1: the mean is ½.
  // The correlation has five readers: scores 1 ½ ½ 0 0 (mean 0.4), others' means 1 ½ 1 0 ½ (mean 0.6). Products
  // 0.24 − 0.01 + 0.04 + 0.24 + 0.04 = 0.55; squares 0.36 + 0.01 + 0.01 + 0.16 + 0.16 = 0.7 and 0.7.
  const rows = [
    [1, 1, 1],
    [0.5, 0.5, undefined],
    [0.5, undefined, 1],
    [0, 0, 0],
    [0, 0.5, 0.5],
    [1, undefined, undefined],
  ];
  assert.deepEqual(statistics(three, rows)['x'], [6, 0.5, 0.785714]);
});

test('four readers with other items are too few for a correlation', () => {
  const rows = [[1, 1], [1, 1], [0, 0], [0, 0], [1]];
  assert.deepEqual(statistics(three, rows), { x: [5, 0.6, undefined], y: [4, 0.5, undefined] });
});

/** The flags of one item that so many readers answered so: `20a 10b`, where `a` is right. */
function flagsOf(answers: string, changes: Partial<ItemQuestion> = {}): string[] {
  const chosen = answers.split(' ').flatMap((group) => Array<string>(parseInt(group)).fill(group.slice(-1)));
  const files = chosen.map((one, reader) =>
    deviceFile(`reader-${String(reader)}`, [answer('q', one === 'a' ? 1 : 0, [one])]),
  );
  return itemsIn(files, [question('q', changes)]).items.flatMap(({ flags }) => flags);
}
const flags: [string, string[], string[]][] = [
  ['all right', flagsOf('6a'), ['too-easy']],
  ['19 of 20 right', flagsOf('19a 1b'), []],
  ['20 of 21 right', flagsOf('20a 1b'), ['too-easy']],
  ['one of five right', flagsOf('1a 4b'), []],
  ['one of six right', flagsOf('1a 5b'), ['too-hard']],
  ['four readers, whatever they did', flagsOf('4b'), ['few']],
  ['30 readers, an option that none chose', flagsOf('20a 10b'), ['dead-distractor']],
  ['29 readers, an option that none chose', flagsOf('19a 10b'), []],
  ['50 readers, one of whom chose it', flagsOf('30a 19b 1c'), []],
  ['51 readers, one of whom chose it', flagsOf('31a 19b 1c'), ['dead-distractor']],
  ['a right option that none chose', flagsOf('15b 15c'), ['too-hard']],
  ['an older revision’s options are not known', flagsOf('20a 10b', { rev: 2 }), []],
  ['no options are known', flagsOf('20a 10b', { distractors: [] }), []],
];
for (const [name, found, expected] of flags) {
  test(`flags: ${name}`, () => {
    assert.deepEqual(found, expected);
  });
}

test('flags: what correlates with nothing is weak, what correlates the wrong way is negative and no more', () => {
  const none = itemsIn(
    filesOf(three, [
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
    ]),
    three,
  );
  assert.deepEqual(
    none.items.map(({ discrimination, flags: own }) => [discrimination, own]),
    [
      [0, ['weak']],
      [0, ['weak']],
    ],
  );
  const negative = itemsIn(
    filesOf(three, [
      [1, 0],
      [1, 0],
      [0, 1],
      [0, 1],
      [0, 1],
    ]),
    three,
  );
  assert.deepEqual(
    negative.items.map(({ discrimination, flags: own }) => [discrimination, own]),
    [
      [-1, ['negative']],
      [-1, ['negative']],
    ],
  );
});

/** What was chosen of one question, as `text share`. */
function sharesOf(chosen: string[][], changes: Partial<ItemQuestion> = {}): string[] {
  const files = chosen.map((one, reader) => deviceFile(`reader-${String(reader)}`, [answer('q', 0, one)]));
  const { items } = itemsIn(files, [question('q', changes)]);
  return items.flatMap(({ shares }) => shares.map(({ chosen: text, share }) => `${text} ${String(share)}`));
}
const shares: [string, string[], string[]][] = [
  ['of a choice', sharesOf([['a'], ['a'], ['b'], ['a']]), ['a 0.75', 'b 0.25', 'c 0']],
  [
    'of a select: each option for itself',
    sharesOf([['a', 'b'], ['b', 'b'], ['b'], []]),
    ['b 0.75', 'a 0.25', 'c 0'],
  ],
  [
    'of a number: which instance it was is no choice',
    sharesOf(
      [
        ['value=24', 'instance=gl:4'],
        ['value=8', 'instance=gl:4'],
      ],
      { type: 'numeric', distractors: [] },
    ),
    ['value=24 0.5', 'value=8 0.5'],
  ],
  [
    'of an order: as a whole',
    sharesOf(
      [
        ['a', 'b'],
        ['b', 'a'],
        ['a', 'b'],
        ['a', 'b'],
      ],
      { type: 'order', distractors: [] },
    ),
    ['a > b 0.75', 'b > a 0.25'],
  ],
  [
    'of a text of the reader’s own: only the criteria',
    sharesOf(
      [
        ['text=My name is …', 'has=who', 'done=yes'],
        ['text=', 'done=yes'],
      ],
      { type: 'explain', distractors: [] },
    ),
    ['has=who 0.5'],
  ],
];
for (const [name, found, expected] of shares) {
  test(`shares ${name}`, () => {
    assert.deepEqual(found, expected);
  });
}

test('revisions of a question are items of their own; a question that the course does not have is only named', () => {
  const files = [
    deviceFile('one', [
      answer('x', 1),
      answer('x', 0, ['b'], 2),
      answer('gone', 1),
      answer('constructor', 1),
    ]),
    deviceFile('two', [answer('gone', 1)]),
  ];
  const { items, readers, unknown } = itemsIn(files, [question('x', { rev: 2 })]);
  assert.deepEqual(
    items.map(({ question: id, rev, n }) => [id, rev, n]),
    [
      ['x', 2, 1],
      ['x', 1, 1],
    ],
  );
  assert.equal(readers, 1);
  assert.deepEqual(unknown, ['constructor', 'gone']);
});

test('the worst comes first, and last what too few have answered', () => {
  const questions = ['few', 'plain', 'easy', 'inverted', 'hard', 'other'].map((id) => question(id));
  const rows = [
    [1, 1, 1, 0, 0, 1],
    [undefined, 1, 1, 0, 0, 1],
    [undefined, 1, 1, 0, 0, 0],
    [undefined, 0, 1, 1, 0, 0],
    [undefined, 0, 1, 1, 0, 0],
  ];
  const { items } = itemsIn(filesOf(questions, rows), questions);
  assert.deepEqual(
    items.map(({ question: id, flags: [worst] }) => [id, worst]),
    [
      ['inverted', 'negative'],
      ['plain', 'negative'],
      ['hard', 'too-hard'],
      ['easy', 'too-easy'],
      ['other', undefined],
      ['few', 'few'],
    ],
  );
});

test('no files have no items', () => {
  assert.deepEqual(itemsIn([], three), { items: [], readers: 0, unknown: [] });
});

const someFiles: fc.Arbitrary<ProgressEvent[][]> = fc
  .array(
    fc.array(
      fc.record({
        question: fc.constantFrom('x', 'y', 'z', 'gone'),
        rev: fc.constantFrom(1, 2),
        chosen: fc.subarray(['a', 'b', 'c', 'value=7']),
        score: fc.constantFrom(0, 1 / 3, 0.5, 1),
      }),
      { maxLength: 8 },
    ),
    { maxLength: 8 },
  )
  .map((devices) => devices.map((events, index) => deviceFile(`reader-${String(index)}`, events)));

test('every number is within its bounds', () => {
  fc.assert(
    fc.property(someFiles, (files) => {
      const { items, readers } = itemsIn(files, three);
      for (const { n, difficulty, discrimination = 0, shares: own } of items) {
        assert.ok(n >= 1 && n <= readers && readers <= files.length);
        assert.ok(difficulty >= 0 && difficulty <= 1);
        assert.ok(discrimination >= -1 && discrimination <= 1);
        assert.ok(own.every(({ share }) => share >= 0 && share <= 1));
      }
    }),
  );
});

test('neither the order of files, nor that they come twice, nor that one holds all changes anything', () => {
  const mixed = someFiles.chain((files) =>
    fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })),
  );
  fc.assert(
    fc.property(mixed, ([files, other]) => {
      const expected = itemsIn(files, three);
      for (const same of [other, [...other, ...files], [other.flat()]])
        assert.deepEqual(itemsIn(same, three), expected);
    }),
  );
});
