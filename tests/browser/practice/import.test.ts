/** Files that readers bring in: their own, and any other. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { madeAnswers, storedEvents } from './events-database.ts';
import { chapterPages, nextFrames, pagesWith, reads, readsInAll, useBrowser } from '../reader.ts';
import { downloaded, fileOf, imported, part, saidOfImport, yourData } from './your-data-page.ts';

useBrowser();

reads('a file is added to what is there; the same file again adds nothing', async ({ page, open }) => {
  await open(yourData);
  const [first, ...rest] = madeAnswers(5);
  assert.equal(await imported(page, fileOf([first])), '1 entry is added.');
  assert.equal(await imported(page, fileOf([first, ...rest])), '4 entries are added. 1 was here already.');
  const before = await storedEvents(page);
  assert.deepEqual(before, [first, ...rest], 'device, count and time are kept');
  assert.equal(await imported(page, fileOf([first, ...rest])), 'Nothing is new. 5 were here already.');
  assert.deepEqual(await storedEvents(page), before);
  await part(page, 'answers').filter({ hasText: '5, to 5 questions' }).waitFor();
});

readsInAll('an open tab hears of what is brought in in another', async ({ page, context, open }) => {
  await open(yourData);
  const other = await open(yourData, await context.newPage());
  await imported(page, fileOf(madeAnswers(2)));
  await part(other, 'answers').filter({ hasText: '2, to 2 questions' }).waitFor();
  await imported(other, fileOf(madeAnswers(2, 'elsewhere')));
  await part(page, 'answers').filter({ hasText: '4, to 4 questions' }).waitFor();
});

reads('what is no file of ours is refused in words, and changes nothing', async ({ page, open }) => {
  await open(yourData);
  const bytes = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 197 + (index >> 3)) % 256));
  const many = Array.from({ length: 200_001 }, () => 0);
  const refused: [string | Buffer, RegExp][] = [
    [bytes, /not in JSON/],
    ['', /not in JSON/],
    [fileOf(madeAnswers(2)).slice(0, -9), /cut short/],
    ['{"answers": []}', /no export of a course/],
    ['null', /no export of a course/],
    [fileOf(madeAnswers(2), { version: 2 }), /newer version of the site/],
    [fileOf(many), /more than 200,000/],
  ];
  for (const [contents, words] of refused) assert.match(await imported(page, contents), words);
  assert.deepEqual(await storedEvents(page), []);
});

reads('records that are no events are left out and counted', async ({ page, open }) => {
  await open(yourData);
  const said = await imported(
    page,
    fileOf([7, null, { id: 'x' }, ...madeAnswers(2), { ...madeAnswers(1)[0], id: 3 }]),
  );
  assert.equal(said, '2 entries are added. 4 records were left out: unreadable.');
});

readsInAll(
  'a file of 150 MB is refused and never read',
  async ({ page, open }) => {
    await open(yourData);
    const folder = mkdtempSync(path.join(tmpdir(), 'large-'));
    const large = path.join(folder, 'progress.json');
    writeFileSync(large, '{');
    truncateSync(large, 150_000_000);
    await part(page, 'file').setInputFiles(large);
    assert.match(await saidOfImport(page), /not read: it has more than 100 MB/);
    rmSync(folder, { recursive: true });
    assert.equal(await page.evaluate(() => 'wasRead' in window), false);
    await imported(page, fileOf(madeAnswers(1)));
    assert.equal(await page.evaluate(() => 'wasRead' in window), true, 'the test would see a reading');
  },
  {
    before: () => {
      for (const name of ['text', 'arrayBuffer', 'stream', 'slice'] as const) {
        const own = Reflect.get(Blob.prototype, name) as () => unknown;
        Object.assign(Blob.prototype, {
          [name](this: Blob, ...rest: []) {
            Object.assign(window, { wasRead: true });
            return own.apply(this, rest);
          },
        });
      }
    },
  },
);

readsInAll('ten thousand events are in within seconds', async ({ page, open }) => {
  await open(yourData);
  const startMs = performance.now();
  assert.equal(await imported(page, fileOf(madeAnswers(10_000))), '10000 entries are added.');
  await part(page, 'answers').filter({ hasText: '10000, to 10000 questions' }).waitFor();
  assert.ok(performance.now() - startMs < 20_000);
  const { events } = await downloaded(page, 'export');
  assert.equal(events.length, 10_001);
});

readsInAll('markup in a file is text wherever it is shown, and never runs', async ({ page, open }) => {
  const chapter = chapterPages()[0]!;
  await open(chapter);
  const known = await page.locator('course-question').evaluateAll((questions) =>
    questions.map((one) => ({
      id: (one as HTMLElement).dataset['id'],
      rev: Number((one as HTMLElement).dataset['rev']),
    })),
  );
  const evil = '"><img src=x onerror="window.ran=1"><script>window.ran=1</script>';
  const fields = {
    device: evil,
    session: evil,
    title: evil,
    chosen: [evil, `a=${evil}`],
    misconceptions: [evil],
  };
  const [base] = madeAnswers(1);
  const answered = [evil, ...known.map(({ id }) => id)].map((question, index) => ({
    ...base,
    ...fields,
    id: `${evil}${String(index)}`,
    question,
    rev: known[index - 1]?.rev ?? 1,
  }));
  const others = [
    { kind: 'session-started', mode: 'exam', seed: 1, questions: [evil] },
    { kind: 'chapter-read', chapter: evil },
    { kind: evil, question: evil },
    { kind: 'reset', chapter: evil, atMs: Date.now() - 1 },
  ].map((one, index) => ({ ...base, ...fields, seq: index + 2, ...one, id: `${evil} ${one.kind}` }));
  const practice = pagesWith().filter((one) => one.startsWith('/practice/'));
  await open(yourData);
  const events = [...answered, ...others];
  assert.equal(
    await imported(page, fileOf(events, { course: evil })),
    `${String(events.length)} entries are added.`,
  );
  await part(page, 'undo').filter({ hasText: evil }).waitFor();
  for (const place of [...practice, chapter, '/']) {
    await open(place);
    // Nothing is on its way any more, and what came is drawn.
    await page.waitForLoadState('networkidle');
    await nextFrames(page);
    assert.equal(await page.evaluate(() => 'ran' in window), false, place);
    assert.equal(await page.locator('img[src=x], [onerror]').count(), 0, place);
  }
});
