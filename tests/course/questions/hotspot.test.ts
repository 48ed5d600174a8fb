import assert from 'node:assert/strict';
import test from 'node:test';
import { chapterText, kneading } from '../../bread.ts';
import { flawsOf, list } from './flaws-of.ts';

const diagram = [
  '```mermaid id=kneading.steps caption="Steps."',
  'flowchart TB',
  '  accTitle: Steps',
  '  accDescr: Mixing, then resting, then baking.',
  '  mix --> rest --> bake',
  '```',
].join('\n');
const files = {
  [kneading]: chapterText('kneading', `## The start {#start}\n\n${diagram}\n`, { teaches: '[gluten]' }),
};
const mix = 'at: mix, correct: true';
const rest = 'at: rest, say: No.';
const bake = 'at: bake, say: No.';

for (const [why, nodes, expected, name] of [
  ['one right node of three', [mix, rest, bake], []],
  ['two right nodes of three', [mix, 'at: rest, correct: true', bake], []],
  ['no right node', ['at: mix, say: No.', rest, bake], ['12:5 correct-options']],
  ['a wrong node without feedback', [mix, 'at: rest', bake], ['14:9 missing-feedback']],
  ['a node that is listed twice', [mix, rest, rest], ['15:15 duplicate-id']],
  ['a diagram that is not there', [mix, rest, bake], ['11:14 unknown-reference'], 'kneading.stepz'],
] as const) {
  test(`a hotspot with ${why}: ${expected.join() || 'fine'}`, async () => {
    const body = [`diagram: ${name ?? 'kneading.steps'}`, ...list('nodes', ...nodes)];
    assert.deepEqual(await flawsOf('hotspot', body, { files }), expected);
  });
}
