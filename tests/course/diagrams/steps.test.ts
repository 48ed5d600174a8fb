import assert from 'node:assert/strict';
import test from 'node:test';
import { bread, chapterText, kneading, rising, sourcesFile, type Files } from '../../bread.ts';
import { courseFromFiles, soundCourse } from '../../course-from-files.ts';

const folder = 'content/chapters/dough/kneading';
const diagram = (id: string) =>
  `\`\`\`mermaid id=${id} caption="Baking."\nflowchart TB\n  accTitle: Baking\n  accDescr: Dough becomes a loaf.\n  dough --> oven\n\`\`\`\n`;
const two = '\n  - { at: dough, say: It rests. }\n  - { at: [dough -> oven, oven], say: It *bakes*. }\n';

/** The bread course with a diagram in its first chapter, and `steps` beside it. */
function withSteps(steps: string, more: Files = {}): Files {
  const body = `Why [](cite:lu60)?\n\n## The start {#start}\n\n${diagram('kneading.way')}\nSo.\n`;
  return {
    [kneading]: chapterText('kneading', body, { teaches: '[gluten]' }),
    [sourcesFile]: `${String(bread[sourcesFile])}  - { id: lu60, type: webpage, title: Tea, status: from-knowledge }\n`,
    [`${folder}/steps.yaml`]: steps,
    ...more,
  };
}

const found = async (...of: Parameters<typeof withSteps>) =>
  (await courseFromFiles(withSteps(...of))).findings.map(
    ({ file, line, column, rule, message }) =>
      `${file.replace(`${folder}/`, '')}:${String(line)}:${String(column)} ${rule} ${message}`,
  );

test('a diagram has its steps in their order, each with the parts that light together', async () => {
  const { diagrams } = await soundCourse(withSteps(`kneading.way:${two}`));
  assert.deepEqual(diagrams['kneading.way']?.steps, [
    { at: ['dough'], say: 'It rests.' },
    { at: ['dough -> oven', 'oven'], say: 'It *bakes*.' },
  ]);
});

test('a diagram that no file names has no steps', async () => {
  const steps = { [`${folder}/steps.yaml`]: undefined };
  assert.deepEqual((await soundCourse(withSteps('', steps))).diagrams['kneading.way']?.steps, []);
});

test('what steps cite is numbered where their diagram stands, and is said of its section', async () => {
  const cites = two.replace('It rests.', "'It rests [p. 9](cite:mcgee04).'");
  const { chapters, citedIn } = await soundCourse(withSteps(`kneading.way:${cites}`));
  assert.deepEqual(chapters['kneading']?.citations, [
    { source: 'lu60', number: 1, locators: [] },
    { source: 'mcgee04', number: 2, locators: ['p. 9'] },
  ]);
  assert.deepEqual(citedIn['mcgee04']?.sections, [
    { chapter: 'kneading', section: 'start', locators: ['p. 9'] },
  ]);
});

test('the parts that steps name are handed on with their places', async () => {
  const { parts } = await courseFromFiles(withSteps(`kneading.way:${two}`));
  const file = `${folder}/steps.yaml`;
  assert.deepEqual(parts, [
    { part: 'dough', diagram: 'kneading.way', file, line: 2, column: 11 },
    { part: 'dough -> oven', diagram: 'kneading.way', file, line: 3, column: 12 },
    { part: 'oven', diagram: 'kneading.way', file, line: 3, column: 27 },
  ]);
});

const long = Array.from({ length: 36 }, () => 'dough').join(' ');

