import assert from 'node:assert/strict';
import test from 'node:test';
import type { Course, Source } from '../../src/course/course.ts';
import type { MarkdownContext } from '../../src/markdown/markdown-context.ts';
import { renderLine } from '../../src/markdown/render-text.ts';

const source = (id: string): Source => ({ id, type: 'book', title: id, status: 'opened' });
const course = { sources: { a: source('a'), b: source('b') } } as unknown as Course;
const context = { course } as MarkdownContext;
const numbers = { a: 1, b: 2 };

/** The text with its numbers in brackets, notes left out. */
async function shown(markdown: string): Promise<string> {
  const html = await renderLine(markdown, context, { numbers, prefix: '', isBrief: true });
  return html.replace(/<sup[^>]*><a[^>]*>(\d+)<\/a><\/sup>/g, '[$1]');
}

const texts: [markdown: string, text: string][] = [
  ['Tea is old [](cite:a).', 'Tea is old.[1]'],
  ['Tea is old [](cite:a) [](cite:b).', 'Tea is old.[1][2]'],
  ['Tea is old [](cite:a), [](cite:b): it was drunk early.', 'Tea is old:[1][2] it was drunk early.'],
  ['Tea is old [](cite:a); coffee is not [](cite:b).', 'Tea is old;[1] coffee is not.[2]'],
  ['Tea [](cite:a) is old.', 'Tea[1] is old.'],
];
for (const [markdown, text] of texts) {
  test(`${markdown} > ${text}`, async () => {
    assert.equal(await shown(markdown), text);
  });
}

test('the note of a source without author or publisher begins with its title, later mentions are that', async () => {
  const html = await renderLine('Tea is old [§1](cite:a), older than coffee [§2](cite:a).', context, {
    numbers,
    prefix: '',
  });
  const notes = [...html.matchAll(/<small[^>]*>(.*?)<\/small>/g)].map(([, note = '']) =>
    note.replace(/<[^>]+>/g, ''),
  );
  assert.deepEqual(notes, ['1 a, §1', '1 a, §2']);
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
