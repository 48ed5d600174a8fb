/** One mistake is one finding: what follows from it elsewhere is not told as well. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { stringify } from 'yaml';
import {
  bread,
  chapterText,
  conceptText,
  courseFile,
  gluten,
  kneading,
  kneadingQuiz,
  lockFile,
  questionText,
  quizText,
  sourcesFile,
  warningsFile,
  type Files,
} from '../../bread.ts';
import { courseFromFiles } from '../../course-from-files.ts';
import { loaves, loavesFile } from '../../loaves.ts';
import { risingTrace } from '../kinds/traces/rising-trace.ts';

const misconceptionsFile = 'content/misconceptions.yaml';
const steps = 'content/chapters/dough/kneading/steps.yaml';
const drawn = (id: string) =>
  `Why?\n\n## A {#start}\n\n\`\`\`mermaid${id === '' ? '' : ` id=${id}`} caption="Baking."\nflowchart LR\n  accTitle: Baking\n  accDescr: Dough becomes bread.\n  a --> b\n\`\`\`\n`;
const belief = (id: string) =>
  `  - { id: ${id}, belief: It falls., truth: It rises., links: ["chapter:rising"] }\n`;

/** The bread course with a diagram, a comparison, a trace and three questions in one chapter. */
const whole: Files = {
  ...bread,
  ...loaves(),
  ...risingTrace('<Trace id="proofing" />'),
  [kneading]: chapterText('kneading', `${drawn('kneading.way')}\n<Check id="kneading.elastic" />\n`, {
    teaches: '[gluten]',
    objectives: '[{ id: kneading.explain, text: Explain what happens. }]',
  }),
  [steps]: 'kneading.way:\n  - { at: a, say: It is dough. }\n  - { at: b, say: It is bread. }\n',
  [kneadingQuiz]: quizText(
    ...['kneading.elastic', 'kneading.second', 'kneading.third'].map((id, index) =>
      questionText(id, { prompt: `What happens at ${String(index)}?` }).replace(
        'say: Gas lifts it. }',
        'say: No., misconception: falls }',
      ),
    ),
  ),
  [misconceptionsFile]: `misconceptions:\n${belief('falls')}`,
};
const sound = await courseFromFiles(whole);
const lock = { [lockFile]: stringify(sound.lock) };

const edited = (file: string, there: string, instead: string): Files => {
  const text = String(whole[file]);
  if (!text.includes(there)) throw new Error(`${file} has no ${there}`);
  return { [file]: text.replace(there, instead) };
};

test('the course of these tests has no findings', () => {
  assert.deepEqual(sound.findings, []);
});

