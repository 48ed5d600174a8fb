/** What authors get wrong, through the command: exit code 1, every finding at its place, and never a stack trace. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Finding } from '../src/course/finding.ts';
import {
  bread,
  chapterText,
  claimText,
  claimsText,
  conceptText,
  courseFile,
  gluten,
  kneading,
  kneadingQuiz,
  questionText,
  quizText,
  rising,
  risingQuiz,
  sourcesFile,
  yeast,
  type Files,
} from './bread.ts';
import { called, calledAlone } from './called.ts';
import { shortly, withProject } from './course-from-files.ts';
import { loaves, loavesFile } from './loaves.ts';

/** Runs the command over the bread course with `files` changed. */
const check = (files: Files, ...words: string[]) =>
  withProject(files, (root) => called('check', root, '--content', 'content', ...words));
/** The same as a process. */
const checkAlone = (files: Files, ...words: string[]) =>
  withProject(files, (root) => calledAlone('check', root, '--content', 'content', ...words));

const inChapter = (body: string, changes = {}) => ({
  [kneading]: chapterText('kneading', body, { teaches: '[gluten]', ...changes }),
});
const section = '\n\n## A {#start}\n';
const inQuiz = (changes: Parameters<typeof questionText>[1]) => ({
  [kneadingQuiz]: quizText(questionText('kneading.elastic', changes)),
});
const described = ['  accTitle: Baking', '  accDescr: Dough becomes a loaf.'];
const inDiagram = (...lines: string[]) =>
  inChapter(`${section}\n\`\`\`mermaid id=kneading.a caption="Baking."\n${lines.join('\n')}\n\`\`\`\n`);
const inClaims = (changes: Parameters<typeof claimText>[1]) => ({
  'content/claims.yaml': claimsText(claimText('bread-fattens', changes)),
});
const option = (id: string, more: string) => `{ id: ${id}, text: It is ${id}., ${more} }`;
const bomb = Array.from('abcdefghi').map(
  (name, index, names) =>
    `${name}: &${name} [${Array(9)
      .fill(index === 0 ? 'x' : `*${names[index - 1] ?? ''}`)
      .join(', ')}]\n`,
);

