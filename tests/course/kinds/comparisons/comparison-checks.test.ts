import assert from 'node:assert/strict';
import test from 'node:test';
import { courseFile, bread, gluten, conceptText, warningsFile } from '../../../bread.ts';
import { courseFromFiles, findingsIn } from '../../../course-from-files.ts';
import { loaves, loavesFile } from '../../../loaves.ts';

type Change = [there: string, instead: string];

test('a comparison without a fault has no findings', async () => {
  assert.deepEqual(await findingsIn(loaves()), []);
});

const faults: { why: string; change: Change; expected: string; says: RegExp }[] = [
  {
    why: 'a subject without a cell',
    change: ['          white: { value: 65 %, note: "So [p. 3](cite:mcgee04).", checked: 2026-11-20 }\n', ''],
    expected: '14:9 missing-cell',
    says: /^The criterion "water" has no cell for "white"\. Write one; .*applies: false/,
  },
  {
    why: 'a cell of an unknown subject',
    change: ['  - { id: rye, name: Rye }', '  - { id: rye, name: Rye }\n  - { id: spelt, name: Spelt }'],
    expected: '15:9 missing-cell',
    says: /"spelt"/,
  },
  {
    why: 'a cell without a source',
    change: ['"So [p. 3](cite:mcgee04)."', 'So.'],
    expected: '15:11 unsourced-cell',
    says: /^The cell "white" of "water" cites no source\./,
  },
  {
    why: 'a link that is no citation',
    change: ['"So [p. 3](cite:mcgee04)."', '"So [gluten](concept:gluten)."'],
    expected: '15:11 unsourced-cell',
    says: /cites no source/,
  },
  {
    why: 'a cell that says neither when it was checked nor that it was not',
    change: [', checked: 2026-11-20', ''],
    expected: '15:11 undated-cell',
    says: /does not say when its source was opened\. Write checked: .* or status: from-knowledge\.$/,
  },
  {
    why: 'a cell that says both',
    change: ['checked: 2026-11-20', 'checked: 2026-11-20, status: from-knowledge'],
    expected: '15:11 undated-cell',
    says: /has both "checked" and "status"/,
  },
  {
    why: 'a cell that was checked after the day of the course',
    change: ['checked: 2026-11-21', 'checked: 2026-11-22'],
    expected: '16:97 checked-in-future',
    says: /^The cell "rye" of "water" was checked on 2026-11-22, after the day/,
  },
  {
    why: 'a subject that is an unknown concept',
    change: ['concept: gluten', 'concept: glutn'],
    expected: '4:40 unknown-reference',
    says: /^There is no concept "glutn"\. Did you mean "gluten"\?$/,
  },
  {
    why: 'a subject that stands for an unknown concept',
    change: ['name: Rye }', 'name: Rye, standsFor: [yeast, yest] }'],
    expected: '5:46 unknown-reference',
    says: /^There is no concept "yest"\. Did you mean "yeast"\?$/,
  },
  {
    why: 'a subject of an unknown platform',
    change: ['platform: oven', 'platform: ovn'],
    expected: '4:58 unknown-reference',
    says: /^There is no platform "ovn"\. Did you mean "oven"\?$/,
  },
  {
    why: 'a row about an unknown concept',
    change: ['about: [gluten]', 'about: [gluten, flour]'],
    expected: '12:25 unknown-reference',
    says: /^There is no concept "flour"/,
  },
  {
    why: 'two subjects of one id',
    change: ['{ id: rye, name: Rye }', '{ id: rye, name: Rye }\n  - { id: white, name: Again }'],
    expected: '6:11 duplicate-id',
    says: /^The subject id "white" is taken by the subject at .*:4\./,
  },
  {
    why: 'two rows of one id',
    change: ['id: heat', 'id: water'],
    expected: '26:13 duplicate-id',
    says: /^The criterion id "water" is taken by the criterion at .*:10\./,
  },
  {
    why: 'a row that is called like a group',
    change: ['id: heat', 'id: dough'],
    expected: '26:13 duplicate-id',
    says: /^The criterion id "dough" is taken by the group at .*:7\./,
  },
  {
    why: 'a row that takes an anchor of the page',
    change: ['id: heat', 'id: sources'],
    expected: '26:13 reserved-id',
    says: /^A criterion cannot be called "sources"/,
  },
  {
    why: 'a group that takes an anchor of the page',
    change: ['id: baking', 'id: source-baking'],
    expected: '23:9 reserved-id',
    says: /^A group cannot be called "source-baking"/,
  },
  {
    why: 'HTML in a note',
    change: ['note: Does not apply.', 'note: Does <b>not</b> apply.'],
    expected: '22:39 no-script-in-chapters',
    says: /^HTML is not allowed in a comparison/,
  },
  {
    why: 'an image in a note',
    change: ['note: Does not apply.', 'note: "Not. ![a](b.png)"'],
    expected: '22:40 missing-image',
    says: /^A comparison shows no images/,
  },
  {
    why: 'a link to what is not there',
    change: ['[p. 3](cite:mcgee04)', '[p. 3](cite:mcgee)'],
    expected: '15:43 unknown-reference',
    says: /^There is no source "mcgee"/,
  },
];

