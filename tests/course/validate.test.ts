import assert from 'node:assert/strict';
import test from 'node:test';
import { questionSchema } from '../../src/course/questions/question.ts';
import {
  chapterSchema,
  conceptSchema,
  courseFileSchema,
  platformSchema,
  quizShellSchema,
  roleSchema,
} from '../../src/course/schema.ts';
import { sourceSchema } from '../../src/course/kinds/sources/source-schema.ts';
import { validate, valueAt } from '../../src/course/validate.ts';
import { readYaml } from '../../src/content/yaml/read-yaml.ts';
import type { z } from 'zod';

const said = (schema: z.ZodType, text: string) =>
  validate(schema, readYaml('f.yaml', text).yaml).findings.map(
    ({ line, column, rule, message }) => `${String(line)}:${String(column)} ${rule}: ${message}`,
  );

const platform = (changes: string) =>
  `id: oven\nname: Oven\nglyph: O\ncolour: { light: black, dark: white }\n${changes}`;

const letters = 'the letters a to z in lower case, digits and single hyphens';

test('a value that fits has no findings', () => {
  const { value, findings } = validate(platformSchema, readYaml('f.yaml', platform('')).yaml);
  assert.deepEqual(findings, []);
  assert.equal(value?.id, 'oven');
});

test('an unknown field is shown at its name, with what it may be a slip of', () => {
  assert.deepEqual(said(platformSchema, platform('colr: red\n')), [
    '5:1 schema: There is no field "colr" here. Did you mean "colour"? Known are: id, name, glyph, colour.',
  ]);
});

test('a missing field is shown where it should stand, with what it is', () => {
  assert.deepEqual(said(platformSchema, 'id: oven\nname: Oven\ncolour: { light: black }\n'), [
    '1:1 schema: "glyph" is missing. It is a mark of one to three characters.',
    `3:1 schema: "dark" is missing. It is a colour: oklch(50% 0.1 240), '#1a6' in quotes, or its name in CSS, such as teal.`,
  ]);
});

test('a missing field whose form is not just any text says that form', () => {
  assert.deepEqual(said(chapterSchema, 'title: T\nsummary: S\nlevel: core\n'), [
    '1:1 schema: "objectives" is missing. It is a list. Each of its entries has fields: id, text.',
    '1:1 schema: "updated" is missing. It is a day of the form YYYY-MM-DD.',
  ]);
  assert.deepEqual(said(chapterSchema, chapter({ objectives: '[{ text: T }]' })), [
    '4:14 schema: "id" is missing. It is an id of the form <chapter>.<slug>.',
  ]);
  assert.deepEqual(
    said(
      courseFileSchema,
      'title: T\ntagline: T\nmotto: T\ndescription: D\nlicence: { name: N }\nparts: [{ title: T, summary: S, chapters: [a] }]\n',
    ),
    [
      '1:1 schema: "language" is missing. It is a language tag (BCP 47) such as "en", "pt-BR" or "zh-Hant".',
      '5:1 schema: "url" is missing. It is an address of the web, such as https://example.org/.',
      '1:1 schema: "asOf" is missing. It is a day of the form YYYY-MM-DD.',
      `6:9 schema: "id" is missing. It is an id: ${letters}.`,
    ],
  );
});

test('a number in the place of a day is not told to stand in quotes', () => {
  assert.deepEqual(said(chapterSchema, chapter({ updated: '2026' })), [
    '5:10 schema: "updated" is the number 2026; it must be a day of the form YYYY-MM-DD.',
  ]);
});

for (const [text, expected] of [
  ['5', `"name" is the number 5; it must be a text. Put it in quotes: name: '5'`],
  ['1.10', `"name" is the number 1.1; it must be a text. Put it in quotes: name: '1.10'`],
  ['012', `"name" is the number 12; it must be a text. Put it in quotes: name: '012'`],
  ['true', `"name" is the boolean true; it must be a text. Put it in quotes: name: 'true'`],
  ['null', `"name" is empty; it must be a text. Put it in quotes: name: 'null'`],
  ['[a]', `"name" is a list; it must be a text. Put it in quotes: name: '[a]'`],
  ['{ a: 1 }', `"name" is a set of fields; it must be a text. Put it in quotes: name: '{ a: 1 }'`],
  ['""', '"name" is empty; it must be a text.'],
  ['"  "', '"name" is empty; it must be a text.'],
] as const) {
  test(`${text} is told apart from a text`, () => {
    const [finding] = said(
      platformSchema,
      `id: oven\nglyph: O\ncolour: { light: black, dark: white }\nname: ${text}\n`,
    );
    assert.equal(finding?.replace(/^[\d:]+ schema: /, ''), expected);
  });
}

