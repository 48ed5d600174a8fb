import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseDocument, stringify, type ErrorCode } from 'yaml';
import type { Path } from '../../../src/course/raw.ts';
import { readYaml } from '../../../src/content/yaml/read-yaml.ts';

const at = (text: string, path: Path, firstLine?: number) => {
  const { line, column } = readYaml('f.yaml', text, firstLine).yaml.at(path);
  return `${String(line)}:${String(column)}`;
};

const text = `a: plain
b: "double"
c: 'single'
d: |
  block
e:
  - one
  - { f: two, g: }
h: {}
`;

for (const [path, expected, why] of [
  [['a'], '1:4', 'a plain value'],
  [['b'], '2:4', 'a quoted value, at its quotation mark'],
  [['c'], '3:4', 'a single-quoted value'],
  [['d'], '4:4', 'a block, at its sign'],
  [['e'], '6:1', 'a list, at its name'],
  [['e', 0], '7:5', "a list's element"],
  [['e', 1, 'f'], '8:10', 'a field inside a flow mapping'],
  [['e', 1, 'g'], '8:15', 'a field without a value, at its name'],
  [['h'], '9:1', 'an empty set of fields, at its name'],
  [['e', 1, 'nothing'], '8:5', 'what is not there, at what should hold it'],
  [['nothing', 3, 'deep'], '1:1', 'what is nowhere, at the beginning'],
  [[], '1:1', 'the whole'],
] as const) {
  test(`${why} is found`, () => {
    assert.equal(at(text, path), expected);
  });
}

test("a field's own name is found too", () => {
  const { yaml } = readYaml('f.yaml', text);
  assert.deepEqual(yaml.keyAt(['c']), { line: 3, column: 1 });
  assert.deepEqual(yaml.keyAt(['e', 1, 'f']), { line: 8, column: 7 });
});

test('front matter is counted from the line on which it begins', () => {
  assert.equal(at(text, ['b'], 2), '3:4');
  const [finding] = readYaml('f.md', 'a: 1\nb: "x\n', 2).findings;
  assert.deepEqual([finding?.rule, finding?.line], ['yaml-syntax', 3]);
});

test('line ends of Windows count once', () => {
  assert.equal(at(text.replaceAll('\n', '\r\n'), ['e', 1, 'f']), '8:10');
});

test('columns count as editors count', () => {
  assert.equal(at('{ "😀": שלום, b: 1 }', ['b']), '1:18');
});

const inside = (written: string, value: string, needle: string) => {
  const { yaml } = readYaml('f.yaml', written);
  const read = yaml.value as { key: string };
  assert.equal(read.key, value);
  const before = read.key.slice(0, read.key.indexOf(needle)).split('\n');
  const point = yaml.inside(['key'], { line: before.length, column: (before.at(-1) ?? '').length + 1 });
  const offset =
    written
      .split('\n')
      .slice(0, point.line - 1)
      .join('\n').length +
    (point.line > 1 ? 1 : 0) +
    point.column -
    1;
  return written.slice(offset, offset + needle.length);
};

for (const [why, written, value] of [
  ['a plain text', 'key: see X here', 'see X here'],
  ['a plain text over two lines', 'key: see\n  what X is', 'see what X is'],
  ['a double-quoted text', 'key: "see X"', 'see X'],
  ['a text after escapes', 'key: "a \\"b\\" \\u00e9\\t\\x41 X"', 'a "b" é\tA X'],
  ['a double-quoted text over lines', 'key: "one\n\n  two \\\n  three X"', 'one\ntwo three X'],
  ['a single-quoted text', "key: 'it''s X'", "it's X"],
  ['a literal block', 'key: |\n  one\n\n    two X\n', 'one\n\n  two X\n'],
  ['a block with a sign and a comment', 'key: |2- # why\n   one\n  X', ' one\nX'],
  ['a folded block', 'key: >\n  one\n  two\n\n  three X\n', 'one two\nthree X\n'],
  ['a block of a mapping in a list', 'key: |\r\n  one 😀\r\n  X\r\n', 'one 😀\nX\n'],
] as const) {
  test(`a place inside ${why} is found`, () => {
    assert.equal(inside(written, value, 'X'), 'X');
  });
}

test('any text is found inside its value, however it is written', () => {
  const word = fc.stringMatching(/^[a-z"'\\#:é😀]{1,6}$/u);
  const styles = fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), fc.nat(30), styles, (words, place, defaultStringType) => {
      const at = place % (words.length + 1);
      const value = [...words.slice(0, at), 'XYZ', ...words.slice(at)].join(' ');
      const written = stringify({ key: value }, { defaultStringType, lineWidth: 30 });
      assert.equal(inside(written, value, 'XYZ'), 'XYZ');
    }),
  );
});

