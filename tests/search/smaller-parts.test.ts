import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { encode } from 'cborg';
import { takingMetadata } from '../../src/search/pagefind-script.ts';
import { withSmallerParts } from '../../src/search/smaller-parts.ts';
import { indexOf, writeIndex } from '../../src/search/write-index.ts';
import { indexSearch } from '../../src/search/found-in-index.ts';
import { openFolderIndex } from './folder-index.ts';

/** Words as a language has them: some alike, some short. */
const words = Array.from(
  { length: 4000 },
  (_, index) => `${(index * 7919).toString(36)}x${String(index % 7)}`,
);

test('an index in many parts answers as one, and no part is large', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parts-'));
  try {
    const site = pathToFileURL(`${folder}/`);
    const records = Array.from({ length: 100 }, (_, page) => ({
      kind: 'section' as const,
      path: `/${String(page)}/`,
      title: '',
      where: '',
      text: words.filter((__, index) => index % 100 === page).join(' '),
    }));
    await writeIndex(await indexOf(records, 'en'), site);
    const inIndex = join(folder, 'pagefind/index');
    const parts = await readdir(inIndex, { recursive: true });
    assert.ok(parts.length > 5, `${String(parts.length)} parts`);
    for (const part of parts) assert.ok((await stat(join(inIndex, part))).size < 8_000, part);
    assert.ok((await stat(join(folder, 'pagefind/list.json'))).size < 2_000);
    const { index } = await openFolderIndex(site, 'en');
    const lost: string[] = [];
    for (const word of words.filter((_, at) => at % 13 === 0)) {
      const found = await index.search(`"${word}"`, { filters: {} });
      if (found?.results.length !== 1) lost.push(word);
    }
    assert.deepEqual(lost, []);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('an answer is the same whatever was asked before', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orders-'));
  try {
    const site = pathToFileURL(`${folder}/`);
    const opening = ['vm', 'vmware', 'host', 'hosted', 'kernel'];
    const rare = words.map((word, at) => `${opening[at % 5] ?? ''}${word}`);
    const records = Array.from({ length: 60 }, (_, page) => ({
      kind: 'section' as const,
      path: `/${String(page)}/`,
      title: opening[page % 7] ?? '',
      where: '',
      text: [
        ...opening.filter((__, at) => page % (at + 2) === 0),
        ...rare.filter((__, at) => at % 60 === page),
      ].join(' '),
    }));
    await writeIndex(await indexOf(records, 'en'), site);
    const asking = async () => {
      const { index, records: listed } = await openFolderIndex(site, 'en');
      const search = indexSearch(index, listed, 'en');
      return async (query: string) =>
        (await search(query, {})).results.map(({ id, score }) => `${id} ${score.toFixed(3)}`);
    };
    const queries = [
      'vm',
      'vmw',
      'vmware',
      'ho',
      'host',
      'hostqqq',
      'hosts',
      'vmz',
      'kernelq',
      'vm host',
      'hosted vm',
    ];
    const fresh = new Map<string, string[]>();
    for (const query of queries) fresh.set(query, await (await asking())(query));
    assert.ok([...fresh.values()].filter((found) => found.length > 0).length > 7);
    const last = await asking();
    for (const word of rare.filter((_, at) => at % 17 === 0)) await last(word);
    for (const query of [...queries, ...queries.toReversed()])
      assert.deepEqual(await last(query), fresh.get(query), query);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a word that stands nearly everywhere is found in the records that say it most', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'common-'));
  try {
    const site = pathToFileURL(`${folder}/`);
    const records = Array.from({ length: 1_200 }, (_, page) => ({
      kind: 'section' as const,
      path: `/${String(page)}/`,
      title: '',
      where: '',
      text: page % 12 === 0 ? 'kettle and much that is something else' : 'kettle kettle',
    }));
    await writeIndex(await indexOf(records, 'en'), site);
    const { index } = await openFolderIndex(site, 'en');
    const found = await index.search('kettle', { filters: {} });
    assert.equal(found?.results.length, 1_000);
    const { content } = await found.results.at(-1)!.data();
    assert.match(content, /^kettle kettle/);
    assert.equal((await index.search('"something"', { filters: {} }))?.results.length, 100);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('an index of another format is refused in words', () => {
  const file = (path: string, content: string | Uint8Array) => ({
    path,
    content: new Uint8Array(gzipSync(content)),
  });
  const coded = (value: unknown) => Buffer.concat([Buffer.from('pagefind_dcd'), encode(value)]);
  const meta = ['1.6.0', [['a', 3]], [['', '', 'p']], [], [], []];
  const part = file('index/p.pf_index', coded([[['tea', [[0, [1], []]]]]]));
  const text = file('fragment/a.pf_fragment', 'pagefind_dcd{"url":"/a/"}');
  const cut = (...files: { path: string; content: Uint8Array }[]) =>
    withSmallerParts(files, [{ kind: 'section', path: '/a/' }]);
  assert.throws(() => cut(file('x.pf_meta', 'something else')), /another signature/);
  assert.throws(() => cut(file('x.pf_meta', coded([1]))), /another metadata/);
  assert.throws(
    () => cut(file('x.pf_meta', coded(meta)), file('index/p.pf_index', coded([1]))),
    /another part/,
  );
  const other = file('fragment/a.pf_fragment', 'pagefind_dcd{"url":"/b/"}');
  assert.throws(() => cut(file('x.pf_meta', coded(meta)), part, other), /another order of records/);
  const script = { path: 'pagefind.js', content: new Uint8Array([1]) };
  assert.deepEqual(cut(file('x.pf_meta', coded(meta)), part, text, script).files[0], script);
  assert.throws(() => takingMetadata(script), /Pagefind's script has no/);
});
