import assert from 'node:assert/strict';
import test from 'node:test';
import type { Course, Source } from '../../src/course/course.ts';
import type { MarkdownContext } from '../../src/markdown/markdown-context.ts';
import { renderLine, renderTexts } from '../../src/markdown/render-text.ts';

const source = (id: string): Source => ({ id, type: 'book', title: id, status: 'opened' });
const full: Source = {
  ...source('full'),
  title: 'The Classic of Tea',
  author: [{ family: 'Lu', given: 'Yu' }],
  issued: '760',
};
const course = { language: 'en', sources: { a: source('a'), b: source('b'), full } } as unknown as Course;
const context = { course } as MarkdownContext;
const numbers = { a: 1, b: 2 };

interface Shown {
  text: string;
  notes: string[][];
}

/** The text with its marks in brackets, and the lines of each note. */
async function shown(markdown: string, isBrief = false): Promise<Shown> {
  const html = await renderLine(markdown, context, { numbers, prefix: '', isBrief });
  const bare = (part: string) => part.replace(/<[^>]+>/g, '');
  const notes = [...html.matchAll(/<small[^>]*>(.*?)<\/small>/g)].map(([, note = '']) => {
    const lines = [...note.matchAll(/<span class="said">(.*?)<\/span>/g)].map(([, line = '']) => bare(line));
    return lines.length > 0 ? lines : [bare(note)];
  });
  const text = bare(
    html.replace(/<small[^>]*>.*?<\/small>/g, '').replace(/<sup[^>]*><a[^>]*>(.*?)<\/a><\/sup>/g, '[$1]'),
  );
  return { text, notes };
}

const texts: [markdown: string, text: string, notes: string[][]][] = [
  ['Tea is old [](cite:a).', 'Tea is old.[1]', [['1 a']]],
  ['Tea is old [](cite:a) [](cite:b).', 'Tea is old.[1+]', [['1 a', '2 b']]],
  ['Tea [](cite:a) is old.', 'Tea is old.[1]', [['1 a']]],
  ['Tea is old [](cite:a), [](cite:b): so drunk early.', 'Tea is old: so drunk early.[1+]', [['1 a', '2 b']]],
  [
    'Tea is old [§1](cite:a); coffee is not [§3](cite:a).',
    'Tea is old; coffee is not.[1]',
    [['1 a, §1; §3']],
  ],
  ['Tea *is old [§1: on jars](cite:a)* [](cite:b).', 'Tea is old.[1+]', [['1 a, §1: on jars', '2 b']]],
  ['Tea is best [](cite:a "doubtful"). It is old.', 'Tea is best.[1?] It is old.', [['1 a']]],
  [
    'Tea is best [](cite:b "doubtful"), and old [](cite:a).',
    'Tea is best,[2?] and old.[1]',
    [['2 b'], ['1 a']],
  ],
  ['- Tea [](cite:b)\n  - is old [](cite:a)', '\nTea[2]\n\nis old[1]\n\n\n', [['2 b'], ['1 a']]],
];
for (const [markdown, text, notes] of texts) {
  test(`${markdown} > ${text}`, async () => {
    assert.deepEqual(await shown(markdown), { text, notes });
  });
}

test('a source is told in full at its first mention, in short after it', async () => {
  const html = await renderTexts(['Old [](cite:full).', 'Older [p. 2](cite:full).'], context, {
    numbers: { full: 3 },
    prefix: '',
  });
  const notes = [...html.matchAll(/<small[^>]*>(.*?)<\/small>/g)].map(([, note = '']) =>
    note.replace(/<[^>]+>/g, ''),
  );
  assert.deepEqual(notes, ['3 Lu, The Classic of Tea, 760', '3 Lu, p. 2']);
});

test('where a number is enough, one source needs no note, several do', async () => {
  assert.deepEqual(await shown('Tea is old [](cite:a).', true), { text: 'Tea is old.[1]', notes: [] });
  assert.deepEqual((await shown('Tea is old [](cite:a) [](cite:b).', true)).notes, [['1 a', '2 b']]);
  assert.deepEqual((await shown('Tea is old [§1](cite:a).', true)).notes, [['1 a, §1']]);
});

test('a mark for several sources, or for a doubt, says so to those who hear it', async () => {
  const html = await renderLine('Tea [](cite:b "doubtful") is old [](cite:a) [](cite:b).', context, {
    numbers,
    prefix: '',
  });
  assert.deepEqual(
    [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label),
    ['Doubtful: source 2', 'Sources 1, 2'],
  );
});

test('in a table numbers stand at their words, and what is cited there follows the whole text', async () => {
  const html = await renderLine(
    'Old [§1](cite:a), older than coffee [](cite:b) or gin [§2](cite:a).',
    context,
    {
      numbers,
      prefix: '',
      isTabular: true,
    },
  );
  const text = html.replace(/<sup[^>]*><a[^>]*>(\d+)<\/a><\/sup>/g, '[$1]').replace(/<[^>]+>/g, '');
  assert.equal(text, 'Old,[1] older than coffee[2] or gin.[1] 1\u00a0§1 1\u00a0§2');
});

test('where a text has one mark, its numbers stand together at its end, each once', async () => {
  const html = await renderLine(
    'Old [§1](cite:a), older than coffee [](cite:b) or gin [§2](cite:a).',
    context,
    { numbers, prefix: '', isTabular: true, isOneMark: true },
  );
  assert.equal(html.match(/<sup/g)?.length, 1);
  assert.equal(html.replace(/<[^>]+>/g, ''), 'Old, older than coffee or gin.1, 2');
});
