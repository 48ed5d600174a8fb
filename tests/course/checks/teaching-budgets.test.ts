import assert from 'node:assert/strict';
import test from 'node:test';
import { bread, chapterText, courseFile, kneading } from '../../bread.ts';
import { courseFromFiles, findingsIn } from '../../course-from-files.ts';

/** Places of findings in a chapter whose text begins on line 13. */
async function found(rule: string, body: string, changes: Record<string, string> = {}): Promise<string[]> {
  const { teaching } = await courseFromFiles({ [kneading]: chapterText('kneading', body, changes) });
  return teaching.findings
    .filter((one) => one.file === kneading && one.rule === rule)
    .map(({ line, column }) => `${String(line)}:${String(column)}`);
}

const words = (count: number) => 'word '.repeat(count).trim();
const links = (count: number) => Array.from({ length: count }, () => '[yeast](concept:yeast)').join(' and ');
const cite = '[p. 1](cite:mcgee04)';
const doubt = '[p. 2](cite:mcgee04 "doubtful")';
const code = (width: number) => `\`\`\`text\nshort\n${'x'.repeat(width)}\n\`\`\``;

const cases: [rule: string, why: string, body: string, places: string[]][] = [
  ['crowded-links', 'four links', `${links(4)}.`, []],
  ['crowded-links', 'five links', `First.\n\n${links(5)}.`, ['15:1']],
  ['crowded-links', 'five links and citations in two paragraphs', `${links(3)}. ${cite}\n\n${links(2)}.`, []],
  ['crowded-marks', 'any number of citations for the paragraph', `A ${cite} b ${cite}.`, []],
  ['crowded-marks', 'a doubtful sentence and a group', `A ${doubt} b ${cite}.`, ['13:1']],
  ['crowded-years', 'two years', 'In 1998 and 2003.', []],
  ['crowded-years', 'three years', 'In 1998, 2003 and 2010.', ['13:1']],
  ['crowded-years', 'versions named after years', 'Grand Oven 2016, Grand Oven 2019, since May 2020.', []],
  ['crowded-years', 'history', ':::history\nIn 1998, 2003 and 2010.\n:::', []],
  ['bare-abbreviation', 'words first', 'A fermentation chamber (FC) is warm. The FC is small.', []],
  ['bare-abbreviation', 'the abbreviation first', 'The FC (fermentation chamber) is warm.', []],
  ['bare-abbreviation', 'a link', 'The [FC](concept:yeast) is warm. The FC is small.', []],
  ['bare-abbreviation', 'code and everyday ones', 'Set `FC=1` on the PC, chapter IV.', []],
  ['bare-abbreviation', 'none of these', 'Dough.\n\nThe FC is a fermentation chamber.', ['15:5']],
  ['nothing-to-do', '350 words', words(350), []],
  ['nothing-to-do', '351 words', `${words(200)}\n\n${words(151)}`, ['13:1']],
  ['nothing-to-do', 'an output between', `${words(200)}\n\n${code(9)}\n\n${words(200)}`, []],
  ['nothing-to-do', 'too much after a table', `a\n\n| a |\n| - |\n| b |\n\n${words(351)}`, ['19:1']],
  ['wide-code', '72 columns', code(72), []],
  ['wide-code', '73 columns', code(73), ['15:73']],
  ['crowded-terms', 'terms that are known', `${links(3)}.`, []],
];
for (const [rule, why, body, places] of cases) {
  test(`${rule}: ${why}`, async () => {
    assert.deepEqual(await found(rule, `${body}\n`), places);
  });
}

test('a chapter teaches nine concepts, one about a single platform twelve', async () => {
  const teaching = (count: number) => ({
    teaches: `[${Array.from({ length: count }, (_, index) => `c${String(index)}`).join(', ')}]`,
  });
  assert.deepEqual(await found('taught-at-once', 'a', teaching(9)), []);
  assert.equal((await found('taught-at-once', 'a', teaching(10))).length, 1);
  assert.deepEqual(await found('taught-at-once', 'a', { ...teaching(12), platforms: '[machine]' }), []);
});

test('a chapter says what to keep of it', async () => {
  assert.deepEqual(await found('nothing-to-keep', 'a'), ['1:1']);
  const entry = (id: string) =>
    `{ id: kneading.${id}, objective: kneading.explain, ask: What?, say: It rises. }`;
  assert.deepEqual(
    await found('nothing-to-keep', 'a', { keep: `[${['a', 'b', 'c'].map(entry).join(', ')}]` }),
    [],
  );
});

test('new terms are those that neither the chapter nor one before it has met', async () => {
  const four = ['a', 'b', 'c', 'd'].map((id) => `[${id}](concept:${id})`).join(', ');
  assert.deepEqual(await found('crowded-terms', `It has ${four}.`), ['13:1']);
  assert.deepEqual(await found('crowded-terms', `It has ${four}.`, { requires: '[a]' }), []);
  assert.deepEqual(await found('crowded-terms', `It has [a](concept:a).\n\nIt has ${four}.`), []);
});

test('the budgets are warnings once the course is strict about teaching', async () => {
  const strict = `${String(bread[courseFile])}teaching: strict\n`;
  const wide = chapterText('kneading', `${code(73)}\n`);
  const ofWidth = (findings: string[]) => findings.filter((one) => one.endsWith('wide-code'));
  assert.deepEqual(ofWidth(await findingsIn({ [kneading]: wide })), []);
  assert.deepEqual(ofWidth(await findingsIn({ [kneading]: wide, [courseFile]: strict })), [
    `${kneading}:15:73 wide-code`,
  ]);
});

test('a chapter’s figures say how dense it is', async () => {
  const body = `You may see [](cite:mcgee04) what ${words(97)} in 1998.`;
  const { teaching } = await courseFromFiles({ [kneading]: chapterText('kneading', body) });
  const figures = teaching.figures.find(({ chapter }) => chapter === 'kneading');
  assert.deepEqual(figures, {
    chapter: 'kneading',
    concepts: 0,
    terms: 0,
    links: 0,
    citations: 9.7,
    years: 9.7,
    address: 9.7,
    stretch: 103,
    words: 103,
    codeWidth: 0,
  });
});