test('an id with other letters in the place of a list is shown in brackets as an id', () => {
  assert.deepEqual(said(chapterSchema, chapter({ teaches: 'maduración' })), [
    '6:10 schema: "teaches" is "maduración"; it must be a list. Put it in square brackets: teaches: [maduracion]',
  ]);
});

test('a field without a value is shown at its name', () => {
  assert.deepEqual(said(platformSchema, platform('').replace('name: Oven', 'name:')), [
    '2:1 schema: "name" is empty; it must be a text.',
  ]);
});

test('a wrong choice is shown with the right ones', () => {
  assert.deepEqual(said(chapterSchema, chapter({ level: 'fundation' })), [
    '3:8 schema: "level" is "fundation"; it must be one of: foundation, core, deep. Did you mean "foundation"?',
  ]);
  assert.deepEqual(said(chapterSchema, chapter({ level: 'kore' })), [
    '3:8 schema: "level" is "kore"; it must be one of: foundation, core, deep. Did you mean "core"?',
  ]);
  assert.deepEqual(said(chapterSchema, chapter({ level: '7' })), [
    '3:8 schema: "level" is the number 7; it must be one of: foundation, core, deep.',
  ]);
});

test('a bad id says what an id is', () => {
  assert.deepEqual(said(platformSchema, platform('').replace('id: oven', 'id: Big Oven')), [
    `1:5 schema: "id" is not an id, which is made of ${letters}. Write "big-oven" instead of "Big Oven".`,
  ]);
  assert.deepEqual(said(chapterSchema, chapter({ objectives: '[{ id: explain, text: Explain. }]' })), [
    `4:20 schema: "id" is half an id, which begins with its chapter's. Write "<chapter>.explain" instead of "explain".`,
  ]);
});

test("a list's element is counted as people count", () => {
  assert.deepEqual(said(chapterSchema, chapter({ teaches: '[gluten, 5, Yeast]' })), [
    `6:19 schema: Item 2 of "teaches" is the number 5; it must be an id: ${letters}. Put it in quotes: '5'`,
    `6:22 schema: Item 3 of "teaches" is not an id, which is made of ${letters}. Write "yeast" instead of "Yeast".`,
  ]);
});

test('a day must be in the calendar', () => {
  assert.deepEqual(said(chapterSchema, chapter({ updated: '2026-02-30' })), [
    '5:10 schema: "updated" is not a day of the calendar.',
  ]);
  assert.deepEqual(said(chapterSchema, chapter({ updated: 'yesterday' })), [
    '5:10 schema: "updated" is not a day of the form YYYY-MM-DD, such as 2026-11-21.',
  ]);
  for (const [written, day] of [
    ['29/11/2026', ': write 2026-11-29'],
    ['11/29/2026', ': write 2026-11-29'],
    ['5.11.2026', ': write 2026-11-05'],
    ['29. 11. 2026', ': write 2026-11-29'],
    ['2026/11/5', ': write 2026-11-05'],
    ['2026.11.29', ': write 2026-11-29'],
    ['2026-11-29T10:00:00Z', ': write 2026-11-29'],
    ['2026-11', ': write its day too, such as 2026-11-21'],
    ['5/11/2026', ', such as 2026-11-21'],
    ['31/11/2026', ', such as 2026-11-21'],
  ] as const)
    assert.deepEqual(said(chapterSchema, chapter({ updated: written })), [
      `5:10 schema: "updated" is not a day of the form YYYY-MM-DD${day}.`,
    ]);
});

for (const [answer, right] of [
  ['19,2 kg', '{ expr: 19.2, unit: kg, tolerance: 0 }'],
  ['19.2', "{ expr: 19.2, unit: '', tolerance: 0 }"],
  ['18 %', "{ expr: 18, unit: '%', tolerance: 0 }"],
] as const)
  test(`an answer ${answer} is told as a set of fields`, () => {
    const one =
      'id: a.b\nrev: 1\nobjective: a.o\nconcepts: [a]\nlevel: apply\nprompt: P\nexplanation: E\nlinks: [chapter:a]\n';
    const [found] = said(questionSchema, `${one}type: numeric\nanswer: ${answer}\n`);
    assert.ok(found?.endsWith(`it must be a set of fields. Write: ${right}`), found);
    const written = readYaml('f.yaml', `${one}type: numeric\nanswer: ${right}\n`).yaml;
    assert.deepEqual(validate(questionSchema, written).findings, []);
    assert.deepEqual(said(questionSchema, `${one}type: numeric\nanswer: { expr: 1, tolerance: 0 }\n`), [
      `10:1 schema: "unit" is missing. It is a unit such as kg, or '' for a bare number.`,
    ]);
  });