const mistakes: { name: string; files: Files; expected: string[] }[] = [
  {
    name: 'malformed YAML',
    files: { [courseFile]: String(bread[courseFile]).replace('title: Bread', 'title: "Bread') },
    expected: [`${courseFile}:1:14 yaml-syntax`],
  },
  {
    name: 'malformed YAML in front matter',
    files: inChapter(section, { platforms: '[oven' }),
    expected: [`${kneading}:8:12 yaml-syntax`],
  },
  {
    name: 'malformed MDX',
    files: inChapter(`It is { easy${section}`),
    expected: [`${kneading}:13:7 markdown-syntax`],
  },
  {
    name: 'an unknown front matter key',
    files: inChapter(section, { colour: 'red' }),
    expected: [`${kneading}:12:1 schema`],
  },
  { name: 'a wrong type', files: inChapter(section, { title: '5' }), expected: [`${kneading}:2:8 schema`] },
  {
    name: 'a missing objective',
    files: inChapter(section, { objectives: '[]' }),
    expected: [`${kneading}:5:1 schema`],
  },
  {
    name: 'an objective that does not exist',
    files: { [kneadingQuiz]: String(bread[kneadingQuiz]).replace('kneading.explain', 'kneading.explian') },
    expected: [`${kneadingQuiz}:5:16 unknown-reference`],
  },
  {
    name: 'a duplicate question id over two chapters',
    files: {
      [risingQuiz]: quizText(
        questionText('rising.gas'),
        questionText('kneading.elastic').replace('kneading.explain', 'rising.explain'),
      ),
    },
    expected: [`${risingQuiz}:15:9 duplicate-id`, `${risingQuiz}:15:9 id-prefix`],
  },
  {
    name: 'a link to a missing concept',
    files: inChapter(`See [gluten](concept:glutn).${section}`),
    expected: [`${kneading}:13:5 unknown-reference`],
  },
  {
    name: 'a link to a missing chapter',
    files: inChapter(`See [rising](chapter:risng).${section}`),
    expected: [`${kneading}:13:5 unknown-reference`],
  },
  {
    name: 'a link to a missing anchor',
    files: inChapter(`See [rising](chapter:rising#end).${section}`),
    expected: [`${kneading}:13:5 broken-link`],
  },
  {
    name: 'a link to a missing source',
    files: inChapter(`See [](cite:mcgee).${section}`),
    expected: [`${kneading}:13:5 unknown-reference`],
  },
  {
    name: 'a link to a missing claim',
    files: { ...inClaims({}), ...inChapter(`See [](claim:bread-fatens).${section}`) },
    expected: [`${kneading}:13:5 unknown-reference`],
  },
  {
    name: 'a claim without a source',
    files: inClaims({ now: 'No.' }),
    expected: ['content/claims.yaml:4:10 unsourced-claim'],
  },
  {
    name: 'a claim with a verdict that there is not',
    files: inClaims({ verdict: 'false' }),
    expected: ['content/claims.yaml:5:14 schema'],
  },
  {
    name: 'claims without a word',
    files: { 'content/claims.yaml': '' },
    expected: ['content/claims.yaml:1:1 schema'],
  },
  {
    name: 'an unknown component',
    files: inChapter(`${section}\n<Checks id="kneading.elastic" />\n`),
    expected: [`${kneading}:17:1 unknown-component`],
  },
  {
    name: 'an unknown callout',
    files: inChapter(`${section}\n:::notice\nA.\n:::\n`),
    expected: [`${kneading}:17:1 unknown-callout`],
  },
  {
    name: 'an empty quiz',
    files: { [kneadingQuiz]: 'questions: []\n' },
    expected: [`${kneadingQuiz}:1:1 empty-quiz`],
  },
  { name: 'a quiz without a word', files: { [kneadingQuiz]: '' }, expected: [`${kneadingQuiz}:1:1 schema`] },
  {
    name: 'two correct options in a choice',
    files: inQuiz({
      options: [option('a', 'correct: true'), option('b', 'correct: true'), option('c', 'say: No.')],
    }),
    expected: [`${kneadingQuiz}:9:5 correct-options`],
  },
  {
    name: 'no correct option in a select',
    files: inQuiz({
      type: 'select',
      options: [option('a', 'say: No.'), option('b', 'say: No.'), option('c', 'say: No.')],
    }),
    expected: [`${kneadingQuiz}:9:5 correct-options`],
  },
  {
    name: 'a concept file whose name is not its id',
    files: { 'content/concepts/crumb.md': conceptText('crust') },
    expected: ['content/concepts/crumb.md:2:5 id-is-file-name'],
  },
  {
    name: 'a YAML bomb',
    files: { [sourcesFile]: `${bomb.join('')}references: *i\n` },
    expected: [`${sourcesFile}:2:8 yaml-syntax`],
  },
  {
    name: 'a chapter of 5 MB',
    files: inChapter('word '.repeat(1_000_000)),
    expected: [`${kneading}:1:1 file-too-large`],
  },
  {
    name: 'a file that is not UTF-8',
    files: { [gluten]: Buffer.from(conceptText('gluten', 'A caf\u00e9.\n'), 'latin1') },
    expected: [`${gluten}:9:6 file-encoding`],
  },
  {
    name: 'a control character',
    files: inChapter(`So\n it \u0007is.${section}`),
    expected: [`${kneading}:14:5 file-encoding`],
  },
  {
    name: 'a character of no font',
    files: { [gluten]: conceptText('gluten', 'It is\uE002 so.\n') },
    expected: [`${gluten}:9:6 file-encoding`],
  },
  {
    name: 'a Mermaid typo',
    files: inDiagram('flowchart TB', ...described, '  a --> --> b', '  b --> c'),
    expected: [`${kneading}:21:5 diagram-syntax`],
  },
  {
    name: 'a diagram without accDescr',
    files: inDiagram('flowchart TB', '  accTitle: Baking', '  a --> b'),
    expected: [`${kneading}:18:1 diagram-no-description`],
  },
  {
    name: 'a diagram of an unknown type',
    files: inDiagram('flowchrat TB', ...described, '  a --> b'),
    expected: [`${kneading}:18:1 diagram-type`],
  },
  {
    name: 'a diagram with a role that does not exist',
    files: inDiagram('flowchart TB', ...described, '  a:::heet --> b'),
    expected: [`${kneading}:21:7 unknown-role`],
  },
  {
    name: 'a diagram with a colour',
    files: inDiagram('flowchart TB', ...described, '  a --> b', '  style a fill:#f00'),
    expected: [`${kneading}:22:3 diagram-colour`],
  },
  {
    name: 'a code block without an end',
    files: inChapter(`${section}\n\`\`\`js\na\n`),
    expected: [`${kneading}:17:1 markdown-syntax`],
  },
  {
    name: 'a callout without an end',
    files: inChapter(`${section}\n:::note\na\n`),
    expected: [`${kneading}:17:1 markdown-syntax`],
  },
  { name: 'an empty chapter', files: { [kneading]: '' }, expected: [`${kneading}:1:1 schema`] },
  {
    name: 'front matter that is a scalar',
    files: { [kneading]: '---\nhello\n---\n\n## A {#start}\n' },
    expected: [`${kneading}:2:1 schema`],
  },
  {
    name: 'front matter without an end',
    files: { [gluten]: '---\nid: gluten\n' },
    expected: [`${gluten}:1:1 schema`],
  },
  {
    name: 'front matter of a chapter without an end',
    files: { [kneading]: String(bread[kneading]).replace('\n---\n', '\n\nIt is { easy <18.\n') },
    expected: [`${kneading}:1:1 schema`],
  },
  {
    name: 'front matter without an end before a line across the page',
    files: {
      [kneading]: `${String(bread[kneading]).replace('\n---\n', '\n')}\n---\n\nMore.\n`,
      [gluten]: String(bread[gluten]).replace('\n---\n', '\n## Why {#why}\n---\n'),
    },
    expected: [`${kneading}:12:1 schema`, `${gluten}:8:1 schema`],
  },
  {
    name: 'a colon that is missing in front matter',
    files: {
      [kneading]: String(bread[kneading]).replace('title: ', 'title '),
      [gluten]: String(bread[gluten]).replace('requires: []', '\nrequires []'),
    },
    expected: [`${kneading}:2:1 yaml-syntax`, `${gluten}:8:1 yaml-syntax`],
  },
  {
    name: 'front matter after an empty line',
    files: { [kneading]: `\n${String(bread[kneading])}`, [gluten]: `\n\n${String(bread[gluten])}` },
    expected: [`${kneading}:1:1 schema`, `${gluten}:1:1 schema`],
  },
  {
    name: 'two versions of a chapter that were not merged',
    files: {
      [kneading]: String(bread[kneading]).replace(
        /^title: .*$/m,
        '<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> other',
      ),
    },
    expected: [`${kneading}:2:1 file-unreadable`],
  },
  {
    name: 'two versions of a text, in the middle',
    files: inChapter(`${section}\n<<<<<<< HEAD\nIt is { easy.\n=======\nSo.\n>>>>>>> other\n`),
    expected: [`${kneading}:17:1 file-unreadable`],
  },
  {
    name: 'two versions of a diagram',
    files: inDiagram(
      'flowchart TB',
      ...described,
      '<<<<<<< HEAD',
      '  a --> b',
      '=======',
      '  a --> c',
      '>>>>>>> b',
    ),
    expected: [`${kneading}:21:1 file-unreadable`],
  },
  {
    name: 'two versions of a diagram, of which the second ends elsewhere',
    files: inDiagram('flowchart TB', ...described, '  a --> b', '=======', '  a --> c', '>>>>>>> b'),
    expected: [`${kneading}:22:1 file-unreadable`],
  },
  {
    name: 'two versions of a quiz, and a mark that was left in a list of sources',
    files: {
      [kneadingQuiz]: `<<<<<<< HEAD\n${String(bread[kneadingQuiz])}=======\n>>>>>>> other\n`,
      [sourcesFile]: `${String(bread[sourcesFile])}=======\n`,
    },
    expected: [`${kneadingQuiz}:1:1 file-unreadable`, `${sourcesFile}:6:1 file-unreadable`],
  },
  {
    name: 'a quiz that is a list',
    files: { [kneadingQuiz]: '- id: a\n' },
    expected: [`${kneadingQuiz}:1:1 schema`],
  },
  {
    name: 'a duplicate key',
    files: { [yeast]: conceptText('yeast').replace('name:', 'id: yeast\nname:') },
    expected: [`${yeast}:3:1 yaml-syntax`],
  },
  {
    name: 'tabs in YAML',
    files: { [sourcesFile]: 'references:\n\t- id: a\n' },
    expected: [`${sourcesFile}:2:1 yaml-syntax`],
  },
  {
    name: 'a concept that requires itself',
    files: { [gluten]: conceptText('gluten', 'x\n', { requires: '[gluten]' }) },
    expected: [`${gluten}:7:12 prerequisite-cycle`],
  },
  {
    name: 'a cell of a comparison without a source',
    files: loaves(['"So [p. 3](cite:mcgee04)."', 'So.']),
    expected: [`${loavesFile}:15:11 unsourced-cell`],
  },
  {
    name: 'a comparison that is a list',
    files: { [loavesFile]: '- title: Loaves\n' },
    expected: [`${loavesFile}:1:1 schema`],
  },
  {
    name: 'a row whose concepts are no list',
    files: loaves(['about: [gluten]', 'about: gluten']),
    expected: [`${loavesFile}:12:16 schema`],
  },
  {
    name: 'a tag for rows that are not there',
    files: { ...loaves(), ...inChapter(`${section}\n<Compare id="loaves" rows="watr" />\n`) },
    expected: [`${kneading}:17:1 unknown-reference`],
  },
  {
    name: 'a folder without any of its files',
    files: {
      ...Object.fromEntries(Object.keys(bread).map((file) => [file, undefined])),
      'content/README.md': '',
      'content/ids.lock.yaml': undefined,
    },
    expected: [`${courseFile}:1:1 missing-file`],
  },
];