test('an apostrophe in any text of a set, however deep, is found at its field, and the set stays one', () => {
  const name = fc.constantFrom('no', 'a metà', 'il tè', 'x-y', 'über');
  const deep = fc.nat(3);
  fc.assert(
    fc.property(
      fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
      fc.nat(3),
      deep,
      fc.boolean(),
      (names, at, depth, inQuotes) => {
        const broken = names[at % names.length] ?? '';
        const pairs = names.map((one) => {
          const shown = inQuotes ? `'${one}'` : one;
          return `${shown}: ${one === broken ? "'Non c'è via, qui.'" : "'Così.'"}`;
        });
        const written = `${'a: { '.repeat(depth)}a: { ${pairs.join(', ')} }${' }'.repeat(depth)}\n`;
        const { findings } = readYaml('f.yaml', written);
        assert.equal(findings.length, 1, written);
        assert.ok(findings[0]?.message.startsWith(`The text of "${broken}" holds`), findings[0]?.message);
        assert.ok(findings[0]?.message.endsWith(`: "Non c'è via, qui."`), findings[0]?.message);
      },
    ),
  );
});

test('a place inside what is no text is where that begins', () => {
  assert.deepEqual(readYaml('f.yaml', text).yaml.inside(['e', 0, 'x'], { line: 3, column: 3 }), {
    line: 7,
    column: 5,
  });
});

const quote = (field: string, written: string) =>
  `The text of "${field}" holds signs that YAML takes for its own. Put it in quotes: ${written}`;
const notClosed = (field: string, written: string) =>
  `A bracket or quotation mark is not closed in "${field}". Write: ${written}`;
const orText = (written: string) => ` If it is a text: ${written}`;
const listBeside = (entry: string, field: string, written: string) =>
  `A list begins below the name of its field, not beside it. Put "${entry}" on a line of its own, indented deeper than "${field}", and each further entry below it; or write: ${written}${orText(`${field}: '${entry}'`)}`;
const noColon = (field: string, written: string) =>
  `A colon is missing behind the name "${field}". Write: ${written}`;
const wideColon = (field: string, written: string) =>
  `"：" stands behind the name "${field}", where YAML wants ":" and a blank. Write: ${written}`;
const noBreak = (field: string, written: string) =>
  `A no-break space stands behind the colon of "${field}", where YAML wants an ordinary blank. Write: ${written}`;
const lineEnd = (written: string) =>
  `A comma is missing at the end of this line: the brackets go on in the next. Write: ${written}`;
const cutBy = (written: string) =>
  `Everything from the # on is a comment and would be lost. Put the text in quotes: ${written}`;