test('an objective that is a text is told its fields, since its id needs the chapter', () => {
  assert.deepEqual(said(chapterSchema, chapter({ objectives: '[Explain it.]' })), [
    '4:14 schema: Item 1 of "objectives" is "Explain it."; it must be a set of fields. Its fields are: id, text.',
  ]);
});

test('a list without the name above it is told that name', () => {
  assert.deepEqual(said(quizShellSchema, '- id: a\n'), [
    '1:1 schema: The file is a list; it must be a set of fields. Write a line "questions:" above the list.',
  ]);
});

test('lengths are told with their bounds', () => {
  assert.deepEqual(said(chapterSchema, chapter({ objectives: '[]' })), [
    '4:1 schema: "objectives" is a list of too few entries: at least 1.',
  ]);
  assert.deepEqual(said(platformSchema, platform('').replace('glyph: O', 'glyph: OVEN')), [
    '3:8 schema: "glyph" is too long: at most 3 characters.',
  ]);
});

test('a file that is no set of fields says so, and which its fields are', () => {
  const fields =
    'id, title, tagline, motto, description, for, language, logo, icon, licence, repository, mdx, branch, asOf, teaching, alike, platforms, roles, parts';
  const refused = (what: string) =>
    `1:1 schema: The file is ${what}; it must be a set of fields. Its fields are: ${fields}.`;
  assert.deepEqual(said(courseFileSchema, '- a\n'), [refused('a list')]);
  assert.deepEqual(said(courseFileSchema, ''), [refused('empty')]);
  assert.deepEqual(said(courseFileSchema, 'words\n'), [refused('"words"')]);
});

test('of several forms, the nearest is explained', () => {
  const author = (text: string) =>
    said(sourceSchema, `id: a\ntype: book\ntitle: T\nstatus: from-knowledge\nauthor: [${text}]\n`);
  assert.deepEqual(author('{ literal: Bakers }, { family: A, given: B }'), []);
  assert.deepEqual(author('{ family: 5 }'), [
    `5:20 schema: "family" is the number 5; it must be a text. Put it in quotes: family: '5'`,
  ]);
  assert.deepEqual(author('{ family: A, given: B, litral: C }'), [
    '5:33 schema: There is no field "litral" here. Did you mean "literal"? Known are: family, given, suffix, non-dropping-particle, dropping-particle, literal.',
  ]);
  assert.deepEqual(author('{ family: A, given: B, literal: C }'), [
    '5:33 schema: The field "literal" does not go together with the others here.',
  ]);
  assert.deepEqual(author('Bakers'), [
    `5:10 schema: Item 1 of "author" is "Bakers"; it must be a set of fields. Write: { literal: 'Bakers' }`,
  ]);
});

test('a text where a list of sets of fields is wanted says which fields each has', () => {
  const one =
    'id: a.b\nrev: 1\nobjective: a.o\nconcepts: [a]\nlevel: apply\nprompt: P\nexplanation: E\nlinks: [chapter:a]\n';
  assert.deepEqual(said(questionSchema, `${one}type: order\nsteps: knead, bake\n`), [
    '10:8 schema: "steps" is "knead, bake"; it must be a list. Each of its entries has fields: id, text, after.',
  ]);
  assert.deepEqual(said(questionSchema, `${one}type: order\nsteps:\n  id: knead\n  text: Knead\n`), [
    '10:1 schema: "steps" is a set of fields; it must be a list. A dash begins each of its entries: write "- " before the first field of each.',
  ]);
  assert.deepEqual(said(questionSchema, `${one}type: order\nsteps: [knead, bake, eat]\n`), [
    ...['knead', 'bake', 'eat'].map(
      (text, at) =>
        `10:${String([9, 16, 22][at])} schema: Item ${String(at + 1)} of "steps" is "${text}"; it must be a set of fields. Write: { id: ${text}, text: '${text}' }`,
    ),
  ]);
});

test('a comma that parts a text in a list is told', () => {
  const one =
    'id: a.b\nrev: 1\nobjective: a.o\nconcepts: [a]\nlevel: apply\nprompt: P\nexplanation: E\nlinks: [chapter:a]\n';
  assert.deepEqual(said(questionSchema, `${one}type: short\naccept: [1,5, '1.5']\n`), [
    `10:10 schema: Item 1 of "accept" is the number 1; it must be a text. A comma begins a new entry; for one text, put it in quotes: '1,5'`,
    `10:12 schema: Item 2 of "accept" is the number 5; it must be a text. A comma begins a new entry; for one text, put it in quotes: '1,5'`,
  ]);
});