for (const { name, files, expected } of mistakes) {
  test(`${name} is found where it stands`, async () => {
    const { code, out, err } = await check(files, '--format=json');
    assert.deepEqual([code, err], [1, '']);
    assert.deepEqual(shortly(JSON.parse(out) as Finding[]), expected);
  });
}

test('front matter that does not begin or end says which line is too many or missing', async () => {
  for (const [text, message] of [
    ['---\nid: gluten\n', 'The front matter begins here and has no end: the closing --- is missing.'],
    [`\n${String(bread[gluten])}`, 'An empty line stands before the first ---. Delete it'],
    [
      '---\nid: gluten\nDough holds gas.\n\nMore.\n\n---\n',
      '3:1  schema\n    Here the front matter goes over into the text: the closing --- is missing.',
    ],
    ['id: gluten\n', 'The file has no front matter.'],
  ] as const) {
    const { out } = await check({ [gluten]: text });
    assert.ok(out.includes(message), out);
  }
});

test('marks of a merge in a code block are code', async () => {
  const code = '\n```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n```\n';
  const shown = `\n~~~~md\n\`\`\`mermaid\n~~~\n<<<<<<< HEAD\n=======\n>>>>>>> other\n~~~~\n`;
  const { code: exit, out } = await check(inChapter(`Why?${section}${code}${shown}`));
  assert.deepEqual([exit, out], [0, 'The course content has no problems.\n']);
});

