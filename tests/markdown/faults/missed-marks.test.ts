/** Marks that miss: each is told at its place, with what to write; what only looks like them is none. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { readDocument, readMarkdown } from '../../../src/markdown/read-document.ts';

function said(text: string, format: 'md' | 'mdx' | 'yaml'): string[] {
  const read = format === 'yaml' ? undefined : readDocument('f', text, format);
  const faults = read ? read.document.faults : (readMarkdown(text)?.faults ?? []);
  return [...(read?.findings ?? []), ...faults].map(
    ({ line, column, message }) => `${String(line)}:${String(column)} ${message}`,
  );
}

const bold = (mark: string, why: string) =>
  `This "${mark}" makes nothing bold and would be printed. ${why} If it is code, put it in backticks.`;
const inOnePiece = 'Bold begins and ends in one paragraph, with no blank inside its marks: **so**.';
const besideSign =
  'Between a sign and a letter bold cannot end: write a blank behind it, take the sign out of the bold words, or the rest of the word in.';
const signBeside =
  'Between a letter and a sign bold cannot begin: write a blank before it, take the sign out of the bold words, or the rest of the word in.';
const slanted = (mark: string, why: string) =>
  `This "${mark}" stresses nothing and would be printed. ${why.replace('bold cannot', 'emphasis cannot').replace('bold words', 'stressed words')} If it is code, put it in backticks.`;
const noTable = 'This is no table and would be printed with its strokes. Under its first line stands';
const swallowed = (line: number) =>
  `The code block that begins here is not closed before another begins in line ${String(line)}. Close it with a line`;
const counts = 'a list counts on from its first number, over empty lines too.';
const together = (mark: string, words: string) =>
  `This line would run together with the next one. If they are a list, each begins with "${mark}": write ${mark}${words}`;
const late = 'This is no list, and would go on in the line before it: a list that begins with';

for (const [text, ...found] of [
  ['Das ist **wichtig und.', `1:9 ${bold('**', inOnePiece)}`],
  ['Das ist ** wichtig**.', `1:9 ${bold('**', inOnePiece)}`],
  ['Das ist __wichtig und.', `1:9 ${bold('__', inOnePiece)}`],
  ['Das **„W“**s Ende.', `1:10 ${bold('**', besideSign)}`],
  ['**Wichtig:**Text', `1:11 ${bold('**', besideSign)}`],
  ['**(Hinweis)**en', `1:12 ${bold('**', besideSign)}`],
  ['So __(x)__y.', `1:9 ${bold('__', besideSign)}`],
  ['**Apfel-**mus und **„so“**', `1:9 ${bold('**', besideSign)}`],
  ['**100 %**ig', `1:8 ${bold('**', besideSign)}`],
  ['**[x](concept:gluten)**s', `1:22 ${bold('**', besideSign)}`],
  ['Text**(so)** mehr', `1:5 ${bold('**', signBeside)}`],
  ['Das Apfel**-Mus** hier.', `1:10 ${bold('**', signBeside)}`],
  ['Das Wort„W“**s Ende.', `1:12 ${bold('**', besideSign)}`],
  ['*Wichtig:*Text ist.', `1:10 ${slanted('*', besideSign)}`],
  ['Ein _(so)_en.', `1:10 ${slanted('_', besideSign)}`],
  ['Wort*(so)* ist', `1:5 ${slanted('*', signBeside)}`],
  ['*[x](concept:gluten).*So', `1:22 ${slanted('*', besideSign)}`],
  ['Es *ist*\nso **klar.', `2:4 ${bold('**', inOnePiece)}`],
  ['• one\n• two', `1:1 ${together('- ', 'one')}`],
  ['So:\n– one\n– two', `2:1 ${together('- ', 'one')}`],
  ['a) one\nb) two', `1:1 ${together('1. ', 'one')}`],
  ['(1) one\n(2) two', `1:1 ${together('1. ', 'one')}`],
  ['(@) one\n(@good) two', `1:1 ${together('1. ', 'one')}`],
  ['1.one\n2.two', `1:1 ${together('1. ', 'one')}`],
  ['• one'],
  ['See (a) and\n(b) there, since 1.2 and\n2.5 are.'],
  ['| a | b |\n| 1 | 2 |', `1:1 ${noTable} |---|---|.`],
  [
    'So:\n| a | b | c |\n| - |\n| 1 | 2 | 3 |',
    `2:1 ${noTable} |---|---|---|, with as many columns as the first has.`,
  ],
  ['> | a \\| b |\n> | 1 |', `1:3 ${noTable} |---|.`],
  [
    '```c\na\n\nText.\n\n```c\nb\n```',
    `1:1 ${swallowed(6)} "\`\`\`"; if that line is part of the code, begin and end this block with "\`\`\`\`".`,
  ],
  [
    '~~~\na\n~~~~ c\nb\n~~~',
    `1:1 ${swallowed(3)} "~~~"; if that line is part of the code, begin and end this block with "~~~~".`,
  ],
  [
    '1. a\n2. b\n\n5. c',
    `4:1 This "5." would be printed as "3.": ${counts} Write 3., or a line of text between the two lists.`,
  ],
  [
    '4. a\n4. b',
    `2:1 This "4." would be printed as "5.": ${counts} Write 5., or a line of text between the two lists.`,
  ],
  ['- Voda\n-čaj', '2:1 An item of a list has a blank after its "-": write - čaj'],
  ['* Voda\n*čaj', '2:1 An item of a list has a blank after its "*": write * čaj'],
  ['-voda\n-čaj', '1:1 An item of a list has a blank after its "-": write - voda'],
  ['So:\n5. a', `2:1 ${late} 5 has an empty line before it.`],
  ['Text\n  2. a\n  3. b', `2:3 ${late} 2 has an empty line before it.`],
] as const) {
  for (const format of ['mdx', 'md', 'yaml'] as const)
    test(`${format}: \`${text.replaceAll('\n', '⏎')}\` is told with what to write`, () => {
      assert.deepEqual(said(text, format), found);
    });
}

test('the head of a table alone is told in files; in YAML a single line is shown as it is', () => {
  for (const format of ['mdx', 'md'] as const)
    assert.deepEqual(said('| a | b |', format), [`1:1 ${noTable} |---|---|.`]);
  assert.deepEqual(said('| a | b |', 'yaml'), []);
});

test('the heading without a blank is told in files, where there are headings', () => {
  const message = '1:1 A heading has a blank after its "###": write ### Öl';
  assert.deepEqual(said('###Öl', 'mdx'), [message]);
  assert.deepEqual(said('###Öl', 'md'), [message]);
  assert.deepEqual(said('#hashtag', 'mdx'), []);
});

test('blanks make no code in a chapter, whatever stands around', () => {
  const message =
    'Four blanks before a text make no code of it here. Put code between lines of ```; else take the blanks out.';
  assert.deepEqual(said('So:\n\n    code', 'mdx'), [`3:5 ${message}`]);
  assert.deepEqual(said('- a\n\n  b\n\n      code', 'mdx'), [`5:7 ${message}`]);
  assert.deepEqual(said(':::note\n    code\n:::', 'mdx'), [`2:5 ${message}`]);
  assert.deepEqual(said(':::note[A title]\na\n:::\n\n9. a\n\n   b\n10. c\n\n    d', 'mdx'), []);
});

test('a block that could be the end of the one before says so', () => {
  assert.deepEqual(said('```\na\n\nText\n\n```\nb\n```', 'mdx'), [
    '8:1 The code block that begins here has no end. Close it with a line "```". If this line is itself an end, the block before has none.',
  ]);
});

for (const text of [
  'A **bold** word, __too__, and ***both***; **„W“**.',
  '*Wichtig*: *so.* „*Und*“, un*frei*willig, 5 * (3) * x, *.txt und *.md, int *p',
  'snake_case, _a_, f(*args, *more)',
  String.raw`\{n*(2-1)/3} s, \{n*(2-1)} ms`,
  '2**10, a**b**c, foo__bar, **** and ____, \\*\\* and \\_\\_, `**/*.ts`, `__u64`',
  '| a | b |\n| --- | --- |\n| 1 | 2 |',
  '|x| is at least |y|.',
  '````md\n```c\na\n```\n````',
  '~~~md\n```c\na\n```\n~~~',
  '```sh\necho "```"\n```',
  '5. a\n6. b',
  '1. a\n1. b\n1. c',
  '1. a\n\n2. b',
  'Am Samstag, dem\n3. Mai 1990.',
  'Text\n1. a\n2. b',
  'Eine Zeile,\n    die weitergeht.',
  '- a\n\n  b\n- c\n    - d',
  '- Voda\n*čaj* a',
  '- Voda\n-5 °C',
  'Voda\n-čaj',
  '-voda',
]) {
  for (const format of ['mdx', 'md', 'yaml'] as const)
    test(`${format}: \`${text.replaceAll('\n', '⏎')}\` is none`, () => {
      assert.deepEqual(said(text, format), []);
    });
}