test('a question without a known type says which types there are', () => {
  assert.deepEqual(said(questionSchema, 'id: a.b\n'), [
    '1:1 schema: "type" is missing. Known are "choice", "select", "numeric", "order", "match", "matrix", "cloze", "short", "hotspot", "recall", "explain", "scenario", "predict".',
  ]);
  assert.deepEqual(said(questionSchema, 'type: chose\n'), [
    '1:7 schema: "type" is not a known type of question. Did you mean "choice" or "cloze"? Known are "choice", "select", "numeric", "order", "match", "matrix", "cloze", "short", "hotspot", "recall", "explain", "scenario", "predict".',
  ]);
});

test('all of it is told at once', () => {
  const found = said(
    chapterSchema,
    chapter({ title: '5', level: 'x', updated: 'x', teaches: 'x', colour: 'red' }),
  );
  assert.equal(found.length, 5);
});

test('what is checked can lie inside a file', () => {
  const { yaml } = readYaml('f.yaml', 'list:\n  - { id: A }\n');
  const [finding] = validate(platformSchema.pick({ id: true }), yaml, ['list', 0], 'subject').findings;
  assert.deepEqual([finding?.line, finding?.column, finding?.subject], [2, 11, 'subject']);
});

test('what is not there has no value', () => {
  assert.equal(valueAt({ a: [1] }, ['a', 0]), 1);
  assert.equal(valueAt({ a: 1 }, ['a', 0, 'b']), undefined);
  assert.equal(valueAt(null, ['a']), undefined);
});

function chapter(changes: Record<string, string>): string {
  const fields = {
    title: 'T',
    summary: 'S.',
    level: 'core',
    objectives: '[{ id: a.b, text: Do. }]',
    updated: '2026-11-21',
    ...changes,
  };
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}

const cut = (at: string, written: string) =>
  `${at} cut-text: Everything from the # on is a comment and would be lost. Put the text in quotes: ${written}. If it is meant as a comment, put it on a line of its own.`;

for (const [text, ...expected] of [
  ['issue #12 and C#', cut('4:13', `name: 'issue #12 and C#'`)],
  ['C # for beginners', cut('4:9', `name: 'C # for beginners'`)],
  ['What does # mean?', cut('4:17', `name: 'What does # mean?'`)],
  [
    '#1 of all',
    `4:7 cut-text: "name" is empty: everything from the # on is a comment and would be lost. Put the text in quotes: name: '#1 of all'`,
  ],
  ['"a" #1'],
  ['a#b'],
  ['Press the # key', cut('4:17', `name: 'Press the # key'`)],
  ['Das Zeichen # beginnt Kommentare.', cut('4:19', `name: 'Das Zeichen # beginnt Kommentare.'`)],
  ['何 # 何', cut('4:9', `name: '何 # 何'`)],
  ['Vol. # 3', cut('4:12', `name: 'Vol. # 3'`)],
  ['Oven #', cut('4:12', `name: 'Oven #'`)],
  ["'Oven' # for now"],
  ['|\n  a #1'],
] as const) {
  test(`a name "${text}" ${expected.length > 0 ? 'is cut off' : 'is whole'}`, () => {
    assert.deepEqual(
      said(platformSchema, `id: oven\nglyph: O\ncolour: { light: black, dark: white }\nname: ${text}\n`),
      expected,
    );
  });
}

const cutBelow = (at: string, written: string) =>
  cut(at, written).replace(
    'put it on a line of its own',
    'indent it no deeper than the field, or than the dash of its entry',
  );

