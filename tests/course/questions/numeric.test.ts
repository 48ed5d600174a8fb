import assert from 'node:assert/strict';
import test from 'node:test';
import { chapterText, kneading, kneadingQuiz, quizText } from '../../bread.ts';
import { courseFromFiles } from '../../course-from-files.ts';
import { typedQuestion } from '../../typed-question.ts';
import { flawsOf } from './flaws-of.ts';

const grams = (expr: string) => `answer: { expr: ${expr}, unit: g, tolerance: 0 }`;
const wrong = (when: string) => `wrong: [{ when: ${when}, say: No. }]`;
const seed = 'seed: { n: [2, 3] }';

for (const [why, body, expected, prompt] of [
  ['a number', [grams('12')], []],
  ['a wrong number', [grams('12'), wrong('11')], []],
  ['a wrong number that is right', [grams('12'), wrong('12')], ['12:21 wrong-is-right']],
  ['a wrong number that is right at last', [seed, grams('n*2'), wrong('n^2')], ['13:21 wrong-is-right']],
  ['a wrong number that is not finite', [grams('12'), wrong('1/0')], ['12:21 expression']],
  ['a number that is not finite at first', [seed, grams('1/(n-2)')], ['12:21 expression']],
  ['an expression without an end', [grams('"2*("')], ['11:21 expression']],
  ['a comma in a number', [grams("'1,5'")], ['11:21 expression']],
  ['a name without a value', [seed, grams('m')], ['12:21 expression']],
  ['a name without a seed', [grams('n')], ['11:21 expression']],
  ['braces that cannot be read', [seed, grams('n')], ['8:13 expression'], 'How much for {n+}?'],
  ['a name of other letters', ['seed: { año: [2, 3] }', grams('año*2')], [], 'How much for {año}?'],
  ['a decimal of three places', [grams('1.125')], []],
  ['25 instances', ['seed: { n: [1, 2, 3, 4, 5], m: [1, 2, 3, 4, 5] }', grams('n+m')], ['11:5 schema']],
  [
    'wrong numbers that are always the same',
    [seed, grams('n'), 'wrong: [{ when: n*2, say: No. }, { when: n+n, say: No. }]'],
    ['13:46 same-form'],
  ],
  [
    'wrong numbers that differ',
    [seed, grams('n'), 'wrong: [{ when: n*2, say: No. }, { when: n+2, say: No. }]'],
    [],
  ],
  ['other units', [grams('12'), 'units: { kg: 1000, spoons: 4, mg: 0.001 }'], []],
  ['its own unit, worth something else', [grams('12'), 'units: { g: 2 }'], ['12:17 unit-worth']],
  ['a unit turned over', [grams('12'), 'units: { kg: 0.001 }'], ['12:18 unit-worth']],
  ['a unit in the wrong case', [grams('12'), 'units: { Mg: 0.001 }'], ['12:18 unit-worth']],
  [
    'two units that are read as one',
    [grams('12'), 'units: { spoon: 4, spoons: 5 }'],
    ['12:21 same-form', '12:32 same-form'],
  ],
  [
    'a unit in either base',
    ['answer: { expr: 1, unit: KiB, tolerance: 0 }', 'units: { KB: 1, MB: 1024 }'],
    [],
  ],
  ['no tolerance', ['answer: { expr: 12, unit: g }'], ['11:5 schema']],
  ['no unit', ['answer: { expr: 12, tolerance: 0 }'], ['11:5 schema']],
] as const) {
  test(`a numeric question with ${why}: ${expected.join() || 'fine'}`, async () => {
    assert.deepEqual(await flawsOf('numeric', body, { prompt: prompt ?? 'How much?' }), expected);
  });
}

const oneThousand = 'A point begins decimals: 1.000 is 1. Write 1000 for thousands, and else 1.';

for (const [body, message] of [
  [[grams("'2×1,5−1'")], 'Formulas are written with + - * / and a decimal point: 2*1.5-1'],
  [[grams("'6÷3'")], 'Formulas are written with + - * / and a decimal point: 6/3'],
  [[grams("'2,4*8'")], 'Decimals have a point here: 2.4*8'],
  [
    [grams("'8/1,000'")],
    'Decimals have a point here: 8/1. If it is a sign for thousands, leave it out: 8/1000',
  ],
  [[grams("'8/1 000'")], 'Numbers have no sign for thousands, and decimals have a point: 8/1000'],
  [[grams('1.000.000')], 'Numbers have no sign for thousands, and decimals have a point: 1000000'],
  [[grams("'8/1.000'")], oneThousand],
  [[grams('1.000')], oneThousand],
  [[seed.replace('2, 3', '1.000, 2'), grams('n')], oneThousand],
  [[grams('1'), wrong('1.000')], oneThousand],
  [[grams('1'), 'units: { mg: 1.000 }'], oneThousand],
  [['answer: { expr: 1, unit: g, tolerance: 1.000 }'], oneThousand],
  [['answer: { expr: 1, unit: g, tolerance: 1.000% }'], oneThousand],
  [
    [grams('1,000')],
    'A comma ends the value of "expr". Decimals have a point here: expr: 1. If it is a sign for thousands, leave it out: expr: 1000. If it is a text, put it in quotes.',
  ],
  [
    [grams('1'), 'units:', '  mg: 1 000'],
    '"mg" is "1 000"; it must be a number. Numbers have no sign for thousands, and decimals have a point: mg: 1000',
  ],
  [[seed, grams('n*m')], 'There is no name "m" in "n*m". Did you mean "n"? Known are: n.'],
  [
    [seed, grams('n'), wrong('n+1').replace('say: No.', 'say: "It is {{ n }}."')],
    'One pair of braces holds an expression; the other would be shown. Write {n} instead of {{ n }}.',
  ],
  [
    [grams('2,4*8')],
    'A comma ends the value of "expr". Decimals have a point here: expr: 2.4*8. If it is a text, put it in quotes.',
  ],
  [
    ['answer: { expr: 1, unit: g, tolerance: 0,05 }'],
    'A comma ends the value of "tolerance". Decimals have a point here: tolerance: 0.05. If it is a text, put it in quotes.',
  ],
  [
    ['answer:', '  expr: 1', '  unit: g', '  tolerance: 0,05'],
    '"tolerance" is 0,05, and decimals have a point here: 0.05.',
  ],
  [
    ['answer:', '  expr: 1', '  unit: g', '  tolerance: 2 %'],
    '"tolerance" is a share with a blank in it: write 2%.',
  ],
  [
    ['answer:', '  expr: 1', '  unit: g', '  tolerance: 2,5%'],
    '"tolerance" is 2,5%, and decimals have a point here: 2.5%.',
  ],
  [
    [grams('1'), 'units: { mg: 0,001 }'],
    'A comma ends the value of "mg". Decimals have a point here: mg: 0.001. If it is a text, put it in quotes.',
  ],
  [
    [grams('1'), 'units:', '  mg: 0,001'],
    '"mg" is "0,001"; it must be a number. Decimals have a point here: mg: 0.001',
  ],
] as const) {
  test(`${body.join(' ')} is told with the point that belongs there`, async () => {
    const { findings } = await courseFromFiles({
      [kneading]: chapterText('kneading', '## The start {#start}\n', { teaches: '[gluten]' }),
      [kneadingQuiz]: quizText(typedQuestion('kneading.a', 'numeric', [...body])),
    });
    assert.deepEqual(
      findings.flatMap(({ file, message: said }) => (file === kneadingQuiz ? said : [])),
      [message],
    );
  });
}