for (const { why, change, expected, says } of faults) {
  test(`${why} is told at its place`, async () => {
    const { findings } = await courseFromFiles(loaves(change));
    const [first] = findings;
    assert.deepEqual(
      [`${String(first?.line)}:${String(first?.column)} ${first?.rule ?? ''}`, first?.file, first?.severity],
      [expected, loavesFile, 'error'],
    );
    assert.match(first?.message ?? '', says);
  });
}

test('an unknown subject is told with the one that is meant', async () => {
  const { findings } = await courseFromFiles(
    loaves(['          rye: { value: 250', '          ry: { value: 250']),
  );
  assert.deepEqual(
    findings.map(({ line, column, rule, message, fix }) => [line, column, rule, message, fix]),
    [[29, 11, 'unknown-reference', 'There is no subject "ry". Did you mean "rye"?', 'rye']],
  );
});

for (const [why, text, expected] of [
  ['no group', 'groups: []\n', '6:1 empty-comparison'],
  [
    'a group without a row',
    'groups:\n  - { id: dough, title: Dough, criteria: [] }\n',
    '7:32 empty-comparison',
  ],
] as const) {
  test(`a comparison with ${why} is empty`, async () => {
    const text0 = String(loaves()[loavesFile]);
    const head = text0.slice(0, text0.indexOf('groups:'));
    assert.deepEqual(await findingsIn({ [loavesFile]: head + text }), [`${loavesFile}:${expected}`]);
  });
}

test('a cell that does not apply needs neither a source nor a day, and may have both', async () => {
  const sourced = 'note: "Not [p. 1](cite:mcgee04).", checked: 2026-11-21, applies';
  assert.deepEqual(await findingsIn(loaves(['note: Does not apply., applies', sourced])), []);
});

test('the day of the course itself is not later than it', async () => {
  const later = { [courseFile]: String(bread[courseFile]).replace('2026-11-21', '2026-11-20') };
  assert.deepEqual(await findingsIn({ ...loaves(), ...later }), [`${loavesFile}:16:97 checked-in-future`]);
});

test('a comparison is cited, spelt and linked as all texts are', async () => {
  const british = { [courseFile]: String(bread[courseFile]).replace('language: en', 'language: en-GB') };
  const found = await findingsIn({
    ...british,
    ...loaves(
      ['title: Loaves', 'title: Colored loaves'],
      ['note: Does not apply.', 'note: "The color of [this page](concept:gluten)."'],
      ['name: Heat', 'name: Labor'],
    ),
  });
  assert.deepEqual(found, [
    `${loavesFile}:1:8 american-spelling`,
    `${loavesFile}:22:39 american-spelling`,
    `${loavesFile}:22:48 vague-link-text`,
    `${loavesFile}:27:15 american-spelling`,
  ]);
});

test('a source that only a comparison cites is cited', async () => {
  const quiet = { 'content/concepts/scoring.md': undefined };
  assert.deepEqual(await findingsIn({ ...quiet, ...loaves() }), []);
  assert.deepEqual(await findingsIn(quiet), ['content/sources.yaml:2:5 uncited-source']);
  const half = loaves(['name: Water', 'nam: Water']);
  assert.deepEqual(
    (await findingsIn({ ...quiet, ...half })).filter((one) => one.includes('uncited-source')),
    [],
    'where a row does not fit, nobody knows what it cites',
  );
});

test('an error cannot be accepted', async () => {
  const accepted = 'accepted:\n  - { rule: unsourced-cell, at: loaves.water, reason: Known. }\n';
  const found = await findingsIn({
    ...loaves(['"So [p. 3](cite:mcgee04)."', 'So.']),
    [warningsFile]: accepted,
    [gluten]: conceptText('gluten'),
  });
  assert.deepEqual(found, [`${loavesFile}:15:11 unsourced-cell`, `${warningsFile}:2:5 stale-acceptance`]);
});
