import assert from 'node:assert/strict';
import test from 'node:test';
import { recordsOf } from '../../src/search/records.ts';
import { chapterText, kneading } from '../bread.ts';
import { soundCourse } from '../course-from-files.ts';

const way = `\`\`\`mermaid id=kneading.way caption="The way of a loaf."
flowchart TB
  accTitle: Baking
  accDescr: Dough becomes a loaf.
  dough[Dough] --> oven[Oven]
\`\`\`
`;

test('a diagram is found by what its steps say, without their citations', async () => {
  const course = await soundCourse({
    [kneading]: chapterText('kneading', `Why?\n\n## The start {#start}\n\n${way}\nSo.\n`, {
      teaches: '[gluten]',
    }),
    'content/chapters/dough/kneading/steps.yaml': `kneading.way:
  - { at: dough, say: 'It *rests* [p. 9](cite:mcgee04).' }
  - { at: oven, say: It bakes. }
`,
  });
  const drawing = {
    title: 'Baking',
    description: 'Dough becomes a loaf.',
    labels: ['Dough', 'Oven'],
  } as Parameters<typeof recordsOf>[1][string];
  const [record] = recordsOf(course, { 'kneading.way': drawing }).filter(({ kind }) => kind === 'diagram');
  assert.equal(
    record?.text,
    'Baking. The way of a loaf. Dough becomes a loaf. It rests. It bakes. Dough. Oven.',
  );
});
