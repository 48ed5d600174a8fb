import assert from 'node:assert/strict';
import test from 'node:test';
import { diagramsShowing } from '../../../../src/course/kinds/concepts/shown-in.ts';
import { plainText } from '../../../../src/markdown/plain-text.ts';

const concept = (name: string, more: { taughtIn?: string[]; usedIn?: [string, string][] } = {}) => ({
  id: name.toLowerCase().replace(/ /g, '-'),
  name,
  aliases: [],
  abbreviations: [],
  taughtIn: more.taughtIn ?? [],
  usedIn: (more.usedIn ?? []).map(([chapter, section]) => ({ chapter, section })),
});

/** Whether the drawing of `dough`, in the section `start`, shows the concept. */
function isShown(
  one: ReturnType<typeof concept>,
  words: { title?: string; caption?: string; description?: string; labels?: string[] },
): boolean {
  const { title = 'A drawing', caption = 'So it goes.', description = 'Steps.', labels = [] } = words;
  const diagram = { id: 'dough.a', chapter: 'dough', section: 'start', caption };
  const shown = diagramsShowing(
    { concepts: { [one.id]: one }, diagrams: { 'dough.a': diagram } },
    { 'dough.a': { title, description, labels } },
    (markdown) => plainText(markdown, 'en'),
  );
  return shown.get(one.id)?.length === 1;
}

const net = 'Gluten net';
for (const [why, one, words, expected] of [
  ['its title names it by a term', concept(net), { title: 'The gluten net' }, true],
  ['its title names it by a plain word', concept('Yeast'), { title: 'Yeast' }, false],
  ['… which its chapter teaches', concept('Yeast', { taughtIn: ['dough'] }), { title: 'Yeast' }, true],
  ['only its caption names it', concept(net), { caption: 'A *gluten net*.' }, false],
  ['… and a label too', concept(net), { caption: 'A gluten net.', labels: ['gluten nets'] }, true],
  [
    '… in a chapter that teaches it',
    concept(net, { taughtIn: ['dough'] }),
    { caption: 'A gluten net.' },
    true,
  ],
  ['only a label names it', concept(net, { taughtIn: ['dough'] }), { labels: [net] }, false],
  [
    '… and its section links to it',
    concept('Yeast', { usedIn: [['dough', 'start']] }),
    { labels: ['Yeast'] },
    true,
  ],
  [
    '… and another section links to it',
    concept('Yeast', { usedIn: [['dough', 'end']] }),
    { labels: ['Yeast'] },
    false,
  ],
  [
    'its section links to it, and it says nothing',
    concept('Yeast', { usedIn: [['dough', 'start']] }),
    {},
    false,
  ],
] as const) {
  test(`a diagram ${expected ? 'shows' : 'does not show'} a concept when ${why}`, () => {
    assert.equal(isShown(one, words as Parameters<typeof isShown>[1]), expected);
  });
}

test('what is not drawn shows nothing', () => {
  const one = concept(net);
  const shown = diagramsShowing(
    { concepts: { [one.id]: one }, diagrams: { a: { id: 'a', chapter: 'c', section: '', caption: net } } },
    {},
    (markdown) => plainText(markdown, 'en'),
  );
  assert.deepEqual(shown, new Map([[one.id, []]]));
});
