import assert from 'node:assert/strict';
import test from 'node:test';
import { chapterText, kneading } from '../../../bread.ts';
import { courseFromFiles, findingsIn } from '../../../course-from-files.ts';
import { loaves, loavesFile } from '../../../loaves.ts';

const placing = (tag: string) => ({
  ...loaves(),
  [kneading]: chapterText('kneading', `\n## A {#start}\n\n${tag}\n`, { teaches: '[gluten]' }),
});

for (const tag of [
  '<Compare id="loaves" rows="water" />',
  '<Compare id="loaves" rows="dough.water heat" subjects="rye white" />',
  '<Compare id="loaves" rows="dough" subjects="rye" />',
  '<Compare id="loaves" rows="water" />\n\n<Compare id="loaves" rows="water" />',
]) {
  test(`${tag.replaceAll('\n', '⏎')} may stand in a chapter`, async () => {
    assert.deepEqual(await findingsIn(placing(tag)), []);
  });
}

for (const [tag, rule, message] of [
  [
    '<Compare rows="water" />',
    'missing-id',
    '<Compare> has no id. Write <Compare id="loaves" rows="water" />.',
  ],
  [
    '<Compare id="loavs" rows="water" />',
    'unknown-reference',
    'There is no comparison "loavs". Did you mean "loaves"?',
  ],
  [
    '<Compare id="loaves" />',
    'schema',
    '<Compare> shows some rows. Write rows="…": ids of criteria or groups of "loaves".',
  ],
  [
    '<Compare id="loaves" rows="watr" />',
    'unknown-reference',
    'There is no criterion or group "watr" in "loaves". Did you mean "water"?',
  ],
  [
    '<Compare id="loaves" rows="baking.water" />',
    'unknown-reference',
    'There is no criterion or group "baking.water" in "loaves". Did you mean "baking.heat" or "baking" or "water"?',
  ],
  [
    '<Compare id="loaves" rows="water" subjects="rie" />',
    'unknown-reference',
    'There is no subject "rie" in "loaves". Did you mean "rye"?',
  ],
  [
    '<Compare id="loaves" rows="dough water" />',
    'duplicate-id',
    'The row "water" is chosen twice. Take one away.',
  ],
  [
    '<Compare id="loaves" rows="water" subjects="rye rye" />',
    'duplicate-id',
    'The subject "rye" is chosen twice. Take one away.',
  ],
  [
    '<Compare id="loaves" row="water" rows="water" />',
    'schema',
    '<Compare> has no "row". Did you mean "rows"? Known are: id, rows, subjects.',
  ],
] as const) {
  test(`${tag} may not`, async () => {
    const { findings } = await courseFromFiles(placing(tag));
    assert.deepEqual(
      findings.map((one) => [one.file, one.line, one.column, one.rule, one.message]),
      [[kneading, 16, 1, rule, message]],
    );
  });
}

test('a comparison that cannot be read does not make its rows unknown', async () => {
  const files = placing('<Compare id="loaves" rows="watr" />');
  assert.deepEqual(await findingsIn({ ...files, [loavesFile]: 'title: [' }), [
    `${loavesFile}:1:9 yaml-syntax`,
  ]);
});
