import assert from 'node:assert/strict';
import test from 'node:test';
import { changesIn } from '../../../src/markdown/code/diff-lines.ts';

const shown = (diff: string) =>
  changesIn(diff).map(({ text, change }) => `${change === undefined ? '' : `${change}: `}${text}`);

test('a diff drops its signs, and headers stay whole', () => {
  assert.deepEqual(
    shown(
      [
        'diff --git a/x.c b/x.c',
        'index 83db48f..bf269f4 100644',
        '--- a/x.c',
        '+++ b/x.c',
        '@@ -1,3 +1,3 @@ int main',
        ' same',
        '--- a comment taken out',
        '+++ one put in',
        '\\ No newline at end of file',
      ].join('\n'),
    ),
    [
      'diff --git a/x.c b/x.c',
      'index 83db48f..bf269f4 100644',
      '--- a/x.c',
      '+++ b/x.c',
      '@@ -1,3 +1,3 @@ int main',
      'same',
      'removed: -- a comment taken out',
      'added: ++ one put in',
      '\\ No newline at end of file',
    ],
  );
});

test('lines without a sign stay whole, and so do empty ones', () => {
  assert.deepEqual(shown('heat: on\n-cups: 1\n+cups: 2\n\n  indented'), [
    'heat: on',
    'removed: cups: 1',
    'added: cups: 2',
    '',
    ' indented',
  ]);
});

test('the headers of a diff with context stay whole', () => {
  assert.deepEqual(shown('*** a/x.c\n--- b/x.c\n- old'), ['*** a/x.c', '--- b/x.c', 'removed:  old']);
});

test('a second file begins anew after the first one’s lines', () => {
  assert.deepEqual(shown('@@ -1 +1 @@\n-a\n+b\n--- c\n+++ d'), [
    '@@ -1 +1 @@',
    'removed: a',
    'added: b',
    '--- c',
    '+++ d',
  ]);
});