for (const [name, steps, expected] of [
  [
    'a diagram that the chapter has not',
    `kneading.wax:${two}`,
    'steps.yaml:1:1 unknown-reference This chapter has no diagram "kneading.wax". Did you mean "kneading.way"? It has: kneading.way.',
  ],
  [
    'a diagram of another chapter',
    `rising.heat:${two}`,
    'steps.yaml:1:1 unknown-reference This chapter has no diagram "rising.heat". It stands in the chapter "rising": write its steps beside that. It has: kneading.way.',
  ],
  [
    'the same diagram twice',
    `kneading.way:${two}kneading.way:${two}`,
    'steps.yaml:4:1 yaml-syntax This field stands here twice. Keep one.',
  ],
  [
    'no steps',
    'kneading.way: []\n',
    'steps.yaml:1:1 schema "kneading.way" is empty: write two steps or more, or take the diagram out of this file.',
  ],
  [
    'nothing behind a diagram',
    'kneading.way:\n',
    'steps.yaml:1:1 schema "kneading.way" is empty; it must be a list. Each of its entries has fields: at, say.',
  ],
  [
    'one step',
    `kneading.way:${two.slice(0, two.indexOf('\n', 1))}\n`,
    'steps.yaml:1:1 schema "kneading.way" is a single step: say it in the caption, or write the next.',
  ],
  [
    'a step that says nothing',
    `kneading.way:${two.replace('It rests.', "' '")}`,
    'steps.yaml:2:23 schema "say" is empty; it must be a text.',
  ],
  [
    'a step without what it says',
    `kneading.way:${two.replace(', say: It rests.', '')}`,
    'steps.yaml:2:5 schema "say" is missing. It is a text.',
  ],
  [
    'a step that is nowhere',
    `kneading.way:${two.replace('at: dough', 'at: []')}`,
    'steps.yaml:2:7 schema "at" is empty.',
  ],
  [
    'a field that there is not',
    `kneading.way:${two.replace('at: dough', 'on: dough, at: dough')}`,
    'steps.yaml:2:7 schema There is no field "on" here. Known are: at, say.',
  ],
  [
    'a sentence of 36 words',
    `kneading.way:${two.replace('It rests.', `It rests. ${long}.`)}`,
    'steps.yaml:2:23 step-sentence The sentence "dough dough dough dough …" has 36 words; at most 35 can be taken in at once. Make two of it.',
  ],
  [
    'the number of a part behind a blank',
    `kneading.way:\n  - at: dough -> oven #2\n    say: It bakes.\n  - { at: oven, say: It rests. }\n`,
    'steps.yaml:2:23 cut-text',
  ],
  [
    'an unknown source',
    `kneading.way:${two.replace('It rests.', "'It rests [](cite:mcgee05).'")}`,
    'steps.yaml:2:33 unknown-reference There is no source "mcgee05".',
  ],
  [
    'a list in a step',
    `kneading.way:${two.replace('It rests.', '"- It\\n- rests"')}`,
    'steps.yaml:2:24 one-line',
  ],
  [
    'a list of steps without a diagram',
    two.slice(1),
    'steps.yaml:1:3 schema The file is a list; it must be a set of fields.',
  ],
  ['an empty file', '', 'steps.yaml:1:1 schema The file is empty; it must be a set of fields.'],
  [
    'nothing but braces',
    '{}\n',
    'steps.yaml:1:1 schema The file is empty: write the steps of a diagram, or delete it.',
  ],
] as const) {
  test(`${name} in steps.yaml is a finding`, async () => {
    const elsewhere = {
      [rising]: chapterText('rising', `Why?\n\n## The start {#start}\n\n${diagram('rising.heat')}\nSo.\n`, {
        requires: '[gluten]',
      }),
    };
    const findings = await found(steps, name.includes('another chapter') ? elsewhere : {});
    assert.equal(findings.length, 1, findings.join('\n'));
    assert.ok(findings[0]?.startsWith(expected), `${String(findings[0])}\n${expected}`);
  });
}

for (const [name, expected] of [
  [
    'Steps.yaml',
    'Steps.yaml:1:1 file-name The course knows this file by another name. Rename it to content/chapters/dough/kneading/steps.yaml, letter by letter.',
  ],
  [
    'step.yml',
    'step.yml:1:1 file-name The course knows this file by another name. Rename it to content/chapters/dough/kneading/steps.yaml, letter by letter.',
  ],
  ['../steps.yaml', 'content/chapters/dough/steps.yaml:1:1 orphan-file'],
  [
    '../none/steps.yaml',
    'content/chapters/dough/none/steps.yaml:1:1 orphan-file Nothing of the course uses this file. Steps lie beside the index.mdx of their chapter, which is not there.',
  ],
] as const) {
  test(`steps in ${name} are a finding`, async () => {
    const file = new URL(name, `https://example.org/${folder}/`).pathname.slice(1);
    const findings = await found('', { [`${folder}/steps.yaml`]: undefined, [file]: `kneading.way:${two}` });
    assert.equal(findings.length, 1, findings.join('\n'));
    assert.ok(findings[0]?.startsWith(expected), findings[0]);
  });
}
