import assert from 'node:assert/strict';
import test from 'node:test';
import { chapterText, kneading, lockFile } from '../../bread.ts';
import { findingsIn, soundCourse, withProject } from '../../course-from-files.ts';
import { readFile } from 'node:fs/promises';

interface Kept {
  id?: string;
  rev?: number;
  objective?: string;
  say?: string;
}
const entry = ({ id, rev = 1, objective = 'kneading.explain', say = 'It rises.' }: Kept) =>
  `{ id: ${id ?? ''}, rev: ${String(rev)}, objective: ${objective}, ask: What happens?, say: ${say} }`;
const names = ['kneading.a', 'kneading.b', 'kneading.c'];
const keeping = (entries: readonly Kept[]) => ({
  [kneading]: chapterText('kneading', '## A {#start}\n\nDough.\n', {
    keep: `[${entries.map(entry).join(', ')}]`,
  }),
});
const three = names.map((id) => ({ id }));

test('a sentence to keep is a card for reviews, and no question of the quiz', async () => {
  const course = await soundCourse(keeping(three));
  const { keep, quiz, checks } = course.chapters['kneading']!;
  assert.deepEqual(keep[0], { id: 'kneading.a', rev: 1, say: 'It rises.' });
  assert.ok([...quiz, ...checks].every((id) => !names.includes(id)));
  const card = course.questions['kneading.a'];
  assert.ok(card?.type === 'recall' && card.review);
  assert.deepEqual([card.prompt, card.answer], ['What happens?', 'It rises.']);
});

test('its id is remembered like a question’s', async () => {
  await withProject(keeping(three), async (root) => {
    assert.match(await readFile(new URL(lockFile, root), 'utf8'), /kneading\.b:\n +rev: 1/);
  });
});

for (const [why, entries, rule] of [
  ['two sentences are too few', three.slice(1), 'schema'],
  ['six are too many', [...three, ...['d', 'e', 'f'].map((id) => ({ id: `kneading.${id}` }))], 'schema'],
  ['an id that a question has is taken', [{ id: 'kneading.elastic' }, ...three], 'duplicate-id'],
  ['an id begins with its chapter’s', [{ id: 'rising.own' }, ...three], 'id-prefix'],
  [
    'an objective is the chapter’s own',
    [{ id: 'kneading.x', objective: 'kneading.none' }, ...three],
    'unknown-reference',
  ],
  [
    'a sentence cites nothing',
    [{ id: 'kneading.x', say: '"It [](cite:mcgee04)."' }, ...three],
    'link-out-of-place',
  ],
] as const) {
  test(why, async () => {
    const found = await findingsIn(keeping(entries));
    assert.ok(
      found.some((one) => one.startsWith(`${kneading}:12:`) && one.endsWith(` ${rule}`)),
      found.join('\n'),
    );
  });
}
