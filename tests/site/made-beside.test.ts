/** Code and sources that another thread made, or an earlier build, are what this one would make. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { FenceUse } from '../../src/course/raw.ts';
import { codeIn, highlightedLines } from '../../src/markdown/code/highlighted-code.ts';
import { fullCitation } from '../../src/markdown/formatted-sources.ts';
import { madeBeside } from '../../src/site/made-beside.ts';
import { soundCourse } from '../course-from-files.ts';

suite('what is made beside a build', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'beside-'));
  const cache = pathToFileURL(`${folder}/`);
  after(() => {
    rmSync(folder, { recursive: true });
  });
  const fence = (language: string, value: string, meta = ''): FenceUse => ({
    line: 1,
    column: 1,
    language,
    meta,
    value,
  });
  const fences = [
    fence('js', 'export const a = 1; // one'),
    fence('console', '$ ls \\\n  -l "a b"\nout'),
    fence('diff', '-int a;\n+int b;', 'lang=c'),
    fence('text', 'export const a'),
    fence('mermaid', 'flowchart LR'),
  ];
  const pieces = fences.slice(0, 4).flatMap(codeIn);

  test('is the same as what pages would make, in the first build and the next', async () => {
    const course = await soundCourse();
    for (const build of ['first', 'next']) {
      const { highlight, fullEntries } = madeBeside(course, fences, cache);
      for (const { text, language } of pieces)
        assert.deepEqual(await highlight(text, language), await highlightedLines(text, language), build);
      const sources = Object.values(course.sources);
      assert.deepEqual(
        [...(await fullEntries)],
        sources.map((source) => [source.id, fullCitation(source)]),
      );
    }
  });

  test('is taken from the note of the earlier build, as long as it is of the same text and language', async () => {
    const note = path.join(folder, 'code.json');
    const marked = readFileSync(note, 'utf8').replaceAll('one', 'two');
    writeFileSync(note, marked);
    const { highlight } = madeBeside(await soundCourse(), fences, cache);
    const textOf = async (text: string, language: string) => JSON.stringify(await highlight(text, language));
    assert.match(await textOf('export const a = 1; // one', 'js'), /two/);
    assert.doesNotMatch(await textOf('export const a = 1; // one', 'ts'), /two/);
    assert.match(await textOf('is not known', 'text'), /is not known/);
  });

  test('names each text that is highlighted by itself', () => {
    assert.deepEqual(pieces, [
      { text: 'export const a = 1; // one', language: 'js' },
      { text: 'ls \\', language: 'bash' },
      { text: '  -l "a b"', language: 'bash' },
      { text: 'int a;\nint b;', language: 'c' },
      { text: 'export const a', language: 'text' },
    ]);
  });
});