test('all mistakes are told at once, in words, without a stack trace', async () => {
  const { code, out, err } = await checkAlone(
    Object.assign({}, ...mistakes.slice(0, -1).map(({ files }) => files)) as Files,
  );
  assert.deepEqual([code, err], [1, '']);
  assert.match(out, /^The course content has \d+ problems\.\n/);
  assert.doesNotMatch(out, /^\s+at .*:\d+\)?$|node:internal|Error:|undefined|\[object/m);
});

test('different mistakes in one course are all there', async () => {
  const files = {
    ...inChapter(`See [gluten](concept:glutn) and [](cite:mcgee).${section}\n:::notice\nA.\n:::\n`, {
      title: '5',
      colour: 'red',
    }),
    ...inQuiz({ level: 'knead' }),
    [rising]: chapterText('rising', 'a { b'),
    [sourcesFile]: 'references: [',
    [gluten]: conceptText('gluten', 'x\n', { requires: '[gluten, flour]' }),
    'content/stray.txt': '',
  };
  const { out } = await check(files, '--format=json');
  assert.deepEqual(shortly(JSON.parse(out) as Finding[]), [
    `${kneading}:2:8 schema`,
    `${kneading}:12:1 schema`,
    `${kneading}:14:5 unknown-reference`,
    `${kneading}:18:1 unknown-callout`,
    `${kneadingQuiz}:7:12 schema`,
    `${rising}:13:3 markdown-syntax`,
    `${gluten}:7:12 prerequisite-cycle`,
    `${gluten}:7:20 unknown-reference`,
    `${sourcesFile}:1:14 yaml-syntax`,
    'content/stray.txt:1:1 orphan-file',
  ]);
});

const windows = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([file, content]) => [file, String(content).replaceAll('\n', '\r\n')]),
  );
const marked = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([file, content]) => [file, `\uFEFF${String(content)}`]));
const unusual = inChapter(`😀 שלום, مرحبا: 2:1 and ioctl:KVM_RUN [🍞](concept:gluten)${section}\n👩‍👩‍👧\n`, {
  title: '🍞 لحم',
});

for (const [name, files] of [
  ['nothing wrong', {}],
  ['line ends of Windows', windows(bread)],
  ['byte order marks', marked(bread)],
  ['both', marked(windows(bread))],
  ['emoji and right-to-left text', unusual],
] as const) {
  test(`a course with ${name} passes`, async () => {
    const { code, out, err } = await check(files);
    assert.deepEqual([code, out, err], [0, 'The course content has no problems.\n', '']);
  });
}

test('places are the same with line ends of Windows and a byte order mark', async () => {
  const { out } = await check(
    marked(windows(inChapter(`See [gluten](concept:glutn).${section}`))),
    '--format=json',
  );
  assert.deepEqual(shortly(JSON.parse(out) as Finding[]), [`${kneading}:13:5 unknown-reference`]);
});

test('a code host gets annotations', async () => {
  const { code, out } = await check(inChapter(`See [gluten](concept:glutn).${section}`), '--format=github');
  assert.equal(code, 1);
  assert.equal(
    out,
    `::error file=${kneading},line=13,col=5,title=unknown-reference::There is no concept "glutn". Did you mean "gluten"?\n`,
  );
});

test('an unknown format is refused with the known ones', async () => {
  const { code, err } = await checkAlone({}, '--format=xml');
  assert.deepEqual([code, err], [1, 'There is no format "xml". Known are: text, json, github.\n']);
});