for (const [text, ...expected] of [
  ['Siehe\n  #12 und mehr', cutBelow('5:3', `name: 'Siehe #12 und mehr'`)],
  ['Siehe\r\n  # x', cutBelow('5:3', `name: 'Siehe # x'`)],
  ['Siehe\n\n  # x', cutBelow('6:3', `name: 'Siehe # x'`)],
  ['Siehe\n  drei\n  # x\n  # y\n# z', cutBelow('6:3', `name: 'Siehe drei # x # y'`)],
  [
    '# Siehe\n  drei',
    `4:7 cut-text: What stands behind the # is a comment and would be lost. Put the text in quotes: name: '# Siehe drei'. If it is meant as a comment, put it on a line above the field.`,
  ],
  [
    '\n  #12 ist',
    `5:3 cut-text: "name" is empty: everything from the # on is a comment and would be lost. Put the text in quotes: name: '#12 ist'`,
  ],
  [
    '>\n    Siehe\n  # x',
    '6:3 cut-text: This line is indented less than the text above it, so its # makes a comment of it, which would be lost. Indent it as far as that text. If it is meant as a comment, indent it no deeper than the field, or than the dash of its entry.',
  ],
  ['Siehe\n# x\nline: dashed'],
  ['Siehe\n  drei\n\n# x'],
  ['"Siehe"\n  # x'],
  ['|\n  Siehe\n  # x'],
  ['>\n  Siehe\n# x'],
] as const) {
  test(`a line of comment beside the name \`${text.replaceAll('\n', '⏎')}\` ${expected.length > 0 ? 'cuts it' : 'is one'}`, () => {
    const head = 'id: oven\nglyph: O\ncolour: { light: black, dark: white }\n';
    assert.deepEqual(
      said(platformSchema, `${head}name: ${text}\n`).filter((one) => !one.includes('"line"')),
      expected,
    );
  });
}

test('in a list, a line of comment is one up to the column of the dashes, between brackets up to that of the entries', () => {
  const aliases = (written: string) => said(conceptSchema, `id: a\nname: A\nshort: S.\naliases:${written}\n`);
  assert.deepEqual(aliases('\n  - b\n  # x\n  - c\n# y'), []);
  assert.deepEqual(aliases(' [\n    b,\n    # x\n    c\n    # y\n  ]'), []);
  assert.deepEqual(aliases('\n  - b\n    # x\n  - c'), [cutBelow('6:5', `'b # x'`)]);
  assert.deepEqual(aliases(' [\n    b\n      #12\n  ]'), [cutBelow('6:7', `'b #12'`)]);
});

test('comments behind what is no free text are honest, wherever they stand', () => {
  const text =
    'id: oven #old\nname: Oven\nglyph: O\ncolour: { light: black, dark: white } #both\nline: dashed #or solid\n';
  assert.deepEqual(said(roleSchema, text.replace('glyph: O\n', '')), []);
});

test('an entry of a list and a field inside a set are judged too', () => {
  const head =
    'title: A\nsummary: B.\nlevel: core #x\nobjectives:\n  - id: a.b #x\n    text: Explain #1\nupdated: 2026-11-21 #x\n';
  assert.deepEqual(said(chapterSchema, head), [cut('6:19', `text: 'Explain #1'`)]);
  assert.deepEqual(said(conceptSchema, 'id: a\nname: A\nshort: S.\naliases:\n  - b #1\n  - c\n'), [
    cut('5:7', `'b #1'`),
  ]);
});

test('a line has no break and no tab of an escape', () => {
  const broken = (at: string, escape: string, field: string, right: string) =>
    `${at} one-line: In double quotes "\\${escape}" makes ${escape === 't' ? 'a tab' : 'a line break'}, and "${field}" is one line. Write a blank; or, if a backslash is meant, put the text in single quotes: '${right}'`;
  const about = (short: string, alias: string) =>
    said(conceptSchema, `id: a\nname: A\nshort: "${short}"\naliases: ["${alias}"]\n`);
  assert.deepEqual(about('One.\\nTwo.', 'x\\t= 1'), [
    broken('4:13', 't', 'aliases', 'x\\t= 1'),
    broken('3:13', 'n', 'short', 'One.\\nTwo.'),
  ]);
  assert.deepEqual(about('One.\\n', 'D:\\\\new'), []);
});

for (const [field, expected] of [
  [
    'teaches: steeping',
    '"teaches" is "steeping"; it must be a list. Put it in square brackets: teaches: [steeping]',
  ],
  ['draft: yes', '"draft" is "yes"; it must be true or false. Write: draft: true'],
  ['draft: "false"', '"draft" is "false"; it must be true or false. Write it without quotes: draft: false'],
  ['draft: sí', '"draft" is "sí"; it must be true or false. Write: draft: true'],
  ['draft: nein', '"draft" is "nein"; it must be true or false. Write: draft: false'],
  ['draft: perhaps', '"draft" is "perhaps"; it must be true or false.'],
] as const) {
  test(`${field} is told how to be written`, () => {
    const head =
      'title: A\nsummary: B.\nlevel: core\nobjectives: [{ id: a.b, text: C. }]\nupdated: 2026-11-21\n';
    assert.deepEqual(said(chapterSchema, head + field), [
      `6:${String(field.indexOf(':') + 3)} schema: ${expected}`,
    ]);
  });
}