for (const [why, written, ...expected] of [
  ['a quotation mark that is never closed', 'a: 1\nb: "x\nc: 2\n', `2:4 ${notClosed('b', 'b: "x"')}`],
  [
    'a quotation mark that is not closed before the next field',
    "- { id: b, text: 'Boil it first, say: 'No: boiled, it sets badly.' }\n",
    `1:18 ${notClosed('text', "text: 'Boil it first'")}`,
  ],
  [
    'none of another kind than the next',
    `- { id: b, text: 'Boil it first, say: "No" }\n`,
    `1:18 ${notClosed('text', "text: 'Boil it first'")}`,
  ],
  [
    'no blank before a text in quotes',
    "- { at: milk, say:'From there.' }\n",
    `1:15 A blank is missing after the colon of "say". Write: say: 'From there.'`,
  ],
  [
    'no blank before a text without quotes, behind one in quotes',
    "- { text: '5 g', say:That is for 100 ml. }\n",
    '1:18 A blank is missing after the colon of "say". Write: say: That is for 100 ml.',
  ],
  [
    'none before a name, behind several texts',
    "- { text: '5 g', say: 'No.', misconception:heat-wakes }\n",
    '1:30 A blank is missing after the colon of "misconception". Write: misconception: heat-wakes',
  ],
  [
    'none before a text that holds an apostrophe too',
    "- { say:'It's there.', at: milk }\n",
    `1:5 A blank is missing after the colon of "say". Write: say: "It's there."`,
  ],
  [
    'no comma between fields',
    "- { id: cut text: 'The gel is cut.' }\n",
    `1:9 A comma is missing before "text". Write: id: cut, text: 'The gel is cut.'`,
  ],
  [
    'none between several',
    "- { id: cut text: 'The gel is cut.' say: 'So.' }\n",
    `1:9 A comma is missing before "text". Write: id: cut, text: 'The gel is cut.', say: 'So.'`,
  ],
  [
    'a text that quotes another behind a colon',
    "- { text: The oven says: 'hot', b: 1 }\n",
    `1:11 ${quote('text', `text: "The oven says: 'hot'"`)}`,
  ],
  [
    'a semicolon between fields',
    "- { id: cut; text: 'The gel is cut.' }\n",
    "1:9 A comma, not a semicolon, stands between fields. Write: id: cut, text: 'The gel is cut.'",
  ],
  [
    'a comma in a number of a formula',
    '- { name: x, expr: l*0,3, unit: l }\n',
    '1:24 A comma ends the value of "expr". Decimals have a point here: expr: l*0.3. If it is a text, put it in quotes.',
  ],
  [
    'a comma in a number of a text',
    '- { name: x, text: about 2,5 l, unit: l }\n',
    `1:28 ${quote('text', "text: 'about 2,5 l'")}`,
  ],
  [
    'a field with another sign than a colon',
    'a:\n  - id: x\n    type = order\n    b: 1\n',
    "3:5 A colon stands behind a field's name: write type: order",
  ],
  [
    'a line that no-break spaces indent in an entry',
    '- id: x\n\u00a0\u00a0b: 1\n  c: 2\n',
    '2:1 This line begins with no-break spaces, which YAML takes for text. Indent it with ordinary blanks.',
  ],
  [
    'a line of which no-break spaces make a name',
    'a:\n  - id: x\n\u00a0\u00a0\u00a0 b: 1\n',
    '3:1 This line begins with no-break spaces, which YAML takes for text. Indent it with ordinary blanks.',
  ],
  [
    'a line that is indented deeper than the fields around it',
    'a:\n  - id: x\n    b: 1\n     c: 2\n    d: 3\n',
    '4:1 This line is indented by 5 blanks, the fields beside it by 4.',
  ],
  [
    'one that is indented less',
    'a:\n  - id: x\n    b: 1\n   c: 2\n  - id: y\n',
    '4:1 This line is indented by 3 blanks, the fields beside it by 4.',
  ],
  [
    'one that is indented much deeper',
    'a:\n  - id: x\n    b: 1\n          c: 2\n    d: 3\n',
    '4:1 This line is indented by 10 blanks, the fields beside it by 4.',
  ],
  [
    'one that is indented by two blanks less',
    'a:\n  - id: x\n    b: 1\n  c: 2\n    d: 3\n',
    '4:1 This line is indented by 2 blanks, the fields beside it by 4.',
  ],
  [
    'one behind a text in quotes',
    "a:\n  - id: x\n    b: 'y'\n     c: 2\n    d: 3\n",
    '4:1 This line is indented by 5 blanks, the fields beside it by 4.',
  ],
  [
    'a list that is never closed',
    'a: [oven\nb: 1\n',
    `1:4 ${notClosed('a', 'a: [oven]')}${orText("a: '[oven'")}`,
  ],
  ['a name without its colon', 'title Teig\na: 1\n', `1:1 ${noColon('title', 'title: Teig')}`],
  [
    'one below a text',
    'a: 1\ntitle Teig\n',
    `2:1 ${noColon('title', 'title: Teig')} If it goes on with the text of "a", indent it deeper than that name:   title Teig`,
  ],
  ['one of an entry', 'a:\n  - id x\n    b: 1\n', `2:5 ${noColon('id', 'id: x')}`],
  ['one that begins a set', 'a: { id x, b: 1 }\n', `1:6 ${noColon('id', 'id: x')}`],
  [
    'a word that is no field',
    'a: b\nc\n',
    '2:1 "c" is no field: behind a name stand a colon and its value. If it goes on with the text above, indent it deeper than the name of that.',
  ],
  ['a full-width colon', 'a: 1\ntitle：Teig\n  - x\nb: 2\n', `2:1 ${wideColon('title', 'title: Teig')}`],
  [
    'one before a text that needs quotes',
    'title： a: b\nb: 2\n',
    `1:1 ${wideColon('title', "title: 'a: b'")}`,
  ],
  ['one in an entry', 'a:\n  - id: x\n    b：1\n', `3:5 ${wideColon('b', 'b: 1')}`],
  ['one in a set', 'a: { id：x, b: 1 }\n', `1:6 ${wideColon('id', 'id: x')}`],
  ['one in a set, behind another field', 'a: { b: 1, id：x }\n', `1:12 ${wideColon('id', 'id: x')}`],
  [
    'nothing but full-width colons',
    'a：1\nb：2\n',
    `1:1 ${wideColon('a', 'a: 1')}`,
    `2:1 ${wideColon('b', 'b: 2')}`,
  ],
  [
    'a comma and a colon of other scripts in a set',
    'a: { id: x，text: 好 }\n',
    '1:10 A comma, not "，", stands between fields. Write: id: x, text: 好',
  ],
  ['a no-break space behind a colon', 'a: 1\ntitle:\u00a0Teig\n', `2:1 ${noBreak('title', 'title: Teig')}`],
  ['one in a set', 'a: { id:\u00a0x, b: 1 }\n', `1:6 ${noBreak('id', 'id: x')}`],
  [
    'a space of another kind behind a colon',
    'a: 1\ntitle:\u3000Teig\n',
    '2:1 A space that is no ordinary one (U+3000) stands behind the colon of "title", where YAML wants an ordinary blank. Write: title: Teig',
  ],
  ['an arrow behind a name', 'a → b\nc: 1\n', "1:1 A colon stands behind a field's name: write a: b"],
  ['a dash behind a name', 'a - b\nc: 1\n', "1:1 A colon stands behind a field's name: write a: b"],
  [
    'a list on the line of its field',
    'aliases: - x\n  - y\nb: 1\n',
    `1:10 ${listBeside('- x', 'aliases', 'aliases: [x]')}`,
  ],
  [
    'one of sets',
    'a: - b: 1\n     c: 2\n',
    `1:4 A list begins below the name of its field, not beside it. Put "- b: 1" on a line of its own, indented deeper than "a", and each further entry below it.${orText("a: '- b: 1'")}`,
  ],
  ['a dash in a set', 'x: { a: - b, c: 1 }\n', `1:9 ${quote('a', "a: '- b'")} If it is a list: a: [b]`],
  [
    'no comma between texts in quotes',
    "a: [ 'x' 'y' ]\n",
    "1:10 A comma is missing between the entries of a list. Write: a: [ 'x', 'y' ]",
  ],
  [
    'none between sets',
    'a: [{ id: x, b: 1 } { id: y }]\n',
    '1:21 A comma is missing between the entries of a list. Write: a: [{ id: x, b: 1 }, { id: y }]',
  ],
  [
    'none between fields without quotes',
    'a: { id: x b: 1 }\n',
    '1:10 A comma is missing before "b". Write: id: x, b: 1 If it is one text: id: \'x b: 1\'',
  ],
  ['none at the end of a line', 'a: { id: x,\n  b: y\n  c: z }\n', `2:6 ${lineEnd('b: y,')}`],
  [
    'none at the end of a line of a list',
    'a:\n  [\n    { id: x }\n    { id: y }\n  ]\n',
    `3:14 ${lineEnd('{ id: x },')}`,
  ],
  [
    'two commas in a row',
    'a: [x,, y]\n',
    '1:7 A comma stands here with no entry before it. Write: a: [x, y]',
  ],
  [
    'a comma that begins a list',
    'a: [, x]\n',
    '1:5 A comma stands here with no entry before it. Write: a: [x]',
  ],
  [
    'a bracket too many',
    'a: [x]]\n',
    '1:7 A bracket in "a" is closed by one that does not belong to it. Write: a: [x]',
  ],
  [
    'a bracket of another kind',
    'a: [b, c}\n',
    '1:9 A bracket in "a" is closed by one that does not belong to it. Write: a: [b, c]',
  ],
  [
    'a text on the line of its sign',
    'a: |x\n  b\n',
    '1:5 Nothing stands behind "|" on its line: the text of "a" begins on the next, indented deeper than that name.',
  ],
  [
    'an escape that there is not',
    'a: "\\q"\nb: 1\nb: 2\n',
    `1:5 In double quotes "\\q" begins an escape, and none of this form is known. Put the text in single quotes, where a backslash is one: '\\q'`,
    '3:1 This field stands here twice. Keep one.',
  ],
  ['a list in a set', 'x: { a: [b, c, d: 1 }\n', `1:21 ${notClosed('a', 'a: [b, c]')}`],
  [
    'an apostrophe in a set in a set, of which one name stands in quotes',
    "ask: { right: sì, wrong: { 'no': 'Not yet.', a metà: 'Non c'è via di mezzo.' } }\n",
    `1:61 ${quote('a metà', `a metà: "Non c'è via di mezzo."`)}`,
  ],
  [
    'an apostrophe in a set of names of several words',
    "wrong: { the cup: Not yet., the leaf: 'Water doesn't leave it.' }\n",
    `1:52 ${quote('the leaf', `the leaf: "Water doesn't leave it."`)}`,
  ],
  [
    'an apostrophe in a name',
    "a: { 'l'acqua': 'x' }\n",
    `1:9 This text holds signs that YAML takes for its own. Put it in quotes: "l'acqua"`,
  ],
  [
    'a comma and an apostrophe under a name in quotes',
    "- { 'il tè': 'L'acqua, calda', b: 'x' }\n",
    `1:17 ${quote('il tè', `'il tè': "L'acqua, calda"`)}`,
  ],
  ['a name with letters beyond ASCII', "metà: 'Non c'è.'\n", `1:14 ${quote('metà', `metà: "Non c'è."`)}`],
  [
    'an apostrophe that begins a text',
    "a: 'Tis tea\n",
    `1:4 ${notClosed('a', "a: 'Tis tea'")} If the sign at its beginning belongs to the text: a: "'Tis tea"`,
  ],
  [
    'an apostrophe that begins a text, and one within it',
    "a: 'S Nachts ist's kalt.\n",
    `1:18 ${quote('a', `a: "S Nachts ist's kalt."`)} If the sign at its beginning belongs to the text: a: "'S Nachts ist's kalt."`,
  ],
  [
    'an apostrophe that begins a name',
    "'tis: x\n",
    '2:1 A quotation mark begins a text that nothing closes. Close it, or put the whole text in marks of the other kind.',
  ],
  [
    'decimals with a comma in a list',
    'a: [12,5, 17,5]\n',
    '1:7 Commas with and without a blank stand in this list. Decimals have a point here: [12.5, 17.5]. If these are numbers of their own, put a blank behind each comma.',
  ],
  ['a tab', 'a:\n\tb: 1\n', '2:1 Tabs are not allowed as indentation. Use spaces.'],
  ['a field that stands twice', 'a: 1\nb: 2\na: 3\n', '3:1 This field stands here twice. Keep one.'],
  [
    'an entry without its dash',
    'a:\n  - id: x\n    b: 1\n    id: y\n    b: 2\n    c: 3\n  - id: z\n    b: 1\n    b: 2\n',
    '4:5 This entry has a second "id": a new one begins here, and its dash is missing. Write: - id: y',
    '9:5 This field stands here twice. Keep one.',
  ],
  [
    'a field of an entry that is not indented as far as the others',
    'a:\n  - id: x\n   b: 1\n',
    '3:1 This line belongs to no entry of the list. Indent it as far as the other fields of its entry; a new entry begins with "- ".',
  ],
  [
    'a second document',
    'a: 1\n---\nb: 1\n',
    '2:1 A line "---" or "..." begins a second document; the file holds one only.',
  ],
  [
    'an alias of nothing',
    'a: 1\nb: [1, *c]\n',
    `2:8 There is no value "&c" before this "*c". If it is a text, put it in quotes: '*c'.`,
  ],
  [
    'an alias within its own value',
    'a: &b\n  - c\n  - { d: *b }\n',
    '3:10 "*b" stands within the value "&b" that it repeats, without end. Write out what is meant, or put it in quotes if it is a text.',
  ],
  ['a tag of a program', 'a: !!js/function x\n', `1:4 ${quote('a', "a: '!!js/function x'")}`],
  ['a colon in a title', 'title: Teig: was\nb: 1\n', `1:8 ${quote('title', "title: 'Teig: was'")}`],
  ['a colon before a comment', 'a: Teig: was # so\n', `1:4 ${quote('a', "a: 'Teig: was' # so")}`],
  ['a colon in an entry', 'a:\n  - b: c: d\n', `2:8 ${quote('b', "b: 'c: d'")}`],
  ['a colon in a set', 'x: { text: Teig: was, b: 1 }\n', `1:12 ${quote('text', "text: 'Teig: was'")}`],
  [
    'no blank after a colon',
    'a: 1\ntitle:Teig\n',
    '2:1 A blank is missing after the colon of "title". Write: title: Teig',
  ],
  [
    'none in a set',
    'x: {text:a, b: 1}\n',
    '1:5 A blank is missing after the colon of "text". Write: text: a',
  ],
  [
    'a dash without a blank',
    'x:\n  - { id: a, text: b }\n  -{ id: c, text: d }\n  - { id: e, text: f }\n',
    '3:3 A blank is missing after the dash. Write: - { id: c, text: d }',
  ],
  [
    'a first dash without a blank',
    'x:\n  -{ id: c, text: d }\n  - { id: e, text: f }\n',
    '2:3 A blank is missing after the dash. Write: - { id: c, text: d }',
  ],
  ['a comma in a set', 'x: { text: One, two, b: 1 }\n', `1:17 ${quote('text', "text: 'One, two'")}`],
  [
    'two commas in a set',
    'x: { text: One, two, three }\n',
    `1:17 ${quote('text', "text: 'One, two, three'")}`,
  ],
  [
    'a sign in a set of a list',
    'options: [{ id: uno, text: % 1 }, { id: dos, text: a }]\n',
    `1:28 ${quote('text', "text: '% 1'")}`,
  ],
  [
    'two signs in a list of lists',
    'a: [[one, @two], [%three]]\nb: 1\n',
    `1:11 This text holds signs that YAML takes for its own. Put it in quotes: '@two'`,
  ],
  ['an apostrophe', "a: 'It's hot'\nb: 1\n", `1:8 ${quote('a', 'a: "It\'s hot"')}`],
  ['an apostrophe in a set', "x: { a: 'It's hot', b: 'Yes' }\n", `1:13 ${quote('a', 'a: "It\'s hot"')}`],
  ['a quotation', 'a: "He said "no" to me"\n', `1:14 ${quote('a', `a: 'He said "no" to me'`)}`],
  ['a quoted word at the beginning', 'a: "No" is no answer\n', `1:9 ${quote('a', `a: '"No" is no answer'`)}`],
  ...[
    '@foo',
    '`x` is',
    '%x',
    '*one* more',
    '**one** more',
    '&lt; is',
    '&x',
    '! so',
    '!important is',
    '| x',
    '> 90 °C',
    '>90',
    '>9',
    '[see](x) more',
    '{n} ml',
    '? what',
    ': x',
    ', x',
    '} x',
    '] x',
  ].map(
    (text) => ['a text that begins with ' + text, `a: ${text}\nb: 1\n`, quote('a', `a: '${text}'`)] as const,
  ),
  ['a text that begins with a dash', 'a: - 40 °C\nb: 1\n', `1:4 ${listBeside('- 40 °C', 'a', 'a: [40 °C]')}`],
  ['a colour', 'colour: { light: #fff, dark: #000 }\nb: 1\n', `1:18 ${cutBy("light: '#fff'")}`],
  ['a hash in a set', 'x: { text: issue #1 is, d: 1 }\nz: 3\n', `1:18 ${cutBy("text: 'issue #1 is'")}`],
  ['a hash in a list', 'x: [chapter:a #b]\nz: 3\n', `1:15 ${cutBy("'chapter:a #b'")}`],
  ...(
    [
      ['The copy in D:\\backup helps.', '\\b', '1:19'],
      ['\\beta', '\\b', '1:5'],
      ['\\alpha', '\\a', '1:5'],
      ['\\etc', '\\e', '1:5'],
      ['\\frac{1}{2}', '\\f', '1:5'],
      ['a\\0b', '\\0', '1:6'],
      ['a\\u0007b', '\\u0007', '1:6'],
      ['\\Lambda', '\\L', '1:5'],
      ['C:\\temp\\new', '\\t', '1:7'],
      ['x \\times y', '\\t', '1:7'],
      ['C:\\new', '\\n', '1:7'],
      ['\\nabla', '\\n', '1:5'],
      ['x \\neq y', '\\n', '1:7'],
      ['\\rho', '\\r', '1:5'],
    ] as const
  ).map(([written, escape, at]) => {
    const what = { '\\t': 'a tab', '\\n': 'a line break', '\\r': 'a line break' }[escape as string];
    return [
      `the escape of "${written}"`,
      `a: "${written}"\n`,
      `${at} In double quotes "${escape}" makes ${what ?? 'a control character, which no page shows'}. Put the text in single quotes, where a backslash is one: '${written}'`,
    ] as const;
  }),
  [
    'braces around a word in a text',
    'a: { b: {x}, c: 1 }\n',
    "1:9 Braces make a set of fields. Put the text in quotes: '{x}'",
  ],
  [
    'a bracket that is not closed, and a fault in what follows',
    'a: [b,\n  c\nd: 1\ne: `f`\n',
    '3:1 A bracket that opens above is not closed before this line, or this line is indented too little. Write "]" behind its last entry.',
    '4:4 The text of "e" holds signs that YAML takes for its own. Put it in quotes: e: \'`f`\'',
  ],
  [
    'an escape beside others',
    String.raw`a: "It's \"D:\\x\", \b"` + '\n',
    String.raw`1:21 In double quotes "\b" makes a control character, which no page shows. Put the text in single quotes, where a backslash is one: 'It''s "D:\x", \b'`,
  ],
  ...(
    [
      ['', 'a: Siehe\n  # x\n  drei\nb: 1\n', '2:3'],
      [' with a colon', 'a: Siehe\n  # x: y\n  drei\nb: 1\n', '2:3'],
      [' in an entry', 'q:\n  - id: x\n    a: Siehe\n      #x\n      drei\n    b: 1\n', '4:7'],
      ['s and an empty line', 'a: Siehe\n  # x\n\n  # y\n  drei\nb: 1\n', '2:3'],
      ['s', 'a: Siehe\n  # x\n  # y\n  drei\nb: 1\n', '2:3'],
    ] as const
  ).map(
    ([more, written, at]) =>
      [
        `a line of comment${more} within a text`,
        written,
        `${at} A comment, from the # on, ends the text of "a", which goes on in the next line. Put the whole text in quotes.`,
      ] as const,
  ),
  [
    'one within the text of an entry',
    '- Siehe\n  # x\n  drei\n- b\n',
    '2:3 A comment, from the # on, ends the text, which goes on in the next line. Put the whole text in quotes.',
  ],
  [
    'one within a block',
    'a: >\n    Text\n  # c\n    mehr\nb: 1\n',
    '3:3 This line is indented less than the text of "a" around it, so its # makes a comment of it, which ends that text. Indent it as far as the text.',
  ],
  [
    'a comment within a text',
    'a: foo #1\n  more\nb: 1\n',
    '1:4 A comment, from the # on, ends the text of "a", which goes on in the next line. Put the whole text in quotes.',
  ],
  [
    'a field that is indented deeper',
    'a: foo\n b: baz\n',
    '1:4 A field begins where none can stand. See whether this line and the next are indented alike, and put a text with ": " in it in quotes.',
  ],
  [
    'each of several',
    "a: Five: six\nb: 'It's'\nc:\n  - { d: @x }\n",
    `1:4 ${quote('a', "a: 'Five: six'")}`,
    `2:8 ${quote('b', 'b: "It\'s"')}`,
    `4:10 ${quote('d', "d: '@x'")}`,
  ],
] as const) {
  test(`${why} is a finding at its place`, () => {
    const { yaml, findings } = readYaml('f.yaml', written);
    const said = findings.map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`);
    const isPlaced = /^\d+:\d+ /.test(expected[0]);
    assert.deepEqual(isPlaced ? said : said.map((one) => one.replace(/^\S+ /, '')), expected);
    assert.equal(yaml.value, undefined);
  });
}

test('what the finding says to write is read as it was meant', () => {
  for (const text of ['Teig: was', "It's: so", 'He said "no": so', '> 90', '`x`', '*x* y', '#1']) {
    const { findings } = readYaml('f.yaml', `title: ${text}\n`);
    const written = /(title: .*)$/.exec(findings[0]?.message ?? `title: '${text}'`)?.[1] ?? '';
    assert.deepEqual(readYaml('f.yaml', written).yaml.value, { title: text });
  }
});

for (const honest of [
  'a: |\n  one # two\n',
  'a: >-\n  one\nb: |2-\n   x\n',
  "a: 'one: two' # why\n",
  'a: [b, c] # why\nb: { c: d } # why\n',
  'a: &name [1]\nb: *name\n',
  'a: https://example.org/#x\nb: 12:30\nc: 5 > 3, and - so\n',
  'x: { a: , b: }\n',
  String.raw`a: "One.\n\nTwo,\nthree.\n\n- a\n\t- b\r\n\x41\u00e9 \"x\" D:\\new"` + '\n',
  'a: "```\\nint\\tx;\\n```"\n',
  'a: don\'t "do" it, [see] {n}\n',
  '"a": b\n\'c\': d\n',
]) {
  test(`${JSON.stringify(honest)} is right as it is`, () => {
    assert.deepEqual(readYaml('f.yaml', honest).findings, []);
  });
}

test('two repeated fields are two findings, but one fault of structure is not ten', () => {
  assert.equal(readYaml('f.yaml', 'a: 1\na: 2\nb: 1\nb: 2\n').findings.length, 2);
  assert.equal(readYaml('f.yaml', 'a:\n\t- b: 1\n    c: [\n  d: }\n').findings.length, 1);
});

test('aliases that would fill the memory are refused at the first of them', () => {
  const bomb = Array.from('abcdefgh').map((name, index, names) => {
    const before = names[index - 1];
    return `${name}: &${name} [${Array(10)
      .fill(before === undefined ? 'x' : `*${before}`)
      .join(', ')}]\n`;
  });
  const { findings } = readYaml('f.yaml', bomb.join(''));
  assert.deepEqual(
    findings.map(({ line, column, rule }) => [line, column, rule]),
    [[2, 8, 'yaml-syntax']],
  );
});

test('a few aliases are fine', () => {
  assert.deepEqual(readYaml('f.yaml', 'a: &a [1]\nb: *a\n').yaml.value, { a: [1], b: [1] });
});

test('endless nesting is a finding', () => {
  const { findings } = readYaml('f.yaml', `a: ${'['.repeat(20_000)}`);
  assert.equal(findings[0]?.rule, 'yaml-syntax');
});

/** A text for each of the parser's codes that an author can meet. */
const ofEachCode = {
  ALIAS_PROPS: '- &x\n  *y\n',
  BAD_ALIAS: '*a: 1\n',
  BAD_COLLECTION_TYPE: 'a: !!set\n  - b\n',
  BAD_DIRECTIVE: '%FOO\n---\na: 1\n',
  BAD_DQ_ESCAPE: 'a: "\\q"\n',
  BAD_INDENT: 'a:\n  - b\n  c: 1\n',
  BAD_PROP_ORDER: '&x ? a\n: b\n',
  BAD_SCALAR_START: '@a: 1\n',
  BLOCK_AS_IMPLICIT_KEY: 'a: b: c: d\n',
  BLOCK_IN_FLOW: 'a: [\n  - b\n]\n',
  DUPLICATE_KEY: 'a: 1\na: 2\n',
  KEY_OVER_1024_CHARS: `${'k'.repeat(1100)}: 1\n`,
  MISSING_CHAR: 'a: 1\nb\n',
  MULTILINE_IMPLICIT_KEY: '"a\n b": 1\n',
  MULTIPLE_ANCHORS: '&x\n&y\na: 1\n',
  MULTIPLE_DOCS: 'a: 1\n---\nb: 2\n',
  MULTIPLE_TAGS: '!x\n!y\na: 1\n',
  RESOURCE_EXHAUSTION: '['.repeat(20_000),
  TAB_AS_INDENT: 'a: 1\n\tb: 2\n',
  TAG_RESOLVE_FAILED: '!foo a: 1\n',
  UNEXPECTED_TOKEN: ' a: 1\nb: 2\n',
} satisfies Partial<Record<ErrorCode, string>>;

for (const [code, written] of Object.entries(ofEachCode)) {
  test(`what the parser calls ${code} is told in our words`, () => {
    const { errors, warnings } = parseDocument(written, { prettyErrors: false, logLevel: 'error' });
    const own = [...errors, ...warnings].filter((one) => one.code === code);
    const { findings } = readYaml('f.yaml', written);
    assert.ok(own.length > 0 && findings.length > 0);
    for (const { message } of findings)
      assert.ok(!own.some((one) => isParsersWord(message, one.message)), message);
  });
}

const isParsersWord = (message: string, parsers: string) =>
  message.toLowerCase().includes(parsers.toLowerCase()) && !parsers.startsWith('Tabs are not allowed');

test('no text whatever is told in the words of the parser', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          'a',
          'b c',
          ': ',
          '：',
          '- ',
          '\n',
          '\n  ',
          '[',
          ']',
          '{',
          '}',
          ', ',
          '"',
          "'",
          '|',
          '&',
          '!',
          '%',
          '#',
          '\\',
          '\t',
          '@',
        ),
      ),
      (pieces) => {
        const written = pieces.join('');
        const { errors, warnings } = parseDocument(written, { prettyErrors: false, logLevel: 'error' });
        for (const { message } of readYaml('f.yaml', written).findings)
          assert.ok(![...errors, ...warnings].some((one) => isParsersWord(message, one.message)), message);
      },
    ),
    { numRuns: 500 },
  );
});

test('any text is read without a fault', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from(' \n\t-:#&*!|>"\'%@`[]{},?a1.~<é')) }),
      fc.array(fc.constantFrom('a', 0)),
      (any, path) => {
        const { yaml } = readYaml('f.yaml', any);
        yaml.at(path);
        yaml.keyAt(path);
        yaml.inside(path, { line: 1, column: 1 });
      },
    ),
  );
});
