/** One rule for every field: what is refused in one is refused in all. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  bread,
  chapterText,
  claimText,
  claimsText,
  conceptText,
  gluten,
  kneading,
  kneadingQuiz,
  questionText,
  quizText,
  sourcesFile,
  type Files,
} from '../../bread.ts';
import { courseFromFiles } from '../../course-from-files.ts';
import { loaves } from '../../loaves.ts';

const quoted = (text: string) => JSON.stringify(text);
const option = (text: string) => `{ id: a, text: ${text}, correct: true }`;
const others = ['{ id: b, text: It is b., say: No. }', '{ id: c, text: It is c., say: No. }'];
const inQuiz = (changes: Parameters<typeof questionText>[1]): Files => ({
  [kneadingQuiz]: quizText(questionText('kneading.elastic', changes)),
});
const figure = (caption: string) =>
  `## A {#start}\n\n\`\`\`mermaid id=kneading.a caption=${caption}\nflowchart TB\n  accTitle: A\n  accDescr: B.\n  a[A] --> b[B]\n\`\`\`\n`;
const misconception = (belief: string, truth: string): Files => ({
  'content/misconceptions.yaml': `misconceptions:\n  - { id: one, belief: ${belief}, truth: ${truth}, links: ["concept:gluten"] }\n`,
  ...inQuiz({
    options: [option('It is.'), '{ id: b, text: It is b., say: No., misconception: one }', others[1] ?? ''],
  }),
});

/** Every kind of field, with `text` in it. */
const fields: Record<string, (text: string) => Files> = {
  objective: (text) => ({
    [kneading]: chapterText('kneading', '## A {#start}\n', {
      teaches: '[gluten]',
      objectives: `[{ id: kneading.explain, text: ${text} }]`,
    }),
  }),
  summary: (text) => ({
    [kneading]: chapterText('kneading', '## A {#start}\n', { teaches: '[gluten]', summary: text }),
  }),
  short: (text) => ({ [gluten]: conceptText('gluten', 'It holds.\n', { short: text }) }),
  caption: (text) => ({ [kneading]: chapterText('kneading', figure(text), { teaches: '[gluten]' }) }),
  prompt: (text) => inQuiz({ prompt: text }),
  explanation: (text) => inQuiz({ explanation: text }),
  hint: (text) => inQuiz({ more: `hints: [${text}]` }),
  option: (text) => inQuiz({ options: [option(text), ...others] }),
  say: (text) =>
    inQuiz({ options: [option('It is.'), `{ id: b, text: It is b., say: ${text} }`, others[1] ?? ''] }),
  belief: (text) => misconception(text, 'No.'),
  truth: (text) => misconception('So.', text),
  claim: (text) => ({ 'content/claims.yaml': claimsText(claimText('bread-fattens', { claim: text })) }),
  by: (text) => ({ 'content/claims.yaml': claimsText(claimText('bread-fattens', { by: text })) }),
  now: (text) => ({ 'content/claims.yaml': claimsText(claimText('bread-fattens', { now: text })) }),
  value: (text) => loaves(['value: 65 %,', `value: ${text},`]),
};

const rulesIn = async (files: Files) =>
  new Set(
    (await courseFromFiles(files)).findings.flatMap(({ rule, severity }) =>
      severity === 'error' ? rule : [],
    ),
  );

for (const [name, files] of Object.entries(fields)) {
  test(`in "${name}" HTML, footnotes, images and bare schemes are findings`, async () => {
    for (const [text, rule] of [
      ['Explain the <textarea> tag', 'no-script-in-chapters'],
      ['So it is[^1]', 'foreign-syntax'],
      ['So ![it](a.png) is', 'missing-image'],
      ['So [it](concept:gluten is', 'broken-link'],
      ['So [it](concept:nowhere) is', 'unknown-reference'],
    ] as const) {
      const found = await rulesIn(files(quoted(text)));
      assert.ok(found.has(rule), `${text}: ${[...found].join(', ')}`);
    }
  });
}

for (const [name, files] of Object.entries(fields)) {
  if (name === 'now') continue;
  test(`in "${name}" a text that begins like a block is none`, async () => {
    for (const text of ['> 90 °C', '- 40 °C', '1984. A year', '+ 5', '# 1', '---']) {
      const found = await rulesIn(files(quoted(text)));
      assert.deepEqual(
        [...found].filter((rule) => !rule.startsWith('diagram')),
        [],
        text,
      );
    }
  });
}

for (const name of ['objective', 'summary', 'short', 'caption', 'belief', 'claim']) {
  test(`in "${name}" a citation is a finding`, async () => {
    const found = await rulesIn(fields[name]?.(quoted('So [§1](cite:mcgee04)')) ?? {});
    assert.ok(found.has('link-out-of-place'), [...found].join());
  });
}

for (const name of ['option', 'summary', 'short', 'value', 'belief']) {
  test(`"${name}" is one line`, async () => {
    const found = await rulesIn(fields[name]?.(quoted('One:\n\n- two')) ?? {});
    assert.ok(found.has('one-line'), [...found].join());
  });
}

for (const [name, files] of Object.entries(fields)) {
  test(`in "${name}" what shows nothing is a finding`, async () => {
    for (const text of ['<!-- to do -->', '&nbsp;', '\u200b', '<br>', '<sub></sub>']) {
      const found = await rulesIn(files(quoted(text)));
      // A fence's first line has its codes read already: such a caption is none at all.
      const isMissing = name === 'caption' && found.has('schema');
      assert.ok(isMissing || found.has('empty-block'), `${text}: ${[...found].join(', ')}`);
    }
  });
}

for (const [title, found] of [
  ['The `fork` call', 1],
  ['A **bold** title', 1],
  ['A *stressed* title', 1],
  ['See [this](concept:gluten)', 1],
  ['Salt &amp; pepper', 1],
  ['2*3*4, __init__ and snake_case, *.img, AT&T', 0],
  ['<br>', 0],
  ['<!-- a -->', 1],
  ['Bread <!-- x -->', 1],
  ['H<sub>2</sub>O und mehr', 1],
  ['One<br>two', 1],
  ['A <b>bold</b> <span class="x">title</span>', 2],
  ['Vec<T>, the <video> tag and a < b', 0],
] as const) {
  test(`a title "${title}" ${found === 0 ? 'is shown as it is' : 'would be printed with its marks'}`, async () => {
    const { findings } = await courseFromFiles({
      [kneading]: chapterText('kneading', '## A {#start}\n', { teaches: '[gluten]', title: quoted(title) }),
    });
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      Array<string>(found).fill('plain-text'),
    );
  });
}

test('the tags that titles of sources have are none', async () => {
  const title = '\'Growth of <i>E. coli</i> in H<sub>2</sub>O, <span class="nocase">DNA</span> <u>x</u>\'';
  const { findings } = await courseFromFiles({
    [sourcesFile]: String(bread[sourcesFile]).replace('On Food and Cooking', title),
  });
  assert.deepEqual(
    findings.filter(({ rule }) => rule === 'plain-text').map(({ message }) => message),
    ['"title" is plain text, so "<u>" would be printed. Write the words alone.'],
  );
});