for (const [mistake, files, expected] of [
  [
    'a diagram without an id',
    edited(kneading, ' id=kneading.way', ''),
    `${kneading}:17:1 missing-id … Write it after the language: id=kneading.way.`,
  ],
  [
    'a diagram of another chapter’s name',
    edited(kneading, 'id=kneading.way', 'id=neading.way'),
    `${kneading}:17:1 id-prefix … write "kneading.way".`,
  ],
  [
    'half an id of a diagram',
    edited(kneading, 'id=kneading.way', 'id=way'),
    `${kneading}:17:1 schema … Write "kneading.way" instead of "way".`,
  ],
  [
    'a diagram whose id is misspelt',
    edited(kneading, 'id=kneading.way', 'id=kneading.ways'),
    `${kneading}:17:1 vanished-id The diagram "kneading.way" is gone, and "kneading.ways" is new. If they are one, write kneading.way here again … --accept`,
  ],
  [
    'a question of another chapter’s name',
    edited(kneadingQuiz, 'id: kneading.elastic', 'id: neading.elastic'),
    `${kneadingQuiz}:2:9 id-prefix … write "kneading.elastic".`,
  ],
  [
    'half an id of a question',
    edited(kneadingQuiz, 'id: kneading.elastic', 'id: elastic'),
    `${kneadingQuiz}:2:9 schema … Write "kneading.elastic" instead of "elastic".`,
  ],
  [
    'a question whose id is misspelt',
    edited(kneadingQuiz, 'id: kneading.elastic', 'id: kneading.elastc'),
    `${kneadingQuiz}:2:9 vanished-id The question "kneading.elastic" is gone, and "kneading.elastc" is new. … --accept`,
  ],
  [
    'a question without an id',
    edited(kneadingQuiz, '- id: kneading.second\n   ', '-'),
    `${kneadingQuiz}:15:5 schema "id" is missing. … "kneading.second" is gone: write id: kneading.second if this is it.`,
  ],
  [
    'a misconception without an id',
    edited(misconceptionsFile, 'id: falls, ', ''),
    `${misconceptionsFile}:2:5 schema "id" is missing. … "falls" is gone: write id: falls if this is it.`,
  ],
  [
    'a source without an id',
    edited(sourcesFile, '- id: mcgee04\n   ', '-'),
    `${sourcesFile}:2:5 schema "id" is missing. … "mcgee04" is gone: write id: mcgee04 if this is it.`,
  ],
  [
    'a part without an id',
    edited(courseFile, '- id: dough\n   ', '-'),
    `${courseFile}:14:5 schema "id" is missing. Its chapters lie in the folder "dough": write id: dough.`,
  ],
  [
    'a question with the id of another',
    edited(kneadingQuiz, 'id: kneading.second', 'id: kneading.elastic'),
    `${kneadingQuiz}:15:9 duplicate-id … Give this one its own, such as "kneading.second".`,
  ],
  [
    'an objective of another chapter’s name',
    edited(kneading, 'id: kneading.explain', 'id: neading.explain'),
    `${kneading}:5:20 id-prefix … write "kneading.explain".`,
  ],
  ['no quiz', { [kneadingQuiz]: undefined }, `${kneading}:1:1 empty-quiz …`],
  [
    'no list of sources',
    { [sourcesFile]: undefined },
    `${sourcesFile}:1:1 missing-file The file is missing: it holds the sources. … places name one: mcgee04, in … npm run new -- source <id>`,
  ],
  [
    'no list of misconceptions',
    { [misconceptionsFile]: undefined },
    `${misconceptionsFile}:1:1 missing-file … 3 places name one: falls, in ${kneadingQuiz}:11, and others. …`,
  ],
  [
    'a misconception whose name is misspelt once',
    { ...edited(kneadingQuiz, 'misconception: falls', 'misconception: fals') },
    `${kneadingQuiz}:11:60 unknown-reference There is no misconception "fals". Did you mean "falls"?`,
  ],
  [
    'a chapter that is misspelt in the table of contents',
    edited(courseFile, '[kneading]', '[kneadin]'),
    `${courseFile}:17:16 missing-file … Did you mean "kneading"?`,
  ],
  [
    'a field in another language',
    edited(kneadingQuiz, '    explanation: ', '    spiegazione: '),
    `${kneadingQuiz}:13:5 schema There is no field "spiegazione" here. "explanation" is missing: is it meant? Known are: type, id, rev, objective, concepts, level, prompt, explanation, hints, links, review, asked, options, keepOrder.`,
  ],
  [
    'a field that is nearly one',
    edited(courseFile, 'parts:', 'partz:'),
    `${courseFile}:13:1 schema There is no field "partz" here. "parts" is missing: is it meant? …`,
  ],
  [
    'a field of another type',
    edited(kneadingQuiz, '    options:\n', '    items:\n'),
    `${kneadingQuiz}:9:5 schema The field "items" does not go with type: choice. "options" is missing: is it meant? …`,
  ],
  [
    'a subject that is misspelt in a row',
    edited(loavesFile, 'rye: { value: 80', 'ry: { value: 80'),
    `${loavesFile}:16:11 unknown-reference There is no subject "ry". Did you mean "rye"?`,
  ],
  [
    'a heading without an id that links look for',
    {
      ...edited(kneading, ' {#start}', ''),
      ...edited(kneadingQuiz, 'chapter:kneading#start', 'chapter:kneading#begin'),
      ...Object.fromEntries([[kneadingQuiz, String(whole[kneadingQuiz]).replaceAll('#start', '#begin')]]),
    },
    `${kneading}:15:1 missing-id The heading "A" has no id … Write {#begin} at its end.`,
  ],
  [
    'a heading whose id has other letters',
    edited(kneading, '{#start}', '{#stárt}'),
    `${kneading}:15:1 schema The anchor "stárt" is not an id … Write {#start}.`,
  ],
  [
    'a misconception that is named with other letters',
    edited(kneadingQuiz, 'misconception: falls', 'misconception: fálls'),
    `${kneadingQuiz}:11:60 schema … Write "falls" instead of "fálls".`,
  ],
  [
    'a question whose id has other letters',
    edited(kneadingQuiz, 'id: kneading.second', 'id: kneading.sécond'),
    `${kneadingQuiz}:15:9 schema … Write "kneading.second" instead of "kneading.sécond".`,
  ],
  [
    'a tag in small letters',
    edited(kneading, '<Check id', '<check id'),
    `${kneading}:24:1 unknown-component There is no <check>. Did you mean "Check"? …`,
  ],
  [
    'a part without chapters',
    {
      [courseFile]: `${String(whole[courseFile])}  - { id: rest, title: Rest, summary: It rests., chapters: [] }\n`,
    },
    `${courseFile}:22:50 schema "chapters" is an empty list: name a chapter of the part, or take the part out.`,
  ],
  [
    'a licence in words',
    edited(courseFile, 'licence: { name: CC0, url: "https://example.org/licence" }', 'licence: CC0'),
    `${courseFile}:6:10 schema "licence" is "CC0"; it must be a set of fields. Write: { name: 'CC0', url: 'https://…' }`,
  ],
  [
    'a day with a single figure',
    edited(kneading, 'updated: 2026-11-21', 'updated: 2026-11-3'),
    `${kneading}:11:10 schema … write 2026-11-03.`,
  ],
  [
    'a type that is nearly one',
    edited(kneadingQuiz, 'type: choice', 'type: choise'),
    `${kneadingQuiz}:4:11 schema … Did you mean "choice"? Known are …`,
  ],
] as [string, Files, string][]) {
  test(`${mistake} is one finding`, async () => {
    const { findings } = await courseFromFiles({ ...whole, ...lock, ...files });
    const told = findings.map(
      ({ file, line, column, rule, message }) =>
        `${file}:${String(line)}:${String(column)} ${rule} ${message}`,
    );
    assert.equal(told.length, 1, told.join('\n'));
    const [begin = '', ...rest] = expected.split('…').map((part) => part.trim());
    assert.ok(told[0]?.startsWith(begin), told[0]);
    for (const part of rest) assert.ok(told[0]?.includes(part), `${told[0] ?? ''}\nlacks ${part}`);
  });
}

