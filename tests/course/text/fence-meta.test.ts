import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { readFenceMeta } from '../../../src/course/text/fence-meta.ts';

const table: { meta: string; attributes?: Record<string, string>; marked?: number[]; rest?: string }[] = [
  { meta: '' },
  { meta: 'id=a.b', attributes: { id: 'a.b' } },
  { meta: 'id=a.b caption="Two words."', attributes: { id: 'a.b', caption: 'Two words.' } },
  { meta: 'caption="say \\"hello\\" = {1}"', attributes: { caption: 'say "hello" = {1}' } },
  { meta: 'caption=""', attributes: { caption: '' } },
  { meta: 'title="a.c" {1,3-5}', attributes: { title: 'a.c' }, marked: [1, 3, 4, 5] },
  { meta: '{ 2 , 4 - 4 }', marked: [2, 4] },
  { meta: '{5-3}', rest: '{5-3}' },
  { meta: '{2}{7}', marked: [2, 7] },
  { meta: 'caption=Two words', attributes: { caption: 'Two' }, rest: 'words' },
  { meta: "title='my.js' {2}", attributes: { title: 'my.js' }, marked: [2] },
  { meta: `id='a' caption='it\\'s "so"'`, attributes: { id: 'a', caption: `it's "so"` } },
  { meta: "title=''", attributes: { title: '' } },
  { meta: "title='never closed", rest: "title='never closed" },
  { meta: 'caption="never closed', rest: 'caption="never closed' },
  { meta: 'id=a.b caption=„Zwei Worte“', attributes: { id: 'a.b' }, rest: 'caption=„Zwei Worte“' },
  { meta: 'title=«a.c» {2}', marked: [2], rest: 'title=«a.c»' },
  { meta: 'title="a" title="b" lang=c', attributes: { title: 'a', lang: 'c' }, rest: 'title="b"' },
  { meta: 'showLineNumbers {a}', rest: 'showLineNumbers {a}' },
];

for (const { meta, attributes = {}, marked = [], rest = '' } of table) {
  test(`\`${meta}\` is read`, () => {
    const read = readFenceMeta(meta);
    assert.deepEqual({ ...read, marked: [...read.marked] }, { attributes, marked, rest });
  });
}

test('an endless range of lines ends', () => {
  assert.ok(readFenceMeta('{1-99999999999999999999}').marked.size <= 10_001);
});

test('any quoted text comes back', () => {
  fc.assert(
    fc.property(fc.string(), (caption) => {
      const quoted = caption.replace(/["\\]/g, '\\$&');
      assert.deepEqual(readFenceMeta(`id=a.b caption="${quoted}"`).attributes, { id: 'a.b', caption });
    }),
  );
});

test('any meta text is read without a fault', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (meta) => readFenceMeta(meta).marked.size >= 0));
});
