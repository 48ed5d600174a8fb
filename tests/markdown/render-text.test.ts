import assert from 'node:assert/strict';
import test from 'node:test';
import { renderLine, renderText } from '../../src/markdown/render-text.ts';
import { soundCourse } from '../course-from-files.ts';

const context = { course: await soundCourse(), href: (path: string) => path };
const page = { numbers: {}, prefix: '' };
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

for (const text of [
  '> 90 °C',
  '- 40 °C',
  '+ 5',
  '1984. A year',
  '---',
  '***',
  '# 1',
  '| a | b |',
  '~~~',
  '=== x',
  ':::note x',
  '[a]: b',
  '1~3 and ~10 ~ 20',
  'use --all',
  '$x$ and $5',
]) {
  test(`a line "${text}" is shown as it is written`, async () => {
    assert.equal(await renderLine(text, context, page), escaped(text));
    assert.equal(await renderText(text, context, page), `<p>${escaped(text)}</p>`);
  });
}

test('a text with several lines has lists and quotations', async () => {
  assert.equal(await renderText('One:\n\n- two', context, page), '<p>One:</p>\n<ul>\n<li>two</li>\n</ul>');
});

test('bold that ends in a bracket is bold before a script without spaces', async () => {
  assert.equal(await renderLine('**「テスト」**の', context, page), '<strong>「テスト」</strong>の');
});

test('a link in a line that begins like a block is a link', async () => {
  assert.match(await renderLine('> 1 [loaf](https://example.org)', context, page), /^&gt; 1 <a href=/);
});

test('subscripts, keys and line breaks are HTML; comments are nothing', async () => {
  assert.equal(
    await renderLine('H<sub>2</sub>O <kbd>a</kbd><br>b<!-- c -->', context, page),
    'H<sub>2</sub>O <kbd>a</kbd><br>b',
  );
});

test('a comment neither ends a line nor makes code', async () => {
  assert.equal(await renderText('one <!-- c -->\ntwo', context, page), '<p>one\ntwo</p>');
  assert.equal(await renderText('<!-- c --> one\ntwo', context, page), '<p> one\ntwo</p>');
});

test('straight quotation marks become English ones in an English course only', async () => {
  const german = { ...context, course: { ...context.course, language: 'de' } };
  assert.equal(await renderLine('"ja", „nein“, it\'s', context, page), '“ja”, „nein“, it’s');
  assert.equal(await renderLine('"ja", „nein“, geht\'s', german, page), '"ja", „nein“, geht\'s');
});