test('what is accepted is not asked to be taken out while it follows from something else', async () => {
  const files = {
    [sourcesFile]: `${String(whole[sourcesFile])}  - { id: hamelman, type: book, title: Bread, status: from-knowledge }\n`,
    [warningsFile]: 'accepted: [{ rule: uncited-source, at: hamelman, reason: A test. }]\n',
  };
  const { findings } = await courseFromFiles({
    ...whole,
    ...files,
    ...edited(kneading, 'Why?', 'Why [](cite:hamelmann)?'),
  });
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ['unknown-reference'],
  );
});

test('a misspelt name hides what nothing names of its own kind alone, and a missing chapter no missing cell', async () => {
  const other = await courseFromFiles({
    ...whole,
    'content/concepts/falls.md': conceptText('falls', undefined, { related: '[]' }),
    ...edited(kneadingQuiz, 'misconception: falls', 'misconception: fals'),
  });
  assert.deepEqual(other.findings.map(({ rule }) => rule).sort(), ['unknown-reference', 'unused-concept']);
  const missing = await courseFromFiles({
    ...whole,
    ...edited(courseFile, '[kneading]', '[kneading, proving]'),
    ...edited(
      loavesFile,
      '          rye: { value: 250 °C, note: "[](cite:mcgee04)", checked: 2026-11-01 }\n',
      '',
    ),
  });
  assert.deepEqual(missing.findings.map(({ rule }) => rule).sort(), ['missing-cell', 'missing-file']);
});

test('a chapter whose folder was renamed is told to call it as before, and nothing in it', async () => {
  const moved = (file: string) => file.replace('/kneading/', '/folding/');
  const files = Object.fromEntries(
    [kneading, kneadingQuiz, steps].flatMap((file) => [
      [file, undefined],
      [moved(file), whole[file]],
    ]),
  );
  const { findings } = await courseFromFiles({ ...whole, ...lock, ...files });
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ['missing-file', 'vanished-id'],
  );
  assert.match(findings[0]?.message ?? '', /Is it "folding" now\? Then call the folder "kneading" again/);
});

test('new ids are one finding that names the first of them and their number', async () => {
  const fresh = Object.fromEntries(
    Array.from({ length: 7 }, (_, index) => [
      `content/concepts/crumb${String(index)}.md`,
      String(bread[gluten]).replaceAll('gluten', `crumb${String(index)}`),
    ]),
  );
  const { findings } = await courseFromFiles({ ...whole, ...lock, ...fresh });
  const [first, ...others] = findings.filter(({ rule }) => rule === 'unlocked-id');
  assert.deepEqual(others, []);
  assert.match(first?.message ?? '', /^7 ids are new or .*: "crumb0", .*"crumb4" and 2 more\. Once nothing/);
});
